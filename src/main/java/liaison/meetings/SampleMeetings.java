package liaison.meetings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import liaison.days.Holidays;
import liaison.days.WorkingDays;
import liaison.store.Audit;
import liaison.store.Database;
import org.jdbi.v3.core.Handle;

/// A made-up year of meetings for a first look, each marked as a sample. They go in one action when
/// the first real one comes that is sure, or real ones are imported.
public final class SampleMeetings {
  private static final String AUDITED = "sample records";

  private final Database database;
  private final InstantSource clock;

  /// @param database where the meetings lie
  public SampleMeetings(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Adds a year of meetings around a day, by the patterns of the samples' `meetings.csv`, when
  /// there is no meeting at all. A file that is not there adds nothing.
  ///
  /// @param today in London
  /// @return how many meetings were added
  /// @throws liaison.text.Unacceptable for the file's name, with each fault and its line; then
  ///   nothing is added
  public int load(Path csv, LocalDate today) throws IOException {
    if (Files.notExists(csv) || !database.<Boolean>read(MeetingRows::isEmpty)) return 0;
    List<Body> bodies = database.read(BodyRows::all);
    WorkingDays days = database.read(Holidays::workingDays);
    List<Meeting> meetings = SampleYear.read(csv, bodies, today, days);
    return database.write(handle -> {
      if (!MeetingRows.isEmpty(handle) || meetings.isEmpty()) return 0;
      meetings.forEach(meeting -> MeetingRows.insert(handle, meeting, clock.instant()));
      Audit.record(
          handle,
          AUDITED,
          "%d made-up meetings were added".formatted(meetings.size()),
          clock.instant());
      return meetings.size();
    });
  }

  /// Takes all samples away.
  ///
  /// @return how many meetings were taken away
  public int remove() {
    return database.write(handle -> remove(handle, clock.instant()));
  }

  /// Takes away the samples of a body on a day, so that a real meeting can be proposed for it. The
  /// others stay: a proposed one is seen by nobody.
  static void makeWay(Handle handle, Arrangement asked, Instant now) {
    int removed =
        handle.execute(
            "DELETE FROM meeting WHERE sample = 1 AND body = ? AND day = ?",
            asked.body(),
            asked.day());
    if (removed > 0) {
      Audit.record(handle, AUDITED, "%d made way for a real meeting".formatted(removed), now);
    }
  }

  /// [#remove()] for work that is already in a transaction, as the filling with real ones is.
  public static int remove(Handle handle, Instant now) {
    int removed = handle.execute("DELETE FROM meeting WHERE sample = 1");
    if (removed > 0) {
      Audit.record(handle, AUDITED, "%d made-up meetings were taken away".formatted(removed), now);
    }
    return removed;
  }
}

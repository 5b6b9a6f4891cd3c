package liaison.meetings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import liaison.days.Holidays;
import liaison.days.WorkingDays;
import liaison.store.Audit;
import liaison.store.Database;
import org.jspecify.annotations.Nullable;

/// The bodies and their meetings.
public final class Meetings {
  private final Database database;
  private final InstantSource clock;

  /// @param database where they lie
  public Meetings(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Adds the meetings of `meetings.csv` when there is none yet; afterwards the database is the
  /// truth, and the file is not looked at. Made-up ones make way. A file that is not there adds
  /// nothing.
  ///
  /// @return how many meetings were added
  /// @throws liaison.text.Unacceptable for the file's name, with each fault and its line; then
  ///   nothing is added
  public int fill(Path csv) throws IOException {
    if (Files.notExists(csv) || database.<Boolean>read(MeetingRows::isReal)) return 0;
    WorkingDays days = database.read(Holidays::workingDays);
    List<Meeting> meetings = MeetingsFile.read(csv, bodies(), days);
    if (meetings.isEmpty()) return 0;
    return database.write(handle -> {
      if (MeetingRows.isReal(handle)) return 0;
      SampleMeetings.remove(handle, clock.instant());
      meetings.forEach(meeting -> MeetingRows.insert(handle, meeting));
      Audit.record(
          handle,
          "first filling",
          "%d meetings were read from %s".formatted(meetings.size(), csv.getFileName()),
          clock.instant());
      return meetings.size();
    });
  }

  /// All bodies, dormant ones too, by name.
  public List<Body> bodies() {
    return database.read(MeetingRows::bodies);
  }

  /// The body with this key.
  public Optional<Body> body(String key) {
    return bodies().stream().filter(body -> body.key().equals(key)).findFirst();
  }

  /// All meetings of all bodies, the earliest first.
  public List<Meeting> all() {
    return database.read(MeetingRows::all);
  }

  /// All meetings of one body, the earliest first.
  public List<Meeting> all(String body) {
    return all().stream().filter(meeting -> meeting.body().equals(body)).toList();
  }

  /// The first meeting of a body that is not over at a moment and not cancelled; empty where none
  /// is on file.
  ///
  /// @param from by a clock on the wall in London
  public Optional<Meeting> next(String body, LocalDateTime from) {
    return all(body).stream()
        .filter(meeting -> meeting.state() == Meeting.State.PLANNED)
        .filter(meeting -> meeting.over().isAfter(from))
        .findFirst();
  }

  /// The first meeting of its body that comes after another and is not cancelled.
  public Optional<Meeting> after(String body, Meeting meeting) {
    return all(body).stream()
        .filter(other -> other.state() == Meeting.State.PLANNED)
        .filter(other -> other.begins().isAfter(meeting.begins()))
        .findFirst();
  }

  /// The last meeting of a body that is over at a moment and was not cancelled.
  ///
  /// @param before by a clock on the wall in London
  public Optional<Meeting> last(String body, LocalDateTime before) {
    return all(body).reversed().stream()
        .filter(meeting -> meeting.state() != Meeting.State.CANCELLED)
        .filter(meeting -> !meeting.over().isAfter(before))
        .findFirst();
  }

  /// The meetings from one day to another, both counted, the earliest first; cancelled ones too.
  ///
  /// @param body whose, or null for those of all bodies
  public List<Meeting> between(@Nullable String body, LocalDate from, LocalDate to) {
    return (body == null ? all() : all(body))
        .stream()
            .filter(meeting -> !meeting.day().isBefore(from) && !meeting.day().isAfter(to))
            .toList();
  }

  /// Whether meetings on file are made up, to show what records look like.
  public boolean isSample() {
    return database.<Boolean>read(MeetingRows::isSample);
  }

  /// Whether any meeting on file is not made up.
  public boolean isReal() {
    return database.<Boolean>read(MeetingRows::isReal);
  }
}

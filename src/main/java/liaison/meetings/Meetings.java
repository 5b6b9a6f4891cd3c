package liaison.meetings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import liaison.store.Audit;
import liaison.store.Database;

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
  /// truth, and the file is not looked at. A file that is not there adds nothing.
  ///
  /// @return how many meetings were added
  /// @throws liaison.text.Unacceptable for the file's name, with each fault and its line; then
  ///   nothing is added
  public int fill(Path csv) throws IOException {
    if (Files.notExists(csv) || !database.read(MeetingRows::all).isEmpty()) return 0;
    List<Meeting> meetings = MeetingsFile.read(csv, bodies());
    if (meetings.isEmpty()) return 0;
    return database.write(handle -> {
      if (!MeetingRows.all(handle).isEmpty()) return 0;
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
}

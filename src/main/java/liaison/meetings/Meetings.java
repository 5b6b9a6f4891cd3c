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
import liaison.store.Audit;
import liaison.store.Database;
import org.jdbi.v3.core.Handle;
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
    List<Meeting> meetings = MeetingsFile.read(csv, bodies());
    if (meetings.isEmpty()) return 0;
    return database.write(handle -> {
      if (MeetingRows.isReal(handle)) return 0;
      SampleMeetings.remove(handle, clock.instant());
      meetings.forEach(meeting -> MeetingRows.insert(handle, meeting, clock.instant()));
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
    return database.read(BodyRows::all);
  }

  /// The body with this key.
  public Optional<Body> body(String key) {
    return bodies().stream().filter(body -> body.key().equals(key)).findFirst();
  }

  /// [#bodies()] in work that is under way.
  public static List<Body> bodies(Handle handle) {
    return BodyRows.all(handle);
  }

  /// [#body(String)] in work that is under way.
  public static Optional<Body> body(Handle handle, String key) {
    return BodyRows.one(handle, key);
  }

  /// All confirmed meetings of all bodies, the earliest first. Proposed ones are never among those
  /// that are told, here and in all that follows.
  public List<Meeting> all() {
    return database.read(Meetings::all);
  }

  /// [#all()] in work that is under way.
  public static List<Meeting> all(Handle handle) {
    return MeetingRows.all(handle).stream().filter(Meeting::confirmed).toList();
  }

  /// What is proposed and not confirmed yet, the earliest first.
  public List<Meeting> proposed() {
    return database.read(MeetingRows::all).stream()
        .filter(meeting -> !meeting.confirmed())
        .toList();
  }

  /// The meeting with this id, proposed or confirmed.
  public Optional<Meeting> byId(long id) {
    return database.read(handle -> byId(handle, id));
  }

  /// [#byId(long)] in work that is under way.
  public static Optional<Meeting> byId(Handle handle, long id) {
    return MeetingRows.one(handle, id);
  }

  /// By when things must be done for a meeting.
  public static BackTimetable timetable(Handle handle, Meeting meeting) {
    Habits habits = body(handle, meeting.body()).map(Body::habits).orElse(Habits.usual());
    return BackTimetable.of(meeting, habits, Holidays.workingDays(handle));
  }

  /// [#timetable(Handle, Meeting)] on its own.
  public BackTimetable timetable(Meeting meeting) {
    return database.read(handle -> timetable(handle, meeting));
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
}

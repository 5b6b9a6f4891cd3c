package liaison.meetings.replies;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liaison.meetings.Meeting;
import liaison.meetings.Meetings;
import liaison.store.Audit;
import liaison.store.Database;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Who was at a meeting, council by council. Names are for officers only, until minutes name them.
public final class Attendance {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Database database;
  private final InstantSource clock;

  /// @param database where it lies
  public Attendance(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Somebody who was expected, or came.
  ///
  /// @param name empty where it was erased
  /// @param unexpected whether nobody had named them before
  public record Person(String name, Was was, boolean unexpected) {}

  /// Somebody at a meeting, for its minutes.
  public record Seen(String council, String councilName, String name, Was was) {}

  /// What is kept about one council at a meeting.
  ///
  /// @param version counts its changes; to be named with the next one
  public record Sheet(String council, int version, List<Person> people) {}

  /// What came of keeping one council's attendance.
  public enum Outcome {
    /// It is kept.
    DONE,
    /// Somebody else kept another meanwhile, and that stands.
    OVERTAKEN
  }

  /// Everybody at a meeting, by the councils' names; also those who were expected and not there.
  public static List<Seen> of(Handle handle, long meeting) {
    return handle
        .createQuery(
            """
            SELECT attendance.*, council.name AS council_name FROM attendance
            JOIN council ON council.id = attendance.council
            WHERE meeting = :meeting ORDER BY council.name, place
            """)
        .bind("meeting", meeting)
        .map((row, _) ->
            new Seen(
                row.getString("council"),
                row.getString("council_name"),
                row.getString("name"),
                Was.of(row.getString("was"))))
        .list();
  }

  /// What is kept about a meeting, by the councils' keys.
  public Map<String, Sheet> sheets(long meeting) {
    return database.read(handle -> sheets(handle, meeting));
  }

  private static Map<String, Sheet> sheets(Handle handle, long meeting) {
    var people = new HashMap<String, List<Person>>();
    handle
        .createQuery("SELECT * FROM attendance WHERE meeting = :meeting ORDER BY council, place")
        .bind("meeting", meeting)
        .map((row, _) ->
            Map.entry(
                row.getString("council"),
                new Person(
                    row.getString("name"),
                    Was.of(row.getString("was")),
                    row.getBoolean("unexpected"))))
        .forEach(entry ->
            people.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>(3)).add(entry.getValue()));
    var sheets = new HashMap<String, Sheet>();
    handle
        .createQuery("SELECT council, version FROM attendance_kept WHERE meeting = :meeting")
        .bind("meeting", meeting)
        .map((row, _) ->
            new Sheet(
                row.getString("council"),
                row.getInt("version"),
                List.copyOf(people.getOrDefault(row.getString("council"), List.of()))))
        .forEach(sheet -> sheets.put(sheet.council(), sheet));
    return sheets;
  }

  /// Keeps the attendance of councils, each for itself: where somebody else kept another of one of
  /// them meanwhile, that one stands, and the others are kept.
  ///
  /// @param given each with the version that was shown, 0 for none
  /// @param who the key of the officer
  /// @return what came of each, by the councils' keys
  /// @throws Unacceptable for `main` where the meeting has not begun
  public Map<String, Outcome> keep(Meeting meeting, List<Sheet> given, String who) {
    return database.write(handle -> {
      requireBegun(Meetings.byId(handle, meeting.id()).orElse(meeting));
      Map<String, Sheet> now = sheets(handle, meeting.id());
      var outcomes = new HashMap<String, Outcome>();
      for (Sheet sheet : given) {
        Sheet known = now.get(sheet.council());
        int version = known == null ? 0 : known.version();
        boolean same = known != null && known.people().equals(sheet.people());
        if (version != sheet.version() && !same) {
          outcomes.put(sheet.council(), Outcome.OVERTAKEN);
          continue;
        }
        if (!same) write(handle, meeting.id(), sheet, version + 1, who);
        outcomes.put(sheet.council(), Outcome.DONE);
      }
      if (outcomes.containsValue(Outcome.DONE)) {
        Audit.record(
            handle,
            who,
            "meeting %d: the attendance was kept".formatted(meeting.id()),
            clock.instant());
      }
      return outcomes;
    });
  }

  /// Whether somebody can have come to a meeting by now.
  public boolean isOpenFor(Meeting meeting) {
    return !meeting.begins().isAfter(LocalDateTime.ofInstant(clock.instant(), LONDON));
  }

  private void requireBegun(Meeting meeting) {
    if (!isOpenFor(meeting)) throw new Unacceptable("main", ReplyWords.NOT_BEGUN);
  }

  private void write(Handle handle, long meeting, Sheet sheet, int version, String who) {
    handle.execute(
        """
        INSERT INTO attendance_kept (meeting, council, version, at, who) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (meeting, council)
          DO UPDATE SET version = excluded.version, at = excluded.at, who = excluded.who
        """,
        meeting,
        sheet.council(),
        version,
        clock.instant(),
        who);
    handle.execute(
        "DELETE FROM attendance WHERE meeting = ? AND council = ?", meeting, sheet.council());
    for (int place = 0; place < sheet.people().size(); place++) {
      Person person = sheet.people().get(place);
      handle.execute(
          """
          INSERT INTO attendance (meeting, council, place, name, was, unexpected)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
          meeting,
          sheet.council(),
          place,
          person.name(),
          person.was().words(),
          person.unexpected());
    }
  }

  /// A council from which nobody was seen.
  ///
  /// @param last the day on which somebody was, or null where that is not known
  public record Unseen(String council, String name, @Nullable LocalDate last) {}

  /// The councils from which nobody was at any meeting since a day, by name; empty where no
  /// attendance was kept since then, because then nothing is known.
  public Optional<List<Unseen>> notSeenSince(LocalDate day) {
    return database.read(handle -> {
      boolean kept =
          handle
              .createQuery(
                  """
                  SELECT EXISTS (SELECT 1 FROM attendance_kept
                    JOIN meeting ON meeting.id = attendance_kept.meeting
                    WHERE meeting.day >= :day)
                  """)
              .bind("day", day)
              .mapTo(Boolean.class)
              .one();
      if (!kept) return Optional.empty();
      return Optional.of(
          handle
              .createQuery(
                  """
                  SELECT council.id, council.name,
                    (SELECT max(meeting.day) FROM attendance
                     JOIN meeting ON meeting.id = attendance.meeting
                     WHERE attendance.council = council.id AND was <> 'not there') AS last
                  FROM council WHERE last IS NULL OR last < :day ORDER BY council.name
                  """)
              .bind("day", day)
              .map((row, _) -> {
                String last = row.getString("last");
                return new Unseen(
                    row.getString("id"),
                    row.getString("name"),
                    last == null ? null : LocalDate.parse(last));
              })
              .list());
    });
  }
}

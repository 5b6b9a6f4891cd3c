package liaison.meetings.replies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import liaison.meetings.Meeting;
import org.jdbi.v3.core.Handle;

/// The rows of the answers.
final class ReplyRows {
  private ReplyRows() {}

  /// All answers about a meeting, of each council the first first; those for old dates too.
  ///
  /// @param only the key of one council, or empty for all
  static List<Reply> all(Handle handle, long meeting, String only) {
    Map<Long, List<Named>> people = people(handle, meeting);
    return handle
        .createQuery(
            """
            SELECT * FROM reply
            WHERE meeting = :meeting AND (:only = '' OR council = :only)
            ORDER BY council, version
            """)
        .bind("meeting", meeting)
        .bind("only", only)
        .map((row, _) -> reply(row, people.getOrDefault(row.getLong("id"), List.of())))
        .list();
  }

  private static Map<Long, List<Named>> people(Handle handle, long meeting) {
    var people = new HashMap<Long, List<Named>>();
    handle
        .createQuery(
            """
            SELECT reply, name, part FROM reply_person
            WHERE reply IN (SELECT id FROM reply WHERE meeting = :meeting) ORDER BY reply, place
            """)
        .bind("meeting", meeting)
        .map((row, _) ->
            Map.entry(
                row.getLong("reply"),
                new Named(
                    row.getString("name"),
                    Part.valueOf(row.getString("part").toUpperCase(Locale.ROOT)))))
        .forEach(entry ->
            people.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>(3)).add(entry.getValue()));
    return people;
  }

  private static Reply reply(ResultSet row, List<Named> people) throws SQLException {
    return new Reply(
        row.getLong("meeting"),
        row.getString("council"),
        row.getInt("version"),
        Says.of(row.getString("says")),
        List.copyOf(people),
        LocalDate.parse(row.getString("day")),
        LocalTime.parse(row.getString("starts")),
        row.getString("place"),
        row.getString("who"),
        Instant.ofEpochMilli(row.getLong("at")));
  }

  static void insert(Handle handle, Reply reply) {
    handle.execute(
        """
        INSERT INTO reply (meeting, council, version, says, day, starts, place, at, who)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        reply.meeting(),
        reply.council(),
        reply.version(),
        reply.says().words(),
        reply.day(),
        reply.starts(),
        reply.place(),
        reply.at(),
        reply.who());
    long id = handle.createQuery("SELECT last_insert_rowid()").mapTo(Long.class).one();
    for (int place = 0; place < reply.people().size(); place++) {
      Named person = reply.people().get(place);
      handle.execute(
          "INSERT INTO reply_person (reply, place, name, part) VALUES (?, ?, ?, ?)",
          id,
          place,
          person.name(),
          person.part().key());
    }
  }

  /// The answers that count, by council: of each the last one, where it was said for the meeting's
  /// present day and hour.
  static Map<String, Reply> current(Handle handle, Meeting meeting) {
    var current = new HashMap<String, Reply>();
    for (Reply reply : all(handle, meeting.id(), "")) {
      current.put(reply.council(), reply);
    }
    current.values().removeIf(reply -> !reply.isFor(meeting));
    return current;
  }
}

package liaison.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/// The rows of bodies and meetings.
final class MeetingRows {
  private MeetingRows() {}

  static List<Body> bodies(Handle handle) {
    return handle
        .createQuery("SELECT key, name, state FROM body ORDER BY name")
        .map((row, _) ->
            new Body(
                row.getString("key"),
                row.getString("name"),
                Body.State.valueOf(constant(row.getString("state")))))
        .list();
  }

  static List<Meeting> all(Handle handle) {
    return handle
        .createQuery("SELECT * FROM meeting ORDER BY day, starts, id")
        .map((row, _) -> {
          String ends = row.getString("ends");
          return new Meeting(
              row.getLong("id"),
              row.getString("body"),
              LocalDate.parse(row.getString("day")),
              LocalTime.parse(row.getString("starts")),
              ends == null ? null : LocalTime.parse(ends),
              row.getString("place"),
              Meeting.State.valueOf(constant(row.getString("state"))));
        })
        .list();
  }

  static void insert(Handle handle, Meeting meeting) {
    handle.execute(
        """
        INSERT INTO meeting (body, day, starts, ends, place, state) VALUES (?, ?, ?, ?, ?, ?)
        """,
        meeting.body(),
        meeting.day(),
        meeting.starts(),
        meeting.ends(),
        meeting.place(),
        meeting.state().name().toLowerCase(Locale.ROOT));
  }

  /// "speakers only" stands in the table, SPEAKERS_ONLY in the program.
  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace(' ', '_');
  }
}

package liaison.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

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

  static boolean isEmpty(Handle handle) {
    return asked(handle, "SELECT NOT EXISTS (SELECT 1 FROM meeting)");
  }

  /// Whether there is a meeting that is not made up.
  static boolean isReal(Handle handle) {
    return asked(handle, "SELECT EXISTS (SELECT 1 FROM meeting WHERE sample = 0)");
  }

  static boolean isSample(Handle handle) {
    return asked(handle, "SELECT EXISTS (SELECT 1 FROM meeting WHERE sample = 1)");
  }

  private static boolean asked(Handle handle, String question) {
    return handle.createQuery(question).mapTo(Boolean.class).one();
  }

  static List<Meeting> all(Handle handle) {
    return handle
        .createQuery("SELECT * FROM meeting ORDER BY day, starts, id")
        .map((row, _) -> meeting(row))
        .list();
  }

  private static Meeting meeting(ResultSet row) throws SQLException {
    String ends = row.getString("ends");
    return new Meeting(
        row.getLong("id"),
        row.getString("body"),
        LocalDate.parse(row.getString("day")),
        LocalTime.parse(row.getString("starts")),
        ends == null ? null : LocalTime.parse(ends),
        row.getString("place"),
        row.getString("online"),
        Meeting.State.valueOf(constant(row.getString("state"))),
        day(row.getString("items_close")),
        day(row.getString("agenda_due")),
        day(row.getString("agenda_out")),
        day(row.getString("minutes_out")),
        row.getBoolean("sample"));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  static void insert(Handle handle, Meeting meeting) {
    handle.execute(
        """
        INSERT INTO meeting (body, day, starts, ends, place, online, state,
                             items_close, agenda_due, agenda_out, minutes_out, sample)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        meeting.body(),
        meeting.day(),
        meeting.starts(),
        meeting.ends(),
        meeting.place(),
        meeting.online(),
        meeting.state().name().toLowerCase(Locale.ROOT),
        meeting.itemsClose(),
        meeting.agendaDue(),
        meeting.agendaOut(),
        meeting.minutesOut(),
        meeting.sample());
  }

  /// "speakers only" stands in the table, SPEAKERS_ONLY in the program.
  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace(' ', '_');
  }
}

package liaison.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import liaison.days.Holidays;
import liaison.days.WorkingDays;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The rows of meetings. Days that a row does not name follow from the habits of its body.
final class MeetingRows {
  private MeetingRows() {}

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

  /// All of them, proposed ones too, the earliest first.
  static List<Meeting> all(Handle handle) {
    return where(handle, "1 = 1");
  }

  static Optional<Meeting> one(Handle handle, long id) {
    return where(handle, "id = " + id).stream().findFirst();
  }

  private static List<Meeting> where(Handle handle, String condition) {
    WorkingDays days = Holidays.workingDays(handle);
    Map<String, Habits> habits =
        BodyRows.all(handle).stream().collect(Collectors.toMap(Body::key, Body::habits));
    return handle
        .createQuery("SELECT * FROM meeting WHERE " + condition + " ORDER BY day, starts, id")
        .map((row, _) ->
            meeting(row, habits.getOrDefault(row.getString("body"), Habits.usual()), days))
        .list();
  }

  private static Meeting meeting(ResultSet row, Habits habits, WorkingDays days)
      throws SQLException {
    LocalDate day = LocalDate.parse(row.getString("day"));
    String ends = row.getString("ends");
    String moved = row.getString("moved_from");
    LocalDate itemsClose = day(row.getString("items_close"));
    LocalDate agendaDue = day(row.getString("agenda_due"));
    return new Meeting(
        row.getLong("id"),
        row.getString("body"),
        day,
        LocalTime.parse(row.getString("starts")),
        ends == null ? null : LocalTime.parse(ends),
        row.getString("place"),
        row.getString("online"),
        Meeting.State.valueOf(BodyRows.constant(row.getString("state"))),
        itemsClose == null ? BackTimetable.day(Step.ITEMS_CLOSE, day, habits, days) : itemsClose,
        agendaDue == null ? BackTimetable.day(Step.AGENDA, day, habits, days) : agendaDue,
        day(row.getString("agenda_out")),
        day(row.getString("minutes_out")),
        row.getBoolean("sample"),
        row.getInt("version"),
        row.getInt("sequence"),
        row.getString("why"),
        row.getBoolean("confirmed"),
        moved == null ? null : LocalDateTime.parse(moved),
        Instant.ofEpochMilli(row.getLong("changed")));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  /// Adds a meeting whose days were read from a file; null ones follow from the habits.
  ///
  /// @return its id
  static long insert(Handle handle, Meeting meeting, Instant now) {
    return handle
        .createUpdate(
            """
            INSERT INTO meeting (body, day, starts, ends, place, online, state, items_close,
                                 agenda_due, agenda_out, minutes_out, sample, confirmed, changed)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .bind(0, meeting.body())
        .bind(1, meeting.day())
        .bind(2, meeting.starts())
        .bind(3, meeting.ends())
        .bind(4, meeting.place())
        .bind(5, meeting.online())
        .bind(6, meeting.state().name().toLowerCase(Locale.ROOT))
        .bind(7, meeting.itemsClose())
        .bind(8, meeting.agendaDue())
        .bind(9, meeting.agendaOut())
        .bind(10, meeting.minutesOut())
        .bind(11, meeting.sample())
        .bind(12, meeting.confirmed())
        .bind(13, now)
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  /// Writes what is arranged. Where the day changes, days that were set by hand follow the habits
  /// again.
  static void arrange(Handle handle, long id, Arrangement to) {
    handle.execute(
        """
        UPDATE meeting
        SET items_close = CASE WHEN day = ? THEN items_close END,
            agenda_due = CASE WHEN day = ? THEN agenda_due END,
            day = ?, starts = ?, ends = ?, place = ?, online = ?
        WHERE id = ?
        """,
        to.day(),
        to.day(),
        to.day(),
        to.starts(),
        to.ends(),
        to.place(),
        to.online(),
        id);
  }
}

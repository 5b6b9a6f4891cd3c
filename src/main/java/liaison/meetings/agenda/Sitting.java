package liaison.meetings.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What an agenda must know of its meeting, read in the transaction of the work on it.
///
/// @param body the key of its body
/// @param bodyName as people call it
/// @param ends or null where that is not known
/// @param place or null where that is not known
/// @param online where it can be joined from afar, or null
/// @param itemsClose the last day for items, or null where that is not known
public record Sitting(
    long id,
    String body,
    String bodyName,
    LocalDate day,
    LocalTime starts,
    @Nullable LocalTime ends,
    @Nullable String place,
    @Nullable String online,
    boolean cancelled,
    @Nullable LocalDate itemsClose) {
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
  private static final String SELECT =
      "SELECT meeting.*, body.name FROM meeting JOIN body ON body.key = meeting.body ";
  private static final String ORDER = " ORDER BY meeting.day, meeting.starts, meeting.id";

  /// The meeting with this key.
  public static Optional<Sitting> of(Handle handle, long id) {
    return handle
        .createQuery(SELECT + "WHERE meeting.id = :id")
        .bind("id", id)
        .map((row, _) -> of(row))
        .findOne();
  }

  /// Those of all bodies from a day on that are not cancelled, the earliest first.
  public static List<Sitting> from(Handle handle, LocalDate day) {
    return handle
        .createQuery(SELECT + "WHERE meeting.day >= :day AND meeting.state <> 'cancelled'" + ORDER)
        .bind("day", day)
        .map((row, _) -> of(row))
        .list();
  }

  /// Those of its body that come after it and are not cancelled, the earliest first.
  public List<Sitting> after(Handle handle) {
    return from(handle, day).stream()
        .filter(other -> other.body.equals(body) && other.isAfter(this))
        .toList();
  }

  /// The one of its body before it that was not cancelled.
  public Optional<Sitting> before(Handle handle) {
    return handle
        .createQuery(
            SELECT
                + "WHERE meeting.body = :body AND meeting.state <> 'cancelled'"
                + " AND (meeting.day < :day OR (meeting.day = :day AND meeting.starts < :starts))"
                + " ORDER BY meeting.day DESC, meeting.starts DESC LIMIT 1")
        .bind("body", body)
        .bind("day", day)
        .bind("starts", starts)
        .map((row, _) -> of(row))
        .findOne();
  }

  private static Sitting of(ResultSet row) throws SQLException {
    String ends = row.getString("ends");
    String closes = row.getString("items_close");
    return new Sitting(
        row.getLong("id"),
        row.getString("body"),
        row.getString("name"),
        LocalDate.parse(row.getString("day")),
        LocalTime.parse(row.getString("starts")),
        ends == null ? null : LocalTime.parse(ends),
        row.getString("place"),
        row.getString("online"),
        row.getString("state").equals("cancelled"),
        closes == null ? null : LocalDate.parse(closes));
  }

  boolean isAfter(Sitting other) {
    return day.atTime(starts).isAfter(other.day.atTime(other.starts));
  }

  /// How long it lasts, in minutes; null where its end is not known.
  public @Nullable Integer length() {
    return ends == null ? null : (int) Duration.between(starts, ends).toMinutes();
  }

  /// "Thursday 4 March 2027".
  public String weekday() {
    return WEEKDAY.format(day);
  }

  /// "Parish Forum, Thursday 4 March 2027".
  public String words() {
    return bodyName + ", " + weekday();
  }

  /// "7pm to 9pm", or "7.30pm" where its end is not known.
  public String hours() {
    return ends == null ? hour(starts) : hour(starts) + " to " + hour(ends);
  }

  private static String hour(LocalTime time) {
    int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
    String minutes = time.getMinute() == 0 ? "" : ".%02d".formatted(time.getMinute());
    return hour + minutes + (time.getHour() < 12 ? "am" : "pm");
  }

  /// Until when items can be proposed: the end of the last day for them, and never once the
  /// meeting's own day has come.
  public boolean takesItems(LocalDate today) {
    boolean open = itemsClose == null || !today.isAfter(itemsClose);
    return !cancelled && open && today.isBefore(day);
  }
}

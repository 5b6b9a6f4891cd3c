package liaison.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import liaison.meetings.Meeting;
import org.jspecify.annotations.Nullable;

/// Hours as people write them.
public final class PlainHours {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private PlainHours() {}

  /// "7pm", "9.30am", "noon".
  public static String of(LocalTime time) {
    if (time.equals(LocalTime.NOON)) return "noon";
    int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
    String minutes = time.getMinute() == 0 ? "" : ".%02d".formatted(time.getMinute());
    return hour + minutes + (time.getHour() < 12 ? "am" : "pm");
  }

  /// "Thursday 4 March 2027 at 7pm".
  public static String of(LocalDate day, LocalTime time) {
    return PlainDates.weekday(day) + " at " + of(time);
  }

  /// "Thursday 4 March 2027, 7pm to 9pm".
  public static String of(Meeting meeting) {
    @Nullable LocalTime ends = meeting.ends();
    return "%s, %s%s"
        .formatted(
            PlainDates.weekday(meeting.day()),
            of(meeting.starts()),
            ends == null ? "" : " to " + of(ends));
  }

  /// The same for a moment, by a clock on the wall in London.
  public static String of(Instant moment) {
    ZonedDateTime there = moment.atZone(LONDON);
    return of(there.toLocalDate(), there.toLocalTime().truncatedTo(java.time.temporal.ChronoUnit.MINUTES));
  }
}

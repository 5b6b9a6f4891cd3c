package liaison.meetings;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days and hours as people read them, by a clock on the wall in London.
public final class Moments {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

  private Moments() {}

  /// "Thursday 4 March 2027, 7pm".
  public static String text(LocalDateTime moment) {
    return day(moment.toLocalDate()) + ", " + hour(moment.toLocalTime());
  }

  /// "Thursday 4 March 2027".
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /// "7pm", "7.30pm", "noon".
  public static String hour(LocalTime hour) {
    if (hour.equals(LocalTime.NOON)) return "noon";
    if (hour.equals(LocalTime.MIDNIGHT)) return "midnight";
    int clock = hour.getHour() % 12 == 0 ? 12 : hour.getHour() % 12;
    String minutes = hour.getMinute() == 0 ? "" : ".%02d".formatted(hour.getMinute());
    return clock + minutes + (hour.getHour() < 12 ? "am" : "pm");
  }
}

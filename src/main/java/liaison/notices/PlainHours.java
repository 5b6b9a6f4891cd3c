package liaison.notices;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days and hours as people write them in letters.
final class PlainHours {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

  private PlainHours() {}

  /// "Thursday 4 March 2027".
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /// "7pm", "10:30am", "midday".
  static String hour(LocalTime time) {
    if (time.equals(LocalTime.NOON)) return "midday";
    if (time.equals(LocalTime.MIDNIGHT)) return "midnight";
    String half = time.getHour() < 12 ? "am" : "pm";
    int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
    return time.getMinute() == 0
        ? hour + half
        : "%d:%02d%s".formatted(hour, time.getMinute(), half);
  }

  /// "Thursday 4 March 2027, 7pm".
  static String moment(LocalDateTime at) {
    return day(at.toLocalDate()) + ", " + hour(at.toLocalTime());
  }
}

package liaison.meetings;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import liaison.text.Unacceptable;

/// Hours as people write them: "19:00", "19.00", "7pm", "7.30 pm", "noon".
public final class Hours {
  static final String LIKE = "Enter an hour, such as 19:00 or 7pm.";
  private static final java.util.regex.Pattern WRITTEN =
      java.util.regex.Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*([ap])?\\.?(?:m\\.?)?");

  private Hours() {}

  /// @param field what is named where it is no hour
  /// @throws Unacceptable for the field
  public static LocalTime read(String field, String typed) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    if (text.equals("noon")) return LocalTime.NOON;
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches() || (written.group(2) == null && written.group(3) == null)) {
      throw new Unacceptable(field, LIKE);
    }
    try {
      int hour = Integer.parseInt(written.group(1));
      int minute = written.group(2) == null ? 0 : Integer.parseInt(written.group(2));
      if (written.group(3) == null) return LocalTime.of(hour, minute);
      if (hour < 1 || hour > 12) throw new DateTimeException("No hour of half a day");
      return LocalTime.of(hour % 12 + (written.group(3).equals("p") ? 12 : 0), minute);
    } catch (DateTimeException e) {
      throw new Unacceptable(field, LIKE);
    }
  }

  static String text(LocalTime hour) {
    return hour.toString();
  }
}

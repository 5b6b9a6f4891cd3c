package liaison.papers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the dates that papers state of themselves.
final class StatedDate {
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:[T ].*)?)?)?");
  private static final Pattern WORDS =
      Pattern.compile("(?:(\\d{1,2})(?:st|nd|rd|th)? )?([A-Z][a-z]{2,8}),? (\\d{4})");
  private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

  private StatedDate() {}

  /// The date in ISO form, as short as it is known; null where it is no date, or one before 1980,
  /// which a program wrote and not a person.
  ///
  /// Reads "2018", "2018-12", "2018-12-13", a time after it, "13 December 2018", "December 2018"
  /// and "13/12/2018" (day first, as in Britain).
  static @Nullable String of(@Nullable String raw) {
    if (raw == null) return null;
    String text = raw.strip();
    try {
      Matcher iso = ISO.matcher(text);
      if (iso.matches()) return of(iso.group(1), iso.group(2), iso.group(3));
      Matcher words = WORDS.matcher(text);
      if (words.matches()) {
        return of(words.group(3), String.valueOf(month(words.group(2))), words.group(1));
      }
      Matcher slashes = SLASHES.matcher(text);
      if (slashes.matches()) return of(slashes.group(3), slashes.group(2), slashes.group(1));
      return null;
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  /// The day in ISO form, or null where it is absent or none that a person wrote.
  static @Nullable String of(@Nullable LocalDate day) {
    return day == null || day.getYear() < 1980 ? null : day.toString();
  }

  private static @Nullable String of(String year, @Nullable String month, @Nullable String day) {
    int inYear = Integer.parseInt(year);
    if (inYear < 1980) return null;
    if (month == null) return year;
    YearMonth inMonth = YearMonth.of(inYear, Integer.parseInt(month));
    return day == null ? inMonth.toString() : inMonth.atDay(Integer.parseInt(day)).toString();
  }

  private static int month(String name) {
    for (Month month : Month.values()) {
      String whole = month.name().toLowerCase(Locale.ROOT);
      String given = name.toLowerCase(Locale.ROOT);
      if (whole.equals(given) || given.equals(whole.substring(0, 3))) return month.getValue();
    }
    throw new DateTimeException("no month");
  }
}

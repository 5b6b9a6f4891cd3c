package liaison.knowledge;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The date of a paper, as exactly as it is known: a year, a month, or a day.
///
/// @param month 1 to 12, or null where only the year is known
/// @param day 1 to 31, or null where only the month is known
public record PaperDate(int year, @Nullable Integer month, @Nullable Integer day) {
  private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  /// Reads "2018", "2018-12" or "2018-12-13"; empty for anything else.
  public static Optional<PaperDate> parse(@Nullable String text) {
    if (text == null) return Optional.empty();
    Matcher iso = ISO.matcher(text.strip());
    if (!iso.matches()) return Optional.empty();
    Integer month = iso.group(2) == null ? null : Integer.valueOf(iso.group(2));
    Integer day = iso.group(3) == null ? null : Integer.valueOf(iso.group(3));
    int year = Integer.parseInt(iso.group(1));
    if (year == 0 || (month != null && (month < 1 || month > 12))) return Optional.empty();
    if (month != null && day != null && !YearMonth.of(year, month).isValidDay(day)) {
      return Optional.empty();
    }
    return Optional.of(new PaperDate(year, month, day));
  }

  /// The last day that the date can mean.
  public LocalDate latest() {
    if (month == null) return LocalDate.of(year, 12, 31);
    if (day == null) return YearMonth.of(year, month).atEndOfMonth();
    return LocalDate.of(year, month, day);
  }

  /// The ISO form, as short as the date is known: "2018", "2018-12" or "2018-12-13".
  @Override
  public String toString() {
    if (month == null) return "%04d".formatted(year);
    if (day == null) return "%04d-%02d".formatted(year, month);
    return "%04d-%02d-%02d".formatted(year, month, day);
  }
}

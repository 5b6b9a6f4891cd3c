package liaison.web;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import liaison.knowledge.PaperDate;
import org.jspecify.annotations.Nullable;

/// Dates as people write them.
public final class PlainDates {
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

  private PlainDates() {}

  /// "Wednesday 25 November 2026".
  public static String weekday(LocalDate day) {
    return WEEKDAY.format(day);
  }

  /// "13 December 2018", "December 2018" or "2018", as exactly as the date is known.
  static String of(PaperDate date) {
    String year = String.valueOf(date.year());
    if (date.month() == null) return year;
    String month = Month.of(date.month()).getDisplayName(TextStyle.FULL, Locale.UK) + " " + year;
    return date.day() == null ? month : date.day() + " " + month;
  }

  /// The same for a date in ISO form; anything else is shown as it stands.
  static String of(String iso) {
    return PaperDate.parse(iso).map(PlainDates::of).orElse(iso);
  }

  /// What to think of an old paper.
  static String aged(@Nullable String iso) {
    Optional<PaperDate> date = PaperDate.parse(iso);
    return date.map(known -> "This was true in " + known.year() + ". It may have changed since.")
        .orElse("This was true some years ago. It may have changed since.");
  }
}

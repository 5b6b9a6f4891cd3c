package liaison.meetings;

import static java.util.stream.Collectors.toCollection;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How the days of made-up meetings follow from each other and from the calendar.
sealed interface SamplePattern {
  /// "second Thursday of March, June": the n-th such day of some months.
  record Monthly(int week, DayOfWeek weekday, Set<Month> months) implements SamplePattern {
    Stream<LocalDate> days(LocalDate from, LocalDate to) {
      return Stream.iterate(YearMonth.from(from), month -> month.plusMonths(1))
          .limit(YearMonth.from(from).until(to, ChronoUnit.MONTHS) + 2)
          .filter(month -> months.contains(month.getMonth()))
          .map(month -> month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(week, weekday)));
    }
  }

  /// "15 days before each forum": so long before each meeting of another body.
  record Before(int days, String body) implements SamplePattern {}

  /// The words that [#of] understands.
  String FORM = "\"second Thursday of March, June\" or \"15 days before each forum\"";

  List<String> WEEKS = List.of("first", "second", "third", "fourth");
  Pattern MONTHLY = Pattern.compile("(\\w+) (\\w+) of ([\\w, ]+)");
  Pattern BEFORE = Pattern.compile("(\\d{1,3}) days before each ([\\w-]+)");

  /// Empty where the words are not of either form.
  static Optional<SamplePattern> of(String words) {
    Matcher before = BEFORE.matcher(words);
    if (before.matches()) {
      return Optional.of(new Before(Integer.parseInt(before.group(1)), before.group(2)));
    }
    Matcher monthly = MONTHLY.matcher(words);
    if (!monthly.matches() || !WEEKS.contains(monthly.group(1))) return Optional.empty();
    try {
      Set<Month> months =
          Stream.of(monthly.group(3).split(", *"))
              .map(month -> Month.valueOf(month.strip().toUpperCase(Locale.ROOT)))
              .collect(toCollection(() -> EnumSet.noneOf(Month.class)));
      DayOfWeek weekday = DayOfWeek.valueOf(monthly.group(2).toUpperCase(Locale.ROOT));
      return Optional.of(new Monthly(WEEKS.indexOf(monthly.group(1)) + 1, weekday, months));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

package liaison.meetings;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import liaison.text.Unacceptable;
import org.jspecify.annotations.Nullable;

/// How the days of a body's meetings follow from each other and from the calendar.
public sealed interface Pattern {
  /// In words that [#of] reads.
  String words();

  /// The n-th such day of some months.
  ///
  /// @param week 1 to 4; -1 for the last
  record Monthly(int week, DayOfWeek weekday, Set<Month> months) implements Pattern {
    /// The days from one to another, both counted.
    public List<LocalDate> days(LocalDate from, LocalDate to) {
      return Stream.iterate(YearMonth.from(from), month -> month.plusMonths(1))
          .takeWhile(month -> !month.atDay(1).isAfter(to))
          .filter(month -> months.contains(month.getMonth()))
          .map(month -> month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(week, weekday)))
          .filter(day -> !day.isBefore(from) && !day.isAfter(to))
          .toList();
    }

    @Override
    public String words() {
      String which = "%s %s of ".formatted(week < 0 ? "last" : WEEKS.get(week - 1), word(weekday));
      return which
          + (months.size() == 12
              ? "every month"
              : months.stream()
                  .map(month -> month.getDisplayName(TextStyle.FULL, Locale.UK))
                  .collect(joining(", ")));
    }
  }

  /// Every so many weeks on a day of the week.
  ///
  /// @param weeks 1 or more
  record Weekly(int weeks, DayOfWeek weekday) implements Pattern {
    /// The days from one to another, both counted, so many weeks after each other and after the
    /// last meeting. That may have been on another day of its week.
    ///
    /// @param last the day of the last meeting before; null where there was none: then the first is
    ///   the first such day of the week
    List<LocalDate> days(LocalDate from, LocalDate to, @Nullable LocalDate last) {
      if (last == null) return days(from, to);
      LocalDate first = last.with(weekday).plusWeeks(weeks);
      long missing = ChronoUnit.DAYS.between(first, from);
      long steps = missing <= 0 ? 0 : Math.ceilDiv(missing, 7L * weeks);
      return days(first.plusWeeks(steps * weeks), to);
    }

    /// The days from one to another, both counted; the first is the first such day of the week.
    public List<LocalDate> days(LocalDate from, LocalDate to) {
      return Stream.iterate(
              from.with(TemporalAdjusters.nextOrSame(weekday)), day -> day.plusWeeks(weeks))
          .takeWhile(day -> !day.isAfter(to))
          .toList();
    }

    @Override
    public String words() {
      return weeks == 1
          ? "every week on a " + word(weekday)
          : "every %d weeks on a %s".formatted(weeks, word(weekday));
    }
  }

  /// So long before each meeting of another body.
  ///
  /// @param body its key
  record Before(int days, String body) implements Pattern {
    @Override
    public String words() {
      return "%d days before each %s".formatted(days, body);
    }
  }

  /// Several patterns of one body together.
  record All(List<Pattern> patterns) implements Pattern {
    @Override
    public String words() {
      return patterns.stream().map(Pattern::words).collect(joining("; "));
    }
  }

  /// What people are told who wrote something else.
  String FORM =
      "Write the pattern like one of these: second Thursday of March, June, September, December; last Tuesday"
          + " of every month; third Thursday every 3 months from March; every 6 weeks on a"
          + " Wednesday; 15 days before each forum.";

  List<String> WEEKS = List.of("first", "second", "third", "fourth");
  List<String> ALL_YEAR = List.of("every month", "each month", "the month");
  List<String> NUMBERS =
      List.of(
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");
  java.util.regex.Pattern MONTHLY =
      java.util.regex.Pattern.compile("(?i)(?:the )?(\\w+) (\\w+) (?:of|in) ([\\w, ]+)");
  java.util.regex.Pattern EVERY =
      java.util.regex.Pattern.compile(
          "(?i)(?:the )?(\\w+) (\\w+) every (\\w{1,6}) months from (\\w+)");
  java.util.regex.Pattern WEEKLY =
      java.util.regex.Pattern.compile("(?i)every (?:(\\w{1,6}) )?weeks? on (?:an? )?(\\w+?)(?:s|)");
  java.util.regex.Pattern BEFORE =
      java.util.regex.Pattern.compile("(?i)(\\w{1,8}) days before each ([\\w-]+)");

  /// @throws Unacceptable for "meets" where the words are of no form
  static Pattern of(String words) {
    if (words.contains(";")) {
      return new All(
          Stream.of(words.split(";"))
              .map(String::strip)
              .filter(part -> !part.isEmpty())
              .map(Pattern::of)
              .toList());
    }
    try {
      Matcher before = BEFORE.matcher(words.strip());
      if (before.matches()) {
        return new Before(number(before.group(1)), before.group(2).toLowerCase(Locale.ROOT));
      }
      Matcher weekly = WEEKLY.matcher(words.strip());
      if (weekly.matches()) {
        int weeks = weekly.group(1) == null ? 1 : number(weekly.group(1));
        if (weeks > 0) return new Weekly(weeks, weekday(weekly.group(2)));
      }
      Matcher every = EVERY.matcher(words.strip());
      if (every.matches()) {
        return new Monthly(
            week(every.group(1)),
            weekday(every.group(2)),
            months(number(every.group(3)), month(every.group(4))));
      }
      Matcher monthly = MONTHLY.matcher(words.strip());
      if (monthly.matches()) {
        return new Monthly(
            week(monthly.group(1)), weekday(monthly.group(2)), months(monthly.group(3)));
      }
    } catch (IllegalArgumentException e) {
      throw new Unacceptable(BodyField.MEETS.key(), FORM);
    }
    throw new Unacceptable(BodyField.MEETS.key(), FORM);
  }

  private static int week(String word) {
    if (word.equalsIgnoreCase("last")) return -1;
    int at = WEEKS.indexOf(word.toLowerCase(Locale.ROOT));
    if (at < 0) throw new IllegalArgumentException(word);
    return at + 1;
  }

  /// Of digits, or of a word up to twelve.
  private static int number(String word) {
    int at = NUMBERS.indexOf(word.toLowerCase(Locale.ROOT));
    if (at >= 0) return at + 1;
    if (!word.matches("\\d{1,3}")) throw new IllegalArgumentException(word);
    return Integer.parseInt(word);
  }

  private static DayOfWeek weekday(String word) {
    return DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static Month month(String word) {
    return Month.valueOf(word.strip().toUpperCase(Locale.ROOT));
  }

  private static Set<Month> months(String words) {
    if (ALL_YEAR.contains(words.strip().toLowerCase(Locale.ROOT)))
      return EnumSet.allOf(Month.class);
    Set<Month> months = EnumSet.noneOf(Month.class);
    for (String word : words.split(",| and ")) {
      if (!word.isBlank()) months.add(month(word));
    }
    return months;
  }

  private static Set<Month> months(int every, Month from) {
    if (every < 1 || every > 12) throw new IllegalArgumentException("every " + every);
    Set<Month> months = EnumSet.of(from);
    for (int more = every; more < 12; more += every) months.add(from.plus(more));
    return months;
  }

  private static String word(DayOfWeek weekday) {
    return weekday.getDisplayName(TextStyle.FULL, Locale.UK);
  }
}

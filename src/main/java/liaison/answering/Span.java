package liaison.answering;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A span of days that a question names, in the council's time zone.
///
/// @param words how the span is named in an answer
/// @param from its first day
/// @param to its last day
record Span(String words, LocalDate from, LocalDate to) {
  private static final Pattern CHRISTMAS =
      Pattern.compile("(?i)\\b(before|by|this side of|until|till) (christmas|xmas|x-mas)\\b");
  private static final Pattern THIS_YEAR =
      Pattern.compile("(?i)\\bthis (calendar )?(year|yr)\\b|\\bso far\\b");
  private static final Pattern NEXT_YEAR =
      Pattern.compile("(?i)\\bnext (calendar )?(year|yr)\\b|\\bnew year\\b");
  private static final Pattern LAST_YEAR = Pattern.compile("(?i)\\blast (year|yr)\\b");
  private static final Pattern THIS_MONTH = Pattern.compile("(?i)\\bthis month\\b");
  private static final Pattern NEXT_MONTH = Pattern.compile("(?i)\\bnext month\\b");
  private static final Pattern THIS_WEEK = Pattern.compile("(?i)\\bthis (week|wk)\\b");
  private static final Pattern NEXT_WEEK = Pattern.compile("(?i)\\bnext (week|wk)\\b");
  private static final Pattern COMING_YEAR =
      Pattern.compile(
          "(?i)\\b(coming|following) (year|12 months|twelve months)\\b|\\byear ahead\\b|\\bnext (12|twelve) months\\b");
  private static final Pattern YEAR = Pattern.compile("\\b(?:in |for |during )?(20[2-4]\\d)\\b");

  static Optional<Span> in(String text, LocalDate today) {
    LocalDate first = today.withDayOfMonth(1);
    LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
    if (CHRISTMAS.matcher(text).find()) {
      LocalDate eve = LocalDate.of(today.getYear(), 12, 24);
      LocalDate until = today.isAfter(eve) ? eve.plusYears(1) : eve;
      return Optional.of(new Span("before Christmas", today, until));
    }
    if (COMING_YEAR.matcher(text).find()) {
      return Optional.of(new Span("in the coming year", today, today.plusYears(1)));
    }
    if (THIS_YEAR.matcher(text).find()) return Optional.of(year("this year", today.getYear()));
    if (NEXT_YEAR.matcher(text).find()) return Optional.of(year("next year", today.getYear() + 1));
    if (LAST_YEAR.matcher(text).find()) return Optional.of(year("last year", today.getYear() - 1));
    if (THIS_MONTH.matcher(text).find()) return Optional.of(month("this month", first));
    if (NEXT_MONTH.matcher(text).find()) {
      return Optional.of(month("next month", first.plusMonths(1)));
    }
    if (THIS_WEEK.matcher(text).find()) {
      return Optional.of(new Span("this week", monday, monday.plusDays(6)));
    }
    if (NEXT_WEEK.matcher(text).find()) {
      return Optional.of(new Span("next week", monday.plusDays(7), monday.plusDays(13)));
    }
    return namedMonth(text, today).or(() -> namedYear(text));
  }

  private static Optional<Span> namedMonth(String text, LocalDate today) {
    return Arrays.stream(Month.values())
        .filter(month -> isNamed(month, text))
        .findFirst()
        .map(month -> {
          int year =
              month.getValue() < today.getMonthValue() ? today.getYear() + 1 : today.getYear();
          Matcher named = YEAR.matcher(text);
          if (named.find()) year = Integer.parseInt(named.group(1));
          String name = month.getDisplayName(TextStyle.FULL, Locale.UK);
          return month("in " + name + " " + year, LocalDate.of(year, month, 1));
        });
  }

  private static boolean isNamed(Month month, String text) {
    String full = month.getDisplayName(TextStyle.FULL, Locale.UK);
    String words =
        month == Month.MAY
            ? "\\b(in|during|for|this|next) May\\b|\\bMay (meeting|forum|pag|20\\d\\d)\\b"
            : "(?i)\\b(" + full + "|" + full.substring(0, 3) + ")\\b";
    return !(month == Month.MARCH && text.contains(" march "))
        && Pattern.compile(words).matcher(text).find();
  }

  private static Optional<Span> namedYear(String text) {
    Matcher named = YEAR.matcher(text);
    return named.find()
        ? Optional.of(year("in " + named.group(1), Integer.parseInt(named.group(1))))
        : Optional.empty();
  }

  private static Span year(String words, int year) {
    return new Span(words, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  private static Span month(String words, LocalDate first) {
    return new Span(words, first, first.plusMonths(1).minusDays(1));
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}

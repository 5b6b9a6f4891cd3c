package liaison.councils;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import liaison.text.Clean;
import liaison.text.Unacceptable;
import liaison.text.Years;
import org.jspecify.annotations.Nullable;

/// What people type into a field, brought into the one form in which it is compared and kept.
final class Typed {
  private static final int LONGEST = 2_000;
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Pattern SEVERAL = Pattern.compile("[;\\n]");
  private static final List<DateTimeFormatter> DAYS =
      Stream.of("uuuu-MM-dd", "d/M/uuuu", "d.M.uuuu", "d MMM uuuu", "d MMMM uuuu")
          .map(pattern ->
              new DateTimeFormatterBuilder()
                  .parseCaseInsensitive()
                  .appendPattern(pattern)
                  .toFormatter(Locale.UK)
                  .withResolverStyle(ResolverStyle.STRICT))
          .toList();

  private Typed() {}

  /// One line.
  static String line(Field field, String text) {
    String line = Clean.line(text);
    if (line.length() > LONGEST) {
      throw fault(field, "is too long. Give at most %,d characters.".formatted(LONGEST));
    }
    return line;
  }

  /// Several values, each once, in order.
  static List<String> several(Field field, String text) {
    return Stream.of(SEVERAL.split(Clean.text(text)))
        .map(value -> line(field, value))
        .filter(value -> !value.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  /// A day as people in Britain write one; empty stays empty.
  static String day(Field field, String text) {
    String line = line(field, text);
    if (line.isEmpty()) return "";
    for (DateTimeFormatter form : DAYS) {
      try {
        return known(field, LocalDate.parse(line, form)).toString();
      } catch (DateTimeException other) {
        continue;
      }
    }
    throw fault(field, "\"%s\" is no day. Write it as 31/12/2026.".formatted(line));
  }

  private static LocalDate known(Field field, LocalDate day) {
    if (Years.hold(day)) return day;
    throw fault(
        field,
        "the year %d is not from %d to %d. Write it with all four digits."
            .formatted(day.getYear(), Years.FIRST, Years.LAST));
  }

  static String email(Field field, String text) {
    String line = line(field, text);
    if (line.isEmpty() || EmailAddress.isWhole(line)) return line;
    throw fault(field, "\"%s\" is no email address. Write it as name@example.org.".formatted(line));
  }

  /// Refuses a day that has not come: nobody confirms what will be.
  static void requireCome(Field field, @Nullable String day, Instant now) {
    if (day == null || day.isEmpty()) return;
    if (!LocalDate.parse(day).isAfter(LocalDate.ofInstant(now, LONDON))) return;
    throw fault(field, "this day has not come yet. Give today or a day before.");
  }

  static Unacceptable fault(Field field, String words) {
    return new Unacceptable(field.key(), "%s: %s".formatted(field.title(), words));
  }
}

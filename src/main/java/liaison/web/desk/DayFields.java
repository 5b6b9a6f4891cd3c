package liaison.web.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import liaison.text.Unacceptable;
import liaison.text.Years;
import liaison.web.Form;
import org.jspecify.annotations.Nullable;

/// A day that is typed into three fields: `from-day`, `from-month`, `from-year`.
///
/// @param name what the three begin with
public record DayFields(String name, String day, String month, String year) {
  /// As it was typed.
  public static DayFields of(Form form, String name) {
    return new DayFields(
        name,
        form.shown(name + "-day").strip(),
        form.shown(name + "-month").strip(),
        form.shown(name + "-year").strip());
  }

  /// A day that is on file, to be shown in the three fields; none of them is filled for none.
  public static DayFields of(String name, @Nullable LocalDate day) {
    return day == null
        ? new DayFields(name, "", "", "")
        : new DayFields(
            name,
            String.valueOf(day.getDayOfMonth()),
            String.valueOf(day.getMonthValue()),
            String.valueOf(day.getYear()));
  }

  /// The day; null where all three are empty.
  ///
  /// @throws Unacceptable naming the fields, where there is no such day
  public @Nullable LocalDate read() {
    if (day.isEmpty() && month.isEmpty() && year.isEmpty()) return null;
    try {
      LocalDate read = LocalDate.of(number(year, 4), number(month, 2), number(day, 2));
      if (Years.hold(read)) return read;
    } catch (DateTimeException | NumberFormatException e) {
      throw new Unacceptable(
          name, "Enter a day that there is, as three numbers, such as 27 3 2027.");
    }
    throw new Unacceptable(
        name, "Enter a year from %d to %d, such as 2027.".formatted(Years.FIRST, Years.LAST));
  }

  /// @throws Unacceptable naming the fields, also where all three are empty
  public LocalDate required(String missing) {
    LocalDate read = read();
    if (read == null) throw new Unacceptable(name, missing);
    return read;
  }

  private static int number(String typed, int digits) {
    if (!typed.matches("[0-9]{1," + digits + "}") || (digits == 4 && typed.length() < 4)) {
      throw new NumberFormatException(typed);
    }
    return Integer.parseInt(typed);
  }
}

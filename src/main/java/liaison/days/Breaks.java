package liaison.days;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/// The Christmas and Easter breaks of the Local Government Act 1972, section 243.
final class Breaks {
  private Breaks() {}

  /// Whether a day lies in the Christmas break (from the last weekday before Christmas Day to the
  /// first after it that is no bank holiday) or the Easter break (from the Thursday before Good
  /// Friday to the Tuesday after Easter Monday), first and last day included.
  static boolean hold(LocalDate day, Set<LocalDate> holidays) {
    return isChristmas(day, holidays) || isEaster(day);
  }

  private static boolean isChristmas(LocalDate day, Set<LocalDate> holidays) {
    // No break reaches into January: the holidays end on 28 December at the latest.
    LocalDate christmas = LocalDate.of(day.getYear(), 12, 25);
    LocalDate first = christmas.minusDays(1);
    while (isWeekend(first)) first = first.minusDays(1);
    LocalDate last = christmas.plusDays(1);
    while (isWeekend(last) || holidays.contains(last)) last = last.plusDays(1);
    return !day.isBefore(first) && !day.isAfter(last);
  }

  private static boolean isEaster(LocalDate day) {
    LocalDate easter = easter(day.getYear());
    return !day.isBefore(easter.minusDays(3)) && !day.isAfter(easter.plusDays(2));
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /// Easter Sunday in the Gregorian calendar, by the method that "Nature" printed in 1876.
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int days = h + l - 7 * m + 114;
    return LocalDate.of(year, days / 31, days % 31 + 1);
  }
}

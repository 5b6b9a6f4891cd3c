package liaison.meetings;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// A day that follows from a pattern, and the span within which a meeting stands for it: an officer
/// who put it on another day did not want two.
///
/// @param from the first day of the span
/// @param to the last
record Slot(LocalDate day, LocalDate from, LocalDate to) {
  /// One that a meeting anywhere in its month fills.
  static Slot inMonth(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    return new Slot(day, month.atDay(1), month.atEndOfMonth());
  }

  /// One that a meeting up to so many days before or after fills.
  static Slot around(LocalDate day, int days) {
    return new Slot(day, day.minusDays(days), day.plusDays(days));
  }

  /// The days that no meeting fills, the earliest first. Each meeting fills one: its own day, else
  /// the earliest within whose span it is the nearest.
  static List<LocalDate> free(List<Slot> slots, List<LocalDate> meetings) {
    var open = new TreeMap<LocalDate, Slot>();
    slots.forEach(slot -> open.putIfAbsent(slot.day(), slot));
    var spare = new ArrayList<>(meetings);
    spare.removeIf(day -> open.remove(day) != null);
    var free = new ArrayList<LocalDate>();
    for (Slot slot : open.values()) {
      Optional<LocalDate> filled =
          spare.stream().filter(slot::holds).min(Comparator.comparingLong(slot::distance));
      if (filled.isEmpty() || !spare.remove(filled.get())) free.add(slot.day());
    }
    return free;
  }

  private boolean holds(LocalDate other) {
    return !other.isBefore(from) && !other.isAfter(to);
  }

  private long distance(LocalDate other) {
    return Math.abs(other.toEpochDay() - day.toEpochDay());
  }
}

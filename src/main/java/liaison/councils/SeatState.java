package liaison.councils;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How a seat is on a day. Worked out from its rows, never kept.
public enum SeatState {
  /// Nobody is in it.
  VACANT,
  /// Somebody is, and stays.
  HELD,
  /// Somebody is, leaves within 60 days, and nobody follows yet.
  ENDS_SOON,
  /// Somebody is past the end of a term, and nobody follows yet.
  CARRIED_OVER;

  /// How long before the last day an officer should know.
  static final int SOON_DAYS = 60;

  static SeatState of(@Nullable Sitting now, boolean followed, LocalDate day) {
    if (now == null) return VACANT;
    if (followed) return HELD;
    LocalDate last = now.last();
    if (last == null || last.isAfter(day.plusDays(SOON_DAYS))) return HELD;
    return last.isBefore(day) ? CARRIED_OVER : ENDS_SOON;
  }
}

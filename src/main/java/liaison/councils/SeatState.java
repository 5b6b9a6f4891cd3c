package liaison.councils;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a seat is on a day. Worked out from its rows, never kept.
public enum SeatState {
  /// Nobody is in it.
  VACANT,
  /// Somebody is, and stays.
  HELD,
  /// Somebody is, leaves within 60 days, and nobody follows on the next day.
  ENDS_SOON,
  /// Somebody is past the end of a term, and nobody followed on the next day.
  CARRIED_OVER;

  /// How long before the last day an officer should know.
  static final int SOON_DAYS = 60;

  /// @param on who is in it; the last day of the one who stays longest counts
  /// @param next who is known to come
  static SeatState of(List<Sitting> on, @Nullable Sitting next, LocalDate day) {
    if (on.isEmpty()) return VACANT;
    LocalDate last = day.minusDays(1);
    boolean past = true;
    for (Sitting one : on) {
      LocalDate until = one.last();
      if (until == null) return HELD;
      past &= until.isBefore(day);
      if (until.isAfter(last)) last = until;
    }
    if (last.isAfter(day.plusDays(SOON_DAYS))) return HELD;
    // Without a last day they may stay until the next one comes; with one there may be a gap.
    boolean mayStay = on.stream().anyMatch(one -> one.to() == null);
    if (next != null && (mayStay || !next.from().isAfter(last.plusDays(1)))) return HELD;
    return past ? CARRIED_OVER : ENDS_SOON;
  }
}

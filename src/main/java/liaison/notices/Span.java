package liaison.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/// The days of a look at what goes out.
///
/// @param from the first day
/// @param to the last day
/// @param now the moment of the look
public record Span(LocalDate from, LocalDate to, Instant now) {
  /// When letters go out that no body's habits give an hour, and that no moment owes.
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  /// Today, in London.
  public LocalDate today() {
    return day(now);
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, Expectations.LONDON);
  }

  /// Whether a letter that goes out at a moment is in sight. What is open from before is, where the
  /// days hold today.
  ///
  /// @param open whether it has not gone, and may still
  public boolean shows(Instant at, boolean open) {
    LocalDate day = day(at);
    if (!day.isBefore(from) && !day.isAfter(to)) return true;
    return open && day.isBefore(from) && !from.isAfter(today()) && !to.isBefore(today());
  }

  /// The morning of a day.
  static Instant morning(LocalDate day) {
    return Expectations.instant(day.atTime(MORNING));
  }

  /// The first moment of a day in London.
  public static Instant begin(LocalDate day) {
    return day.atStartOfDay(Expectations.LONDON).toInstant();
  }
}

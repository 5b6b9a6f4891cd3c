package liaison.text;

import java.time.LocalDate;

/// The years that can be meant in records of local councils. The first parish councils were elected
/// in 1894; a year outside of these is a slip, as 26 for 2026.
public final class Years {
  public static final int FIRST = 1894;
  public static final int LAST = 2200;

  private Years() {}

  /// Whether a day lies in one of them.
  public static boolean hold(LocalDate day) {
    return day.getYear() >= FIRST && day.getYear() <= LAST;
  }
}

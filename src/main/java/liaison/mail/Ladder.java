package liaison.mail;

import java.time.Duration;

/// How long to wait after a try that may do better later, and for how long to go on.
final class Ladder {
  /// After this it has failed. Only the pauses between tries count: a letter that was held back, or
  /// that waited while the service was off, is tried for as long as any other.
  static final Duration LAST = Duration.ofDays(3);

  private Ladder() {}

  /// Whether a letter that was tried so often is not tried again.
  static boolean isOver(int tries) {
    Duration passed = Duration.ZERO;
    for (int at = 1; at <= tries && passed.compareTo(LAST) <= 0; at++) {
      passed = passed.plus(pause(at));
    }
    return passed.compareTo(LAST) > 0;
  }

  /// @param tries how often it has been tried, from 1
  static Duration pause(int tries) {
    return switch (tries) {
      case 0, 1 -> Duration.ofSeconds(15);
      case 2 -> Duration.ofMinutes(1);
      case 3 -> Duration.ofMinutes(5);
      case 4 -> Duration.ofMinutes(15);
      case 5 -> Duration.ofHours(1);
      default -> Duration.ofHours(4);
    };
  }
}

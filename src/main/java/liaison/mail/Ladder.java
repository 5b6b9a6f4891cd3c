package liaison.mail;

import java.time.Duration;

/// How long to wait after a try that may do better later, and for how long to go on.
final class Ladder {
  /// After this, counted from the moment the letter was due, it has failed.
  static final Duration LAST = Duration.ofDays(3);

  private Ladder() {}

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

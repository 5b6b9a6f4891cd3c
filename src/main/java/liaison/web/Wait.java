package liaison.web;

/// A request refused for now.
final class Wait extends Said {
  private static final long serialVersionUID = 1L;
  private final long seconds;

  Wait(long seconds) {
    super(429, Phrases.comeBack(seconds));
    this.seconds = seconds;
  }

  /// After how long another try is let in.
  long seconds() {
    return seconds;
  }
}

package liaison.web;

/// A request refused for now.
final class Wait extends Said {
  private static final long serialVersionUID = 1L;
  private final long seconds;

  Wait(long seconds) {
    this(429, seconds, Phrases.comeBack(seconds));
  }

  Wait(int status, long seconds, String words) {
    super(status, words);
    this.seconds = seconds;
  }

  /// After how long another try is let in.
  long seconds() {
    return seconds;
  }
}

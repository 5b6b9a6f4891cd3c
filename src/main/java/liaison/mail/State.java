package liaison.mail;

/// What became of a letter so far.
public enum State {
  /// It is due, or will be.
  WAITING("waiting"),
  /// It is being handed to the relay at this moment.
  SENDING("sending"),
  /// The relay has taken it.
  SENT("sent"),
  /// The relay may have taken it: the line was cut before its answer came. It is sent once more,
  /// under the same Message-ID.
  IN_DOUBT("in doubt"),
  /// The relay refused it for good, or for too long.
  FAILED("failed"),
  /// Its time passed before it could go.
  EXPIRED("expired"),
  /// Whoever owed it took it back before it went.
  WITHDRAWN("withdrawn");

  private final String key;

  State(String key) {
    this.key = key;
  }

  /// As the table has it: "in doubt".
  public String key() {
    return key;
  }
}

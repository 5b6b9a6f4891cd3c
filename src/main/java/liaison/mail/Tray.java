package liaison.mail;

import java.util.Arrays;
import java.util.Optional;

/// How an officer sorts the letters of the outbox.
public enum Tray {
  /// Due, or due later.
  WAITING("waiting", "state IN ('waiting', 'sending')"),
  /// May have arrived, and will be sent once more.
  IN_DOUBT("in-doubt", "state = 'in doubt'"),
  /// Reached nobody.
  FAILED("failed", "state = 'failed'"),
  /// Taken, after it was in doubt: may have arrived twice.
  TWICE("twice", "state = 'sent' AND doubted IS NOT NULL"),
  /// Taken by the relay.
  SENT("sent", "state = 'sent'"),
  /// Their time passed first.
  EXPIRED("expired", "state = 'expired'"),
  /// Taken back before they went.
  WITHDRAWN("withdrawn", "state = 'withdrawn'");

  private final String key;
  private final String holds;

  Tray(String key, String holds) {
    this.key = key;
    this.holds = holds;
  }

  /// As an address has it.
  public String key() {
    return key;
  }

  /// Its condition, in SQL.
  String holds() {
    return holds;
  }

  /// The tray of that key.
  public static Optional<Tray> of(String key) {
    return Arrays.stream(values()).filter(tray -> tray.key.equals(key)).findFirst();
  }
}

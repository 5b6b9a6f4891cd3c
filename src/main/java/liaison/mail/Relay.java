package liaison.mail;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The mail server that takes our letters.
///
/// @param username empty where it asks for none
/// @param passwordFile a file that holds nothing but the password; null where there is none
/// @param connections how many lines are open to it at most
public record Relay(
    String host,
    int port,
    String username,
    @Nullable Path passwordFile,
    Security security,
    int connections) {
  /// A relay that gets one line.
  public Relay(
      String host, int port, String username, @Nullable Path passwordFile, Security security) {
    this(host, port, username, passwordFile, security, 1);
  }

  /// How the line to it is kept from others' eyes.
  public enum Security {
    /// Not at all: for a relay on the same machine.
    NONE,
    /// Begun in the open, then closed; a relay that cannot is refused.
    STARTTLS,
    /// Closed from the first byte.
    TLS
  }
}

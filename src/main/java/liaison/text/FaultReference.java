package liaison.text;

import java.security.SecureRandom;
import org.slf4j.Logger;

/// The number under which a fault stands in the log. A person reads the number, never the fault.
///
/// @param number eight letters and digits that are hard to confuse
public record FaultReference(String number) {
  private static final String LETTERS = "23456789BCDFGHJKMNPQRSTVWXYZ";
  private static final SecureRandom RANDOM = new SecureRandom();

  /// Writes the fault with its stack trace to the log under a new reference.
  ///
  /// @param doing what was being done, in a few words without personal data
  public static FaultReference log(Logger log, String doing, Throwable fault) {
    var reference = next();
    log.error("Fault {} while {}", reference.number, doing, fault);
    return reference;
  }

  /// A new reference.
  public static FaultReference next() {
    var number = new StringBuilder();
    for (int i = 0; i < 8; i++) number.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    return new FaultReference(number.toString());
  }
}

package liaison.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/// What only its holder knows. The database holds no secret, only what it hashes to.
final class Secret {
  static final int CODE = 6;

  /// Letters and digits that are not mistaken for each other, and make no words.
  private static final String LETTERS = "23456789BCDFGHJKMNPQRSTVWXYZ";

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secret() {}

  /// 256 random bits, as they can stand in an address or a cookie.
  static String next() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// A code for people to copy.
  static String code() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < CODE; i++) code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    return code.toString();
  }

  /// A code as it may be typed: in small letters, with blanks or dashes.
  static String typed(String code) {
    return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }

  /// SHA-256 of the parts, in hexadecimal digits. A part holds no line break, so no two lists of
  /// parts make the same.
  static String hash(String... parts) {
    try {
      byte[] bytes = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Whether two hashes are the same; it takes as long where they differ early as where late.
  static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }
}

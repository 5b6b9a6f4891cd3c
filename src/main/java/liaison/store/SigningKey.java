package liaison.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Handle;

/// Signs what a link carries, so that somebody without an account can be trusted with one thing for
/// a while. HMAC-SHA256 with a key of 256 random bits that lies in the database.
public final class SigningKey {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;
  private static final int LONGEST = 1_000;
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final SecretKeySpec key;

  private SigningKey(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /// The database's key; made where there is none yet.
  public static SigningKey in(Database database) {
    Optional<String> known = database.read(SigningKey::known);
    String key =
        known.orElseGet(() -> {
          byte[] fresh = new byte[BYTES];
          new SecureRandom().nextBytes(fresh);
          return database.write(handle -> {
            handle.execute(
                "INSERT INTO signing_key (one, key) VALUES (1, ?) ON CONFLICT (one) DO NOTHING",
                HexFormat.of().formatHex(fresh));
            return known(handle).orElseThrow();
          });
        });
    return new SigningKey(HexFormat.of().parseHex(key));
  }

  private static Optional<String> known(Handle handle) {
    return handle.createQuery("SELECT key FROM signing_key").mapTo(String.class).findOne();
  }

  /// A token for a link.
  ///
  /// @param purpose what it is good for; it is good for nothing else
  /// @param subject what it is about
  /// @param expires the moment from which it is good for nothing
  public String token(String purpose, String subject, Instant expires) {
    String payload = expires.getEpochSecond() + "\n" + purpose + "\n" + subject;
    byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
    return ENCODER.encodeToString(bytes) + "." + ENCODER.encodeToString(signature(bytes));
  }

  /// What a token is about; empty where it is not ours, for another purpose, or too old.
  public Optional<String> subject(String purpose, String token, Instant now) {
    int dot = token.indexOf('.');
    if (dot < 0 || token.length() > LONGEST) return Optional.empty();
    byte[] payload;
    byte[] signature;
    try {
      payload = Base64.getUrlDecoder().decode(token.substring(0, dot));
      signature = Base64.getUrlDecoder().decode(token.substring(dot + 1));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
    if (!MessageDigest.isEqual(signature, signature(payload))) return Optional.empty();
    String[] parts = new String(payload, StandardCharsets.UTF_8).split("\n", 3);
    boolean good =
        parts.length == 3
            && parts[1].equals(purpose)
            && now.getEpochSecond() < Long.parseLong(parts[0]);
    return good ? Optional.of(parts[2]) : Optional.empty();
  }

  private byte[] signature(byte[] payload) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(payload);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

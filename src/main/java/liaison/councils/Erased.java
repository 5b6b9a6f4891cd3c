package liaison.councils;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import liaison.text.PersonName;
import org.jdbi.v3.core.Handle;

/// Those who were erased, kept as salted digests alone.
final class Erased {
  private Erased() {}

  /// Remembers that a name in a council, or an address, is not to come back by an import.
  static void remember(Handle handle, String what, LocalDate day) {
    handle.execute(
        "INSERT INTO erased (digest, day) VALUES (?, ?) ON CONFLICT (digest) DO NOTHING",
        digest(handle, what),
        day);
  }

  static boolean isRemembered(Handle handle, String what) {
    return handle
        .createQuery("SELECT EXISTS (SELECT 1 FROM erased WHERE digest = :digest)")
        .bind("digest", digest(handle, what))
        .mapTo(Boolean.class)
        .one();
  }

  /// A name is a person only together with a council: many people are called the same.
  static String name(String council, String name) {
    return "name " + council + " " + PersonName.key(name);
  }

  /// A name at an office's address is a person in any council: the offices of several may be one.
  static String nameAt(String address, String name) {
    return "name at " + EmailAddress.key(address) + " " + PersonName.key(name);
  }

  static String address(String address) {
    return "address " + EmailAddress.key(address);
  }

  private static String digest(Handle handle, String what) {
    String salt = handle.createQuery("SELECT salt FROM erased_salt").mapTo(String.class).one();
    try {
      byte[] bytes = (salt + "\n" + what).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

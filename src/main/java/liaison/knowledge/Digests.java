package liaison.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/// The SHA-256 of files, read again only when a file's stamp has changed.
final class Digests {
  /// Above this a file is not read for its digest: it will be refused for its size anyway.
  private static final long MOST_BYTES = 64L << 20;

  private record Known(Stamp stamp, String digest) {}

  private final Map<Path, Known> known = new HashMap<>();

  String of(Path file, Stamp stamp) throws IOException {
    Known before = known.get(file);
    if (before != null && before.stamp().equals(stamp)) return before.digest();
    String digest =
        stamp.size() > MOST_BYTES ? stamp.size() + " bytes " + stamp.changed() : digest(file);
    known.put(file, new Known(stamp, digest));
    return digest;
  }

  void keepOnly(Set<Path> files) {
    known.keySet().retainAll(files);
  }

  static String of(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String digest(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) digest.update(buffer, 0, n);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }
}

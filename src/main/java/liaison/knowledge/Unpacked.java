package liaison.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.jspecify.annotations.Nullable;

/// Files that the program carries inside its jars and native code wants in a folder. Each is laid
/// there once, and again where it is damaged or of another version.
final class Unpacked {
  private Unpacked() {}

  /// @param resource its path on the class path
  /// @param folder made where it is missing
  /// @return where the file lies, or null where the program does not carry it
  static synchronized @Nullable Path file(String resource, Path folder) throws IOException {
    URL packed = Unpacked.class.getClassLoader().getResource(resource);
    if (packed == null) return null;
    String name = resource.substring(resource.lastIndexOf('/') + 1);
    Path file = Files.createDirectories(folder).resolve(name);
    if (!same(packed, file)) lay(packed, file);
    return file;
  }

  private static void lay(URL packed, Path file) throws IOException {
    Path fresh = Files.createTempFile(file.getParent(), "laying", ".part");
    try {
      try (InputStream in = packed.openStream()) {
        Files.copy(in, fresh, StandardCopyOption.REPLACE_EXISTING);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /// Size and checksum stand in the jar's own table, so that nothing is unpacked to compare.
  private static boolean same(URL packed, Path file) throws IOException {
    if (!Files.isRegularFile(file)) return false;
    if (!(packed.openConnection() instanceof JarURLConnection jar)) return false;
    var entry = jar.getJarEntry();
    return entry.getSize() == Files.size(file) && entry.getCrc() == checksum(file);
  }

  private static long checksum(Path file) throws IOException {
    try (var in = new CheckedInputStream(Files.newInputStream(file), new CRC32())) {
      byte[] buffer = new byte[1 << 16];
      while (in.read(buffer) >= 0) continue;
      return in.getChecksum().getValue();
    }
  }
}

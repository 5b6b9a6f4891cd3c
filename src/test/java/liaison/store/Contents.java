package liaison.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// Everything below a folder, to the byte.
final class Contents {
  private Contents() {}

  static Map<String, String> of(Path folder) throws IOException {
    var contents = new TreeMap<String, String>();
    try (var walk = Files.walk(folder)) {
      walk.forEach(path -> contents.put(folder.relativize(path).toString(), bytes(path)));
    }
    return contents;
  }

  private static String bytes(Path path) {
    if (Files.isDirectory(path)) return "folder";
    try {
      return HexFormat.of().formatHex(Files.readAllBytes(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

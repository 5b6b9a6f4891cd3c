package liaison.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The model and the native libraries, unpacked once for all tests. They take 60 MB, and unpacking
/// them for each test's data folder takes longer than most tests.
public final class Natives {
  private static final Path FOLDER = Path.of("target", "natives").toAbsolutePath();

  private Natives() {}

  private static final class Once {
    static final List<Path> FILES = unpacked();
  }

  /// Puts links to them where the program looks for them in a data folder. Where the system makes
  /// no links, or the folder lies on another disk, the program unpacks them itself.
  public static void in(Path data) {
    try {
      Path folder = Files.createDirectories(data.resolve("native"));
      for (Path file : Once.FILES) {
        Path link = folder.resolve(file.getFileName());
        if (Files.notExists(link)) Files.createLink(link, file);
      }
    } catch (FileSystemException | UnsupportedOperationException _) {
      // Then it unpacks them.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> unpacked() {
    new Encoder(FOLDER).close();
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> !file.toString().endsWith(".part")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package liaison.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A new database, as the program makes it: taken through every migration once for all tests of a
/// process, and copied for each, as the migrations take longer than most tests.
public final class Blank {
  private Blank() {}

  private static final class Once {
    static final byte[] MADE = made();
  }

  /// Lays one into a folder in which there is no database, nor a copy to be brought back.
  public static void in(DataFolder folder) {
    try {
      if (Files.exists(folder.database()) || awaitsACopy(folder)) return;
      byte[] made = Once.MADE;
      OwnersOnly.file(folder.database());
      Files.write(folder.database(), made);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean awaitsACopy(DataFolder folder) throws IOException {
    try (DirectoryStream<Path> copies = Files.newDirectoryStream(folder.path(), "*.ready")) {
      return copies.iterator().hasNext();
    }
  }

  private static byte[] made() {
    try {
      Path path = Files.createTempDirectory("blank");
      try (DataFolder folder = DataFolder.at(path)) {
        if (folder.lock() != Claim.OURS) throw new IllegalStateException("claimed by another");
        Database.open(folder, Access.SERVING).close();
        return Files.readAllBytes(folder.database());
      } finally {
        delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path path) throws IOException {
    List<Path> below;
    try (Stream<Path> all = Files.walk(path)) {
      below = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : below) Files.deleteIfExists(each);
  }
}

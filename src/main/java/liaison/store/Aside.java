package liaison.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/// What restores have moved aside: `before-restore-<n>.db` and what lies beside it. People who were
/// erased since may be in it, so it does not stay. Its file time says when it was moved.
final class Aside {
  private static final String ALL = "before-restore-*.db*";

  private Aside() {}

  /// Notes when the newest of them was moved there: until then it is as old as its last change.
  static void note(Path folder, Instant now) throws IOException {
    int newest = Restoring.newest(folder);
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder, "before-restore-%d.db*".formatted(newest))) {
      for (Path file : files) {
        var _ = Files.setLastModifiedTime(file, FileTime.from(now));
      }
    }
  }

  /// Deletes what is past its time.
  ///
  /// @return how many files it was
  static int expire(Path folder, Instant now) {
    int gone = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ALL)) {
      for (Path file : files) {
        if (isOver(file, now) && Files.deleteIfExists(file)) gone++;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return gone;
  }

  private static boolean isOver(Path file, Instant now) throws IOException {
    Instant moved = Files.getLastModifiedTime(file).toInstant();
    return moved.plus(Duration.ofDays(Backup.DAYS_ASIDE)).isBefore(now);
  }
}

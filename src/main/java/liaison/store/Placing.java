package liaison.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Puts whole files where others look for them: such a file is there and complete, or not there.
final class Placing {
  private Placing() {}

  /// Gives a finished file its name, unless that name is taken.
  ///
  /// @return whether the name was free; the finished file is gone from its old name either way
  static boolean unlessTaken(Path finished, Path name) throws IOException {
    sync(finished);
    try {
      Files.createLink(name, finished);
    } catch (FileAlreadyExistsException e) {
      Files.delete(finished);
      return false;
    } catch (FileSystemException | UnsupportedOperationException e) {
      // A file system without hard links: the gap between looking and moving stays open there.
      if (Files.exists(name)) {
        Files.delete(finished);
        return false;
      }
      move(finished, name);
      return true;
    }
    Files.delete(finished);
    syncFolder(name);
    return true;
  }

  /// Renames at one stroke and makes that durable.
  static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    syncFolder(to);
  }

  static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void syncFolder(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    // Windows opens no folder, and writes names through by itself.
    if (folder == null || System.getProperty("os.name", "").startsWith("Windows")) return;
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}

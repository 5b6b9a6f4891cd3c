package liaison.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Makes files and folders that only their owner may enter, where the file system can say so.
final class OwnersOnly {
  private OwnersOnly() {}

  /// Makes an empty file.
  static void file(Path path) throws IOException {
    Files.createFile(path, permissions(path, "rw-------"));
  }

  /// Makes a folder, and those above it that are missing.
  static void folder(Path path) throws IOException {
    Files.createDirectories(path, permissions(path, "rwx------"));
  }

  /// Takes a file that is there from the eyes of others.
  static void tighten(Path path) throws IOException {
    if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) return;
    var _ = Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
  }

  private static FileAttribute<?>[] permissions(Path path, String permissions) {
    if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
    };
  }
}

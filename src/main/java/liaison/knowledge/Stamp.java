package liaison.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/// What tells without reading that a file has not been touched.
///
/// @param size in bytes
/// @param key the file's number in its file system, where it has one: a file put in another's place
///   differs even where size and time are the same
record Stamp(long size, FileTime changed, @Nullable Object key) {
  static Stamp of(BasicFileAttributes attributes) {
    return new Stamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
  }

  static Stamp of(Path file) throws IOException {
    return of(Files.readAttributes(file, BasicFileAttributes.class));
  }
}

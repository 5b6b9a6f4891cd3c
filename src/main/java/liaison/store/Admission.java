package liaison.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import liaison.text.Unacceptable;

/// Decides whether a file is a database of ours that this program can read, before SQLite touches
/// it.
final class Admission {
  private Admission() {}

  /// How far the database has come.
  ///
  /// @param field what the person gave, for the words of a refusal
  /// @throws Unacceptable where the file is no database, another program's, or newer than this one
  static int version(Path database, int newest, String field) {
    Optional<Header> header;
    try {
      header = Files.isRegularFile(database) ? Header.of(database) : Optional.empty();
    } catch (IOException e) {
      throw new Unacceptable(
          field,
          "The file %s cannot be read. Let this program's user read it.".formatted(database));
    }
    if (header.isEmpty()) {
      throw new Unacceptable(
          field,
          "The file %s is not a database. It was left as it is. Move it away, or choose another."
              .formatted(database));
    }
    if (header.get().application() != Header.OURS) {
      throw new Unacceptable(
          field,
          "The file %s is the database of another program. It was left as it is. Choose another."
              .formatted(database));
    }
    int version = header.get().version();
    if (version > newest || version < 0) {
      throw new Unacceptable(
          field,
          ("The database %s was made by a newer version of Parish Liaison (form %d; this one knows"
                  + " forms up to %d). It was left as it is. Use the newer version.")
              .formatted(database, version, newest));
    }
    return version;
  }
}

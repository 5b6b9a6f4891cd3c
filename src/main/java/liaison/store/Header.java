package liaison.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// What the first 100 bytes of a SQLite database say of it.
///
/// They are read from the file and not through SQLite, which changes what it opens: a database that
/// is not ours must stay as it was, to the byte.
///
/// @param version the highest migration it has been through (SQLite's `user_version`)
/// @param application whose database it is (SQLite's `application_id`)
/// @see <a href="https://www.sqlite.org/fileformat2.html">The SQLite file format, 1.3</a>
record Header(int version, int application) {
  static final int LENGTH = 100;

  /// Ours: "PLia" in ASCII.
  static final int OURS = 0x504C6961;

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  /// What a database says of itself, with what was committed to the write-ahead log beside it;
  /// empty where the file is no SQLite database.
  static Optional<Header> of(Path database) throws IOException {
    // The log is read first: what another program moves out of it meanwhile is then in the file.
    Path log = database.resolveSibling(database.getFileName() + "-wal");
    Optional<Header> logged = WriteAheadLog.newestFirstPage(log).flatMap(Header::parse);
    byte[] first;
    try (InputStream in = Files.newInputStream(database)) {
      first = in.readNBytes(LENGTH);
    }
    Optional<Header> here = parse(first);
    return here.isEmpty() ? here : logged.or(() -> here);
  }

  static Optional<Header> parse(byte[] page) {
    if (page.length < LENGTH) return Optional.empty();
    if (!Arrays.equals(page, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) return Optional.empty();
    ByteBuffer bytes = ByteBuffer.wrap(page);
    return Optional.of(new Header(bytes.getInt(60), bytes.getInt(68)));
  }
}

package liaison.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a write-ahead log as SQLite would after a crash, without touching it.
///
/// @see <a href="https://www.sqlite.org/fileformat2.html#walformat">The SQLite file format, 4</a>
final class WriteAheadLog {
  private static final int HEADER = 32;
  private static final int FRAME_HEADER = 24;
  private static final int MAGIC = 0x377f0682;

  private final ByteOrder order;
  private int sum0;
  private int sum1;

  private WriteAheadLog(ByteOrder order) {
    this.order = order;
  }

  /// The database's first page as the last commit in the log left it; empty where no whole commit
  /// changed it, and where there is no log.
  static Optional<byte[]> newestFirstPage(Path log) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(log), 1 << 16)) {
      return newestFirstPage(in);
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
  }

  /// @param in a log to which another program may add while it is read
  static Optional<byte[]> newestFirstPage(InputStream in) throws IOException {
    byte[] header = in.readNBytes(HEADER);
    if (header.length < HEADER) return Optional.empty();
    ByteBuffer fields = ByteBuffer.wrap(header);
    int magic = fields.getInt(0);
    int pageSize = fields.getInt(8);
    if ((magic & ~1) != MAGIC || pageSize < 512 || pageSize > 65536) return Optional.empty();
    var sums = new WriteAheadLog((magic & 1) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    sums.add(header, 24);
    if (!sums.are(fields.getInt(24), fields.getInt(28))) return Optional.empty();
    return Optional.ofNullable(sums.lastCommitted(in, pageSize, fields.getLong(16)));
  }

  private byte @Nullable [] lastCommitted(InputStream in, int pageSize, long salts)
      throws IOException {
    byte[] committed = null;
    byte[] pending = null;
    while (true) {
      byte[] frame = in.readNBytes(FRAME_HEADER + pageSize);
      if (frame.length < FRAME_HEADER + pageSize) return committed;
      ByteBuffer fields = ByteBuffer.wrap(frame);
      byte[] page = Arrays.copyOfRange(frame, FRAME_HEADER, frame.length);
      add(frame, 8);
      add(page, pageSize);
      boolean whole = fields.getLong(8) == salts && are(fields.getInt(16), fields.getInt(20));
      if (!whole) return committed;
      if (fields.getInt(0) == 1) pending = page;
      if (fields.getInt(4) != 0) committed = pending;
    }
  }

  private void add(byte[] bytes, int length) {
    ByteBuffer words = ByteBuffer.wrap(bytes, 0, length).order(order);
    while (words.hasRemaining()) {
      sum0 += words.getInt() + sum1;
      sum1 += words.getInt() + sum0;
    }
  }

  private boolean are(int expected0, int expected1) {
    return sum0 == expected0 && sum1 == expected1;
  }
}

package liaison.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reading a database's header beside SQLite must say what SQLite would say.
class HeaderTest {
  @TempDir Path temporary;

  @Test
  void itSaysWhatSqliteSaysHoweverTheLogWasCutOrDamaged() throws IOException {
    var random = new Random(7);
    Path database = temporary.resolve("a.db");
    byte[] main;
    byte[] log;
    try (Handle handle = Sqlite.open(database)) {
      handle.execute("PRAGMA page_size = 1024");
      handle.execute("PRAGMA journal_mode = WAL");
      handle.execute("CREATE TABLE t (x)");
      handle.execute("PRAGMA wal_checkpoint(RESTART)");
      for (int version = 1; version <= 30; version++) {
        handle.execute("INSERT INTO t VALUES (randomblob(?))", random.nextInt(4000));
        handle.execute("PRAGMA user_version = " + version);
      }
      main = Files.readAllBytes(database);
      log = Files.readAllBytes(temporary.resolve("a.db-wal"));
    }
    for (int round = 0; round < 150; round++) {
      byte[] cut = Arrays.copyOf(log, random.nextInt(log.length + 1));
      if (round % 2 == 1 && cut.length > 0) cut[random.nextInt(cut.length)] ^= 1;
      Path copy = temporary.resolve("copy-%d.db".formatted(round));
      Files.write(copy, main);
      Files.write(temporary.resolve("copy-%d.db-wal".formatted(round)), cut);

      int read = Header.of(copy).orElseThrow().version();

      assertThat(read)
          .as("log cut to %d bytes in round %d", cut.length, round)
          .isEqualTo(Sqlite.with(copy, handle -> Sqlite.number(handle, "PRAGMA user_version")));
    }
  }

  @Test
  void aLogThatGrowsWhileItIsReadIsReadAsFarAsItWas() throws IOException {
    Path database = temporary.resolve("a.db");
    byte[] log;
    try (Handle handle = Sqlite.open(database)) {
      handle.execute("PRAGMA journal_mode = WAL");
      for (int version = 1; version <= 3; version++) {
        handle.execute("PRAGMA user_version = " + version);
      }
      log = Files.readAllBytes(temporary.resolve("a.db-wal"));
    }
    int frame = (log.length - 32) / 3;
    for (int had = 0; had < log.length; had += 7) {
      byte[] page = WriteAheadLog.newestFirstPage(growing(log, had)).orElse(new byte[0]);
      assertThat(Header.parse(page).map(Header::version).orElse(0))
          .as("the log had %d bytes when its end was seen", had)
          .isBetween(had < 32 ? 0 : (had - 32) / frame, 3);
    }
  }

  /// An end is seen once, and then there is more.
  private static InputStream growing(byte[] log, int had) {
    return new SequenceInputStream(
        new ByteArrayInputStream(log, 0, had), new ByteArrayInputStream(log, had, log.length)) {
      private boolean ended;

      @Override
      public int read(byte[] into, int at, int length) throws IOException {
        int here = available();
        if (here > 0 || ended) return super.read(into, at, length);
        ended = true;
        return -1;
      }
    };
  }
}

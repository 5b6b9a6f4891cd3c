package liaison.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @TempDir Path temporary;
  private OpenStore store;
  private Database database;

  @BeforeEach
  void open() {
    store = OpenStore.in(temporary.resolve("data"));
    database = store.database();
    database.change(handle -> handle.execute("CREATE TABLE thing (n INTEGER PRIMARY KEY, t TEXT)"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void theLibrariesOfAKilledServiceAreTakenAway() throws IOException {
    try (DataFolder folder = DataFolder.at(temporary.resolve("killed"))) {
      folder.lock();
      Path left =
          Files.writeString(
              folder.temporary().resolve("sqlite-3.54.1.0-left-libsqlitejdbc.so"), "");
      Path other = Files.writeString(folder.temporary().resolve("other"), "");
      Database.open(folder, Access.BESIDE).close();
      assertThat(left).exists();
      Database.open(folder, Access.SERVING).close();
      assertThat(left).doesNotExist();
      assertThat(other).exists();
    }
  }

  @Test
  void theWriterIsSetAsThePlanSays() {
    database.change(handle -> {
      assertThat(pragma(handle, "journal_mode")).isEqualTo("wal");
      assertThat(pragma(handle, "synchronous")).isEqualTo("2");
      assertThat(pragma(handle, "foreign_keys")).isEqualTo("1");
      assertThat(pragma(handle, "trusted_schema")).isEqualTo("0");
      assertThat(pragma(handle, "secure_delete")).isEqualTo("1");
      assertThat(pragma(handle, "busy_timeout")).isEqualTo("5000");
      assertThat(pragma(handle, "query_only")).isEqualTo("0");
    });
  }

  @Test
  void everyReaderIsSetAsThePlanSays() {
    database.read(handle -> {
      assertThat(pragma(handle, "journal_mode")).isEqualTo("wal");
      assertThat(pragma(handle, "foreign_keys")).isEqualTo("1");
      assertThat(pragma(handle, "trusted_schema")).isEqualTo("0");
      assertThat(pragma(handle, "secure_delete")).isEqualTo("1");
      assertThat(pragma(handle, "busy_timeout")).isEqualTo("5000");
      assertThatThrownBy(() -> handle.execute("DELETE FROM thing"))
          .hasStackTraceContaining("readonly");
      return true;
    });
  }

  @Test
  void theDatabaseSaysWhoseItIsAndHowFarItHasCome() {
    assertThat(database.<String>read(handle -> pragma(handle, "application_id")))
        .isEqualTo(String.valueOf(0x504C6961));
    assertThat(database.<String>read(handle -> pragma(handle, "user_version")))
        .isEqualTo(String.valueOf(Migrations.shipped().newest()));
  }

  @Test
  void aWriteThatFailsLeavesNothingBehind() {
    var fault = new IllegalStateException("thought better of it");

    assertThatThrownBy(() ->
            database.change(handle -> {
              handle.execute("INSERT INTO thing VALUES (1, 'a')");
              throw fault;
            }))
        .isSameAs(fault)
        .hasNoSuppressedExceptions();

    assertThat(count()).isZero();
    database.change(handle -> handle.execute("INSERT INTO thing VALUES (1, 'b')"));
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void aTransactionInsideAWriteIsPartOfIt() {
    assertThatThrownBy(() ->
            database.change(handle -> {
              handle.useTransaction(inner -> inner.execute("INSERT INTO thing VALUES (1, 'a')"));
              throw new IllegalStateException("after the inner one");
            }))
        .hasMessage("after the inner one");

    assertThat(count()).isZero();
  }

  @Test
  void afterARollbackThatFailsTheFirstFaultIsThrownAndTheNextWriteWorks() {
    var first = new IllegalStateException("the first fault");

    assertThatThrownBy(() ->
            database.change(handle -> {
              handle.execute("INSERT INTO thing VALUES (1, 'a')");
              handle.execute("ROLLBACK");
              throw first;
            }))
        .isSameAs(first)
        .satisfies(fault -> assertThat(fault.getSuppressed()).isNotEmpty());

    database.change(handle -> handle.execute("INSERT INTO thing VALUES (2, 'b')"));
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void aReadSeesOneMoment() {
    database.read(handle -> {
      assertThat(count(handle)).isZero();
      inAnotherThread(() -> database.change(h -> h.execute("INSERT INTO thing VALUES (1, 'a')")));
      assertThat(count(handle)).isZero();
      return true;
    });
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void workInsideOtherWorkIsRefusedAtOnce() {
    assertThatThrownBy(() -> database.change(_ -> database.change(_ -> {})))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Handle");
    assertThatThrownBy(() -> database.change(_ -> count()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void writersWaitForEachOtherAndLoseNothing() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<?>> writes =
          IntStream.range(0, 200)
              .<Future<?>>mapToObj(n ->
                  threads.submit(() ->
                      database.change(handle -> {
                        int next = count(handle);
                        handle.execute("INSERT INTO thing VALUES (?, 'x')", next);
                      })))
              .toList();
      for (Future<?> write : writes) write.get();
    }
    assertThat(count()).isEqualTo(200);
  }

  @Test
  void aCommandBesideTheServiceReadsAndWrites() {
    try (DataFolder folder = DataFolder.at(temporary.resolve("data"));
        Database beside = Database.open(folder, Access.BESIDE)) {
      beside.change(handle -> handle.execute("INSERT INTO thing VALUES (1, 'from beside')"));
    }
    assertThat(count()).isEqualTo(1);
    database.change(handle -> handle.execute("INSERT INTO thing VALUES (2, 'x')"));
  }

  @Test
  void servingWithoutAClaimIsAFaultOfTheProgram() {
    try (DataFolder unclaimed = DataFolder.at(temporary.resolve("other"))) {
      assertThatThrownBy(() -> Database.open(unclaimed, Access.SERVING))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void timesLieAsNumbersAndPlainText() {
    Instant instant = Instant.parse("2026-11-22T09:30:00.123Z");
    LocalDate day = LocalDate.of(2027, 3, 4);
    LocalTime hour = LocalTime.of(19, 0);
    database.change(
        handle -> handle.execute("CREATE TABLE time (i INTEGER, d TEXT, h TEXT) STRICT"));
    database.change(
        handle -> handle.execute("INSERT INTO time VALUES (?, ?, ?)", instant, day, hour));

    database.read(handle -> {
      assertThat(one(handle, "SELECT i FROM time", String.class)).isEqualTo("1795339800123");
      assertThat(one(handle, "SELECT d FROM time", String.class)).isEqualTo("2027-03-04");
      assertThat(one(handle, "SELECT h FROM time", String.class)).isEqualTo("19:00");
      assertThat(one(handle, "SELECT i FROM time", Instant.class)).isEqualTo(instant);
      assertThat(one(handle, "SELECT d FROM time", LocalDate.class)).isEqualTo(day);
      assertThat(one(handle, "SELECT h FROM time", LocalTime.class)).isEqualTo(hour);
      assertThat(handle.createQuery("SELECT NULL").mapTo(LocalDate.class).findFirst()).isEmpty();
      return true;
    });
  }

  @Test
  void aFolderWithSignsInItsNameHoldsADatabase() throws IOException {
    Path odd = Files.createDirectory(temporary.resolve("a b?c=d#e%20f;ü"));
    try (OpenStore there = OpenStore.in(odd)) {
      there.database().change(handle -> Audit.record(handle, "test", "x", Instant.EPOCH));
    }
    assertThat(odd.resolve("liaison.db")).isRegularFile();
  }

  @Test
  void aClosedDatabaseIsOneFile() {
    store.close();

    assertThat(temporary.resolve("data/liaison.db")).isRegularFile();
    assertThat(temporary.resolve("data/liaison.db-wal")).doesNotExist();
    assertThat(temporary.resolve("data/liaison.db-shm")).doesNotExist();
  }

  private int count() {
    return database.read(DatabaseTest::count);
  }

  private static int count(Handle handle) {
    return one(handle, "SELECT count(*) FROM thing", Integer.class);
  }

  private static String pragma(Handle handle, String name) {
    return one(handle, "PRAGMA " + name, String.class);
  }

  private static <T> T one(Handle handle, String query, Class<T> type) {
    return handle.createQuery(query).mapTo(type).one();
  }

  private static void inAnotherThread(Runnable work) {
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      var _ = thread.submit(work);
    }
  }
}

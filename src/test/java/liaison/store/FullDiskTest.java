package liaison.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class FullDiskTest {
  private static final int ROOM_FOR_EVERYTHING = 1_000_000;

  @TempDir Path temporary;
  private OpenStore store;
  private Database database;

  @BeforeEach
  void open() {
    store = OpenStore.in(temporary);
    database = store.database();
    database.change(
        handle -> handle.execute("CREATE TABLE row (n INTEGER PRIMARY KEY, words TEXT NOT NULL)"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void noRowThatWasAcknowledgedIsLostAndTheFirstFaultIsShown() {
    limitPages(pages() + 20);
    var acknowledged = new ArrayList<Integer>();
    var faults = new ArrayList<Throwable>();

    for (int n = 0; n < 500; n++) {
      int row = n;
      try {
        acknowledged.add(database.write(handle -> insert(handle, row)));
      } catch (RuntimeException fault) {
        faults.add(fault);
      }
    }

    assertThat(acknowledged).isNotEmpty();
    assertThat(faults).isNotEmpty();
    assertThat(faults).allSatisfy(FullDiskTest::saysTheDiskIsFull);
    assertThat(rows()).isEqualTo(acknowledged);
  }

  @Test
  void whenSpaceReturnsTheNextWriteWorks() {
    limitPages(pages() + 4);
    assertThatThrownBy(() ->
            database.change(handle -> {
              for (int n = 0; n < 1000; n++) insert(handle, n);
            }))
        .satisfies(FullDiskTest::saysTheDiskIsFull);
    assertThat(rows()).isEmpty();

    limitPages(ROOM_FOR_EVERYTHING);
    assertThat(database.<Integer>write(handle -> insert(handle, 1))).isEqualTo(1);
    assertThat(rows()).containsExactly(1);
    assertThat(database.integrity()).isEmpty();
  }

  private static int insert(Handle handle, int n) {
    return handle
        .createQuery("INSERT INTO row VALUES (:n, :words) RETURNING n")
        .bind("n", n)
        .bind("words", "x".repeat(1500))
        .mapTo(Integer.class)
        .one();
  }

  private static void saysTheDiskIsFull(Throwable fault) {
    assertThat(fault)
        .rootCause()
        .isInstanceOfSatisfying(
            SQLiteException.class,
            root -> assertThat(root.getResultCode()).isEqualTo(SQLiteErrorCode.SQLITE_FULL));
  }

  private void limitPages(int pages) {
    database.change(handle ->
        assertThat(Sqlite.number(handle, "PRAGMA max_page_count = " + pages)).isEqualTo(pages));
  }

  private int pages() {
    return database.read(handle -> Sqlite.number(handle, "PRAGMA page_count"));
  }

  private List<Integer> rows() {
    return database.read(
        handle -> handle.createQuery("SELECT n FROM row ORDER BY n").mapTo(Integer.class).list());
  }
}

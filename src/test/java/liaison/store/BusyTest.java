package liaison.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.lang.Thread.State;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class BusyTest {
  @TempDir Path temporary;

  @Test
  void workThatMayNotBeGivenUpOutlastsWhoeverHoldsTheDatabase() {
    var tries = new AtomicInteger();
    Supplier<String> work =
        () -> {
          if (tries.incrementAndGet() < 3) throw busy();
          return "kept";
        };
    assertThat(Busy.outlasted(3, work)).isEqualTo("kept");
    tries.set(0);
    assertThatThrownBy(() -> Busy.outlasted(2, work)).isInstanceOf(Busy.class);
    assertThat(tries).hasValue(2);
  }

  private static RuntimeException busy() {
    return Busy.orFault(
        new IllegalStateException(new SQLiteException("busy", SQLiteErrorCode.SQLITE_BUSY)));
  }

  @Test
  void aDatabaseThatAnotherHoldsIsBusyAndNotBroken() {
    try (OpenStore store = OpenStore.in(temporary)) {
      Database database = store.database();
      try (Handle other = Sqlite.open(store.folder().database())) {
        other.execute("BEGIN IMMEDIATE");
        assertThatThrownBy(() -> database.change(handle -> handle.execute("CREATE TABLE row (n)")))
            .isInstanceOf(Busy.class);
        other.execute("ROLLBACK");
      }
      database.change(handle -> handle.execute("CREATE TABLE row (n)"));
      assertThat(database.integrity()).isEmpty();
    }
  }

  @Test
  void whoOpensADatabaseThatAnotherJustTakesIntoUseWaitsForIt() throws Exception {
    OpenStore.in(temporary).close();
    try (DataFolder folder = DataFolder.at(temporary);
        Handle other = Sqlite.open(folder.database())) {
      other.execute("PRAGMA journal_mode = DELETE");
      other.execute("BEGIN IMMEDIATE");
      var opening =
          new FutureTask<>(() -> {
            Database.open(folder, Access.BESIDE).close();
            return "opened";
          });
      Thread opener = Thread.ofPlatform().start(opening);
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> opener.getState() == State.TIMED_WAITING || opening.isDone());
      other.execute("ROLLBACK");
      assertThat(opening.get()).isEqualTo("opened");
    }
  }
}

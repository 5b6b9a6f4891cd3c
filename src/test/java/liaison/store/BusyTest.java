package liaison.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BusyTest {
  @TempDir Path temporary;

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
}

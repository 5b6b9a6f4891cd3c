package liaison.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTest {
  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

  @TempDir Path temporary;
  private OpenStore store;

  @BeforeEach
  void open() {
    store = OpenStore.in(temporary);
    store.database().change(handle -> Audit.record(handle, "officer-1", "one", NINE));
    store
        .database()
        .change(handle -> Audit.record(handle, "officer-2", "two", NINE.plusSeconds(60)));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void theLatestChangeComesFirst() {
    assertThat(latest())
        .containsExactly(
            new Audit.Entry(NINE.plusSeconds(60), "officer-2", "two"),
            new Audit.Entry(NINE, "officer-1", "one"));
  }

  @Test
  void aChangeThatIsUndoneIsNotInTheAudit() {
    assertThatThrownBy(() ->
            store
                .database()
                .change(handle -> {
                  Audit.record(handle, "officer-1", "three", NINE);
                  throw new IllegalStateException("undone");
                }))
        .hasMessage("undone");
    assertThat(latest()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit SET who = 'somebody else'",
        "UPDATE audit SET at = 0 WHERE id = 1",
        "DELETE FROM audit",
        "DELETE FROM audit WHERE id = 1",
        "REPLACE INTO audit (id, at, who, what) VALUES (1, 0, 'x', 'y')",
        "INSERT OR REPLACE INTO audit (id, at, who, what) VALUES (2, 0, 'x', 'y')",
        "INSERT INTO audit (id, at, who, what) VALUES (1, 0, 'x', 'y')"
            + " ON CONFLICT DO UPDATE SET who = 'x'",
      })
  void nobodyEditsIt(String edit) {
    List<Audit.Entry> before = latest();

    assertThatThrownBy(() -> store.database().change(handle -> handle.execute(edit)))
        .hasMessageContaining("the audit is never");

    assertThat(latest()).isEqualTo(before);
  }

  private List<Audit.Entry> latest() {
    return store.database().read(handle -> Audit.latest(handle, 10));
  }
}

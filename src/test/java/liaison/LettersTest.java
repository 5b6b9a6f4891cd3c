package liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import liaison.mail.Kind;
import liaison.mail.Letter;
import liaison.mail.Outbox;
import liaison.store.Database;
import liaison.store.OpenStore;
import liaison.text.Check;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `check` and the health page say about the letters.
class LettersTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T23:30:00Z"));

  @TempDir Path folder;
  private OpenStore store;
  private Database database;

  @BeforeEach
  void open() {
    store = OpenStore.in(folder);
    database = store.database();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void lettersThatGoOutAreWell() {
    assertThat(checks()).containsExactly(Check.ok("letters", "They go out. Waiting now: 0."));
  }

  @Test
  void lettersThatAreHeldAreAWarningThatSaysHowManySinceWhenAndWhy() {
    letter("waiting");
    letter("waiting");
    database.change(handle -> Outbox.hold(handle, "A copy was brought back.", CLOCK.instant()));
    assertThat(checks())
        .containsExactly(
            Check.warning(
                "letters",
                "Letters held: 2 since 22 November 2026, because: A copy was brought back. An"
                    + " officer lets them go on the page Letters."));
  }

  @Test
  void lettersThatFailedAreAWarningBesideAHold() {
    letter("failed");
    database.change(handle -> Outbox.hold(handle, "A copy was brought back.", CLOCK.instant()));
    assertThat(checks())
        .hasSize(2)
        .last()
        .isEqualTo(
            Check.warning(
                "letters",
                "Letters that failed: 1. An officer sends them again on the page Letters."));
  }

  private List<Check> checks() {
    return Letters.checks(database, CLOCK, ZONE);
  }

  private void letter(String state) {
    var written =
        new Letter(
            "clerk@olney.example", "A letter", "Words", "<p>", Kind.NOTICE, CLOCK.instant(), null);
    database.change(handle ->
        handle.execute(
            "UPDATE envelope SET state = ? WHERE id = ?",
            state,
            new Outbox("council.example").put(handle, written, CLOCK.instant())));
  }
}

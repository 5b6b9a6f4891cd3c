package liaison.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  @TempDir Path temporary;

  @Test
  void aTokenIsGoodForItsPurposeUntilItsMomentAndForNothingElse() {
    try (OpenStore store = OpenStore.in(temporary.resolve("one"));
        OpenStore other = OpenStore.in(temporary.resolve("two"))) {
      SigningKey key = SigningKey.in(store.database());
      String token = key.token("confirm", "1/olney", NOW.plusSeconds(60));

      assertThat(SigningKey.in(store.database()).subject("confirm", token, NOW))
          .contains("1/olney");
      assertThat(key.subject("unsubscribe", token, NOW)).isEmpty();
      assertThat(key.subject("confirm", token, NOW.plusSeconds(60))).isEmpty();
      assertThat(key.subject("confirm", "x" + token, NOW)).isEmpty();
      assertThat(key.subject("confirm", token.substring(0, token.length() - 2), NOW)).isEmpty();
      assertThat(key.subject("confirm", "", NOW)).isEmpty();
      assertThat(SigningKey.in(other.database()).subject("confirm", token, NOW)).isEmpty();
    }
  }
}

package liaison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndingTest {
  private final Ending ending = new Ending();
  private final List<String> told = new ArrayList<>();

  @Test
  void whatHoldsUpTheEndIsToldBeforeAnybodyWaits() throws InterruptedException {
    ending.tellFirst(() -> told.add("stop"));
    assertThat(told).isEmpty();
    ending.ask();
    ending.await();
    assertThat(told).containsExactly("stop");
  }

  @Test
  void whatComesAfterTheEndWasAskedForIsToldAtOnceAndNotBegun() {
    ending.ask();
    ending.tellFirst(() -> told.add("stop"));
    ending.unlessAsked(() -> told.add("work"));
    assertThat(told).containsExactly("stop");
  }

  @Test
  void whatTheEndCutsShortIsNoFaultAndEveryOtherFaultIs() {
    assertThatThrownBy(() -> ending.unlessAsked(EndingTest::fail)).hasMessage("cut short");
    ending.unlessAsked(() -> {
      ending.ask();
      fail();
    });
  }

  @Test
  void whoWaitsForTheCloseIsLetGoByIt() {
    ending.closed();
    ending.askAndWait();
    assertThat(ending.isAsked()).isTrue();
  }

  private static void fail() {
    throw new IllegalStateException("cut short");
  }
}

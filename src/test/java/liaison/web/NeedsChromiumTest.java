package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NeedsChromiumTest {
  @Test
  void browserTestsAreLeftOutOnlyWithoutABrowserAndOutsideCi() {
    assertThat(NeedsChromium.Condition.run(false, false)).isFalse();
    assertThat(NeedsChromium.Condition.run(false, true)).isTrue();
    assertThat(NeedsChromium.Condition.run(true, false)).isTrue();
  }
}

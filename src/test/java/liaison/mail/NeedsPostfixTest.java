package liaison.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NeedsPostfixTest {
  @Test
  void testsWithPostfixAreLeftOutOnlyWhereItIsMissingAndNobodyChecks() {
    assertThat(NeedsPostfix.Condition.run(true, false)).isTrue();
    assertThat(NeedsPostfix.Condition.run(true, true)).isTrue();
    assertThat(NeedsPostfix.Condition.run(false, false)).isFalse();
    assertThat(NeedsPostfix.Condition.run(false, true)).isTrue();
  }
}

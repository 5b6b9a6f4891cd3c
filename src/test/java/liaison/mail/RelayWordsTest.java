package liaison.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelayWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "550 5.1.1 <a@b.example>: no such mailbox|no such mailbox",
        "452 4.2.2 over quota|mailbox is full",
        "552 5.3.4 Message size exceeds fixed limit|too big",
        "554 5.7.1 relay access denied|does not let us send",
        "550 no such user here|refused it",
        "451 try again later|try later",
        "421 4.3.2 shutting down|cannot take letters just now",
        "250 2.0.0 Ok: queued as 4711|took it",
        "Connection refused|could not be opened",
        "The service ended while it was sent.|may have arrived",
        "Fault 1234-5678, see the log.|in the log"
      })
  void whatARelaySaysIsPutInPlainWords(String said, String plainly) {
    assertThat(RelayWords.plainly(said)).contains(plainly).endsWith(".");
  }

  @org.junit.jupiter.api.Test
  void nothingSaidIsNothing() {
    assertThat(RelayWords.plainly(" ")).isEmpty();
  }
}

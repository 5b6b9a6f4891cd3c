package liaison.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class FlowedTest {
  @Test
  void anAddressOfAPageStaysWhole() {
    String link = "https://council.example/" + "x".repeat(200);
    assertThat(Flowed.of("Say who comes: " + link + " by Thursday"))
        .isEqualTo("Say who comes: \n" + link + " \nby Thursday\n");
  }

  @Test
  void aLineThatLooksLikeAQuotationIsKeptFromThat() {
    assertThat(Flowed.of("> said\n From\nFrom here")).isEqualTo(" > said\n  From\n From here\n");
  }

  /// As a reader puts them together that knows the standard; others see short lines.
  @RepeatedTest(50)
  void wordsComeBackAsTheyWere(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    String words =
        random
                .ints(random.nextInt(900), 0, 24)
                .mapToObj(at -> "abcdefgh  >.–é\n-:From ZX  ".substring(at, at + 1))
                .collect(Collectors.joining())
            + "\nend";
    var read = new StringBuilder();
    for (String line : Flowed.of(words).split("\n", -1)) {
      assertThat(line.length() <= 74 || !line.stripTrailing().contains(" ")).isTrue();
      read.append(line.startsWith(" ") ? line.substring(1) : line);
      if (!line.endsWith(" ")) read.append('\n');
    }
    assertThat(read.toString().stripTrailing())
        .isEqualTo(
            words
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .stripTrailing());
  }
}

package liaison.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedPrintableTest {
  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      delimiter = '|',
      value = {"a=b|a=3Db", "é|=C3=A9", "a |a=20", "a\t\\nb |a=09\\r\\nb=20", "a\\rb|a\\r\\nb"})
  void wordsAreWrittenAsTheStandardSays(String words, String written) {
    assertThat(new String(QuotedPrintable.of(unfold(words)), StandardCharsets.US_ASCII))
        .isEqualTo(unfold(written));
  }

  /// The library reads back what was written.
  @RepeatedTest(50)
  void wordsComeBackAsTheyWere(RepetitionInfo run) throws Exception {
    Random random = new Random(run.getCurrentRepetition());
    StringBuilder words = new StringBuilder();
    for (int left = random.nextInt(3_000); left > 0; left--) {
      String from = "abcdefgh .=\t\r\né–日🎉-:";
      words.appendCodePoint(from.codePoints().skip(random.nextInt(20)).findFirst().orElse('a'));
    }
    byte[] written = QuotedPrintable.of(words.toString());
    String text = new String(written, StandardCharsets.US_ASCII);
    assertThat(text.split("\r\n", -1))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(76).matches("[ -~\t]*"));
    byte[] read =
        MimeUtility.decode(new ByteArrayInputStream(written), "quoted-printable").readAllBytes();
    assertThat(new String(read, StandardCharsets.UTF_8))
        .isEqualTo(words.toString().replaceAll("\r\n|\r|\n", "\r\n"));
  }

  private static String unfold(String text) {
    return text.replace("\\n", "\n").replace("\\r", "\r");
  }
}

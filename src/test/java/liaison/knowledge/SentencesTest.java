package liaison.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
  private static List<String> split(String text) {
    return Sentences.of(text, Sentence.Form.PROSE).stream()
        .map(sentence -> text.substring(sentence.start(), sentence.end()))
        .toList();
  }

  /// Each case is a text with "|" where sentences meet.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "It will be held in March. |All are welcome.",
        "Ask Cllr. Smith or Mr. Brown. |They know.",
        "The meeting is at 7.30 p.m. on Tuesday. |Please come.",
        "It starts at 7.30 p.m. |The hall opens at 7.",
        "It is at 10 a.m. Monday and not later.",
        "Some grants, e.g. the fund, are open. |Others, i.e. most, are not.",
        "See p. 4 and para. 12 of No. 3. |Then sign.",
        "The answer is no. |We asked again.",
        "Councils, clerks, etc. are told. |Members too.",
        "Bring forms, etc. |Then sign.",
        "J. Smith and A. B. Jones chair it. |Others help.",
        "St. Mary's church, c. 1900, is listed.",
        "The U.K. Government decides. |It said so.",
        "See Appendix B. |Councils may object.",
        "The precept is £3.50 a week. |It rose by 2.5 per cent.",
        "Is it open? |Yes! |Good.",
        "He said \"It is closed.\" |Then he left.",
        "(It is closed.) |Nobody came.",
        "“We agree.” |The vote was taken.",
        "1. The council meets. |It votes.",
        "a. The council meets. |It votes.",
        "This was agreed in the U.K. |The rest waits.",
        "Wait... and see. |It helps.",
        "The end … |Now go.",
        "See www.example.org.uk or write to clerk@parish.example. |Thank you.",
        "It sat on 12 Sept. 2018 and Dec. 3 as well.",
        "Mr. and Mrs. Brown came. |So did Dr. Jones.",
        "It was held in 2018. |The next is in 2019.",
        "One sentence only",
        "Tom vs. Jerry is on at the hall.",
        "It rose approx. 3 per cent. |Why?",
        "Nothing here?!  |Really.",
        "The Council (incl. the Mayor) agreed.*  |It was noted."
      })
  void sentencesEndWhereAReaderSaysSo(String marked) {
    String text = marked.replace("|", "");
    List<String> wanted = List.of(marked.split("\\|")).stream().map(String::strip).toList();
    assertThat(split(text)).isEqualTo(wanted);
  }

  @Test
  void aSpaceThatWasLostBetweenSentencesDoesNotJoinThem() {
    assertThat(split("It has ended.The next is in May."))
        .containsExactly("It has ended.", "The next is in May.");
  }

  @Test
  void marksWithoutWordsBelongToTheSentenceBefore() {
    assertThat(split("It is so. *** !!! ")).containsExactly("It is so. *** !!!");
  }

  @Test
  void aVeryLongSentenceIsCutAtItsSemicolons() {
    String part = "the council agrees to " + "mend and paint and sweep ".repeat(12) + "the hall; ";
    List<String> sentences = split(part.repeat(4).strip());
    assertThat(sentences).hasSizeGreaterThan(1);
    assertThat(sentences).allMatch(sentence -> sentence.length() <= Sentences.LONGEST);
    assertThat(sentences.subList(0, sentences.size() - 1)).allMatch(s -> s.endsWith(";"));
  }

  @Test
  void aVeryLongSentenceIsNotCutInsideAQuotationWhileThereIsAChoice() {
    String text =
        "The chair said "
            + "again and again ".repeat(20)
            + "“"
            + "we agree with it ".repeat(15)
            + "now” "
            + "and the council took note of it ".repeat(10);
    List<String> sentences = split(text.strip());
    assertThat(sentences).hasSizeGreaterThan(1);
    assertThat(sentences).noneMatch(s -> s.contains("“") != s.contains("”"));
  }

  @Test
  void aWordOfFiveThousandLettersIsCutWithoutHarm() {
    assertThat(String.join("", split("x".repeat(5000)))).isEqualTo("x".repeat(5000));
    String emoji = "😀".repeat(1000);
    assertThat(String.join("", split("a" + emoji))).isEqualTo("a" + emoji);
  }

  @RepeatedTest(300)
  void everyCharacterButWhiteSpaceLiesInOneSentence(RepetitionInfo repetition) {
    String text = RandomText.of(new Random(repetition.getCurrentRepetition()), 400);
    int at = 0;
    for (Sentence sentence : Sentences.of(text, Sentence.Form.PROSE)) {
      assertThat(text.substring(at, sentence.start())).isBlank();
      assertThat(sentence.end()).isGreaterThan(sentence.start());
      assertThat(sentence.end() - sentence.start()).isLessThanOrEqualTo(Sentences.LONGEST + 200);
      at = sentence.end();
    }
    assertThat(text.substring(at)).isBlank();
  }
}

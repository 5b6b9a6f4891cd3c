package liaison.enquiries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExpectedTest {
  private static final Reply.Owed OWED = new Reply.Owed("why", "who", LocalDate.of(2026, 11, 25));

  @Test
  void aDocumentAnswerNeedsTheSeedAndEveryPartOfTheSentence() {
    Expected expected = expected("document answer", "slides.txt", "meets ‘often’ || and well");
    Reply right = answer("guidance", null, "papers/slides.txt", "It meets 'often',\n and  well.");
    assertThat(expected.against(right).right()).isTrue();
    assertThat(
            expected
                .against(answer("guidance", null, "other.txt", "It meets 'often', and well."))
                .right())
        .isFalse();
    assertThat(
            expected.against(answer("guidance", null, "slides.txt", "It meets 'often'.")).right())
        .isFalse();
    assertThat(
            expected
                .against(answer("records", null, "slides.txt", "It meets 'often', and well."))
                .right())
        .isFalse();
  }

  @Test
  void plusWantsBothAndOrWantsOne() {
    Expected both = expected("document answer + hand over", "", "");
    assertThat(both.against(answer("guidance", OWED, "a", "b")).right()).isTrue();
    assertThat(both.against(answer("guidance", null, "a", "b")).right()).isFalse();
    Expected either = expected("hand over (no record) or live record answer", "", "");
    assertThat(either.against(answer("records", null, "a", "b")).right()).isTrue();
    assertThat(either.against(other("handover", OWED)).right()).isTrue();
    assertThat(either.against(other("refusal", null)).right()).isFalse();
  }

  @Test
  void anAnswerWhereOnlyAHandOverOrARefusalWasDueIsInvented() {
    Reply answered = answer("guidance", null, "a", "b");
    assertThat(expected("hand over", "", "").against(answered).invented()).isTrue();
    assertThat(expected("refuse", "", "").against(answered).invented()).isTrue();
    assertThat(expected("live record answer or hand over", "", "").against(answered).invented())
        .isFalse();
    assertThat(expected("refuse", "", "").against(other("handover", OWED)).invented()).isFalse();
  }

  private static Expected expected(String kind, String seed, String sentence) {
    return new Expected("Q1", "", "?", kind, seed, sentence);
  }

  private static Reply answer(
      String basis, Reply.@Nullable Owed owed, String document, String quote) {
    var cited = new Reply.Cited(1, "t", "", null, null, document, quote, "/sources/x", false);
    return new Reply("c", "answer", basis, quote, owed == null, List.of(cited), owed, List.of());
  }

  private static Reply other(String kind, Reply.@Nullable Owed owed) {
    return new Reply("c", kind, null, "words", false, List.of(), owed, List.of());
  }
}

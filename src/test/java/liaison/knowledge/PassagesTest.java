package liaison.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PassagesTest {
  private static final Document DOCUMENT =
      new Document("guide.md", "The guide", null, null, Standing.CURRENT);

  private static List<Passage> cut(Part... parts) {
    return Passages.of(DOCUMENT, List.of(parts));
  }

  private static Part heading(int level, String text) {
    return new Part.Heading(level, text, null);
  }

  private static Part paragraph(String text) {
    return new Part.Paragraph(text, null);
  }

  private static Part item(String text) {
    return new Part.Item(text, null);
  }

  private static String words(int n) {
    return "Councils meet here now. ".repeat(n / 4).strip();
  }

  @Test
  void aPassageKnowsTheHeadingsAboveItWithoutTheTitle() {
    List<Passage> passages =
        cut(
            heading(1, "The guide"),
            heading(2, "Forums"),
            heading(3, "Olney"),
            paragraph("It meets."),
            heading(2, "Clerks"),
            paragraph("They write."));
    assertThat(passages)
        .extracting(Passage::headings)
        .containsExactly(List.of("Forums", "Olney"), List.of("Clerks"));
    assertThat(passages).extracting(Passage::number).containsExactly(0, 1);
  }

  @Test
  void noPassageCrossesAHeading() {
    assertThat(cut(heading(1, "A"), paragraph("One."), heading(1, "B"), paragraph("Two.")))
        .extracting(Passage::text)
        .containsExactly("One.", "Two.");
  }

  @Test
  void aHeadingWithNothingBelowItIsAPassageInItsOwnWords() {
    List<Passage> passages =
        cut(
            heading(1, "One Community - A guide to partnership"),
            heading(1, "Landscaping"),
            item("Six parishes"),
            heading(2, "Questions?"));
    assertThat(passages)
        .extracting(Passage::text)
        .containsExactly("One Community - A guide to partnership", "Six parishes", "Questions?");
    assertThat(passages.getFirst().headings()).isEmpty();
    assertThat(passages.getFirst().words(0)).isEqualTo("One Community - A guide to partnership");
    assertThat(passages.getLast().headings()).containsExactly("Landscaping");
  }

  @Test
  void longTextIsCutBetweenSentences() {
    List<Passage> passages = cut(paragraph(words(1000)));
    assertThat(passages).hasSizeBetween(6, 9);
    assertThat(passages)
        .allMatch(passage -> Passages.count(passage.text()) <= Passages.MOST_WORDS + 40)
        .allMatch(passage -> passage.text().endsWith("now."));
  }

  @Test
  void aCrumbAtTheEndOfASectionJoinsThePassageBefore() {
    List<Passage> passages =
        cut(paragraph(words(176)), paragraph("They rest."), heading(1, "B"), paragraph("End."));
    assertThat(passages)
        .extracting(Passage::text)
        .containsExactly(words(176) + "\nThey rest.", "End.");
    assertThat(cut(paragraph(words(176)), paragraph(words(44)))).hasSize(2);
  }

  @Test
  void aListMovesOnWithItsLeadIn() {
    List<Passage> passages =
        cut(
            paragraph(words(100)),
            paragraph("Three forums that we support:"),
            item(words(40)),
            item(words(40)),
            item(words(40)));
    assertThat(passages).hasSize(2);
    assertThat(passages.get(1).text()).startsWith("Three forums that we support:\n");
    assertThat(passages.get(1).sentences().getFirst().form()).isEqualTo(Sentence.Form.PROSE);
    assertThat(passages.get(1).sentences().getLast().form()).isEqualTo(Sentence.Form.ITEM);
  }

  @Test
  void aListTooLongForOnePassageKeepsItsLeadInWithItsFirstItems() {
    var parts = new ArrayList<Part>(List.of(paragraph(words(176)), paragraph("We support:")));
    for (int i = 0; i < 30; i++) parts.add(item(words(20)));
    List<Passage> passages = Passages.of(DOCUMENT, parts);
    assertThat(passages.get(0).text()).doesNotContain("We support:");
    assertThat(passages.get(1).text()).startsWith("We support:\nCouncils");
  }

  @Test
  void aPassageKeepsToItsPage() {
    List<Passage> passages =
        cut(
            new Part.Paragraph("The first page ends.", "page 1"),
            new Part.Paragraph("The second begins.", "page 2"));
    assertThat(passages).extracting(Passage::section).containsExactly("page 1", "page 2");
  }

  @Test
  void aSentenceTornByAPageBreakIsPutTogether() {
    List<Passage> passages =
        cut(
            new Part.Paragraph("The council will", "page 1"),
            new Part.Paragraph("meet in May. Then it rests.", "page 2"));
    assertThat(passages).hasSize(1);
    assertThat(passages.getFirst().words(0)).isEqualTo("The council will meet in May.");
    assertThat(passages.getFirst().place()).isEqualTo("page 1");
  }

  @Test
  void aRowIsOneSentence() {
    Passage passage =
        cut(new Part.Row("Name: Olney. Kind: town; Seats: 12. Ok.", "sheet Councils")).getFirst();
    assertThat(passage.sentences())
        .containsExactly(new Sentence(0, passage.text().length(), Sentence.Form.ROW));
  }

  @Test
  void nothingButBlanksGivesNoPassage() {
    assertThat(cut(paragraph("  "), heading(1, " "), item("\n"))).isEmpty();
  }

  @RepeatedTest(200)
  void everyWordOfADocumentStandsInItsPassagesInOrder(RepetitionInfo repetition) {
    var random = new Random(1000 + repetition.getCurrentRepetition());
    var parts = new ArrayList<Part>();
    for (int i = random.nextInt(40); i >= 0; i--) parts.add(randomPart(random));
    List<Passage> passages = Passages.of(DOCUMENT, parts);
    var shown = new StringBuilder();
    for (Passage passage : passages) {
      shown.append(passage.text());
      int at = 0;
      for (Sentence sentence : passage.sentences()) {
        assertThat(passage.text().substring(at, sentence.start())).isBlank();
        at = sentence.end();
      }
      assertThat(at).isEqualTo(passage.text().length());
      assertThat(passage.text()).isNotBlank();
    }
    var written = new StringBuilder();
    for (Part part : parts) if (!(part instanceof Part.Heading)) written.append(part.text());
    assertThat(withoutBare(letters(shown.toString()), passages))
        .isEqualTo(letters(written.toString()));
  }

  /// A heading with nothing below it is shown among the text; it is taken out before comparing.
  private static String withoutBare(String letters, List<Passage> passages) {
    String rest = letters;
    for (Passage passage : passages) {
      if (passage.text().startsWith("Heading#"))
        rest = rest.replaceFirst(letters(passage.text()), "");
    }
    return rest;
  }

  private static String letters(String text) {
    return text.replaceAll("[\\s\\u00A0\\u200B]", "").replace("#", "");
  }

  private static Part randomPart(Random random) {
    String text = RandomText.of(random, 120);
    @Nullable String place = random.nextInt(4) == 0 ? "page " + random.nextInt(3) : null;
    return switch (random.nextInt(6)) {
      case 0 ->
          new Part.Heading(1 + random.nextInt(4), "Heading#" + random.nextInt(1000) + "q", place);
      case 1, 2 -> new Part.Item(text, place);
      case 3 -> new Part.Row(text, place);
      default -> new Part.Paragraph(text, place);
    };
  }
}

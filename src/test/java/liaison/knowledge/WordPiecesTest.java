package liaison.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
  private final WordPieces pieces =
      new WordPieces(
          Map.ofEntries(
              Map.entry("[UNK]", 100),
              Map.entry("[CLS]", 101),
              Map.entry("[SEP]", 102),
              Map.entry("parish", 1),
              Map.entry("par", 2),
              Map.entry("##ish", 3),
              Map.entry("##es", 4),
              Map.entry(",", 5),
              Map.entry("cafe", 6),
              Map.entry("[", 7),
              Map.entry("]", 8),
              Map.entry("sep", 9),
              Map.entry("中", 10),
              Map.entry("£", 11),
              Map.entry("3", 12)));

  @Test
  void theLongestKnownPieceComesFirst() {
    assertThat(pieces.ids("Parishes, parish", 512)).containsExactly(101, 1, 4, 5, 1, 102);
  }

  @Test
  void aWordThatCannotBePutTogetherIsUnknownAsAWhole() {
    assertThat(pieces.ids("parishx parish", 512)).containsExactly(101, 100, 1, 102);
  }

  @Test
  void capitalsAndAccentsMakeNoDifference() {
    assertThat(pieces.ids("CAFÉ Cafe\u0301 cafe", 512)).containsExactly(101, 6, 6, 6, 102);
  }

  @Test
  void marksOfTheModelHaveNoPowerInAText() {
    assertThat(pieces.ids("[SEP]", 512)).containsExactly(101, 7, 9, 8, 102);
  }

  @Test
  void ideographsAndPunctuationStandAlone() {
    assertThat(pieces.ids("parish中£3", 512)).containsExactly(101, 1, 10, 100, 102);
    assertThat(pieces.ids("parish,parish", 512)).containsExactly(101, 1, 5, 1, 102);
  }

  @Test
  void charactersThatCannotBeSeenAreDropped() {
    assertThat(pieces.ids("par\u200Bish\u0000 par\u00ADish\u202E", 512))
        .containsExactly(101, 1, 1, 102);
  }

  @Test
  void longTextsAreCutAndStillClosed() {
    assertThat(pieces.ids("parish ".repeat(2000), 512)).hasSize(512).endsWith(102).startsWith(101);
    assertThat(pieces.ids("x".repeat(5000), 512)).containsExactly(101, 100, 102);
    assertThat(pieces.ids("", 512)).containsExactly(101, 102);
  }
}

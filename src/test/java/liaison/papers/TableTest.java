package liaison.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import liaison.text.Unacceptable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {
  @TempDir Path folder;

  @Test
  void rowsKnowTheirColumnsAndTheLineTheyBeginOn() throws IOException {
    Table table =
        read(
            "Name, Note \nOlney,\"two\nlines, \"\"quoted\"\"\"\n\nWavendon\n"
                .getBytes(StandardCharsets.UTF_8));

    assertThat(table.columns()).containsExactly("name", "note");
    assertThat(table.rows()).extracting(Table.Row::line).containsExactly(2L, 5L);
    assertThat(table.rows().get(0).cell("note")).isEqualTo("two\nlines, \"quoted\"");
    assertThat(table.rows().get(1).cell("note")).isEmpty();
    assertThat(table.rows().get(1).cell("no such column")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name,note\r\nA,é\r\n",
        "\uFEFFname;note\nA;é",
        "name;note\r\"A\";\"é\"\r",
        "name,note,\nA,é,\n"
      })
  void whateverASpreadsheetWritesIsRead(String text) throws IOException {
    for (Charset charset :
        new Charset[] {StandardCharsets.UTF_8, Charset.forName("windows-1252")}) {
      if (!charset.newEncoder().canEncode(text)) continue;
      Table.Row row = read(text.getBytes(charset)).rows().getFirst();
      assertThat(row.cell("name")).isEqualTo("A");
      assertThat(row.cell("note")).isEqualTo("é");
    }
  }

  @Test
  void aColumnThatIsNeededAndMissingIsNamed() {
    assertRefused("name\nA\n", "\"note\"", "name", "note");
  }

  @Test
  void aColumnThatIsNamedTwiceIsRefused() {
    assertRefused("name,Name\nA,B\n", "twice");
  }

  @Test
  void aRowWithMoreCellsThanColumnsIsNamedByItsLine() {
    assertRefused("name,note\nA,b\nC,d,e\n", "line 3");
  }

  @Test
  void aQuotationMarkThatIsNotClosedIsNamedByItsLine() {
    assertRefused("name,note\nA,b\n\"C,d\n", "line 3");
  }

  @Test
  void anEmptyFileIsRefused() {
    assertRefused("", "empty");
  }

  private Table read(byte[] bytes, String... needed) throws IOException {
    return Table.read(Files.write(folder.resolve("table.csv"), bytes), needed);
  }

  private void assertRefused(String text, String words, String... needed) {
    assertThatThrownBy(() -> read(text.getBytes(StandardCharsets.UTF_8), needed))
        .isInstanceOfSatisfying(
            Unacceptable.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("table.csv");
              assertThat(refusal.words()).contains(words);
            });
  }
}

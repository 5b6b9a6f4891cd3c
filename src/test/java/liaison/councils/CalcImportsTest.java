package liaison.councils;

import static liaison.councils.Desk.CLOCK;
import static liaison.councils.Desk.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import liaison.papers.Limits;
import liaison.papers.Papers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A messy spreadsheet as an office keeps one, saved three ways by LibreOffice Calc 7.4.7: as xlsx,
/// as csv in UTF-8 with commas, and as csv in Windows-1252 with semicolons. It has a title over
/// merged columns, a council merged over two rows, headings over two lines, two people in one cell,
/// days as days, and blank rows.
class CalcImportsTest {
  private static Papers papers = new Papers(Limits.usual());

  @TempDir Path temporary;
  private Desk desk;
  private Imports imports;

  @BeforeAll
  static void start() {
    papers = new Papers(Limits.usual());
  }

  @AfterAll
  static void stop() {
    papers.close();
  }

  @BeforeEach
  void open() throws IOException {
    desk = Desk.in(temporary.resolve("data"));
    imports = new Imports(desk.database(), CLOCK, papers);
    desk.sits("great-linford", "clerk", "The Clerk of Linford", "old@linford.example");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"contacts.xlsx", "contacts.csv", "contacts-windows.csv"})
  void everyWayOfSavingItGivesTheSamePreviewAndTheRightPeople(String file) {
    Imports.Preview preview = preview(file);

    assertThat(preview.rows().stream().map(CalcImportsTest::told))
        .containsExactly(
            "New 4 Olney Town Council, Clerk",
            "New 5 Olney Town Council, Chair",
            "New 7 Ravenstone Parish Council, Forum representative 1",
            "New 7 Ravenstone Parish Council, Forum representative 2",
            "Changed 8 Great Linford Parish Council, Clerk",
            "New 9 Great Linford Parish Council, Deputy clerk",
            "Unmatched 10 Bletchley",
            "Rejected 11 Lathbury Parish Meeting",
            "Rejected 13 Wavendon Parish Council, Clerk");

    imports.apply(preview, TODAY, "officer/1");

    Sitting clerk = sits("olney", "clerk");
    assertThat(clerk.name()).isEqualTo("Zo\u00EB Clerk-M\u00FCller");
    assertThat(clerk.email()).isEqualTo("clerk@olney.example");
    assertThat(clerk.phone()).isEqualTo("01632 960001");
    assertThat(clerk.from()).isEqualTo("2025-05-12");
    assertThat(sits("olney", "chair").from()).isEqualTo("2026-05-11");
    assertThat(sits("ravenstone", "forum-1").email()).isEqualTo("first@ravenstone.example");
    assertThat(sits("ravenstone", "forum-2").email()).isEqualTo("second@ravenstone.example");
    assertThat(sits("ravenstone", "forum-2").name()).isEqualTo("The second Rep");
    assertThat(sits("great-linford", "clerk").email()).isEqualTo("office@linford.example");
    assertThat(sits("great-linford", "deputy").name()).isEqualTo("The Deputy of Linford");
    assertThat(preview(file).changes()).isZero();
  }

  @Test
  void theThreeFilesAreUnderstoodAlikeToTheLastField() {
    List<String> xlsx = rows("contacts.xlsx");
    assertThat(rows("contacts.csv")).isEqualTo(xlsx);
    assertThat(rows("contacts-windows.csv")).isEqualTo(xlsx);
  }

  private List<String> rows(String file) {
    return preview(file).rows().stream()
        .map(row -> Phrases.said(row).replace("Contacts 2026, ", ""))
        .toList();
  }

  private Imports.Preview preview(String file) {
    return imports.preview(
        Path.of("src/test/resources/liaison/councils", file), Imports.Wishes.usual(), TODAY);
  }

  private static String told(ImportRow row) {
    return "%s %d %s".formatted(row.getClass().getSimpleName(), row.line(), row.subject());
  }

  private Sitting sits(String council, String kind) {
    return Objects.requireNonNull(desk.seat(council, kind, TODAY).now());
  }
}

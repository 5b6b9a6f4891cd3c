package liaison.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellsTest {
  @TempDir Path temporary;

  @Test
  void aMergedCellStandsInAllThatItCovers() throws IOException {
    Path file = temporary.resolve("merged.xlsx");
    try (Workbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = book.createSheet("Clerks");
      sheet.createRow(0).createCell(0).setCellValue("Council");
      sheet.getRow(0).createCell(1).setCellValue("Name");
      sheet.createRow(2).createCell(0).setCellValue("Olney");
      sheet.getRow(2).createCell(1).setCellValue("Ann\nBen");
      sheet.createRow(3).createCell(1).setCellValue("Cy");
      sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
      book.write(out);
    }

    assertThat(lines(file))
        .containsExactly(
            new Cells.Line("Clerks", 1, List.of("Council", "Name")),
            new Cells.Line("Clerks", 3, List.of("Olney", "Ann\nBen")),
            new Cells.Line("Clerks", 4, List.of("Olney", "Cy")));
  }

  @Test
  void bytesOrderMarksSemicolonsAndQuotesAreUnderstood() throws IOException {
    Path file = temporary.resolve("t.csv");
    Files.writeString(file, "\uFEFFA;B\n\"x;y\";\"two\nlines\"\n;\n", StandardCharsets.UTF_8);

    assertThat(lines(file))
        .containsExactly(
            new Cells.Line("", 1, List.of("A", "B")),
            new Cells.Line("", 2, List.of("x;y", "two\nlines")));
  }

  @Test
  void formulasAreMadeHarmlessAndWhatIsWrittenIsReadBack() throws IOException {
    List<List<String>> rows = List.of(List.of("A", "B"), List.of("=1+1", "\u00E9, \"q\""));
    Path csv = Files.write(temporary.resolve("a.csv"), SheetWriter.csv(rows));
    Path xlsx = Files.write(temporary.resolve("a.xlsx"), SheetWriter.xlsx("S", rows));

    for (Path file : List.of(csv, xlsx)) {
      assertThat(lines(file).getLast().cells()).containsExactly("'=1+1", "\u00E9, \"q\"");
    }
  }

  @Test
  void whatIsMadeHarmlessComesBackAsItWasEvenWithApostrophesOfItsOwn() {
    for (String cell :
        List.of("", "'", "''", "=x", "'=x", "''=x", "'+44", "-1", "'tis", "''tis", "@a", "a=b")) {
      assertThat(SheetWriter.original(SheetWriter.harmless(cell))).isEqualTo(cell);
    }
    assertThat(SheetWriter.harmless("'tis")).isEqualTo("'tis");
  }

  @Test
  void aPaperIsNoSpreadsheet() throws IOException {
    Path file = Files.writeString(temporary.resolve("a.html"), "<html><p>Hello</p></html>");
    try (Papers papers = new Papers(Limits.usual())) {
      assertThat(papers.cells(file)).isInstanceOf(Cells.Unreadable.class);
    }
  }

  private static List<Cells.Line> lines(Path file) {
    try (Papers papers = new Papers(Limits.usual())) {
      return switch (papers.cells(file)) {
        case Cells.Read(List<Cells.Line> lines) -> lines;
        case Cells.Unreadable(String reason) -> throw new AssertionError(reason);
        case Cells.NotNow(String reason) -> throw new AssertionError(reason);
      };
    }
  }
}

package liaison.papers;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import liaison.text.Clean;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Reads a spreadsheet for its cells, in the child. Between the processes a row travels as one
/// [Block.Row]: its cells as text with a separator that no cleaned text holds, its sheet and number
/// as its place.
final class CellWalk {
  /// What the name of a file begins with where its cells are wanted.
  static final String WANTED = "\u001Dcells\u001D";

  private static final String SEPARATOR = "\u001F";

  private final Blocks limit;
  private final List<Block> rows = new ArrayList<>();

  private CellWalk(int characters) {
    this.limit = new Blocks(characters);
  }

  /// @throws Exception where it cannot be read; [Faults] finds the words for it
  static List<Block> read(Kind kind, byte[] bytes, int characters) throws Exception {
    var walk = new CellWalk(characters);
    switch (kind) {
      case TABLE, TEXT, MARKDOWN -> walk.table(Words.of(bytes));
      case PACKAGE -> {
        OfficePackage.limitSwelling();
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
          Sheets.cells(book, walk::row);
        }
      }
      case COMPOUND -> {
        try (POIFSFileSystem opened = new POIFSFileSystem(new ByteArrayInputStream(bytes));
            Workbook book = new HSSFWorkbook(opened)) {
          Sheets.cells(book, walk::row);
        }
      }
      case PDF, HTML -> throw new CannotRead(Reasons.NO_TABLE);
    }
    if (walk.rows.isEmpty()) throw new CannotRead(Reasons.NO_TEXT);
    return walk.rows;
  }

  /// Rows are counted as a spreadsheet program shows them: one with line breaks in a cell is one.
  private void table(String text) throws IOException {
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(TablePaper.separator(text))
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(true)
            .allowUnclosedQuote(true)
            .skipEmptyLines(false)
            .ofCsvRecord(text)) {
      long number = 0;
      for (CsvRecord line : records) row("", ++number, line.getFields());
    }
  }

  private void row(String sheet, long number, List<String> raw) {
    List<String> cells = raw.stream().map(Clean::text).toList();
    if (cells.stream().allMatch(String::isEmpty)) return;
    String text = String.join(SEPARATOR, cells);
    limit.count(text);
    rows.add(new Block.Row(text, sheet + SEPARATOR + number));
  }

  /// The same on the other side.
  static Cells of(Reading reading) {
    return switch (reading) {
      case Reading.Unreadable(String reason) -> new Cells.Unreadable(reason);
      case Reading.NotNow(String reason) -> new Cells.NotNow(reason);
      case Reading.Read(Paper paper) ->
          new Cells.Read(paper.blocks().stream().map(CellWalk::line).toList());
    };
  }

  private static Cells.Line line(Block row) {
    String[] place = String.valueOf(row.place()).split(SEPARATOR, -1);
    return new Cells.Line(
        place[0], Long.parseLong(place[1]), List.of(row.text().split(SEPARATOR, -1)));
  }
}

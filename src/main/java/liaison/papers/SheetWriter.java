package liaison.papers;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// Writes tables for spreadsheets. A cell that a spreadsheet would take for a formula gets an
/// apostrophe in front, so that it shows as text wherever it is opened.
public final class SheetWriter {
  private static final String RISKY = "=+-@\t\r";

  private SheetWriter() {}

  /// A csv file with commas, in UTF-8 with a byte order mark, as spreadsheets like it.
  ///
  /// @param rows the names of the columns first
  public static byte[] csv(List<List<String>> rows) {
    var text = new StringWriter();
    text.append('\uFEFF');
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      for (List<String> row : rows) {
        var _ = csv.writeRecord(row.stream().map(SheetWriter::harmless).toList());
      }
    } catch (IOException e) {
      throw new IllegalStateException("a writer in memory failed", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// An xlsx file with one sheet, all of whose cells are text.
  ///
  /// @param rows the names of the columns first
  public static byte[] xlsx(String name, List<List<String>> rows) throws IOException {
    try (var book = new SXSSFWorkbook(100);
        var out = new ByteArrayOutputStream()) {
      CellStyle text = book.createCellStyle();
      text.setDataFormat(book.createDataFormat().getFormat("@"));
      Sheet sheet = book.createSheet(name);
      sheet.createFreezePane(0, 1);
      for (int at = 0; at < rows.size(); at++) {
        Row row = sheet.createRow(at);
        for (int column = 0; column < rows.get(at).size(); column++) {
          Cell cell = row.createCell(column);
          cell.setCellStyle(text);
          cell.setCellValue(harmless(rows.get(at).get(column)));
        }
      }
      book.write(out);
      return out.toByteArray();
    }
  }

  /// The same value, which no spreadsheet takes for a formula.
  static String harmless(String cell) {
    return isRisky(cell) ? "'" + cell : cell;
  }

  /// Whether it looks like a formula, or like one that was made harmless: that gets one more
  /// apostrophe, so that what is read back is what was written.
  private static boolean isRisky(String cell) {
    int at = 0;
    while (at < cell.length() && cell.charAt(at) == '\'') at++;
    return at < cell.length() && RISKY.indexOf(cell.charAt(at)) >= 0;
  }

  /// What was made harmless, as it was.
  public static String original(String cell) {
    return cell.startsWith("'") && isRisky(cell) ? cell.substring(1) : cell;
  }
}

package liaison.papers;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

/// Excel, old and new: every row as its columns' names and values, as Excel shows them. Hidden
/// sheets are left out; formulas give the value that was saved with them.
final class Sheets {
  private static final int MOST_MERGED = 10_000;
  private static final int BUILT_IN_DATE = 14;
  private static final int BUILT_IN_DATE_TIME = 22;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.UK);

  private final DataFormatter formatter = new DataFormatter(Locale.UK);

  private Sheets() {
    formatter.setUseCachedValuesForFormulaCells(true);
  }

  static void read(Workbook book, Blocks blocks) {
    Sheets sheets = new Sheets();
    for (int at = 0; at < book.getNumberOfSheets(); at++) {
      if (book.getSheetVisibility(at) != SheetVisibility.VISIBLE) continue;
      Sheet sheet = book.getSheetAt(at);
      blocks.at("sheet " + CleanText.of(sheet.getSheetName()));
      new Grid(sheets.rows(sheet), true).into(blocks);
    }
  }

  /// Takes one row.
  interface Taker {
    /// @param number from 1
    void row(String sheet, long number, List<String> cells);
  }

  /// Every row of every sheet that is shown. A merged cell stands in all the cells that it covers.
  static void cells(Workbook book, Taker taker) {
    Sheets sheets = new Sheets();
    for (int at = 0; at < book.getNumberOfSheets(); at++) {
      if (book.getSheetVisibility(at) != SheetVisibility.VISIBLE) continue;
      Sheet sheet = book.getSheetAt(at);
      Map<Integer, Map<Integer, String>> merged = sheets.merged(sheet);
      String name = CleanText.of(sheet.getSheetName());
      for (Row row : sheet) {
        List<String> cells = sheets.cells(row);
        merged
            .getOrDefault(row.getRowNum(), Map.of())
            .forEach((column, value) -> {
              while (cells.size() <= column) cells.add("");
              cells.set(column, value);
            });
        taker.row(name, row.getRowNum() + 1L, cells);
      }
    }
  }

  /// The cells that a merged one covers, with what it shows. One of more cells than anyone can see
  /// at once is decoration.
  private Map<Integer, Map<Integer, String>> merged(Sheet sheet) {
    Map<Integer, Map<Integer, String>> merged = new HashMap<>();
    for (CellRangeAddress range : sheet.getMergedRegions()) {
      Row first = sheet.getRow(range.getFirstRow());
      Cell cell = first == null ? null : first.getCell(range.getFirstColumn());
      if (cell == null || range.getNumberOfCells() > MOST_MERGED) continue;
      String value = shown(cell);
      for (CellAddress where : range) {
        merged.computeIfAbsent(where.getRow(), _ -> new HashMap<>()).put(where.getColumn(), value);
      }
    }
    return merged;
  }

  private List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (Cell cell : row) {
      while (cells.size() < cell.getColumnIndex()) cells.add("");
      cells.add(shown(cell));
    }
    return cells;
  }

  private List<List<String>> rows(Sheet sheet) {
    List<List<String>> rows = new ArrayList<>();
    for (Row row : sheet) {
      rows.add(cells(row));
    }
    return rows;
  }

  private String shown(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    if (type == CellType.ERROR) return "";
    if (type == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
      // Excel shows these two by the reader's country; the library always by America's.
      int format = cell.getCellStyle().getDataFormat();
      if (format == BUILT_IN_DATE) return DAY.format(cell.getLocalDateTimeCellValue());
      if (format == BUILT_IN_DATE_TIME) return MOMENT.format(cell.getLocalDateTimeCellValue());
    }
    return formatter.formatCellValue(cell);
  }
}

package liaison.papers;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;

/// Excel, old and new: every row as its columns' names and values, as Excel shows them. Hidden
/// sheets are left out; formulas give the value that was saved with them.
final class Sheets {
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

  private List<List<String>> rows(Sheet sheet) {
    List<List<String>> rows = new ArrayList<>();
    for (Row row : sheet) {
      List<String> cells = new ArrayList<>();
      for (Cell cell : row) {
        while (cells.size() < cell.getColumnIndex()) cells.add("");
        cells.add(shown(cell));
      }
      rows.add(cells);
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

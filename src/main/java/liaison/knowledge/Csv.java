package liaison.knowledge;

import java.util.ArrayList;
import java.util.List;

/// The rows of comma separated text (RFC 4180), lenient: a quote inside a bare cell is itself, and
/// an open quote ends with the text. Blank lines are no rows.
///
/// @param open the number of the row, from 1, with a quote that is never closed; 0 where all are
record Csv(List<List<String>> rows, int open) {
  static Csv of(String text) {
    var rows = new ArrayList<List<String>>();
    List<String> row = new ArrayList<>();
    var cell = new StringBuilder();
    boolean quoted = false;
    int opened = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c != '"') cell.append(c);
        else if (i + 1 < text.length() && text.charAt(i + 1) == '"') cell.append(text.charAt(i++));
        else quoted = false;
      } else if (c == '"' && cell.toString().isBlank()) {
        cell.setLength(0);
        quoted = true;
        opened = rows.size() + 1;
      } else if (c == ',' || c == '\n' || c == '\r') {
        row.add(cell.toString());
        cell.setLength(0);
        if (c != ',') row = taken(rows, row);
      } else {
        cell.append(c);
      }
    }
    row.add(cell.toString());
    taken(rows, row);
    return new Csv(rows, quoted ? opened : 0);
  }

  private static List<String> taken(List<List<String>> rows, List<String> row) {
    if (row.stream().allMatch(String::isBlank)) row.clear();
    else rows.add(row);
    return new ArrayList<>();
  }
}

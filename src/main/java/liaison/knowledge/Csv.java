package liaison.knowledge;

import java.util.ArrayList;
import java.util.List;

/// The rows of comma separated text (RFC 4180), lenient: a quote inside a bare cell is itself, and
/// an open quote ends with the text. Blank lines are no rows.
final class Csv {
  private Csv() {}

  static List<List<String>> rows(String text) {
    var rows = new ArrayList<List<String>>();
    List<String> row = new ArrayList<>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c != '"') cell.append(c);
        else if (i + 1 < text.length() && text.charAt(i + 1) == '"') cell.append(text.charAt(i++));
        else quoted = false;
      } else if (c == '"' && cell.toString().isBlank()) {
        cell.setLength(0);
        quoted = true;
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
    return rows;
  }

  private static List<String> taken(List<List<String>> rows, List<String> row) {
    if (row.stream().allMatch(String::isBlank)) row.clear();
    else rows.add(row);
    return new ArrayList<>();
  }
}

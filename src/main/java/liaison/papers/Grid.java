package liaison.papers;

import java.util.ArrayList;
import java.util.List;

/// The cells of a table, turned into rows that can be understood one by one.
///
/// @param cells rows of cells; rows may differ in length
/// @param headed whether the format says that the first row names the columns
record Grid(List<List<String>> cells, boolean headed) {
  private static final int LONGEST_NAME = 60;

  /// Adds every row below the header as "column: cell; column: cell". Blank cells are left out;
  /// rows with one filled cell above the header are taken for captions.
  void into(Blocks blocks) {
    List<List<String>> rows =
        cells.stream()
            .map(row -> row.stream().map(CleanText::of).toList())
            .filter(row -> filled(row) > 0)
            .toList();
    int widest = rows.stream().mapToInt(Grid::filled).max().orElse(0);
    int from = 0;
    while (widest > 1 && from < rows.size() && filled(rows.get(from)) == 1) {
      blocks.paragraph(String.join("", rows.get(from++)));
    }
    List<List<String>> body = rows.subList(from, rows.size());
    if (body.size() > 1 && (headed || namesColumns(body.getFirst()))) {
      List<String> names = body.getFirst();
      body.stream().skip(1).forEach(row -> blocks.row(named(names, row)));
    } else if (widest == 2) {
      body.forEach(row -> blocks.row(String.join(": ", withoutBlanks(row))));
    } else {
      body.forEach(row -> blocks.row(String.join("; ", withoutBlanks(row))));
    }
  }

  /// Where the format does not say: three or more short names, none missing and none twice.
  private static boolean namesColumns(List<String> row) {
    return row.size() > 2
        && row.stream().allMatch(cell -> !cell.isEmpty() && cell.length() <= LONGEST_NAME)
        && row.stream().distinct().count() == row.size()
        && row.stream().noneMatch(cell -> Character.isDigit(cell.charAt(0)));
  }

  private static String named(List<String> names, List<String> row) {
    List<String> said = new ArrayList<>();
    for (int at = 0; at < row.size(); at++) {
      String cell = row.get(at);
      if (cell.isEmpty()) continue;
      String name = at < names.size() ? names.get(at) : "";
      said.add(name.isEmpty() ? cell : (name.endsWith(":") ? name : name + ":") + " " + cell);
    }
    return String.join("; ", said);
  }

  private static List<String> withoutBlanks(List<String> row) {
    return row.stream().filter(cell -> !cell.isEmpty()).toList();
  }

  private static int filled(List<String> row) {
    return withoutBlanks(row).size();
  }
}

package liaison.councils;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import liaison.papers.Table;
import liaison.papers.Table.Row;
import liaison.text.Unacceptable;

/// Reads `councils.csv`: one council a row, with several values in a cell apart by semicolons.
final class CouncilsFile {
  private static final Pattern CODE = Pattern.compile("E\\d{8}");

  private final String file;
  private final List<String> faults = new ArrayList<>();
  private final Map<String, Long> seen = new HashMap<>();

  private CouncilsFile(String file) {
    this.file = file;
  }

  /// @throws Unacceptable for the file's name, with every fault and its line
  static List<Council> read(Path csv) throws IOException {
    Table table =
        Table.read(
            csv, "council", "kind", "style", "aliases", "parishes", "ons_codes", "confidence");
    var reading = new CouncilsFile(table.file());
    List<Council> councils =
        table.rows().stream().map(reading::council).flatMap(Optional::stream).toList();
    if (councils.isEmpty()) reading.faults.add("%s names no council.".formatted(table.file()));
    if (!reading.faults.isEmpty()) {
      throw new Unacceptable(table.file(), String.join("\n", reading.faults));
    }
    return councils;
  }

  private Optional<Council> council(Row row) {
    int before = faults.size();
    String name = row.cell("council");
    String id = id(name, row.cell("style"));
    if (id.isEmpty()) {
      fault(row, "the council has no name");
    } else {
      once(row, id, "the council \"%s\"".formatted(name));
    }
    if (row.cell("style").isEmpty()) {
      fault(row, "the style is empty; it is the words in its name, as Parish Council");
    }
    Optional<Kind> kind = Kind.of(row.cell("kind"));
    if (kind.isEmpty()) {
      fault(
          row,
          "the kind \"%s\" is not one of parish, town, community, meeting"
              .formatted(row.cell("kind")));
    }
    Optional<Confidence> confidence = Confidence.of(row.cell("confidence"));
    if (confidence.isEmpty()) {
      fault(
          row,
          "the confidence \"%s\" is not one of sourced, inferred, memory"
              .formatted(row.cell("confidence")));
    }
    List<Parish> parishes = parishes(row);
    if (faults.size() > before) return Optional.empty();
    return Optional.of(
        new Council(
            id,
            name,
            kind.orElseThrow(),
            row.cell("style"),
            values(row, "aliases"),
            parishes,
            row.cell("source"),
            confidence.orElseThrow(),
            row.cell("note"),
            null));
  }

  private List<Parish> parishes(Row row) {
    List<String> names = values(row, "parishes");
    List<String> codes = values(row, "ons_codes");
    List<String> ids = values(row, "mapit_ids");
    if (names.isEmpty()) fault(row, "the council has no parish");
    if (names.size() != codes.size() || (!ids.isEmpty() && ids.size() != names.size())) {
      fault(row, "each parish needs one ONS code, and one MapIt id or none at all");
      return List.of();
    }
    var parishes = new ArrayList<Parish>();
    for (int n = 0; n < names.size(); n++) {
      String code = codes.get(n);
      if (!CODE.matcher(code).matches()) {
        fault(row, "\"%s\" is no ONS code; one is E and eight digits".formatted(code));
      }
      once(row, code, "the ONS code " + code);
      parishes.add(new Parish(code, names.get(n), ids.isEmpty() ? "" : ids.get(n)));
    }
    return List.copyOf(parishes);
  }

  private void once(Row row, String key, String what) {
    Long first = seen.putIfAbsent(key, row.line());
    if (first != null) fault(row, "%s stands in line %d already".formatted(what, first));
  }

  private void fault(Row row, String words) {
    faults.add("%s, line %d: %s.".formatted(file, row.line(), words));
  }

  private static List<String> values(Row row, String column) {
    return Stream.of(row.cell(column).split(";"))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }

  /// "Great Linford Parish Council" is "great-linford".
  static String id(String name, String style) {
    String full = Name.of(name).full();
    String kind = Name.of(style).full();
    String place =
        !kind.isEmpty() && full.endsWith(" " + kind)
            ? full.substring(0, full.length() - kind.length() - 1)
            : full;
    return place.replace(' ', '-');
  }
}

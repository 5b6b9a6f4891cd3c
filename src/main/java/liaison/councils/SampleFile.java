package liaison.councils;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import liaison.papers.Table;
import liaison.text.Unacceptable;
import org.jspecify.annotations.Nullable;

/// Reads the samples' `seats.csv`: one holder a row, with days counted back from today, so that the
/// samples never grow old.
final class SampleFile {
  /// A holder, and the council and the kind of seat, by their keys.
  record Row(String council, String seat, Holder holder) {}

  private final String file;
  private final LocalDate today;
  private final List<String> faults = new ArrayList<>();

  private SampleFile(String file, LocalDate today) {
    this.file = file;
    this.today = today;
  }

  /// @throws Unacceptable for the file's name, with every fault and its line
  static List<Row> read(Path csv, LocalDate today) throws IOException {
    Table table =
        Table.read(
            csv,
            "council",
            "seat",
            "name",
            "email",
            "phone",
            "days_in_seat",
            "days_since_confirmed");
    var reading = new SampleFile(table.file(), today);
    List<Row> rows = table.rows().stream().map(reading::row).toList();
    if (!reading.faults.isEmpty()) {
      throw new Unacceptable(table.file(), String.join("\n", reading.faults));
    }
    return rows;
  }

  private Row row(Table.Row row) {
    if (row.cell("name").isEmpty()) fault(row, "the name is empty");
    LocalDate from = daysBack(row, "days_in_seat");
    if (from == null) fault(row, "days_in_seat is no number of days");
    LocalDate confirmed = daysBack(row, "days_since_confirmed");
    return new Row(
        row.cell("council"),
        row.cell("seat"),
        new Holder(
            row.cell("name"),
            orNull(row.cell("email")),
            orNull(row.cell("phone")),
            from == null ? today : from,
            null,
            confirmed,
            true));
  }

  private @Nullable LocalDate daysBack(Table.Row row, String column) {
    String days = row.cell(column);
    if (days.isEmpty()) return null;
    if (days.matches("\\d{1,5}")) return today.minusDays(Integer.parseInt(days));
    fault(row, "%s \"%s\" is no number of days".formatted(column, days));
    return today;
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  private void fault(Table.Row row, String words) {
    faults.add("%s, line %d: %s.".formatted(file, row.line(), words));
  }
}

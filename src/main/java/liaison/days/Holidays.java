package liaison.days;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import liaison.store.Database;
import org.jdbi.v3.core.Handle;

/// The bank holidays, an editable table: governments add and move them, so no rule knows them all.
public final class Holidays {
  private final Database database;

  /// @param database where the table lies
  public Holidays(Database database) {
    this.database = database;
  }

  /// Fills the table when it is empty, with the holidays from 2024 to 2031 that ship with the
  /// program. Those from 2029 on follow from the rule and may be changed by proclamation.
  ///
  /// @return how many rows were added
  public int fill() {
    List<Holiday> shipped = shipped();
    return database.write(handle -> {
      if (!all(handle).isEmpty()) return 0;
      for (Holiday holiday : shipped) {
        handle.execute(
            "INSERT INTO holiday (day, name) VALUES (?, ?)", holiday.day(), holiday.name());
      }
      return shipped.size();
    });
  }

  /// All of them, in order.
  public List<Holiday> all() {
    return database.read(Holidays::all);
  }

  /// Working days over the table as it is now.
  public WorkingDays workingDays() {
    return database.read(Holidays::workingDays);
  }

  /// [#workingDays()] for work that is already in a transaction.
  public static WorkingDays workingDays(Handle handle) {
    Set<LocalDate> days = all(handle).stream().map(Holiday::day).collect(Collectors.toSet());
    return new WorkingDays(days);
  }

  private static List<Holiday> all(Handle handle) {
    return handle
        .createQuery("SELECT day, name FROM holiday ORDER BY day")
        .map((row, _) -> new Holiday(LocalDate.parse(row.getString("day")), row.getString("name")))
        .list();
  }

  private static List<Holiday> shipped() {
    try (InputStream in = Holidays.class.getResourceAsStream("bank_holidays_england.tsv")) {
      if (in == null) throw new IllegalStateException("The holidays are missing in the program");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .map(cells -> new Holiday(LocalDate.parse(cells[0]), cells[1]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

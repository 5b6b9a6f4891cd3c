package liaison.days;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import liaison.store.Audit;
import liaison.store.Database;
import liaison.text.Clean;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;

/// The bank holidays, an editable table: governments add and move them, so no rule knows them all.
public final class Holidays {
  private static final int LONGEST = 80;

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

  /// Adds a bank holiday.
  ///
  /// @param who the key of the officer
  /// @throws Unacceptable for `day` where it is one already or falls on a weekend, and for `name`
  public void add(LocalDate day, String name, String who, Instant now) {
    String words = Clean.line(name);
    if (words.isEmpty() || words.length() > LONGEST) {
      throw new Unacceptable("name", "Enter its name in %d letters or less.".formatted(LONGEST));
    }
    if (Breaks.isWeekend(day)) {
      throw new Unacceptable("day", "This is a weekend. Enter the weekday that is kept instead.");
    }
    database.change(handle -> {
      if (all(handle).stream().anyMatch(holiday -> holiday.day().equals(day))) {
        throw new Unacceptable("day", "This day is a bank holiday already.");
      }
      handle.execute("INSERT INTO holiday (day, name) VALUES (?, ?)", day, words);
      Audit.record(handle, who, "bank holiday %s was added: %s".formatted(day, words), now);
    });
  }

  /// Takes a bank holiday away.
  ///
  /// @return whether it was there
  public boolean remove(LocalDate day, String who, Instant now) {
    return database.write(handle -> {
      boolean there = handle.execute("DELETE FROM holiday WHERE day = ?", day) > 0;
      if (there) Audit.record(handle, who, "bank holiday %s was removed".formatted(day), now);
      return there;
    });
  }

  /// [#all()] for work that is already in a transaction.
  public static List<Holiday> all(Handle handle) {
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

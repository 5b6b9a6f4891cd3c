package liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import liaison.store.Database;
import liaison.store.OpenStore;
import liaison.store.PersonalData.Column;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Holds the data map against the database, both ways.
class DataMapTest {
  private static final Path MAP = Path.of("src/docs/data-map.md");

  @TempDir Path temporary;
  private OpenStore store;

  @BeforeEach
  void open() throws IOException {
    store = OpenStore.in(temporary);
  }

  @AfterEach
  void close() {
    store.close();
  }

  /// A column as the page has it.
  private record Mapped(Column column, boolean aboutPeople) {}

  @Test
  void everyColumnSaysWhatForOnWhichGroundAndHowLong() throws IOException {
    assertThat(faults()).isEmpty();
  }

  @Test
  void aColumnThatIsNotOnTheMapIsFound() throws IOException {
    store.database().change(handle -> handle.execute("ALTER TABLE person ADD COLUMN shoe TEXT"));
    assertThat(faults()).containsExactly("person.shoe is not on the map");
  }

  @Test
  void aColumnThatIsGoneIsFound() throws IOException {
    store.database().change(handle -> handle.execute("ALTER TABLE enquiry DROP COLUMN details"));
    assertThat(faults()).containsExactly("enquiry.details is on the map but not in the database");
  }

  @Test
  void whatTheRoomsSayAboutPeopleStandsOnTheMapInTheSameWords() throws IOException {
    List<Column> said =
        House.personalData().stream().flatMap(room -> room.columns().stream()).toList();
    assertThat(map().stream().filter(Mapped::aboutPeople).map(Mapped::column).toList())
        .containsExactlyInAnyOrderElementsOf(said);
  }

  private List<String> faults() throws IOException {
    var faults = new ArrayList<String>();
    var unknown = new TreeSet<String>();
    for (Mapped mapped : map()) {
      Column column = mapped.column();
      if (!unknown.add(column.column())) faults.add(column.column() + " stands there twice");
      if (column.purpose().isBlank() || column.basis().isBlank() || column.keep().isBlank()) {
        faults.add(column.column() + " does not say all");
      }
    }
    for (String column : columns(store.database())) {
      if (!unknown.remove(column)) faults.add(column + " is not on the map");
    }
    unknown.forEach(column -> faults.add(column + " is on the map but not in the database"));
    return faults;
  }

  private static List<String> columns(Database database) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT sqlite_schema.name || '.' || field.name
                FROM sqlite_schema JOIN pragma_table_info(sqlite_schema.name) field
                WHERE sqlite_schema.type = 'table' AND sqlite_schema.name <> 'migration'
                  AND sqlite_schema.name <> 'sqlite_sequence'
                ORDER BY 1
                """)
            .mapTo(String.class)
            .list());
  }

  private static List<Mapped> map() throws IOException {
    var map = new ArrayList<Mapped>();
    String table = "";
    for (String line : Files.readAllLines(MAP)) {
      if (line.startsWith("## ")) table = line.substring(3);
      if (!line.startsWith("| `")) continue;
      String[] cells =
          Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
      for (String column : cells[1].split(",", -1)) {
        map.add(
            new Mapped(
                new Column(
                    table + "." + column.strip().replace("`", ""), cells[2], cells[3], cells[4]),
                cells[5].equals("yes")));
      }
    }
    return map;
  }
}

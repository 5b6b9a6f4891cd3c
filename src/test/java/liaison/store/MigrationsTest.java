package liaison.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
  private static final Migration ONE =
      new Migration(1, "V001__one.sql", "CREATE TABLE one (n INTEGER);");
  private static final Migration TWO =
      new Migration(
          2, "V002__two.sql", "CREATE TABLE two (n INTEGER); INSERT INTO one VALUES (2);");

  @TempDir Path temporary;
  private DataFolder folder;

  @BeforeEach
  void claim() {
    folder = DataFolder.at(temporary);
    assertThat(folder.lock()).isEqualTo(Claim.OURS);
  }

  @AfterEach
  void close() {
    folder.close();
  }

  @Test
  void anOlderDatabaseIsBroughtUpToDateAndKeepsItsRows() {
    try (Database old = open(ONE)) {
      old.change(handle -> handle.execute("INSERT INTO one VALUES (1)"));
    }
    try (Database now = open(ONE, TWO)) {
      assertThat(numbers(now)).containsExactly(1, 2);
      assertThat(version()).isEqualTo(2);
    }
  }

  @Test
  void openingAgainDoesNothingTwice() {
    open(ONE, TWO).close();
    try (Database again = open(ONE, TWO)) {
      assertThat(numbers(again)).containsExactly(2);
    }
  }

  @Test
  void aMigrationThatFailsHalfWayLeavesTheDatabaseAsTheOneBeforeLeftIt() {
    open(ONE).close();
    var broken =
        new Migration(
            3,
            "V003__broken.sql",
            "CREATE TABLE three (n INTEGER); INSERT INTO nowhere VALUES (1);");

    assertThatThrownBy(() -> open(ONE, TWO, broken)).isInstanceOf(FlywayException.class);

    assertThat(version()).isEqualTo(2);
    assertThat(tables()).contains("two").doesNotContain("three");
    var mended = new Migration(3, "V003__mended.sql", "CREATE TABLE three (n INTEGER);");
    try (Database now = open(ONE, TWO, mended)) {
      assertThat(numbers(now)).containsExactly(2);
      assertThat(version()).isEqualTo(3);
    }
  }

  @Test
  void aNewDatabaseWhoseMigrationsFailIsNotThereAtAll() {
    var broken = new Migration(1, "V001__broken.sql", "INSERT INTO nowhere VALUES (1);");

    assertThatThrownBy(() -> open(broken)).isInstanceOf(FlywayException.class);

    assertThat(temporary).isDirectoryNotContaining(path -> path.toString().contains("liaison.db"));
  }

  @Test
  void aMigrationThatWasEditedSinceIsRefusedWhenTheNextOneComes() {
    open(ONE).close();
    var edited = new Migration(1, "V001__one.sql", "CREATE TABLE one (n INTEGER, m INTEGER);");

    assertThatThrownBy(() -> open(edited, TWO))
        .isInstanceOf(FlywayException.class)
        .hasMessageContaining("checksum");
    assertThat(version()).isEqualTo(1);
  }

  @Test
  void oneOfTwoWhoMakeTheDatabaseAtOnceWins() {
    List<Integer> numbers =
        Stream.of(1, 2, 3, 4)
            .parallel()
            .map(n -> {
              try (DataFolder beside = DataFolder.at(temporary);
                  Database database =
                      Database.open(beside, Access.BESIDE, new Migrations(List.of(ONE)))) {
                database.change(handle -> handle.execute("INSERT INTO one VALUES (?)", n));
                return n;
              }
            })
            .toList();

    try (Database database = open(ONE)) {
      assertThat(numbers(database)).containsExactlyInAnyOrderElementsOf(numbers);
    }
    assertThat(temporary).isDirectoryNotContaining(path -> path.toString().endsWith(".making"));
  }

  private Database open(Migration... migrations) {
    return Database.open(folder, Access.SERVING, new Migrations(List.of(migrations)));
  }

  private static List<Integer> numbers(Database database) {
    return database.read(
        handle -> handle.createQuery("SELECT n FROM one").mapTo(Integer.class).list());
  }

  private int version() {
    return Sqlite.with(folder.database(), handle -> Sqlite.number(handle, "PRAGMA user_version"));
  }

  private List<String> tables() {
    return Sqlite.with(
        folder.database(),
        handle -> handle.createQuery("SELECT name FROM sqlite_schema").mapTo(String.class).list());
  }
}

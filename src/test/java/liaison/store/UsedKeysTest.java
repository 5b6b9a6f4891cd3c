package liaison.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A key that named a person, or something of theirs, never names another.
class UsedKeysTest {
  private static final int BEFORE = 21;

  @TempDir Path temporary;

  @ParameterizedTest
  @ValueSource(strings = {"person", "holder", "seat", "proposal", "contact_list"})
  void theKeyOfADeletedRowIsNotUsedAgain(String table) {
    try (OpenStore store = OpenStore.in(temporary)) {
      Database database = store.database();
      long first = database.write(handle -> add(handle, table));
      database.change(handle -> handle.execute("DELETE FROM " + table));
      assertThat(database.<Long>write(handle -> add(handle, table))).isGreaterThan(first);
    }
  }

  @Test
  void anOlderDatabaseKeepsItsRowsAndForgetsNoKeyThatIsStillNamed() {
    List<String> before;
    try (DataFolder folder = claimed()) {
      var older =
          new Migrations(
              Migrations.shipped().all().stream().filter(one -> one.number() <= BEFORE).toList());
      try (Database database = Database.open(folder, Access.SERVING, older)) {
        database.change(UsedKeysTest::fill);
        before = database.read(UsedKeysTest::rows);
      }
    }
    try (OpenStore store = OpenStore.in(temporary)) {
      Database database = store.database();
      assertThat(before).hasSizeGreaterThan(6);
      assertThat(database.<List<String>>read(UsedKeysTest::rows)).isEqualTo(before);
      assertThat(texts(database, "SELECT \"table\" FROM pragma_foreign_key_check")).isEmpty();
      assertThat(
              texts(
                  database,
                  """
                  SELECT DISTINCT "table" FROM pragma_foreign_key_list('holder')
                  UNION SELECT DISTINCT "table" FROM pragma_foreign_key_list('proposal')
                  """))
          .containsExactlyInAnyOrder("person", "seat", "council", "confirm_round");
      database.change(handle -> {
        handle.execute("INSERT INTO person (name) VALUES ('Somebody new')");
        handle.execute(
            "INSERT INTO holder (seat, person, from_day) VALUES (1, last_insert_rowid(), '2026-01-01')");
      });
      // Both keys are named by what is left of people who went before.
      assertThat(texts(database, "SELECT max(id) FROM person")).containsExactly("91");
      assertThat(texts(database, "SELECT max(id) FROM holder")).containsExactly("78");
    }
  }

  private DataFolder claimed() {
    DataFolder folder = DataFolder.at(temporary);
    assertThat(folder.lock()).isEqualTo(Claim.OURS);
    return folder;
  }

  private static void fill(Handle handle) {
    council(handle);
    handle.execute("INSERT INTO seat (id, council, kind, number) VALUES (1, 'one', 'clerk', 1)");
    handle.execute("INSERT INTO person (id, name, email) VALUES (5, 'The clerk', 'c@one.example')");
    handle.execute(
        """
        INSERT INTO holder (id, seat, person, email, from_day, interim, version)
        VALUES (7, 1, 5, 'office@one.example', '2024-01-01', 1, 3)
        """);
    handle.execute(
        """
        INSERT INTO proposal (council, seat, person, field, stood, proposed, made_on)
        VALUES ('one', 1, 5, 'email', 'a', 'b', '2026-01-01')
        """);
    handle.execute(
        "INSERT INTO council_history (at, council, person, who, what) VALUES (1, 'one', 90, 'w', 'w')");
    handle.execute("INSERT INTO import_run (id, at, who, file, rows) VALUES (1, 1, 'w', 'f', 1)");
    handle.execute(
        "INSERT INTO import_step (run, what, council, target) VALUES (1, 'sitting-added', 'one', 77)");
  }

  private static void council(Handle handle) {
    handle.execute(
        """
        INSERT INTO council (id, name, kind, style, source, confidence, note)
        VALUES ('one', 'One Parish Council', 'parish', 'Parish Council', 's', 'sourced', '')
        ON CONFLICT (id) DO NOTHING
        """);
  }

  private static long add(Handle handle, String table) {
    council(handle);
    long last = 0;
    for (String sql :
        List.of(
            "INSERT INTO contact_list (name, rule) VALUES ('mine', 'clerk')",
            "INSERT INTO seat (council, kind, number) VALUES ('one', 'councillor', 1)",
            "INSERT INTO person (name) VALUES ('Somebody')",
            """
            INSERT INTO holder (seat, person, from_day)
            SELECT max(seat.id), (SELECT max(id) FROM person), '2026-01-01' FROM seat
            """,
            """
            INSERT INTO proposal (council, field, stood, proposed, made_on)
            VALUES ('one', 'name', 'a', 'b', '2026-01-01')
            """)) {
      if (!sql.contains("INTO " + table + " ") && !table.equals("holder")) continue;
      handle.execute(sql.replace("INSERT INTO", "INSERT OR IGNORE INTO"));
      if (!sql.contains("INTO " + table + " ")) continue;
      last = handle.createQuery("SELECT last_insert_rowid()").mapTo(Long.class).one();
    }
    return last;
  }

  private static List<String> rows(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT 'seat ' || concat_ws('|', id, council, kind, number, sample) FROM seat
            UNION ALL
            SELECT 'person ' || concat_ws('|', id, name, email, phone, sample, version) FROM person
            UNION ALL
            SELECT 'holder ' || concat_ws('|', id, seat, person, email, phone, from_day, term_to,
              to_day, interim, last_confirmed, sample, version) FROM holder
            UNION ALL
            SELECT 'proposal ' || concat_ws('|', id, round, council, seat, person, field, stood,
              proposed, made_on, decision, decided_by, decided_on) FROM proposal
            UNION ALL
            SELECT 'list ' || concat_ws('|', id, name, rule, version) FROM contact_list
            """)
        .mapTo(String.class)
        .list();
  }

  private static List<String> texts(Database database, String sql) {
    return database.read(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }
}

package liaison.councils;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import liaison.store.Database;
import liaison.store.OpenStore;
import org.jspecify.annotations.Nullable;

/// A register with the shipped councils, and short ways to put people into their seats.
record Desk(OpenStore store) implements AutoCloseable {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T09:00:00Z"));

  static Desk in(Path folder) throws IOException {
    Desk desk = new Desk(OpenStore.in(folder));
    desk.councils().fill(Path.of("knowledge/councils.csv"));
    return desk;
  }

  Database database() {
    return store.database();
  }

  Councils councils() {
    return new Councils(database(), CLOCK);
  }

  long sits(String council, String kind, String name, @Nullable String email) {
    return sits(council, kind, name, email, "2024-05-10", null);
  }

  long sits(
      String council,
      String kind,
      String name,
      @Nullable String email,
      String from,
      @Nullable String to) {
    return database()
        .<Long>write(handle -> {
          long person = PersonRows.add(handle, name, false);
          handle.execute(
              "INSERT OR IGNORE INTO seat (council, kind) SELECT ?, ?"
                  + " WHERE NOT EXISTS (SELECT 1 FROM seat WHERE council = ? AND kind = ?)",
              council,
              kind,
              council,
              kind);
          handle.execute(
              """
              INSERT INTO holder (seat, person, email, from_day, to_day)
              SELECT id, ?, ?, ?, ? FROM seat WHERE council = ? AND kind = ? AND number = 1
              """,
              person,
              email,
              from,
              to,
              council,
              kind);
          return PersonRows.lastId(handle);
        });
  }

  Cell cell(String council, String purpose, LocalDate day) {
    Board board = new Coverage(database()).of(council, day);
    for (int at = 0; at < board.purposes().size(); at++) {
      if (board.purposes().get(at).key().equals(purpose)) {
        return board.lines().getFirst().cells().get(at);
      }
    }
    throw new AssertionError(purpose);
  }

  SeatBook.Line seat(String council, String kind, LocalDate day) {
    return found(council, kind, day).orElseThrow();
  }

  Optional<SeatBook.Line> found(String council, String kind, LocalDate day) {
    return new SeatBook(database())
        .of(council, day).stream().filter(line -> line.kind().equals(kind)).findFirst();
  }

  void change(String sql, Object... values) {
    database().change(handle -> handle.execute(sql, values));
  }

  @Override
  public void close() {
    store.close();
  }
}

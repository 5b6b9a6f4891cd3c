package liaison.councils;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import liaison.store.Database;
import org.jdbi.v3.core.Handle;

/// Which council can be written to for what. It is worked out from the rows each time it is asked
/// for, so no job has to run for it to be true.
public final class Coverage {
  private final Database database;

  /// @param database where councils and seats lie
  public Coverage(Database database) {
    this.database = database;
  }

  /// All councils, for all purposes.
  public Board board(LocalDate day) {
    return database.read(handle -> board(handle, day));
  }

  /// [#board(LocalDate)] for work that is already in a transaction.
  public static Board board(Handle handle, LocalDate day) {
    return board(handle, day, "");
  }

  /// One council; a board without a line where there is none.
  public Board of(String council, LocalDate day) {
    return database.read(handle -> board(handle, day, council));
  }

  /// @param only the key of one council, or empty for all
  static Board board(Handle handle, LocalDate day, String only) {
    List<Purpose> purposes = PurposeRows.all(handle);
    Mailboxes mailboxes = Mailboxes.on(handle, day, only, purposes);
    List<Board.Line> lines =
        handle
            .createQuery(
                """
                SELECT council.id, council.name, council.kind, council_details.email
                FROM council LEFT JOIN council_details ON council_details.council = council.id
                WHERE council.id %s :only ORDER BY council.name
                """
                    .formatted(SheetRows.is(only)))
            .bind("only", only)
            .map((row, _) -> {
              String id = row.getString("id");
              Kind kind = Kind.of(row.getString("kind")).orElseThrow();
              CouncilReach reach = mailboxes.of(id, row.getString("email"));
              return new Board.Line(
                  id,
                  row.getString("name"),
                  kind,
                  purposes.stream().map(purpose -> reach.cell(purpose, kind)).toList());
            })
            .list();
    return new Board(day, purposes, lines);
  }

  /// The titles of all kinds of seat, by key.
  public Map<String, String> kindsOfSeat() {
    return database.read(PurposeRows::titles);
  }
}

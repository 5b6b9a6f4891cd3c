package liaison.councils;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liaison.store.Database;

/// Everything about one council as it is on a day, read as of one moment. For officers.
///
/// @param purposes the columns of `cells`
/// @param cells how it can be written to for each purpose
/// @param history what was changed, the newest first
public record WholeCouncil(
    CouncilSheet sheet,
    List<SeatBook.Line> seats,
    List<Purpose> purposes,
    List<Cell> cells,
    List<History.Entry> history) {
  private static final int MOST_HISTORY = 200;

  /// The council with this key; empty where there is none.
  public static Optional<WholeCouncil> of(Database database, String council, LocalDate day) {
    return database.read(handle ->
        SheetRows.one(handle, council)
            .map(sheet -> {
              Board board = Coverage.board(handle, day, council);
              return new WholeCouncil(
                  sheet,
                  SeatBook.of(handle, council, day),
                  board.purposes(),
                  board.lines().getFirst().cells(),
                  History.of(handle, council, MOST_HISTORY));
            }));
  }
}

package liaison.councils;

import java.time.LocalDate;
import java.util.List;

/// Which council can be written to for what on a day.
///
/// @param purposes the columns
/// @param lines one per council, by name
public record Board(LocalDate day, List<Purpose> purposes, List<Line> lines) {
  /// One council.
  ///
  /// @param council its key
  /// @param kind what it is counted as
  /// @param cells one per purpose, in the order of the columns
  public record Line(String council, String name, Kind kind, List<Cell> cells) {}
}

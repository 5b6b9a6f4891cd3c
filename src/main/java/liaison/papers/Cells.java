package liaison.papers;

import java.util.List;

/// What came of reading a spreadsheet for its cells.
public sealed interface Cells {
  /// It was read: every row that is not blank, of every sheet that is shown.
  record Read(List<Line> lines) implements Cells {}

  /// It could not be read, and why, in a plain sentence for the person who gave it.
  record Unreadable(String reason) implements Cells {}

  /// It could not be read just now, through no fault of its own; a plain sentence too.
  record NotNow(String reason) implements Cells {}

  /// One row.
  ///
  /// @param sheet the name of its sheet; empty where the format has none
  /// @param number its row in the sheet, from 1
  /// @param cells as they are shown, without blanks around them; line breaks inside stay. A cell
  ///   that is merged over others stands in all of them
  record Line(String sheet, long number, List<String> cells) {}
}

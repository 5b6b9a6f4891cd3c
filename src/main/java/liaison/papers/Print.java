package liaison.papers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something to be printed or sent, the same as a PDF and as a Word file.
///
/// @param title of the whole; it is the first heading too
/// @param about one sentence on what it is, for programs that list files
/// @param foot what stands at the foot of each page
public record Print(String title, String about, String foot, List<Piece> pieces) {
  /// One piece of it, in reading order.
  public sealed interface Piece {}

  /// A heading below the title.
  public record Heading(String text) implements Piece {}

  /// A paragraph. Line breaks stay.
  public record Words(String text) implements Piece {}

  /// Names and what they are: "Place", "Council Chamber".
  public record Facts(List<Fact> facts) implements Piece {}

  /// One of them.
  public record Fact(String name, String value) {}

  /// A table with heads over its columns.
  ///
  /// @param widths of the columns, in hundredths of the page; as many as heads
  public record Rows(List<String> heads, List<Integer> widths, List<List<Cell>> rows)
      implements Piece {}

  /// So many characters fit into about a quarter of a page.
  private static final int LONG = 600;

  /// Whether a row has so many words that it goes on over the end of a page, rather than leave the
  /// rest of that page empty.
  static boolean isLong(List<Cell> row) {
    return row.stream()
            .flatMap(cell -> cell.lines().stream())
            .mapToInt(line -> line.text().length())
            .sum()
        > LONG;
  }

  /// A cell, line by line.
  public record Cell(List<Line> lines) {
    /// One plain line; none for empty text.
    public static Cell of(String text) {
      return new Cell(text.isEmpty() ? List.of() : List.of(Line.of(text)));
    }
  }

  /// A line of a cell.
  ///
  /// @param strong whether it is the name of the row
  /// @param link where it leads, or null
  public record Line(String text, boolean strong, @Nullable String link) {
    /// A plain one.
    public static Line of(String text) {
      return new Line(text, false, null);
    }
  }
}

package liaison.councils;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A local council: a parish, town or community council, or a parish meeting.
///
/// @param id its key for ever, made from its first name ("great-linford")
/// @param name as it writes itself ("Great Linford Parish Council")
/// @param style what it calls itself ("Parish Council"); it carries no power
/// @param aliases other names and abbreviations; another council may share one
/// @param parishes those that it looks after, one or more
/// @param source where this is known from
/// @param note what a reader should know; may be empty
/// @param lastConfirmed the day on which the council last confirmed its row, or null for never
public record Council(
    String id,
    String name,
    Kind kind,
    String style,
    List<String> aliases,
    List<Parish> parishes,
    String source,
    Confidence confidence,
    String note,
    @Nullable LocalDate lastConfirmed) {

  /// Whether a source or the council itself stands behind this row. What is not confirmed is said
  /// to be so wherever it is shown.
  public boolean isConfirmed() {
    return lastConfirmed != null || confidence == Confidence.SOURCED;
  }

  /// The name without its style: the place ("Great Linford").
  public String place() {
    return name.endsWith(" " + style)
        ? name.substring(0, name.length() - style.length() - 1)
        : name;
  }
}

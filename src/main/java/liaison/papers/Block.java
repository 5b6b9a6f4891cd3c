package liaison.papers;

import org.jspecify.annotations.Nullable;

/// One piece of a paper in reading order, in the paper's own words without its markup.
///
/// `place` is the page, slide or sheet that it stands on, as a reader would say it ("page 4",
/// "slide 2", "sheet Budget"), or null where the format has none.
public sealed interface Block {
  /// The words.
  String text();

  /// Where it stands.
  @Nullable String place();

  /// A heading.
  ///
  /// @param level 1 for the outermost, up to 6
  record Heading(int level, String text, @Nullable String place) implements Block {}

  /// Running text: one paragraph, with lines joined by a space.
  record Paragraph(String text, @Nullable String place) implements Block {}

  /// One item of a list, without its bullet or number.
  record Item(String text, @Nullable String place) implements Block {}

  /// One row of a table, as "column: cell; column: cell".
  record Row(String text, @Nullable String place) implements Block {}
}

package liaison.knowledge;

import org.jspecify.annotations.Nullable;

/// One part of a document's text in reading order, as every source gives it.
///
/// `place` is the page, slide or sheet that it stands on, as a reader would say it, or null.
public sealed interface Part {
  /// The words.
  String text();

  /// Where it stands.
  @Nullable String place();

  /// A heading.
  ///
  /// @param level 1 for the outermost
  record Heading(int level, String text, @Nullable String place) implements Part {}

  /// Running text.
  record Paragraph(String text, @Nullable String place) implements Part {}

  /// One item of a list, without its bullet.
  record Item(String text, @Nullable String place) implements Part {}

  /// One row of a table, as "column: cell; column: cell".
  record Row(String text, @Nullable String place) implements Part {}
}

package liaison.papers;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells a title that someone gave from one that a program left behind.
final class StatedTitle {
  private static final Pattern LEFT_BEHIND =
      Pattern.compile(
          "(?i)(microsoft (word|powerpoint|excel)\\b.*|(powerpoint|slide|word) ?(presentation|document|\\d+)?"
              + "|untitled.*|(new )?document ?\\d*|presentation ?\\d*|book ?\\d+|title|home|index"
              + "|.*\\.(docx?|pptx?|xlsx?|pdf|rtf|txt|html?|indd|pub|dot[xm]?|tmp)"
              + "|.*[\\\\/].*[\\\\/].*|[\\W\\d_]*)");

  private StatedTitle() {}

  /// The title, or null where there is none worth showing.
  static @Nullable String of(@Nullable String raw) {
    if (raw == null) return null;
    String title = CleanText.of(raw);
    if (title.isEmpty() || title.length() > 300) return null;
    return LEFT_BEHIND.matcher(title).matches() ? null : title;
  }
}

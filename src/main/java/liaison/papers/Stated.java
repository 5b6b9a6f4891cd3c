package liaison.papers;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a paper states of itself beside its text.
///
/// @param title its title as stated, or null
/// @param date its date in ISO form, or null
/// @param frontMatter what stands at the top of a Markdown file; empty for all else
record Stated(@Nullable String title, @Nullable String date, Map<String, String> frontMatter) {
  static final Stated NOTHING = new Stated(null, null, Map.of());

  static Stated of(@Nullable String title, @Nullable String date) {
    return new Stated(StatedTitle.of(title), date, Map.of());
  }
}

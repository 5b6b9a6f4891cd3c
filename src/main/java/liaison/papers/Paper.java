package liaison.papers;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a paper says.
///
/// @param title from its front matter or its properties, or null where it states none
/// @param date from its front matter or its properties, in ISO form as short as known ("2018",
///   "2018-12-13"), or null
/// @param frontMatter what stands between `---` lines at the top of a Markdown file, keys in lower
///   case; empty for all else
/// @param blocks what it says, in reading order; never empty
public record Paper(
    @Nullable String title,
    @Nullable String date,
    Map<String, String> frontMatter,
    List<Block> blocks) {}

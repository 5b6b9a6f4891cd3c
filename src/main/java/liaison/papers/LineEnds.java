package liaison.papers;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Joins lines, and mends words that were parted at a line's end by a hyphen.
///
/// The paper itself says which hyphens belong to a word: "well-" + "being" stays "well-being" where
/// the paper writes it so elsewhere, and becomes one word otherwise.
final class LineEnds {
  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");
  private static final Pattern PARTED = Pattern.compile("(.*?)(\\p{L}+(?:-\\p{L}+)*)-");
  private static final Pattern REST = Pattern.compile("(\\p{Ll}+)(.*)");

  private final Set<String> known;

  /// @param lines every line of the paper
  LineEnds(Collection<String> lines) {
    this.known =
        lines.stream()
            .flatMap(line -> WORD.matcher(line).results())
            .map(word -> word.group().toLowerCase(Locale.ROOT))
            .filter(word -> word.contains("-"))
            .collect(Collectors.toSet());
  }

  String join(String above, String below) {
    if (!above.endsWith("-")) return above + " " + below;
    Matcher parted = PARTED.matcher(above);
    Matcher rest = REST.matcher(below);
    if (!parted.matches() || !rest.matches()) return above + " " + below;
    String hyphened = (parted.group(2) + "-" + rest.group(1)).toLowerCase(Locale.ROOT);
    String start = above.substring(0, above.length() - 1);
    return known.contains(hyphened) ? above + below : start + below;
  }
}

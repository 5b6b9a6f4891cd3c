package liaison.papers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The lines between `---` and `---` at the very top of a Markdown file, as `key: value`.
///
/// It is a small part of YAML, enough for title, body, date and class: no library is needed, and
/// nothing in it can surprise. A list below a key is joined with commas.
///
/// @param values keys in lower case, in their order
/// @param rest the text below
record FrontMatter(Map<String, String> values, String rest) {
  private static final int MOST_LINES = 100;
  private static final Pattern ENTRY =
      Pattern.compile("([A-Za-z][\\w -]{0,60}?)\\s*:(?:\\s+(.*))?");
  private static final Pattern MORE = Pattern.compile("\\s+(?:-\\s+)?(\\S.*)|-\\s+(\\S.*)");

  /// Text that does not start so, or has any other line in it, has no front matter and stays whole.
  static FrontMatter of(String text) {
    List<String> lines = text.lines().limit(MOST_LINES).toList();
    if (lines.isEmpty() || !lines.getFirst().stripTrailing().equals("---")) return none(text);
    Map<String, String> values = new LinkedHashMap<>();
    String key = "";
    for (int at = 1; at < lines.size(); at++) {
      String line = lines.get(at).stripTrailing();
      if (line.equals("---") || line.equals("...")) return new FrontMatter(values, below(text, at));
      if (line.isBlank() || line.startsWith("#")) continue;
      Matcher entry = ENTRY.matcher(line);
      Matcher more = MORE.matcher(line);
      if (entry.matches()) {
        key = entry.group(1).strip().toLowerCase(Locale.ROOT);
        put(values, key, entry.group(2));
      } else if (more.matches() && values.containsKey(key)) {
        put(values, key, more.group(1) != null ? more.group(1) : more.group(2));
      } else {
        return none(text);
      }
    }
    return none(text);
  }

  private static FrontMatter none(String text) {
    return new FrontMatter(Map.of(), text);
  }

  private static void put(
      Map<String, String> values, String key, @org.jspecify.annotations.Nullable String raw) {
    String value = CleanText.of(raw == null ? "" : unquoted(raw.strip()));
    values.merge(key, value, (had, more) -> had.isEmpty() ? more : had + ", " + more);
  }

  private static String unquoted(String value) {
    if (value.length() < 2) return value;
    char first = value.charAt(0);
    boolean quoted = (first == '"' || first == '\'') && value.charAt(value.length() - 1) == first;
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  private static String below(String text, int lastLine) {
    return String.join("\n", text.lines().skip(lastLine + 1L).toList());
  }
}

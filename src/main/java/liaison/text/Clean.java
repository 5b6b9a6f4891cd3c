package liaison.text;

import java.text.Normalizer;

/// Text from outside, made fit to keep, search and show.
///
/// What a reader cannot see is taken out: control characters, halves of surrogate pairs, characters
/// that turn the reading direction, tag characters (U+E0000 and up, which can carry hidden orders),
/// and code points that are no characters. What is left means the same to the person who typed it.
public final class Clean {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Clean() {}

  /// Several lines: line breaks become `\n`, tabs stay; outer blanks go. May be empty.
  public static String text(String raw) {
    StringBuilder kept = new StringBuilder(raw.length());
    raw.replace("\r\n", "\n").codePoints().map(Clean::shown).forEach(c -> keep(kept, c));
    return Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
  }

  /// One line: every run of blanks and line breaks becomes one space. May be empty.
  public static String line(String raw) {
    return text(raw).replaceAll("\\s+", " ").strip();
  }

  private static void keep(StringBuilder kept, int codePoint) {
    if (codePoint >= 0) kept.appendCodePoint(codePoint);
  }

  /// The code point to show, or -1 for none.
  private static int shown(int codePoint) {
    if (codePoint == '\n' || codePoint == '\t') return codePoint;
    if (codePoint == '\r') return '\n';
    if (codePoint == ZERO_WIDTH_JOINER || codePoint == ZERO_WIDTH_NON_JOINER) return codePoint;
    if ((codePoint & 0xFFFE) == 0xFFFE) return -1;
    return switch (Character.getType(codePoint)) {
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\n';
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          -1;
      default -> codePoint;
    };
  }
}

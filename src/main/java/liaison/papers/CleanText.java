package liaison.papers;

import java.text.Normalizer;

/// Takes out of a paper's words what no reader can see: control characters, direction marks, tag
/// characters, lone surrogates. Every kind of white space becomes one plain space.
///
/// Unseen characters can hide words from a person who checks a quote, or turn its reading order
/// round (Unicode Technical Report 36). Letters are composed (NFC), so that equal words are equal.
final class CleanText {
  private CleanText() {}

  /// One line of clean text, without space at its ends; empty where nothing is left.
  static String of(String raw) {
    StringBuilder clean = new StringBuilder(raw.length());
    boolean space = false;
    for (int at = 0; at < raw.length(); ) {
      int point = raw.codePointAt(at);
      at += Character.charCount(point);
      if (isSpace(point)) {
        space = true;
      } else if (isSeen(point)) {
        if (space && !clean.isEmpty()) clean.append(' ');
        space = false;
        clean.appendCodePoint(point);
      }
    }
    return Normalizer.normalize(clean, Normalizer.Form.NFC);
  }

  private static boolean isSpace(int point) {
    return switch (Character.getType(point)) {
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.CONTROL -> point >= '\t' && point <= '\r' || point == 0x85;
      default -> false;
    };
  }

  private static boolean isSeen(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
          false;
      // Joiners shape words in several scripts; all other format characters are unseen.
      case Character.FORMAT -> point == 0x200C || point == 0x200D;
      default -> !isVariationSelector(point);
    };
  }

  private static boolean isVariationSelector(int point) {
    return point >= 0xFE00 && point <= 0xFE0F || point >= 0xE0100 && point <= 0xE01EF;
  }
}

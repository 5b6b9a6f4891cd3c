package liaison.papers;

import java.util.regex.Pattern;

/// One line of a page as it is placed on it. Lengths are in points, measured from the upper left.
///
/// @param page from 1
/// @param size of most of its letters
/// @param bold whether every letter is
/// @param bottom where its letters stand
record PdfLine(
    int page, String text, float size, boolean bold, float left, float right, float bottom) {
  private static final Pattern SENTENCE_END = Pattern.compile(".*[.:;!?]['\")\u2019\u201D]?");

  boolean endsSentence() {
    return SENTENCE_END.matcher(text).matches();
  }

  boolean startsSmall() {
    return Character.isLowerCase(text.codePointAt(0));
  }

  boolean looksLike(PdfLine other) {
    return bold == other.bold && Math.abs(size - other.size) <= 0.1f * Math.max(size, other.size);
  }
}

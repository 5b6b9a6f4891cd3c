package liaison.papers;

/// Many writers make a line bold instead of giving it a heading's style.
final class BoldLine {
  private static final int LONGEST = 100;

  private BoldLine() {}

  /// Whether a paragraph that is bold from end to end reads like a heading: short, and not the end
  /// of a sentence.
  static boolean isHeading(String text) {
    String clean = CleanText.of(text);
    return !clean.isEmpty()
        && clean.length() <= LONGEST
        && ".,;!".indexOf(clean.charAt(clean.length() - 1)) < 0
        && clean.chars().anyMatch(Character::isLetter);
  }
}

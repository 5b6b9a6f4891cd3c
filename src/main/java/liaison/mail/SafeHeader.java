package liaison.mail;

import java.util.regex.Pattern;

/// The one place that every header of every letter and part passes: no line break gets through but
/// one that only folds a long line.
final class SafeHeader {
  private static final Pattern BREAK = Pattern.compile("[\\x00\\r\\n]");
  private static final Pattern FOLD = Pattern.compile("\\r\\n(?=[ \\t]+[^ \\t\\r\\n])");

  private SafeHeader() {}

  /// The same text.
  ///
  /// @throws IllegalArgumentException where it would begin another header
  static String of(String text) {
    if (BREAK.matcher(FOLD.matcher(text).replaceAll("")).find()) {
      throw new IllegalArgumentException("A line break in a header");
    }
    return text;
  }
}

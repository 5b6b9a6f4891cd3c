package liaison.councils;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// A council's name as people write it, made comparable.
///
/// @param full without capitals and punctuation, with abbreviations of common words written out
/// @param bare the same without the words that say what kind of council it is
record Name(String full, String bare) {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['\u2019]");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern KIND =
      Pattern.compile(
          " (?:(?:parish|town|community|village|neighbourhood)(?: council| meeting)?|council"
              + "|pc|tc|cc|pm)$");

  static Name of(String text) {
    String words = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    words = APOSTROPHES.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("");
    words = NO_WORD.matcher(words.replace("&", " and ")).replaceAll(" ").strip();
    if (words.startsWith("the ")) words = words.substring(4);
    if (words.startsWith("gt ")) words = "great " + words.substring(3);
    return new Name(words, KIND.matcher(words).replaceFirst(""));
  }
}

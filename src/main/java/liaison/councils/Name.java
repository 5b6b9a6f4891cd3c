package liaison.councils;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A council's name as people write it, made comparable.
///
/// @param full without capitals and punctuation, with abbreviations of common words written out
/// @param bare the same without the words that say what kind of council it is
record Name(String full, String bare) {
  private static final Pattern KIND =
      Pattern.compile(
          " (?:(?:parish|town|community|village|neighbourhood)(?: council| meeting)?|council"
              + "|pc|tc|cc|pm)$");

  static Name of(String text) {
    List<Word> words = Word.of(text);
    boolean article = words.size() > 1 && words.getFirst().plain().equals("the");
    String full =
        words.stream().skip(article ? 1 : 0).map(Word::plain).collect(Collectors.joining(" "));
    return new Name(full, KIND.matcher(full).replaceFirst(""));
  }
}

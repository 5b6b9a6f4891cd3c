package liaison.councils;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A word of a text, made comparable, with where it stands.
///
/// @param plain without capitals, accents and apostrophes, "&" written out ("great" for "Gt")
/// @param from its first character in the text
/// @param to after its last
/// @param capitals whether it is written in capitals alone, as an abbreviation is; "NP's" too
record Word(String plain, int from, int to, boolean capitals) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'\u2019]+|&");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['\u2019]+");
  private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s?$");

  /// All words, in order.
  static List<Word> of(String text) {
    var words = new ArrayList<Word>();
    Matcher found = WORD.matcher(text);
    while (found.find()) {
      String plain = plain(found.group());
      if (plain.isEmpty()) continue;
      words.add(new Word(plain, found.start(), found.end(), capitals(found.group())));
    }
    return words;
  }

  private static String plain(String word) {
    String letters = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
    return switch (APOSTROPHES.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll("")) {
      case "&" -> "and";
      case "gt" -> "great";
      case String other -> other;
    };
  }

  private static boolean capitals(String word) {
    String letters = POSSESSIVE.matcher(word).replaceFirst("");
    return letters.codePoints().noneMatch(Character::isLowerCase);
  }
}

package liaison.knowledge;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What a full stop behind a word means: the end of a sentence, or of a short form.
final class Abbreviations {
  private static final Set<String> NEVER_LAST =
      Set.of(
          "cllr", "cllrs", "clr", "mr", "mrs", "ms", "mx", "dr", "rev", "revd", "prof", "hon",
          "sgt", "capt", "lt", "col", "gen", "st", "messrs", "e.g", "eg", "i.e", "ie", "viz", "cf",
          "vs", "approx", "incl", "nos", "paras", "pp", "ss", "regs", "arts", "esp", "tel", "ext",
          "ref");

  private static final Set<String> BEFORE_A_NUMBER =
      Set.of(
          "no", "p", "para", "s", "sec", "reg", "art", "cl", "sch", "ch", "vol", "fig", "c", "ca",
          "v", "pt", "app", "min", "max", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
          "sept", "oct", "nov", "dec");

  private static final Set<String> NAMES_A_LETTER =
      Set.of(
          "appendix",
          "annex",
          "part",
          "plan",
          "section",
          "schedule",
          "option",
          "class",
          "category",
          "zone",
          "group",
          "table",
          "figure",
          "item",
          "block",
          "phase",
          "form",
          "band",
          "grade");

  private static final Set<String> STARTERS =
      Set.of(
          "the", "this", "that", "these", "those", "it", "its", "in", "on", "at", "a", "an", "if",
          "we", "you", "they", "he", "she", "there", "for", "from", "to", "by", "when", "where",
          "while", "what", "who", "how", "why", "as", "all", "any", "each", "every", "no", "not",
          "please", "once", "after", "before", "however", "our", "your", "their", "his", "her",
          "some", "most", "many", "both", "only", "and", "but", "or", "so", "then", "with", "i");

  private static final Set<String> CALENDAR =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private static final Pattern DOTTED = Pattern.compile("(?:\\p{L}\\.)+\\p{L}");
  private static final Pattern MARKER =
      Pattern.compile("\\d{1,3}(?:\\.\\d{1,3})*|\\p{L}|[ivxIVX]+");

  private Abbreviations() {}

  /// @param before the word before that word, or empty
  /// @param word the word that the full stop stands behind, without it
  /// @param next the word that follows, or empty
  /// @param first whether the word is the first of its sentence
  static boolean endsSentence(String before, String word, String next, boolean first) {
    if (word.isEmpty() || next.isEmpty()) return true;
    if (Character.isLowerCase(next.codePointAt(0))) return false;
    if (first && MARKER.matcher(word).matches()) return false;
    String lower = word.toLowerCase(Locale.ROOT);
    if (NEVER_LAST.contains(lower)) return false;
    if (BEFORE_A_NUMBER.contains(lower) && Character.isDigit(next.codePointAt(0))) return false;
    if (lower.equals("a.m") || lower.equals("p.m") || lower.equals("am") || lower.equals("pm")) {
      return !CALENDAR.contains(next.toLowerCase(Locale.ROOT));
    }
    if (DOTTED.matcher(word).matches()) return STARTERS.contains(next.toLowerCase(Locale.ROOT));
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    if (!initial || NAMES_A_LETTER.contains(before.toLowerCase(Locale.ROOT))) return true;
    return STARTERS.contains(next.toLowerCase(Locale.ROOT)) && next.length() > 1;
  }

  /// Whether a word commonly opens a sentence.
  static boolean opensSentence(String word) {
    return STARTERS.contains(word.toLowerCase(Locale.ROOT));
  }
}

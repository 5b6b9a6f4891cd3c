package liaison.answering;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a question asks for, as far as its form shows it.
///
/// @param kind what an answer must hold
/// @param names the proper names and numbers in it, in lower case, that an answer must speak of
record Asked(Kind kind, Set<String> names) {
  /// What an answer must hold.
  enum Kind {
    PERSON(
        "(?i)\\bwho(m|se|s|'s)?\\b",
        "(?i)\\b(chair|clerk|member|councillor|officer|cllr|council|person|team|board|committee|authority|leader|manager|secretary|group|association|company|minister|service|department|pag|forum)\\w*|\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+"),
    TIME(
        "(?i)\\b(when(s|'s)?|what (date|day|time|year)|which (date|day|year)|deadline)\\b",
        "\\d|(?i)\\b(january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|day|days|week|weeks|weekly|month|months|monthly|year|years|yearly|quarterly|annual\\w*)\\b"),
    OFTEN(
        "(?i)\\bhow (often|frequent\\w*|regular\\w*)\\b",
        "(?i)\\b(week|weeks|weekly|month|months|monthly|quarter\\w*|year\\w*|annual\\w*|daily|every|times|twice|once|frequency|day|days)\\b"),
    LENGTH(
        "(?i)\\bhow (long|soon|quickly|much (time|notice))\\b",
        "\\d|(?i)\\b(day|days|week|weeks|month|months|hour|hours|year|years)\\b"),
    NUMBER(
        "(?i)\\bhow (many|much)\\b|\\bwhat (number|%|percent\\w*)",
        "\\d|(?i)\\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|hundred|half|quarter|third|none|no|all|both)\\b"),
    DEFINITION("(?i)^\\W*(what|whats|what's) (is|are|does .* (mean|stand for))\\b", ""),
    OTHER("", "");

    private final Pattern asks;
    private final Pattern holds;

    Kind(String asks, String holds) {
      this.asks = Pattern.compile(asks);
      this.holds = Pattern.compile(holds);
    }

    /// Whether a text holds what such a question asks for. Always, where the form does not show it.
    boolean isIn(String text) {
      return holds.matcher(text).find();
    }

    /// Whether the form shows what an answer must hold.
    boolean isTelling() {
      return !holds.pattern().isEmpty();
    }
  }

  /// Capitals that say nothing: words that open a question, or are written so by habit.
  private static final Set<String> NO_NAMES =
      new HashSet<>(
          List.of(
              "a", "an", "the", "i", "is", "are", "am", "was", "were", "do", "does", "did", "can",
              "could", "should", "would", "will", "what", "whats", "which", "who", "whos", "whom",
              "whose", "when", "whens", "where", "wheres", "why", "how", "please", "hello", "hi",
              "dear", "thanks", "and", "or", "but", "if", "in", "on", "at", "of", "for", "to", "we",
              "our", "us", "you", "your", "my", "me", "it", "its", "there", "this", "that", "has",
              "have", "had", "may", "might", "must", "tell", "explain", "any", "also", "so", "ok"));

  /// A year, a reference, a long number: what a small count is not.
  private static final Pattern CODE = Pattern.compile("\\d{3,}|\\p{L}\\d|\\d\\p{L}{2,}");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}&'’./-]*");

  /// Something of the asker's own, which no paper knows.
  private static final Pattern OWN =
      Pattern.compile("(?i)^\\W*(what|whats|what's)( is| are|'s)? my( [\\p{L}-]+){1,3}\\W*$");

  /// Months: a paper that speaks of another month speaks of something else.
  static final Set<String> MONTHS =
      Set.of(
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

  /// Whether it asks for something of the asker's own, which stands in no paper.
  static boolean isOfTheAsker(String question) {
    return OWN.matcher(question).matches();
  }

  static Asked in(String question) {
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(each -> each.asks.matcher(question).find())
            .findFirst()
            .orElse(Kind.OTHER);
    return new Asked(kind, names(question));
  }

  private static Set<String> names(String question) {
    Set<String> names = new HashSet<>();
    Matcher words = WORD.matcher(question);
    boolean shouted = question.equals(question.toUpperCase(Locale.UK));
    boolean first = true;
    while (words.find()) {
      String word = words.group().replaceAll("['’](s|d|m|ve|ll|re)$|[.']+$", "");
      String lower = word.toLowerCase(Locale.UK);
      boolean capital = Character.isUpperCase(word.codePointAt(0)) && !shouted;
      boolean number = CODE.matcher(word).find();
      if (number || (capital && !first && !NO_NAMES.contains(lower))) names.add(lower);
      int end = words.end();
      first = end < question.length() && ".?!".indexOf(question.charAt(end)) >= 0;
    }
    return names;
  }
}

package liaison.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The names of people, made comparable: one person is "Mrs Cleo Hanslope" in one list and "CLEO
/// HANSLOPE" in the next.
public final class PersonName {
  private static final String TITLE =
      "(?:mr|mrs|ms|miss|mx|dr|prof|professor|cllr|cllrs|clr|councillor|councilor|alderman|ald|rev|revd"
          + "|reverend|canon|fr|sir|dame|lady|lord|hon|right hon|rt hon)";

  /// A regular expression for the titles that may stand before a name, with the blanks after them.
  public static final String TITLES = "(?:" + TITLE + "(?:\\.\\s*|\\s+))*";

  private static final Pattern BEFORE = Pattern.compile("(?iu)^" + TITLES + "(?=\\S+\\s+\\S)");
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?iu)(?<=\\S\\s\\S{1,99})\\s*(?:,\\s*" + TITLE + "|\\(" + TITLE + "\\.?\\))$");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private PersonName() {}

  /// A name without titles. Where but one word is left a title stays: Mr Smith is not Mrs Smith.
  public static String bare(String name) {
    String line = Clean.line(name);
    return BEHIND.matcher(BEFORE.matcher(line).replaceFirst("")).replaceFirst("");
  }

  /// What is the same for all ways of writing a name.
  public static String key(String name) {
    return BLANKS.matcher(bare(name)).replaceAll(" ").toLowerCase(Locale.ROOT);
  }

  /// Whether two are called the same.
  public static boolean same(String one, String other) {
    return key(one).equals(key(other));
  }

  /// Whether what somebody gave as their name can be short for a whole name: "Cleo", "C. Hanslope".
  public static boolean mayBe(String given, String whole) {
    List<String> words = words(whole);
    return words(given).stream()
        .allMatch(word ->
            words.contains(word)
                || (word.length() == 1 && words.stream().anyMatch(one -> one.startsWith(word))));
  }

  private static List<String> words(String name) {
    return List.of(BLANKS.split(key(name).replace(".", " ").strip()));
  }
}

package liaison.councils;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What officers call the seats in a rule, and which kinds they mean.
final class SeatWords {
  private static final Pattern NUMBER = Pattern.compile("(?<=.) \\d+$");
  private static final Pattern SHORT = Pattern.compile("\\brep(?=s?\\b)");
  private static final List<String> MAILBOX =
      List.of("mailbox", "council mailbox", "councils mailbox", "council email", "own mailbox");

  private final Map<String, String> titles;
  private final Headings headings;

  /// @param titles of all kinds of seat, by key
  SeatWords(Map<String, String> titles) {
    this.titles = titles;
    this.headings = new Headings(titles);
  }

  /// The keys of the kinds that are called so; of "Forum representatives" both numbered ones; none
  /// where nothing is.
  List<String> kinds(String words) {
    String plain = SHORT.matcher(plain(words)).replaceAll("representative");
    if (MAILBOX.contains(plain)) return List.of(ListRule.MAILBOX);
    List<String> exact =
        titles.keySet().stream().filter(key -> plain(key).equals(plain(words))).toList();
    if (!exact.isEmpty()) return exact;
    String one = plain.endsWith("s") ? plain.substring(0, plain.length() - 1) : plain;
    List<String> numbered =
        titles.entrySet().stream()
            .filter(kind -> NUMBER.matcher(plain(kind.getValue())).find())
            .filter(kind -> NUMBER.matcher(plain(kind.getValue())).replaceFirst("").equals(one))
            .map(Map.Entry::getKey)
            .toList();
    return numbered.isEmpty() ? headings.kinds(plain) : numbered;
  }

  private static String plain(String words) {
    String plain = Word.of(words).stream().map(Word::plain).collect(Collectors.joining(" "));
    return plain.startsWith("the ") ? plain.substring("the ".length()) : plain;
  }
}

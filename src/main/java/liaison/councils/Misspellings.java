package liaison.councils;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The words of names, found again where one letter of one is wrong: left out, too many, another,
/// or changed with its neighbour. The first letter must be right, since people seldom miss that one
/// and "Houghton" is not Loughton.
///
/// Every word lies under itself and under itself less each letter; a misspelt word meets it there.
final class Misspellings {
  private static final int SHORTEST = 4;

  private final Map<String, Set<String>> lessOne = new HashMap<>();
  private final Set<String> words = new LinkedHashSet<>();

  /// @param names of one or more words, apart by a space
  Misspellings(Stream<String> names) {
    names.flatMap(name -> Arrays.stream(name.split(" "))).forEach(this::add);
  }

  private void add(String word) {
    if (word.length() < SHORTEST || !words.add(word)) return;
    for (String key : keys(word))
      lessOne.computeIfAbsent(key, _ -> new LinkedHashSet<>(1)).add(word);
  }

  /// The words that may be meant; empty for a word of a name itself, which is spelt as it should
  /// be.
  List<String> meant(String word) {
    if (word.length() < SHORTEST || words.contains(word)) return List.of();
    return keys(word).stream()
        .flatMap(key -> lessOne.getOrDefault(key, Set.of()).stream())
        .distinct()
        .filter(known -> isOneOff(known, word))
        .toList();
  }

  private static Set<String> keys(String word) {
    var keys = new LinkedHashSet<String>();
    keys.add(word);
    for (int n = 1; n < word.length(); n++) {
      keys.add(word.substring(0, n) + word.substring(n + 1));
    }
    return keys;
  }

  private static boolean isOneOff(String known, String word) {
    int same = 0;
    int shorter = Math.min(known.length(), word.length());
    while (same < shorter && known.charAt(same) == word.charAt(same)) same++;
    if (same == 0) return false;
    String right = known.substring(same);
    String wrong = word.substring(same);
    return without(right).equals(wrong)
        || without(wrong).equals(right)
        || without(right).equals(without(wrong))
        || swapped(right).equals(wrong);
  }

  private static String without(String word) {
    return word.isEmpty() ? word : word.substring(1);
  }

  private static String swapped(String word) {
    return word.length() < 2 ? word : "" + word.charAt(1) + word.charAt(0) + word.substring(2);
  }
}

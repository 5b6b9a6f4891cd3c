package liaison.councils;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Names of councils that look like what somebody wrote.
final class Likeness {
  private static final double LEAST = 0.45;
  private static final int MOST = 3;

  private record Scored(String name, double score) {}

  private Likeness() {}

  /// The likest first; may be empty.
  static List<String> to(String written, List<Council> councils) {
    Set<String> pairs = pairs(Name.of(written).bare());
    return councils.stream()
        .map(council ->
            new Scored(council.name(), share(pairs, pairs(Name.of(council.place()).bare()))))
        .filter(scored -> scored.score() >= LEAST)
        .sorted(Comparator.comparingDouble(Scored::score).reversed())
        .limit(MOST)
        .map(Scored::name)
        .toList();
  }

  /// Which share of the pairs of letters of both are in both.
  private static double share(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) return 0;
    long both = one.stream().filter(other::contains).count();
    return 2.0 * both / (one.size() + other.size());
  }

  private static Set<String> pairs(String text) {
    var pairs = new HashSet<String>();
    for (int at = 0; at + 2 <= text.length(); at++) pairs.add(text.substring(at, at + 2));
    return pairs;
  }
}

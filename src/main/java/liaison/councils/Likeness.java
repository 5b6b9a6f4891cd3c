package liaison.councils;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Names of councils that look like what somebody wrote. The pairs of letters of every name are
/// looked up the other way round: a spreadsheet may hold thousands of names that nobody knows.
final class Likeness {
  private static final double LEAST = 0.45;
  private static final int MOST = 3;

  private final List<Council> councils;
  private final int[] sizes;
  private final Map<String, List<Integer>> having = new HashMap<>();
  private final Map<String, List<String>> known = new HashMap<>();

  Likeness(List<Council> councils) {
    this.councils = councils;
    this.sizes = new int[councils.size()];
    for (int at = 0; at < sizes.length; at++) {
      Set<String> pairs = pairs(Name.of(councils.get(at).place()).bare());
      sizes[at] = pairs.size();
      for (String pair : pairs) having.computeIfAbsent(pair, _ -> new ArrayList<>()).add(at);
    }
  }

  /// The likest first; may be empty.
  List<String> to(String written) {
    return known.computeIfAbsent(Name.of(written).bare(), this::likest);
  }

  private List<String> likest(String bare) {
    Set<String> pairs = pairs(bare);
    int[] both = new int[sizes.length];
    for (String pair : pairs) {
      for (int at : having.getOrDefault(pair, List.of())) both[at]++;
    }
    // Which share of the pairs of letters of both are in both.
    double[] shares = new double[both.length];
    Arrays.setAll(shares, at -> both[at] == 0 ? 0 : 2.0 * both[at] / (pairs.size() + sizes[at]));
    return IntStream.range(0, shares.length)
        .filter(at -> shares[at] >= LEAST)
        .boxed()
        .sorted((one, other) -> Double.compare(shares[other], shares[one]))
        .limit(MOST)
        .map(at -> councils.get(at).name())
        .toList();
  }

  private static Set<String> pairs(String text) {
    var pairs = new HashSet<String>();
    for (int at = 0; at + 2 <= text.length(); at++) pairs.add(text.substring(at, at + 2));
    return pairs;
  }
}

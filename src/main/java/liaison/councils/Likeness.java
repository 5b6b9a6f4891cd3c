package liaison.councils;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Names of councils that look like what somebody wrote. The pairs of letters of every name are
/// looked up the other way round: a spreadsheet may hold thousands of names that nobody knows.
final class Likeness {
  private static final double LEAST = 0.45;
  private static final int MOST = 3;

  private final List<Council> councils;
  private final int[] sizes;
  private final Map<String, int[]> having;
  private final Map<String, List<String>> known = new HashMap<>();

  Likeness(List<Council> councils) {
    this.councils = councils;
    this.sizes = new int[councils.size()];
    var lists = new HashMap<String, List<Integer>>();
    for (int at = 0; at < sizes.length; at++) {
      Set<String> pairs = pairs(Name.of(councils.get(at).place()).bare());
      sizes[at] = pairs.size();
      for (String pair : pairs) lists.computeIfAbsent(pair, _ -> new ArrayList<>()).add(at);
    }
    having = new HashMap<>();
    lists.forEach(
        (pair, list) -> having.put(pair, list.stream().mapToInt(Integer::intValue).toArray()));
  }

  /// The likest first; may be empty.
  List<String> to(String written) {
    return known.computeIfAbsent(Name.of(written).bare(), this::likest);
  }

  private record Scored(int council, double share) {}

  private List<String> likest(String bare) {
    Set<String> pairs = pairs(bare);
    int[] both = new int[sizes.length];
    for (String pair : pairs) {
      for (int at : having.getOrDefault(pair, new int[0])) both[at]++;
    }
    var likest = new ArrayList<Scored>();
    for (int at = 0; at < both.length; at++) {
      // Which share of the pairs of letters of both are in both.
      double share = both[at] == 0 ? 0 : 2.0 * both[at] / (pairs.size() + sizes[at]);
      if (share < LEAST) continue;
      if (likest.size() == MOST && share <= likest.getLast().share()) continue;
      likest.add(new Scored(at, share));
      likest.sort(Comparator.comparingDouble(Scored::share).reversed());
      if (likest.size() > MOST) likest.removeLast();
    }
    return likest.stream().map(scored -> councils.get(scored.council()).name()).toList();
  }

  private static Set<String> pairs(String text) {
    var pairs = new HashSet<String>();
    for (int at = 0; at + 2 <= text.length(); at++) pairs.add(text.substring(at, at + 2));
    return pairs;
  }
}

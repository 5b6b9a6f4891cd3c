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

  /// Whole names share the words for their kind, so more of them must be alike.
  private static final double LEAST_WHOLE = 0.75;

  private static final int MOST = 3;

  private final List<Council> councils;

  /// The place of each council, and behind all of them the whole name of each.
  private final int[] sizes;

  private final Map<String, int[]> having;
  private final Map<String, List<String>> known = new HashMap<>();

  Likeness(List<Council> councils) {
    this.councils = councils;
    int all = councils.size();
    this.sizes = new int[2 * all];
    var lists = new HashMap<String, List<Integer>>();
    for (int at = 0; at < sizes.length; at++) {
      Council council = councils.get(at % all);
      Set<String> pairs =
          pairs(at < all ? Name.of(council.place()).bare() : Name.of(council.name()).full());
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
    int all = councils.size();
    for (int at = 0; at < all; at++) {
      double whole = share(both, all + at, pairs);
      double share = Math.max(share(both, at, pairs), whole < LEAST_WHOLE ? 0 : whole);
      if (share < LEAST) continue;
      if (likest.size() == MOST && share <= likest.getLast().share()) continue;
      likest.add(new Scored(at, share));
      likest.sort(Comparator.comparingDouble(Scored::share).reversed());
      if (likest.size() > MOST) likest.removeLast();
    }
    return likest.stream().map(scored -> councils.get(scored.council()).name()).toList();
  }

  /// Which share of the pairs of letters of both are in both.
  private double share(int[] both, int at, Set<String> pairs) {
    return both[at] == 0 ? 0 : 2.0 * both[at] / (pairs.size() + sizes[at]);
  }

  private static Set<String> pairs(String text) {
    var pairs = new HashSet<String>();
    for (int at = 0; at + 2 <= text.length(); at++) pairs.add(text.substring(at, at + 2));
    return pairs;
  }
}

package liaison.councils;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Every name by which a council is called, each with those that it may mean.
///
/// A very name or abbreviation outranks one without the words for its kind, and that outranks a
/// part of a name: "Walton CC" is Walton alone, whatever else is called Walton.
final class Names {
  private static final Set<String> JOINTS = Set.of("and", "cum");

  private final Map<String, List<Council>> full = new HashMap<>();
  private final Map<String, List<Council>> bare = new HashMap<>();
  private final Map<String, List<Council>> loose = new HashMap<>();
  private final Map<String, Integer> longest = new HashMap<>();

  Names(List<Council> councils) {
    for (Council council : councils) {
      for (Name name : called(council).toList()) {
        add(full, name.full(), council);
        add(bare, name.bare(), council);
      }
    }
    Set<String> inside = inside();
    for (Council council : councils) {
      for (String name : spelt(council, inside)) add(loose, name, council);
    }
  }

  private static Stream<Name> called(Council council) {
    Stream<String> own = Stream.of(council.name(), council.place());
    Stream<String> parishes = council.parishes().stream().map(Parish::name);
    return Stream.of(own, council.aliases().stream(), parishes)
        .flatMap(names -> names)
        .map(Name::of);
  }

  /// Names that stand at the end or in the middle of longer ones. "Milton Keynes" does in "Central
  /// Milton Keynes", so it is not what half of "Broughton and Milton Keynes" is called.
  private Set<String> inside() {
    var inside = new LinkedHashSet<String>();
    for (String name : bare.keySet()) {
      List<String> words = List.of(name.split(" "));
      for (int from = 0; from < words.size(); from++) {
        if (from > 0 && JOINTS.contains(words.get(from - 1))) continue;
        for (int to = from == 0 ? words.size() : from + 1; to <= words.size(); to++) {
          inside.add(String.join(" ", words.subList(from, to)));
        }
      }
    }
    return inside;
  }

  /// The halves of "Kents Hill and Monkston", and its place without "and" and without spaces.
  private static Set<String> spelt(Council council, Set<String> inside) {
    List<String> words = List.of(Name.of(council.place()).bare().split(" "));
    var spelt = new LinkedHashSet<String>();
    var part = new ArrayList<String>();
    var unjointed = new ArrayList<String>();
    for (String word : words) {
      if (JOINTS.contains(word)) {
        spelt.add(String.join(" ", part));
        part.clear();
      } else {
        part.add(word);
        unjointed.add(word);
      }
    }
    spelt.add(String.join(" ", part));
    spelt.removeIf(inside::contains);
    spelt.add(String.join(" ", unjointed));
    spelt.add(String.join("", words));
    return spelt;
  }

  private void add(Map<String, List<Council>> names, String name, Council council) {
    if (name.isEmpty()) return;
    List<Council> called = names.computeIfAbsent(name, _ -> new ArrayList<>(1));
    if (!called.contains(council)) called.add(council);
    String[] words = name.split(" ");
    longest.merge(words[0], words.length, Math::max);
  }

  /// Those that are called so; empty where none is.
  List<Council> named(String phrase) {
    List<Council> called = full.get(phrase);
    if (called == null) called = bare.get(phrase);
    if (called == null) called = loose.get(phrase);
    return called == null ? List.of() : List.copyOf(called);
  }

  /// Of how many words the longest name is that begins with this one; 0 where none does.
  int longest(String first) {
    return longest.getOrDefault(first, 0);
  }

  /// Every spelling there is.
  Stream<String> all() {
    return Stream.of(full, bare, loose).flatMap(names -> names.keySet().stream());
  }
}

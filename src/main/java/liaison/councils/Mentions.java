package liaison.councils;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the councils that a running text names.
final class Mentions {
  private static final int LONG_NAME = 6;
  private static final int LONG_HALF = 4;
  private static final int ABBREVIATION = 2;
  private static final Set<String> KINDS =
      Set.of("parish", "town", "community", "village", "neighbourhood");
  private static final Set<String> GATHERINGS = Set.of("council", "meeting");
  private static final Set<String> FORUMS = Set.of("forum", "forums");
  private static final Set<String> SHORT_KINDS = Set.of("council", "pc", "tc", "cc", "pm");
  private static final Set<String> TITLES =
      Set.of("cllr", "councillor", "mr", "mrs", "ms", "miss", "dr", "sir");

  /// A stretch of words that may be a name.
  private record Candidate(int first, int length, boolean exact, List<Council> councils) {
    boolean meets(Candidate other) {
      return first < other.first + other.length && other.first < first + length;
    }
  }

  private final Names names;
  private final Misspellings misspellings;

  Mentions(Names names) {
    this.names = names;
    this.misspellings = new Misspellings(names.all().filter(name -> letters(name) >= LONG_NAME));
  }

  /// All of them in the order of the text. The longest name wins where two overlap; of two as long,
  /// the one that is spelt right.
  List<Mention> in(String text) {
    List<Word> words = Word.of(text);
    var candidates = new ArrayList<Candidate>();
    for (int n = 0; n < words.size(); n++) candidates(words, n, candidates);
    candidates.sort(
        Comparator.comparing(Candidate::length)
            .thenComparing(Candidate::exact)
            .reversed()
            .thenComparing(Candidate::first));
    var kept = new ArrayList<Candidate>();
    for (Candidate candidate : candidates) {
      if (kept.stream().noneMatch(candidate::meets)) kept.add(candidate);
    }
    return kept.stream()
        .sorted(Comparator.comparing(Candidate::first))
        .map(candidate -> mention(text, words, candidate))
        .toList();
  }

  private void candidates(List<Word> words, int first, List<Candidate> candidates) {
    List<String> right = List.of(words.get(first).plain());
    List<String> meant = misspellings.meant(right.getFirst());
    int longest =
        Stream.concat(Stream.concat(right.stream(), singular(right).stream()), meant.stream())
            .mapToInt(names::longest)
            .max()
            .orElse(0);
    for (int length = 1; length <= longest && first + length <= words.size(); length++) {
      List<Word> stretch = words.subList(first, first + length);
      List<Council> exact = exact(stretch);
      List<Council> councils = exact.isEmpty() ? misspelt(stretch) : exact;
      if (councils.isEmpty() || isPerson(words, first, length)) continue;
      candidates.add(new Candidate(first, length, !exact.isEmpty(), councils));
    }
    if (first + 1 < words.size()) apart(words, first, candidates);
  }

  private List<Council> exact(List<Word> stretch) {
    List<String> plain = stretch.stream().map(Word::plain).toList();
    String phrase = String.join(" ", plain);
    List<Council> called = names.named(phrase);
    if (called.isEmpty()) {
      phrase = String.join(" ", singular(plain));
      called = names.named(phrase);
    }
    boolean asItShould =
        letters(phrase) > ABBREVIATION || stretch.stream().allMatch(Mentions::isCapital);
    return asItShould ? called : List.of();
  }

  private static boolean isCapital(Word word) {
    return word.capitals() || word.plain().equals("and");
  }

  /// "Olney's" and "Olneys" are Olney.
  private static List<String> singular(List<String> words) {
    String last = words.getLast();
    if (last.length() < 2 || !last.endsWith("s")) return words;
    return Stream.concat(
            words.stream().limit(words.size() - 1), Stream.of(last.substring(0, last.length() - 1)))
        .toList();
  }

  /// With one word of the stretch put right. Where it can be put right in several ways, all
  /// councils that this gives may be meant.
  private List<Council> misspelt(List<Word> stretch) {
    List<String> plain = stretch.stream().map(Word::plain).toList();
    var councils = new LinkedHashSet<Council>();
    for (int n = 0; n < plain.size(); n++) {
      for (String meant : misspellings.meant(plain.get(n))) {
        var mended = new ArrayList<>(plain);
        mended.set(n, meant);
        String phrase = String.join(" ", mended);
        if (letters(phrase) >= LONG_NAME) councils.addAll(names.named(phrase));
      }
    }
    return councils.stream().sorted(Comparator.comparing(Council::name)).toList();
  }

  /// "White house" is Whitehouse; "brought on" is not Broughton.
  private void apart(List<Word> words, int first, List<Candidate> candidates) {
    String one = words.get(first).plain();
    String other = words.get(first + 1).plain();
    if (Math.min(one.length(), other.length()) < LONG_HALF) return;
    List<Council> councils = names.named(one + other);
    if (!councils.isEmpty()) candidates.add(new Candidate(first, 2, false, councils));
  }

  /// "Cllr Walton" is nobody's council.
  private static boolean isPerson(List<Word> words, int first, int length) {
    return length == 1 && first > 0 && TITLES.contains(words.get(first - 1).plain());
  }

  private static Mention mention(String text, List<Word> words, Candidate found) {
    int next = found.first() + found.length();
    Word last = words.get(next - 1 + kindWords(words.subList(next, words.size())));
    int from = words.get(found.first()).from();
    return new Mention(from, last.to(), text.substring(from, last.to()), found.councils());
  }

  /// How many of the words that follow a name say what kind of council it is. "Hanslope parish
  /// forum" speaks of the forum, not of the parish.
  private static int kindWords(List<Word> after) {
    String first = after.isEmpty() ? "" : after.getFirst().plain();
    String second = after.size() < 2 ? "" : after.get(1).plain();
    if (SHORT_KINDS.contains(first)) return 1;
    if (!KINDS.contains(first) || FORUMS.contains(second)) return 0;
    return GATHERINGS.contains(second) ? 2 : 1;
  }

  /// Without spaces and without the words between two places.
  private static int letters(String phrase) {
    return phrase.replace(" and ", "").replace(" ", "").length();
  }
}

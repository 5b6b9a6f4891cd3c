package liaison.knowledge;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// The words of a question, each as rare as it is in the papers, to see how much of what is asked a
/// text speaks of. A word stands in a text where one of its synonyms does.
public final class Wording {
  private record Weighed(Synonyms.Span span, double rarity) {}

  private final List<Weighed> words;
  private final double whole;

  private Wording(List<Weighed> words) {
    this.words = words;
    this.whole = words.stream().mapToDouble(Weighed::rarity).sum();
  }

  /// @param rarity how rare a word is in the papers, as BM25's idf
  static Wording of(String question, Synonyms synonyms, ToDoubleFunction<String> rarity) {
    return new Wording(
        synonyms.spans(English.asked(question)).stream()
            .distinct()
            .map(span -> new Weighed(span, rarest(span, rarity)))
            .toList());
  }

  private static double rarest(Synonyms.Span span, ToDoubleFunction<String> rarity) {
    return span.words().stream().mapToDouble(rarity).max().orElse(0);
  }

  /// Whether the question has no words of its own: only such as every question has.
  public boolean isEmpty() {
    return whole == 0;
  }

  /// The share of the question's words, weighed by their rarity, that stand in the text: from 0 to
  /// 1. 0 where the question has no words of its own.
  public double coverage(String text) {
    if (whole == 0) return 0;
    List<String> stems = English.indexed(text);
    Set<String> known = new HashSet<>(stems);
    double covered = 0;
    for (Weighed word : words) {
      if (stands(word.span(), stems, known)) covered += word.rarity();
    }
    return covered / whole;
  }

  /// Whether every word stands in the text; true where there is none to look for.
  public boolean isIn(String text) {
    List<String> stems = English.indexed(text);
    Set<String> known = new HashSet<>(stems);
    return words.stream().allMatch(word -> stands(word.span(), stems, known));
  }

  private static boolean stands(Synonyms.Span span, List<String> stems, Set<String> known) {
    if (known.containsAll(span.words())) return true;
    return span.others().stream().anyMatch(other -> follow(other, stems, known));
  }

  private static boolean follow(List<String> name, List<String> stems, Set<String> known) {
    if (name.size() == 1) return known.contains(name.getFirst());
    return known.containsAll(name) && java.util.Collections.indexOfSubList(stems, name) >= 0;
  }
}

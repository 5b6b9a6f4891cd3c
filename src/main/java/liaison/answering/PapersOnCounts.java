package liaison.answering;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import liaison.councils.Kind;
import liaison.knowledge.Finding;
import liaison.knowledge.Knowledge;
import liaison.knowledge.Passage;
import liaison.knowledge.Query;
import org.jspecify.annotations.Nullable;

/// What papers say of how many councils there are, where that is not what the register says. The
/// register outranks them; both are said, each with its date.
final class PapersOnCounts {
  private static final int LOOKED_AT = 10;
  private static final String COUNT_OF_ALL =
      "How many parish, town and community councils and parish meetings";

  private static final List<String> NUMBERS =
      List.of(
          "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private static final Map<Kind, Pattern> COUNTED =
      Map.of(
          Kind.PARISH, counted("parish councils?"),
          Kind.TOWN, counted("town councils?"),
          Kind.COMMUNITY, counted("community councils?"),
          Kind.MEETING, counted("parish meetings?"));

  /// What other years or places count is no contradiction.
  private static final Pattern ELSEWHERE =
      Pattern.compile("(?i)\\b(england|nationally|across the country|each (year|town)|per)\\b");

  private final Knowledge knowledge;
  private volatile @Nullable Known known;

  /// The sentences that count councils, as the papers of one edition of the index have them.
  private record Known(long edition, List<Citation> counting) {}

  PapersOnCounts(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  private static Pattern counted(String kind) {
    return Pattern.compile(
        "(?i)\\b(\\d{1,3}|" + String.join("|", NUMBERS) + ")\\s+" + kind + "\\b");
  }

  /// The first sentence of a paper that counts a kind otherwise; empty where none does.
  ///
  /// @param counts those of the register
  /// @param asked the kind that was asked for, or null for all
  Optional<Citation> otherwise(Map<Kind, Integer> counts, @Nullable Kind asked) {
    return counting().stream()
        .filter(citation ->
            COUNTED.entrySet().stream()
                .filter(kind -> asked == null || kind.getKey() == asked)
                .anyMatch(kind ->
                    differs(
                        kind.getValue().matcher(citation.quote()),
                        counts.getOrDefault(kind.getKey(), 0))))
        .findFirst();
  }

  /// Looked for once after each change of the papers: records must be quick.
  private List<Citation> counting() {
    long edition = knowledge.edition();
    Known now = known;
    if (now == null || now.edition() != edition) {
      now = new Known(edition, search());
      known = now;
    }
    return now.counting();
  }

  private List<Citation> search() {
    return knowledge.find(Query.of(COUNT_OF_ALL, LOOKED_AT)).stream()
        .map(Finding::passage)
        .flatMap(PapersOnCounts::sentences)
        .filter(citation -> !ELSEWHERE.matcher(citation.quote()).find())
        .filter(citation ->
            COUNTED.values().stream().anyMatch(kind -> kind.matcher(citation.quote()).find()))
        .toList();
  }

  private static Stream<Citation> sentences(Passage passage) {
    return IntStream.range(0, passage.sentences().size())
        .mapToObj(i -> Citation.of(passage, passage.words(i)));
  }

  private static boolean differs(Matcher counted, int count) {
    return counted.find() && !Objects.equals(number(counted.group(1)), count);
  }

  private static int number(String words) {
    int word = NUMBERS.indexOf(words.toLowerCase(Locale.UK));
    return word >= 0 ? word : Integer.parseInt(words);
  }
}

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
    return knowledge
        .find(
            Query.of("How many parish, town and community councils and parish meetings", LOOKED_AT))
        .stream()
        .map(Finding::passage)
        .flatMap(passage -> otherwise(passage, counts, asked))
        .findFirst();
  }

  private static Stream<Citation> otherwise(
      Passage passage, Map<Kind, Integer> counts, @Nullable Kind asked) {
    return IntStream.range(0, passage.sentences().size())
        .mapToObj(passage::words)
        .filter(words -> !ELSEWHERE.matcher(words).find())
        .filter(words ->
            COUNTED.entrySet().stream()
                .filter(kind -> asked == null || kind.getKey() == asked)
                .anyMatch(kind ->
                    differs(kind.getValue().matcher(words), counts.getOrDefault(kind.getKey(), 0))))
        .map(words -> Citation.of(passage, words));
  }

  private static boolean differs(Matcher counted, int count) {
    return counted.find() && !Objects.equals(number(counted.group(1)), count);
  }

  private static int number(String words) {
    int word = NUMBERS.indexOf(words.toLowerCase(Locale.UK));
    return word >= 0 ? word : Integer.parseInt(words);
  }
}

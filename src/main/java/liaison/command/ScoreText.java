package liaison.command;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import liaison.enquiries.QuestionSet;
import tools.jackson.databind.json.JsonMapper;

/// How a question set came out, as a table for people or as JSON.
final class ScoreText {
  private static final JsonMapper JSON = JsonMapper.shared();

  private ScoreText() {}

  static String of(QuestionSet.Score score) {
    var text = new StringBuilder();
    text.append("%-40s %5s %5s %8s%n".formatted("kind", "right", "of", "invented"));
    byKind(score).forEach((kind, outcomes) -> text.append(line(kind, outcomes)));
    text.append(line("all", score.outcomes()));
    score.outcomes().stream()
        .filter(outcome -> !outcome.right())
        .forEach(miss ->
            text.append(
                "%n%s %s%n    %s%n    expected %s, got %s%n    %s%n"
                    .formatted(
                        miss.invented() ? "INVENTED" : "miss",
                        miss.id(),
                        miss.question(),
                        miss.expected(),
                        miss.given(),
                        miss.answer())));
    return text.toString().stripTrailing();
  }

  static String json(QuestionSet.Score score) {
    return JSON.writeValueAsString(
        Map.of(
            "questions", score.outcomes().size(),
            "right", score.right(),
            "invented", score.invented(),
            "outcomes", score.outcomes()));
  }

  private static Map<String, List<QuestionSet.Outcome>> byKind(QuestionSet.Score score) {
    return score.outcomes().stream()
        .collect(
            Collectors.groupingBy(
                QuestionSet.Outcome::expected, TreeMap::new, Collectors.toList()));
  }

  private static String line(String kind, List<QuestionSet.Outcome> outcomes) {
    var part = new QuestionSet.Score(outcomes);
    return "%-40s %5d %5d %8d%n".formatted(kind, part.right(), outcomes.size(), part.invented());
  }
}

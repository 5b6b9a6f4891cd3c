package liaison.answering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import liaison.knowledge.Document;
import liaison.knowledge.Finding;
import liaison.knowledge.Knowledge;
import liaison.knowledge.Passage;
import liaison.knowledge.Wording;
import org.jspecify.annotations.Nullable;

/// Answers in the words of papers, where one speaks surely of what is asked.
final class Guidance implements Step {
  private static final int LOOKED_AT = 10;

  /// A sentence beside the strongest is quoted with it when it is at least this strong in
  /// comparison.
  private static final double NEARLY = 0.88;

  /// What somebody else's paper says on the same is shown beside it when it is at least this strong
  /// in comparison.
  private static final double ALSO = 0.70;

  private static final int MOST_BODIES = 2;

  private final Knowledge knowledge;
  private final double confidence;

  Guidance(Knowledge knowledge, double confidence) {
    this.knowledge = knowledge;
    this.confidence = confidence;
  }

  @Override
  public Optional<Answer> answer(Question question) {
    List<Finding> findings = knowledge.find(FollowUp.query(question, LOOKED_AT));
    Wording wording = knowledge.wording(FollowUp.text(question));
    Asked asked = Asked.in(question.text());
    List<Wording> names = asked.names().stream().map(knowledge::wording).toList();
    List<Evidence> evidence =
        findings.stream()
            .flatMap(finding -> Evidence.in(finding, wording, asked, names).stream())
            .filter(each -> each.sure() >= confidence)
            .sorted(Evidence.STRONGEST)
            .toList();
    return evidence.isEmpty() ? Optional.empty() : Optional.of(quoting(evidence));
  }

  private static Answer quoting(List<Evidence> evidence) {
    double strongest = evidence.getFirst().strength();
    Set<@Nullable String> bodies = new HashSet<>();
    List<Citation> citations = new ArrayList<>();
    for (Evidence each : evidence) {
      if (each.strength() < strongest * ALSO || citations.size() == MOST_BODIES) break;
      Passage passage = each.passage();
      if (bodies.add(passage.document().body())) {
        double enough = each.strength() * NEARLY;
        List<Integer> good =
            evidence.stream()
                .filter(other -> other.passage().equals(passage) && other.strength() >= enough)
                .map(Evidence::sentence)
                .toList();
        citations.add(citation(passage, Excerpt.around(passage, each.sentence(), good)));
      }
    }
    return new Answer.FromGuidance(Phrases.quoting(citations), citations, null);
  }

  private static Citation citation(Passage passage, Excerpt excerpt) {
    Document document = passage.document();
    return new Citation(
        document.title(),
        passage.section(),
        document.body(),
        document.date(),
        document.standing(),
        document.id(),
        passage.number(),
        excerpt.quote());
  }
}

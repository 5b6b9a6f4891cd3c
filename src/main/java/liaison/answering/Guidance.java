package liaison.answering;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import liaison.knowledge.Document;
import liaison.knowledge.Finding;
import liaison.knowledge.Knowledge;
import liaison.knowledge.PaperDate;
import liaison.knowledge.Passage;
import liaison.knowledge.Wording;
import org.jspecify.annotations.Nullable;

/// Answers in the words of papers, where one speaks surely of what is asked.
final class Guidance implements Step {
  private static final int LOOKED_AT = 20;

  /// A sentence beside the strongest is quoted with it when it is at least this strong in
  /// comparison.
  private static final double NEARLY = 0.88;

  /// What is shown beside a sure answer may be a little less sure.
  private static final double BESIDE = 0.9;

  private final Knowledge knowledge;
  private final Behind behind;
  private final HandOver handOver;
  private final Threshold threshold;

  Guidance(Knowledge knowledge, HandOver handOver, Threshold threshold) {
    this.knowledge = knowledge;
    this.behind = new Behind(knowledge);
    this.handOver = handOver;
    this.threshold = threshold;
  }

  @Override
  public Optional<Answer> answer(Question question) {
    if (Asked.isOfTheAsker(question.text())) return Optional.empty();
    Question asked = Wish.asIfAsked(question);
    double enough = threshold.now(this::surest);
    List<Evidence> all = evidence(asked);
    Optional<Evidence> best = all.stream().filter(each -> each.sure() >= enough).findFirst();
    if (best.isEmpty()) return Optional.empty();
    List<Evidence> evidence = all.stream().filter(each -> each.sure() >= enough * BESIDE).toList();
    List<Citation> citations =
        citations(best.get(), evidence, knowledge.wording(Focus.of(asked.text()).text()));
    @Nullable Handover rest = Wish.isIn(question) ? handOver.owed(question, Phrases.WISH) : null;
    return Optional.of(
        new Answer.FromGuidance(
            Phrases.quoting(citations, rest, question.asked().toLocalDate()), citations, rest));
  }

  void followPapers() {
    threshold.follow(this::surest);
  }

  /// How sure the best answer to a question on its own is; 0 where there is none.
  private double surest(String text) {
    var alone = new Question(text, List.of(), Instant.EPOCH.atZone(ZoneOffset.UTC));
    return evidence(alone).stream().mapToDouble(Evidence::sure).max().orElse(0);
  }

  private List<Evidence> evidence(Question question) {
    Focus focus = Focus.of(question.text());
    List<Finding> findings = knowledge.find(FollowUp.query(question, focus, LOOKED_AT).inPapers());
    Wording wording = knowledge.wording(FollowUp.text(question, focus));
    Wording own = knowledge.wording(focus.text());
    Asked asked = Asked.in(question.text());
    boolean goesOn = FollowUp.leans(question) && !asked.kind().isTelling();
    var names = new Names(knowledge, asked.names());
    return findings.stream()
        .filter(finding -> !goesOn || speaksOf(finding.passage(), own))
        .flatMap(finding -> Evidence.in(finding, wording, asked, names).stream())
        .sorted(Evidence.STRONGEST)
        .toList();
  }

  /// Whether a passage speaks of anything that a follow-up asks itself, besides what it leans on.
  private static boolean speaksOf(Passage passage, Wording own) {
    String above = passage.document().title() + " " + String.join(" ", passage.headings());
    return own.isEmpty() || own.coverage(above + " " + passage.text()) > 0;
  }

  /// The strongest evidence; beside it what another body's paper says nearly as strongly, or else
  /// the paper behind a note. The newer comes first.
  private List<Citation> citations(Evidence best, List<Evidence> evidence, Wording question) {
    Document document = best.passage().document();
    List<Citation> citations = new ArrayList<>(citations(best, evidence));
    Optional<Evidence> other =
        evidence.stream()
            .filter(each -> each.strength() >= best.strength() * NEARLY)
            .filter(each -> !Objects.equals(each.passage().document().body(), document.body()))
            .findFirst();
    if (other.isPresent()) {
      boolean newer = isNewer(other.get().passage().document(), document);
      citations.addAll(newer ? 0 : citations.size(), citations(other.get(), evidence));
    } else if (Behind.isNote(document)) {
      citations.addAll(behind.find(excerpt(best, evidence), question));
    }
    return citations;
  }

  private static boolean isNewer(Document one, Document other) {
    PaperDate date = one.date();
    PaperDate otherDate = other.date();
    return date != null && (otherDate == null || date.latest().isAfter(otherDate.latest()));
  }

  private static List<Citation> citations(Evidence each, List<Evidence> evidence) {
    List<Citation> citations = new ArrayList<>();
    each.heading().ifPresent(heading -> citations.add(Citation.of(each.passage(), heading)));
    citations.add(Citation.of(each.passage(), excerpt(each, evidence).quote()));
    return citations;
  }

  private static Excerpt excerpt(Evidence each, List<Evidence> evidence) {
    double enough = each.strength() * NEARLY;
    List<Integer> good =
        evidence.stream()
            .filter(other -> other.passage().equals(each.passage()) && other.strength() >= enough)
            .map(Evidence::sentence)
            .toList();
    return Excerpt.around(each.passage(), each.sentence(), good);
  }
}

package liaison.answering;

import java.util.List;
import liaison.knowledge.Knowledge;

/// From a question to an answer: the steps, tried in this order. Order is policy.
public final class Answerer {
  private final List<Step> steps;
  private final HandOver handOver;

  /// @param pointPerson to whom a question goes that no step answers
  /// @param confidence how sure an answer from papers must be to be given, from 0 to 1
  public Answerer(Knowledge knowledge, PointPerson pointPerson, double confidence) {
    this.handOver = new HandOver(pointPerson);
    this.steps = List.of(new Guidance(knowledge, confidence));
  }

  /// The steps' names in order, so that a test can hold the very list.
  List<String> order() {
    return steps.stream().map(step -> step.getClass().getSimpleName()).toList();
  }

  /// Answers a question. Never empty: what no step answers goes to a person.
  public Answer answer(Question question) {
    return steps.stream()
        .flatMap(step -> step.answer(question).stream())
        .findFirst()
        .orElseGet(() -> handOver.of(question));
  }
}

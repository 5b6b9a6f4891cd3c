package liaison.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import liaison.councils.Councils;
import liaison.councils.Seats;
import liaison.knowledge.Knowledge;
import liaison.meetings.Meetings;

/// From a question to an answer: the steps, tried in this order. Order is policy.
public final class Answerer {
  private final List<Step> steps;
  private final HandOver handOver;
  private final Guidance guidance;
  private final Spelling spelling = Spelling.english();

  /// What the steps look into, and what the council has set.
  ///
  /// @param pointPerson to whom a question goes that no step answers
  /// @param outOfHours who answers out of hours, word for word; empty where it is not set
  /// @param threshold how sure an answer from papers must be to be given
  public record Sources(
      Knowledge knowledge,
      Councils councils,
      Seats seats,
      Meetings meetings,
      PointPerson pointPerson,
      String outOfHours,
      Threshold threshold) {}

  public Answerer(Sources sources) {
    this.handOver = new HandOver(sources.pointPerson());
    var sheets =
        new RecordSheets(
            sources.councils(), sources.seats(), sources.meetings(), sources.pointPerson());
    this.guidance = new Guidance(sources.knowledge(), handOver, sources.threshold());
    this.steps =
        List.of(
            new Courtesy(),
            new Guard(),
            new Urgent(handOver, sources.outOfHours()),
            new Instructions(handOver),
            new Records(
                sources.councils(),
                sources.seats(),
                sources.meetings(),
                sheets,
                handOver,
                new PapersOnCounts(sources.knowledge())),
            guidance);
  }

  /// The steps' names in order, so that a test can hold the very list.
  List<String> order() {
    return steps.stream().map(step -> step.getClass().getSimpleName()).toList();
  }

  /// Looks whether the papers have changed, and how sure an answer from them must be now.
  public void followPapers() {
    guidance.followPapers();
  }

  /// Answers a question. Never empty: what no step answers goes to a person.
  public Answer answer(Question typed) {
    Question question = typed.mended(spelling::mended).withoutIntroduction();
    List<String> parts = Parts.of(question.text());
    if (parts.size() == 1) return whole(question);
    Optional<Answer> standing = decided(question);
    if (standing.isPresent()) return standing.get();
    List<Answer> answers = new ArrayList<>();
    List<Question.Turn> earlier = new ArrayList<>(question.earlier());
    for (String part : parts) {
      var asked = new Question(part, List.copyOf(earlier), question.asked());
      Answer answer = whole(asked);
      answers.add(answer);
      earlier.addFirst(Question.Turn.of(asked, answer));
    }
    boolean answered = answers.stream().anyMatch(Answerer::isAnswer);
    return answered ? Parts.together(answers) : whole(question);
  }

  /// The steps that look at a message as a whole come before it is taken apart.
  private Optional<Answer> decided(Question question) {
    return steps.stream()
        .takeWhile(step -> !(step instanceof Records))
        .flatMap(step -> step.answer(question).stream())
        .findFirst();
  }

  private Answer whole(Question question) {
    return steps.stream()
        .flatMap(step -> step.answer(question).stream())
        .findFirst()
        .orElseGet(() -> handOver.of(question));
  }

  private static boolean isAnswer(Answer answer) {
    return switch (answer) {
      case Answer.FromRecords _, Answer.FromGuidance _, Answer.Together _ -> true;
      case Answer.AskBack _, Answer.HandedOver _, Answer.Declined _ -> false;
    };
  }
}

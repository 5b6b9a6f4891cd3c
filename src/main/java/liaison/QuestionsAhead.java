package liaison;

import java.time.Instant;
import java.util.List;
import liaison.enquiries.OpenQuestions;
import liaison.notices.Ahead;
import liaison.notices.Concern;
import liaison.notices.Expected;
import liaison.notices.Plan;
import liaison.notices.Span;

/// The reminders of overdue questions, among the letters that go out.
record QuestionsAhead(OpenQuestions questions) implements Ahead {
  @Override
  public List<Plan.Line> lines(Span span) {
    return questions.chases(span.now()).stream()
        .map(chase -> line(chase, span))
        .filter(line -> span.shows(line.at(), true))
        .toList();
  }

  private static Plan.Line line(OpenQuestions.Chase chase, Span span) {
    Instant at = Span.begin(chase.after().plusDays(1));
    boolean ahead = at.isAfter(span.now());
    boolean reached = chase.to().isPresent();
    return new Plan.Line(
        new Concern.OfQuestion(chase.reference()),
        "Question " + chase.reference(),
        at,
        !reached
            ? Expected.Standing.MISSING
            : ahead ? Expected.Standing.LATER : Expected.Standing.DUE,
        ahead ? "Unless it is answered before." : "",
        chase.to().stream().map(address -> new Plan.To(address, List.of())).toList(),
        0,
        reached ? List.of() : List.of("No letter can go to whoever owes the answer."));
  }
}

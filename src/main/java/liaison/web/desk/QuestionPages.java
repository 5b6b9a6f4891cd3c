package liaison.web.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import liaison.enquiries.Contact;
import liaison.enquiries.OpenQuestions;
import liaison.enquiries.Owed;
import liaison.text.Unacceptable;
import liaison.web.PlainDates;
import liaison.web.Said;
import org.jspecify.annotations.Nullable;

/// The questions that were handed over: read, answer, close.
final class QuestionPages implements DeskPart {
  private static final String PATH = "/desk/questions";
  private static final String ONE = PATH + "/{reference}";
  private static final int CLOSED = 20;
  private static final int ON_MONDAY = 5;
  private static final int WORDS = 160;

  private final OpenQuestions questions;

  QuestionPages(DeskRooms rooms) {
    questions = rooms.questions();
  }

  @Override
  public Optional<Place> place() {
    return Optional.of(new Place("Questions", PATH));
  }

  @Override
  public void open(DeskRoutes routes) {
    routes
        .read(PATH, this::list)
        .read(ONE, visit -> show(visit, null))
        .write(ONE + "/answer", this::answer)
        .write(ONE + "/close", this::close);
  }

  /// What the start page shows of them.
  Section section() {
    List<Owed> open = questions.open();
    return new Section(
        "Open questions",
        open.stream().limit(ON_MONDAY).map(QuestionPages::item).toList(),
        "No question waits for an answer. When somebody asks for a person, it shows here.",
        PATH,
        open.size() > ON_MONDAY ? "All %d open questions".formatted(open.size()) : "All questions");
  }

  private static Section.Item item(Owed owed) {
    return new Section.Item(
        brief(owed.question()),
        PATH + "/" + owed.reference(),
        "%s, for %s".formatted(when(owed), owed.person()),
        owed.overdue() ? "Overdue" : "");
  }

  private static String when(Owed owed) {
    return owed.closed() == null
        ? "Answer by " + PlainDates.weekday(owed.due())
        : "Closed on " + PlainDates.weekday(owed.closed());
  }

  private static String brief(String question) {
    String line = question.replaceAll("\\s+", " ");
    return line.length() <= WORDS ? line : line.substring(0, WORDS - 1).strip() + "…";
  }

  private void list(Visit visit) {
    visit.show(
        "desk/questions",
        Map.of(
            "open", questions.open().stream().map(QuestionPages::item).toList(),
            "closed", questions.closed(CLOSED).stream().map(QuestionPages::item).toList(),
            "done", DeskPhrases.done(visit.form().shown("done"))));
  }

  private void show(Visit visit, @Nullable Unacceptable wrong) {
    Owed owed = owed(visit);
    Contact contact = owed.contact();
    String answered = owed.answered();
    visit.show(
        "desk/question",
        Map.ofEntries(
            Map.entry("reference", owed.reference()),
            Map.entry("question", owed.question()),
            Map.entry("told", owed.reply()),
            Map.entry("asked", PlainDates.weekday(owed.asked())),
            Map.entry("due", PlainDates.weekday(owed.due())),
            Map.entry("overdue", owed.overdue()),
            Map.entry("person", owed.person()),
            Map.entry("email", contact.email()),
            Map.entry("name", contact.name() == null ? "" : contact.name()),
            Map.entry("details", contact.details() == null ? "" : contact.details()),
            Map.entry("answered", answered == null ? "" : answered),
            Map.entry("closed", owed.closed() == null ? "" : PlainDates.weekday(owed.closed())),
            Map.entry("answer", visit.form().shown("answer"))),
        wrong);
  }

  private Owed owed(Visit visit) {
    return questions
        .one(visit.part("reference"))
        .orElseThrow(() -> new Said(404, DeskPhrases.NO_SUCH_QUESTION));
  }

  private void answer(Visit visit) {
    Owed owed = owed(visit);
    try {
      questions.answer(
          visit.officer().key(), owed.reference(), visit.form().shown("answer"), visit.site());
      visit.leadTo(PATH + "?done=answered");
    } catch (Unacceptable wrong) {
      show(visit, wrong);
    }
  }

  private void close(Visit visit) {
    Owed owed = owed(visit);
    try {
      questions.close(visit.officer().key(), owed.reference());
      visit.leadTo(PATH + "?done=closed");
    } catch (Unacceptable wrong) {
      show(visit, wrong);
    }
  }
}

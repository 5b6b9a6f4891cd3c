package liaison.web.desk.meetings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liaison.meetings.Meeting;
import liaison.meetings.replies.Behind;
import liaison.meetings.replies.Kept;
import liaison.meetings.replies.Reply;
import liaison.meetings.replies.ReplyText;
import liaison.meetings.replies.Shown;
import liaison.meetings.replies.Typed;
import liaison.text.Unacceptable;
import liaison.web.PlainHours;
import liaison.web.ReplyForm;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRoutes;
import liaison.web.desk.Visit;
import org.jspecify.annotations.Nullable;

/// Puts down what a council said on the telephone or in a letter, and shows all that it said.
final class RecordReplyPages implements DeskPart {
  private static final String PATH = TurnoutDesk.MEETING + "/replies/{council}";

  private final TurnoutDesk desk;

  RecordReplyPages(TurnoutDesk desk) {
    this.desk = desk;
  }

  @Override
  public void open(DeskRoutes routes) {
    routes.read(PATH, this::read).write(PATH, this::write);
  }

  private Behind.Question question(Visit visit) {
    return desk.replies().question(desk.meeting(visit), desk.council(visit));
  }

  private void read(Visit visit) {
    Behind.Question question = question(visit);
    show(visit, question, ReplyForm.of(question), null, null);
  }

  private void write(Visit visit) {
    Behind.Question question = question(visit);
    Shown seen = ReplyForm.seen(visit.form());
    try {
      Kept kept =
          desk.replies()
              .record(
                  question, seen, ReplyForm.typed(question, visit.form()), visit.officer().key());
      switch (kept) {
        case Kept.Done _ ->
            visit.leadTo(TurnoutDesk.path(question.meeting(), "replies?done=recorded"));
        case Kept.Overtaken(Reply now) ->
            show(
                visit,
                question,
                ReplyForm.again(question, visit.form(), now.version()),
                now,
                new Unacceptable("both", TurnoutWords.OVERTAKEN));
        case Kept.Moved _ -> {
          Behind.Question now = question(visit);
          show(
              visit,
              now,
              ReplyForm.again(now, visit.form(), seen.version()),
              null,
              new Unacceptable(Typed.SAYS, TurnoutWords.MOVED));
        }
      }
    } catch (Unacceptable wrong) {
      show(visit, question, ReplyForm.again(question, visit.form(), seen.version()), null, wrong);
    }
  }

  /// One answer of the past.
  ///
  /// @param when and by whom
  /// @param about for what time, where it was another one
  public record Past(String when, String about, List<String> lines) {}

  private void show(
      Visit visit,
      Behind.Question question,
      ReplyForm form,
      @Nullable Reply both,
      @Nullable Unacceptable wrong) {
    Meeting meeting = question.meeting();
    Map<String, Object> values = new HashMap<>(desk.about(meeting));
    values.put("path", TurnoutDesk.path(meeting, "replies/" + question.council().id()));
    values.put("councilName", question.council().name());
    values.put("councilPath", "/desk/councils/" + question.council().id());
    values.put("cancelled", meeting.state() == Meeting.State.CANCELLED);
    values.put("answered", question.now() != null);
    values.put("form", form);
    values.put("both", both == null ? List.of() : ReplyText.lines(both));
    values.put("bothWhen", both == null ? "" : PlainHours.of(both.at()));
    values.put("past", past(meeting, question.council().id()));
    visit.show("desk/meeting-reply", values, wrong);
  }

  private List<Past> past(Meeting meeting, String council) {
    return desk.replies().history(meeting.id(), council).reversed().stream()
        .map(reply ->
            new Past(
                "%s, by %s".formatted(PlainHours.of(reply.at()), desk.who(reply.who())),
                reply.isFor(meeting)
                    ? ""
                    : "For the old date or place: " + PlainHours.of(reply.day(), reply.starts()),
                ReplyText.lines(reply)))
        .toList();
  }
}

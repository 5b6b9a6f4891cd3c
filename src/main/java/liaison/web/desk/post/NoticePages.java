package liaison.web.desk.post;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import liaison.meetings.Meeting;
import liaison.notices.Concern;
import liaison.notices.Decisions;
import liaison.notices.Expected;
import liaison.notices.NoticeKind;
import liaison.notices.Plan;
import liaison.text.Unacceptable;
import liaison.web.Said;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRoutes;
import liaison.web.desk.Visit;
import org.jspecify.annotations.Nullable;

/// One letter of one meeting: who gets it, and what an officer decides about it.
final class NoticePages implements DeskPart {
  private static final String ONE = PlanPages.PATH + "/{meeting}/{kind}";

  private final NoticeDesk desk;

  NoticePages(NoticeDesk desk) {
    this.desk = desk;
  }

  @Override
  public void open(DeskRoutes routes) {
    routes
        .read(ONE, visit -> show(visit, null))
        .write(
            ONE + "/approve",
            visit ->
                decide(
                    visit,
                    "approved",
                    (meeting, kind, seen, _, who) ->
                        desk.decisions().approve(meeting, kind, seen, who)))
        .write(ONE + "/hold", visit -> decide(visit, "held", desk.decisions()::hold))
        .write(ONE + "/skip", visit -> decide(visit, "skipped", desk.decisions()::skip))
        .write(ONE + "/test", this::test);
  }

  private static NoticeKind kind(Visit visit) {
    return Arrays.stream(NoticeKind.values())
        .filter(kind -> kind.key().equals(visit.part("kind")))
        .findFirst()
        .orElseThrow(() -> new Said(404, NoticeWords.NO_SUCH_NOTICE));
  }

  private void show(Visit visit, @Nullable Unacceptable wrong) {
    Meeting meeting = desk.meeting(visit);
    NoticeKind kind = kind(visit);
    Expected notice =
        desk.decisions()
            .expected(meeting.id(), kind)
            .orElseThrow(() -> new Said(404, NoticeWords.NO_SUCH_NOTICE));
    LocalDate day = LocalDate.ofInstant(notice.at(), desk.zone());
    Plan plan = Plan.of(desk.telling(), day, day);
    Plan.Line line =
        plan.lines().stream()
            .filter(one ->
                one.about().equals(new Concern.OfMeeting(meeting.id(), kind, notice.version())))
            .findFirst()
            .orElseThrow(() -> new Said(404, NoticeWords.NO_SUCH_NOTICE));
    Map<String, Object> values = new HashMap<>();
    values.put("title", "%s: %s".formatted(desk.title(meeting), kind.words()));
    values.put("path", PlanPages.path(line));
    values.put("proof", ProofPages.path(meeting.id()));
    values.put("when", desk.when(line.at()));
    values.put("standing", NoticeWords.said(line));
    values.put("tag", NoticeWords.tag(line));
    values.put("why", line.missing().contains(line.why()) ? "" : line.why());
    values.put("missing", line.missing());
    values.put("reach", PlanPages.reach(line));
    values.put("to", line.to());
    values.put("seen", line.standing().name());
    values.put("version", notice.version());
    values.put("sequence", meeting.sequence());
    values.put("post", plan.held().orElse(""));
    values.put("open", line.standing().isOpen());
    values.put("tests", line.standing().isOpen() || Decisions.isTested(kind));
    values.put("written", line.standing() == Expected.Standing.WRITTEN);
    values.put("held", line.standing() == Expected.Standing.HELD);
    values.put(
        "asks",
        line.standing() == Expected.Standing.ASKED || line.standing() == Expected.Standing.ASK);
    values.put(
        "later",
        line.standing() == Expected.Standing.LATER || line.standing() == Expected.Standing.UNREADY);
    values.put("typed", visit.form().shown("why"));
    values.put("done", NoticeWords.done(visit.form().shown("done")));
    visit.show("desk/notice", values, wrong);
  }

  private interface Decision {
    Decisions.Kept made(
        long meeting, NoticeKind kind, Decisions.Sight seen, String why, String who);
  }

  private void decide(Visit visit, String done, Decision decision) {
    Meeting meeting = desk.meeting(visit);
    NoticeKind kind = kind(visit);
    Decisions.Kept kept;
    try {
      kept =
          decision.made(
              meeting.id(), kind, seen(visit), visit.form().shown("why"), visit.officer().key());
    } catch (Unacceptable wrong) {
      show(visit, wrong);
      return;
    }
    switch (kept) {
      case DONE -> visit.leadTo(path(meeting, kind) + "?done=" + done);
      case OVERTAKEN -> show(visit, new Unacceptable("standing", NoticeWords.OVERTAKEN));
    }
  }

  /// What the form says that the page showed; nothing that fits anything where it is damaged.
  private static Decisions.Sight seen(Visit visit) {
    Expected.Standing standing =
        Arrays.stream(Expected.Standing.values())
            .filter(one -> one.name().equals(visit.form().shown("seen")))
            .findFirst()
            .orElse(Expected.Standing.WRITTEN);
    return new Decisions.Sight(standing, number(visit, "version"), number(visit, "sequence"));
  }

  private static int number(Visit visit, String field) {
    String typed = visit.form().shown(field);
    return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
  }

  private static String path(Meeting meeting, NoticeKind kind) {
    return PlanPages.path(meeting.id(), kind);
  }

  private void test(Visit visit) {
    Meeting meeting = desk.meeting(visit);
    NoticeKind kind = kind(visit);
    if (desk.decisions().test(meeting.id(), kind, visit.officer().email(), visit.site())) {
      visit.leadTo(path(meeting, kind) + "?done=tested");
    } else {
      show(visit, new Unacceptable("standing", NoticeWords.NOTHING_TO_TEST));
    }
  }
}

package liaison.web.desk.meetings;

import java.time.LocalDate;
import java.util.List;
import liaison.meetings.Body;
import liaison.meetings.Meeting;
import liaison.meetings.Moments;
import liaison.meetings.replies.Replies;
import liaison.meetings.replies.Standing;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRoutes;
import liaison.web.desk.Section;

/// The meetings of the next weeks on the start page: how far the replies are, and the agenda.
final class SoonPart implements DeskPart {
  private static final int WEEKS = 3;

  private final TurnoutDesk desk;

  SoonPart(TurnoutDesk desk) {
    this.desk = desk;
  }

  @Override
  public void open(DeskRoutes routes) {}

  @Override
  public List<Section> sections() {
    LocalDate today = desk.today();
    List<Section.Item> items =
        desk.meetings().between(null, today, today.plusWeeks(WEEKS)).stream()
            .filter(Meeting::isPlanned)
            .flatMap(meeting ->
                desk.meetings().body(meeting.body()).filter(Body::isOrganisedHere).stream()
                    .map(body -> item(meeting, body, today)))
            .toList();
    return List.of(
        new Section(
            "Meetings soon",
            items,
            "No meeting in the next three weeks.",
            MeetingPages.PATH,
            "All meetings"));
  }

  private Section.Item item(Meeting meeting, Body body, LocalDate today) {
    List<Replies.Line> lines = desk.replies().lines(meeting);
    long answered = lines.stream().filter(line -> line.standing() != Standing.NOT_ANSWERED).count();
    LocalDate due = meeting.agendaDue();
    boolean out = meeting.agendaOut() != null;
    String agenda =
        out
            ? "The agenda is out."
            : due == null ? "No agenda is out." : "Agenda due on %s.".formatted(Moments.day(due));
    return new Section.Item(
        body.name() + ", " + Moments.text(meeting.begins()),
        MeetingPages.path(meeting.id()),
        "%d of %d councils have answered. %s".formatted(answered, lines.size(), agenda),
        !out && due != null && due.isBefore(today) ? "Agenda late" : "");
  }
}

package liaison.web.desk.post;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import liaison.councils.Lists;
import liaison.meetings.Meeting;
import liaison.meetings.Meetings;
import liaison.meetings.Moments;
import liaison.notices.Circulars;
import liaison.notices.Decisions;
import liaison.notices.Plan;
import liaison.notices.Planning;
import liaison.notices.Telling;
import liaison.web.Said;
import liaison.web.desk.DeskPart;
import liaison.web.desk.Section;
import liaison.web.desk.Visit;
import liaison.web.desk.meetings.MeetingSection;

/// The rooms behind the desk's pages about letters to councils.
public record NoticeDesk(
    Telling telling, Planning planning, Circulars circulars, Lists lists, ZoneId zone) {
  /// All letters about a meeting lie within so many days of it.
  private static final int SPAN_DAYS = 150;

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

  /// The parts, in the order of the navigation.
  public List<DeskPart> parts() {
    return List.of(
        new PlanPages(this), new NoticePages(this), new ProofPages(this), new CircularPages(this));
  }

  /// What the page of a meeting shows of its letters.
  public MeetingSection onMeeting() {
    return meeting -> {
      Plan plan =
          Plan.of(telling, meeting.day().minusDays(SPAN_DAYS), meeting.day().plusDays(SPAN_DAYS));
      List<Section.Item> items =
          plan.lines().stream()
              .filter(line -> line.isOf(meeting.id()))
              .map(line ->
                  new Section.Item(
                      line.about().words(),
                      PlanPages.path(line),
                      "%s, %s".formatted(NoticeWords.said(line), when(line.at())),
                      line.waits() ? NoticeWords.said(line) : ""))
              .toList();
      return Optional.of(
          new Section(
              "Letters",
              items,
              "No letter about this meeting goes out.",
              ProofPages.path(meeting.id()),
              "Proof of notice"));
    };
  }

  LocalDate today() {
    return LocalDate.ofInstant(telling.clock().instant(), zone);
  }

  /// "Thursday 4 March 2027, 9am".
  String when(Instant moment) {
    return Moments.text(moment.atZone(zone).toLocalDateTime());
  }

  /// "Thursday 4 March 2027".
  String day(Instant moment) {
    return Moments.day(LocalDate.ofInstant(moment, zone));
  }

  /// To the minute, for a proof.
  String stamp(Instant moment) {
    return STAMP.format(moment.atZone(zone));
  }

  Decisions decisions() {
    return new Decisions(telling);
  }

  /// The meeting that the path names.
  Meeting meeting(Visit visit) {
    return new Meetings(telling.database(), telling.clock())
        .byId(visit.number("meeting"))
        .orElseThrow(() -> new Said(404, NoticeWords.NO_SUCH_MEETING));
  }

  /// "Parish Forum, Thursday 4 March 2027, 7pm".
  String title(Meeting meeting) {
    String body =
        new Meetings(telling.database(), telling.clock())
            .body(meeting.body())
            .map(known -> known.name())
            .orElse(meeting.body());
    return body + ", " + Moments.text(meeting.begins());
  }
}

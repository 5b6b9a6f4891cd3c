package liaison.web.desk.meetings;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liaison.days.NoticeDay;
import liaison.days.NoticeRule;
import liaison.days.WorkingDays;
import liaison.meetings.Body;
import liaison.meetings.Meeting;
import liaison.meetings.MeetingKeeping;
import liaison.meetings.MeetingKept;
import liaison.meetings.Moments;
import liaison.meetings.Warning;
import liaison.text.Unacceptable;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRoutes;
import liaison.web.desk.Section;
import liaison.web.desk.Visit;
import org.jspecify.annotations.Nullable;

/// Everything about one meeting: when and where, by when things are due, and what other parts of
/// the desk know of it.
final class MeetingPage implements DeskPart {
  static final String PATH = MeetingPages.PATH + "/{meeting}";

  private final MeetingDesk desk;

  MeetingPage(MeetingDesk desk) {
    this.desk = desk;
  }

  @Override
  public void open(DeskRoutes routes) {
    routes
        .read(PATH, visit -> show(visit, null))
        .write(PATH + "/held", this::held)
        .write(PATH + "/confirm", this::confirm);
  }

  /// One thing that is known.
  ///
  /// @param link whether the value is a link
  public record Fact(String name, String value, boolean link) {}

  /// A line of the back-timetable.
  public record Due(String what, String when, boolean past) {}

  /// By when notice would have to be given by one rule.
  ///
  /// @param latest by the rule alone
  /// @param practical the last working day on or before it
  public record Notice(String rule, String latest, String practical) {}

  private void show(Visit visit, @Nullable Unacceptable wrong) {
    Meeting meeting = desk.meeting(visit);
    Body body = desk.body(meeting.body());
    Map<String, Object> values = new HashMap<>();
    values.put("title", MeetingWords.title(body, meeting));
    values.put("path", MeetingPages.path(meeting.id()));
    values.put("meeting", meeting);
    values.put("state", MeetingWords.state(meeting));
    values.put("facts", facts(meeting, body));
    values.put("warnings", warnings(meeting));
    values.put("planned", meeting.isPlanned());
    values.put("samplesGo", desk.samplesGo());
    values.put("begun", !meeting.begins().isAfter(desk.now()));
    values.put("dormant", !body.isOrganisedHere());
    values.put("bodyState", MeetingWords.state(body.state()));
    values.put("dues", dues(meeting));
    values.put("bodyPath", BodyPages.path(body.key()));
    values.put("notices", notices(meeting.day(), desk.holidays().workingDays()));
    values.put("sections", sections(meeting));
    values.put("done", MeetingWords.done(visit.form().shown("done")));
    visit.show("desk/meeting", values, wrong);
  }

  private List<Section> sections(Meeting meeting) {
    return desk.sections().stream().flatMap(part -> part.of(meeting).stream()).toList();
  }

  private List<String> warnings(Meeting meeting) {
    if (!meeting.isPlanned()) return List.of();
    return desk.year().warnings(meeting, desk.today()).stream().map(Warning::words).toList();
  }

  private static List<Fact> facts(Meeting meeting, Body body) {
    var facts = new java.util.ArrayList<Fact>();
    facts.add(new Fact("Body", body.name(), false));
    facts.add(new Fact("Day", Moments.day(meeting.day()), false));
    facts.add(
        new Fact(
            "Time",
            Moments.hour(meeting.starts())
                + (meeting.ends() == null ? "" : " to " + Moments.hour(meeting.ends())),
            false));
    facts.add(
        new Fact("Place", meeting.place() == null ? "Not known yet" : meeting.place(), false));
    if (meeting.online() != null) facts.add(new Fact("Online", meeting.online(), true));
    if (meeting.movedFrom() != null) {
      facts.add(new Fact("Moved from", Moments.text(meeting.movedFrom()), false));
    }
    if (meeting.why() != null) facts.add(new Fact("Why", meeting.why(), false));
    if (meeting.agendaOut() != null) {
      facts.add(new Fact("Agenda came out", Moments.day(meeting.agendaOut()), false));
    }
    if (meeting.minutesOut() != null) {
      facts.add(new Fact("Minutes came out", Moments.day(meeting.minutesOut()), false));
    }
    return List.copyOf(facts);
  }

  private List<Due> dues(Meeting meeting) {
    return desk.meetings().timetable(meeting).dues().stream()
        .map(due ->
            new Due(
                MeetingWords.step(due.step()),
                Moments.text(due.at()),
                due.at().isBefore(desk.now())))
        .toList();
  }

  /// The readings of the law beside each other, for whoever has to keep one of them.
  static List<Notice> notices(LocalDate day, WorkingDays days) {
    return List.of(
        notice(
            "Three clear days, Saturday counted",
            days.latestNotice(day, NoticeRule.PARISH_COUNCIL_SATURDAY_COUNTS)),
        notice(
            "Three clear days, Saturday not counted",
            days.latestNotice(day, NoticeRule.PARISH_COUNCIL_WITHOUT_SATURDAY)),
        notice("Five clear working days", days.latestNotice(day, NoticeRule.PRINCIPAL_COUNCIL)),
        notice("Seven clear days", days.latestNotice(day, NoticeRule.PARISH_MEETING)));
  }

  private static Notice notice(String rule, NoticeDay day) {
    return new Notice(rule, Moments.day(day.latest()), Moments.day(day.practical()));
  }

  private static int version(Visit visit) {
    String version = visit.form().shown("version");
    return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
  }

  private void held(Visit visit) {
    Meeting meeting = desk.meeting(visit);
    try {
      MeetingKept kept =
          desk.keeping().held(meeting.id(), version(visit), desk.now(), visit.officer().key());
      visit.leadTo(MeetingPages.path(meeting.id()) + "?done=" + done(kept, "held"));
    } catch (Unacceptable wrong) {
      show(visit, new Unacceptable("main", wrong.words()));
    }
  }

  private void confirm(Visit visit) {
    Meeting meeting = desk.meeting(visit);
    MeetingKept kept =
        desk.database()
            .write(handle ->
                MeetingKeeping.confirm(
                    handle,
                    meeting.id(),
                    version(visit),
                    visit.officer().key(),
                    desk.clock().instant()));
    visit.leadTo(MeetingPages.path(meeting.id()) + "?done=" + done(kept, "confirmed"));
  }

  private static String done(MeetingKept kept, String act) {
    return switch (kept) {
      case MeetingKept.Done _ -> act;
      case MeetingKept.Overtaken _ -> "overtaken";
    };
  }
}

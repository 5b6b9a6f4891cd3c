package liaison.web.desk.meetings;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liaison.accounts.Officer;
import liaison.accounts.Officers;
import liaison.councils.Council;
import liaison.councils.Councils;
import liaison.meetings.Body;
import liaison.meetings.Meeting;
import liaison.meetings.Meetings;
import liaison.meetings.replies.Attendance;
import liaison.meetings.replies.Replies;
import liaison.web.PlainHours;
import liaison.web.Said;
import liaison.web.desk.DeskPart;
import liaison.web.desk.Section;
import liaison.web.desk.Visit;

/// The rooms behind the desk's pages about who says that they come, and who came.
public record TurnoutDesk(
    Meetings meetings,
    Councils councils,
    Replies replies,
    Attendance attendance,
    Officers officers,
    InstantSource clock,
    ZoneId zone) {
  static final String MEETING = "/desk/meetings/{meeting}";

  /// The parts, in the order of the navigation.
  public List<DeskPart> parts() {
    return List.of(
        new ReplyListPages(this),
        new RecordReplyPages(this),
        new SignInSheetPages(this),
        new AttendancePages(this),
        new NotSeenPages(this));
  }

  /// What the start page shows of the next weeks.
  public DeskPart soon() {
    return new SoonPart(this);
  }

  /// What the page of a meeting shows of it; empty where nobody is asked yet.
  public Optional<Section> section(Meeting meeting) {
    return meeting.confirmed() ? Optional.of(TurnoutSection.of(this, meeting)) : Optional.empty();
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  static String path(Meeting meeting, String page) {
    return "/desk/meetings/%d/%s".formatted(meeting.id(), page);
  }

  /// The meeting that the path names.
  Meeting meeting(Visit visit) {
    return meetings
        .byId(visit.number("meeting"))
        .orElseThrow(() -> new Said(404, TurnoutWords.NO_SUCH_MEETING));
  }

  /// The council that the path names.
  Council council(Visit visit) {
    return councils
        .byId(visit.part("council"))
        .orElseThrow(() -> new Said(404, TurnoutWords.NO_SUCH_COUNCIL));
  }

  /// What every page says about its meeting.
  Map<String, Object> about(Meeting meeting) {
    Map<String, Object> values = new HashMap<>();
    values.put("meeting", "/desk/meetings/" + meeting.id());
    values.put("body", meetings.body(meeting.body()).map(Body::name).orElse(meeting.body()));
    values.put("when", PlainHours.of(meeting));
    values.put("where", Optional.ofNullable(meeting.place()).orElse(""));
    return values;
  }

  /// Who answered, in words: an officer by name.
  String who(String key) {
    if (key.equals(Replies.COUNCIL)) return key;
    return officers.list().stream()
        .filter(officer -> officer.key().equals(key))
        .map(Officer::name)
        .findFirst()
        .orElse("an officer who has left");
  }
}

package liaison.web.desk.meetings;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import liaison.days.Holidays;
import liaison.meetings.Body;
import liaison.meetings.BodyKeeping;
import liaison.meetings.Meeting;
import liaison.meetings.MeetingActs;
import liaison.meetings.MeetingKeeping;
import liaison.meetings.Meetings;
import liaison.meetings.YearAhead;
import liaison.store.Database;
import liaison.web.Said;
import liaison.web.desk.DeskPart;
import liaison.web.desk.Visit;

/// The rooms behind the desk's pages about meetings.
///
/// @param acts moves and cancels meetings, and tells who must know
/// @param sections what other parts show on the page of a meeting, in order
public record MeetingDesk(
    Database database,
    InstantSource clock,
    ZoneId zone,
    MeetingActs acts,
    List<MeetingSection> sections) {
  /// The parts, in the order of the navigation.
  public List<DeskPart> parts() {
    return List.of(
        new MeetingPages(this),
        new YearPages(this),
        new BodyPages(this),
        new HolidayPages(this),
        new ArrangePages(this),
        new MeetingPage(this));
  }

  LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), zone);
  }

  LocalDate today() {
    return now().toLocalDate();
  }

  Meetings meetings() {
    return new Meetings(database, clock);
  }

  MeetingKeeping keeping() {
    return new MeetingKeeping(database, clock);
  }

  BodyKeeping bodies() {
    return new BodyKeeping(database, clock);
  }

  YearAhead year() {
    return new YearAhead(database, clock);
  }

  Holidays holidays() {
    return new Holidays(database);
  }

  /// The meeting that the path names.
  Meeting meeting(Visit visit) {
    return meetings()
        .byId(visit.number("meeting"))
        .orElseThrow(() -> new Said(404, MeetingWords.NO_SUCH_MEETING));
  }

  /// What is said before the first real meeting is made sure; empty where nothing is made up.
  String samplesGo() {
    return meetings().isSample() ? MeetingWords.SAMPLES_GO : "";
  }

  /// The body with this key.
  Body body(String key) {
    return meetings().body(key).orElseThrow(() -> new Said(404, MeetingWords.NO_SUCH_BODY));
  }

  /// "Parish Forum, Thursday 4 March 2027, 7pm".
  String title(Meeting meeting) {
    return MeetingWords.title(body(meeting.body()), meeting);
  }
}

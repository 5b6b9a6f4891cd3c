package liaison.web.desk.post;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import liaison.councils.Lists;
import liaison.meetings.Meeting;
import liaison.meetings.Meetings;
import liaison.meetings.Moments;
import liaison.notices.Circulars;
import liaison.notices.Decisions;
import liaison.notices.Telling;
import liaison.web.Said;
import liaison.web.desk.DeskPart;
import liaison.web.desk.Visit;

/// The rooms behind the desk's pages about letters to councils.
public record NoticeDesk(Telling telling, Circulars circulars, Lists lists, ZoneId zone) {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

  /// The parts, in the order of the navigation.
  public List<DeskPart> parts() {
    return List.of(
        new PlanPages(this), new NoticePages(this), new ProofPages(this), new CircularPages(this));
  }

  LocalDate today() {
    return LocalDate.ofInstant(telling.clock().instant(), zone);
  }

  /// "Thursday 4 March 2027, 9am".
  String when(Instant moment) {
    return Moments.text(moment.atZone(zone).toLocalDateTime());
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

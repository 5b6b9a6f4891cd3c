package liaison.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import liaison.days.WorkingDays;
import liaison.meetings.BackTimetable;
import liaison.meetings.Body;
import liaison.meetings.Meeting;

/// All that decides which notices a meeting owes, as it is at one moment.
///
/// @param told whether it is one that is told: [Telling#tells]
/// @param since when the rounds first saw it confirmed: what was due before that is late
/// @param next the body's meeting after it, where there is one
/// @param marks what was decided or done about its notices
record Seen(
    Meeting meeting,
    Body body,
    boolean told,
    WorkingDays days,
    Optional<AgendaOut> agenda,
    Optional<MinutesOut> minutes,
    Instant since,
    Optional<Meeting> next,
    List<Mark> marks) {
  BackTimetable timetable() {
    return BackTimetable.of(meeting, body.habits(), days);
  }

  /// Whether its body and its state let it tell anybody anything.
  boolean tells() {
    return told && meeting.confirmed() && body.state() == Body.State.ACTIVE;
  }
}

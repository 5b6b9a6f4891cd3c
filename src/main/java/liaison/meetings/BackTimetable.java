package liaison.meetings;

import java.time.LocalDate;
import liaison.days.NoticeRule;
import liaison.days.WorkingDays;

/// The days before a meeting by which things must be done. No law says when for a liaison body:
/// these are house rules.
///
/// @param itemsClose the last day for items: 16 days before or the working day before that. For a
///   Forum on a Thursday this is the day before the Parishes Advisory Group settles its agenda.
/// @param agendaDue 10 days before or the working day before that, and never later than five clear
///   working days allow
record BackTimetable(LocalDate itemsClose, LocalDate agendaDue) {
  private static final int ITEMS_CLOSE = 16;
  private static final int AGENDA = 10;

  static BackTimetable of(LocalDate meeting, WorkingDays days) {
    LocalDate latest = days.latestNotice(meeting, NoticeRule.PRINCIPAL_COUNCIL).practical();
    LocalDate agenda = days.onOrBefore(meeting.minusDays(AGENDA));
    return new BackTimetable(
        days.onOrBefore(meeting.minusDays(ITEMS_CLOSE)), agenda.isAfter(latest) ? latest : agenda);
  }
}

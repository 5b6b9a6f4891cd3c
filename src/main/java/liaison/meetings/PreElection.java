package liaison.meetings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import liaison.days.WorkingDays;

/// The time before the ordinary elections of a year, when publicity is restrained. Ordinary
/// elections are on the first Thursday of May (Representation of the People Act 1983, section 37),
/// and notice of them is given 25 working days before at the latest. Whether anything is elected
/// here in a year, nobody says who only knows the calendar.
///
/// @param from the last day for the notice
/// @param polling the day of the poll, counted in
record PreElection(LocalDate from, LocalDate polling) {
  private static final int CLEAR_WORKING_DAYS = 24;

  static PreElection of(int year, WorkingDays days) {
    LocalDate polling =
        LocalDate.of(year, 5, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.THURSDAY));
    return new PreElection(days.latestNotice(polling, CLEAR_WORKING_DAYS).practical(), polling);
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(polling);
  }
}

package liaison.meetings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import liaison.days.WorkingDays;
import liaison.meetings.Warning.Hazard;

/// Looks at the day of a meeting for what may be wrong with it.
///
/// @param holidays the bank holidays by their days
/// @param bodies the names of bodies by their keys
/// @param meetings all that are on file, proposed ones too
record Warnings(
    LocalDate today,
    WorkingDays days,
    Map<LocalDate, String> holidays,
    Map<String, String> bodies,
    List<Meeting> meetings) {
  List<Warning> of(Meeting meeting) {
    LocalDate day = meeting.day();
    var warnings = new ArrayList<Warning>();
    if (day.isBefore(today)) {
      warnings.add(new Warning(Hazard.PAST, "This day is over."));
    }
    if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      warnings.add(new Warning(Hazard.WEEKEND, "This is a weekend."));
    }
    String holiday = holidays.get(day);
    if (holiday != null) {
      warnings.add(new Warning(Hazard.HOLIDAY, "This is a bank holiday: %s.".formatted(holiday)));
    } else if (days.isBreak(day)) {
      boolean christmas = day.getMonth() == Month.DECEMBER;
      warnings.add(
          new Warning(
              Hazard.BREAK,
              "This is in the %s break.".formatted(christmas ? "Christmas" : "Easter")));
    }
    PreElection election = PreElection.of(day.getYear(), days);
    if (election.holds(day)) {
      warnings.add(
          new Warning(
              Hazard.PRE_ELECTION,
              "This may be in the pre-election period: if there are elections, they are on %s."
                  .formatted(Moments.day(election.polling()))));
    }
    for (Meeting other : meetings) {
      if (other.id() != meeting.id() && other.isPlanned() && other.day().equals(day)) {
        warnings.add(
            new Warning(
                Hazard.CLASH,
                "The %s meets on this day too, at %s."
                    .formatted(
                        bodies.getOrDefault(other.body(), other.body()),
                        Moments.hour(other.starts()))));
      }
    }
    return List.copyOf(warnings);
  }
}

package liaison.days;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/// Counts days over a set of bank holidays. Days are days in Europe/London.
public final class WorkingDays {
  private final Set<LocalDate> holidays;

  /// @param holidays the bank holidays of England, which fall on Mondays to Fridays
  public WorkingDays(Set<LocalDate> holidays) {
    this.holidays = Set.copyOf(holidays);
  }

  /// Whether offices work: Monday to Friday, and no bank holiday. The days that the Christmas and
  /// Easter breaks add are working days by this.
  public boolean isWorkingDay(LocalDate day) {
    return !Breaks.isWeekend(day) && !holidays.contains(day);
  }

  /// Whether a day lies in the Christmas or the Easter break of the Local Government Act 1972,
  /// section 243.
  public boolean isBreak(LocalDate day) {
    return Breaks.hold(day, holidays);
  }

  /// The day that comes `n` working days after another, which is not counted itself. This is how
  /// the 20 working days of a freedom of information request are counted.
  ///
  /// @param n 0 or more; with 0 the day itself, or the next working day where it is none
  public LocalDate plus(LocalDate day, int n) {
    return after(day, n, false);
  }

  /// The same, with the days of the Christmas and Easter breaks left out too: by when a person can
  /// be expected to have answered.
  public LocalDate plusOutsideBreaks(LocalDate day, int n) {
    return after(day, n, true);
  }

  private LocalDate after(LocalDate day, int n, boolean outsideBreaks) {
    if (n < 0) throw new IllegalArgumentException("n is " + n);
    LocalDate last = day;
    int counted = 0;
    while (counted < n || !counts(last, outsideBreaks)) {
      last = last.plusDays(1);
      if (counts(last, outsideBreaks) && counted < n) counted++;
    }
    return last;
  }

  private boolean counts(LocalDate day, boolean outsideBreaks) {
    return isWorkingDay(day) && !(outsideBreaks && isBreak(day));
  }

  /// The last working day on or before a day.
  public LocalDate onOrBefore(LocalDate day) {
    LocalDate last = day;
    while (!isWorkingDay(last)) last = last.minusDays(1);
    return last;
  }

  /// The last day on which notice of a meeting is in time.
  public NoticeDay latestNotice(LocalDate meeting, NoticeRule rule) {
    return latestNotice(meeting, rule.clearDays(), rule);
  }

  /// The last day that leaves so many clear working days before a meeting: a house rule, counted as
  /// a principal council counts its own.
  ///
  /// @param clearWorkingDays 0 or more
  public NoticeDay latestNotice(LocalDate meeting, int clearWorkingDays) {
    return latestNotice(meeting, clearWorkingDays, NoticeRule.PRINCIPAL_COUNCIL);
  }

  private NoticeDay latestNotice(LocalDate meeting, int clearDays, NoticeRule rule) {
    LocalDate day = meeting;
    for (int clear = 0; clear < clearDays; ) {
      day = day.minusDays(1);
      if (isClear(day, rule)) clear++;
    }
    LocalDate latest = day.minusDays(1);
    return new NoticeDay(latest, onOrBefore(latest));
  }

  private boolean isClear(LocalDate day, NoticeRule rule) {
    boolean saturday = day.getDayOfWeek() == DayOfWeek.SATURDAY;
    boolean otherwiseClear =
        day.getDayOfWeek() != DayOfWeek.SUNDAY && !holidays.contains(day) && !isBreak(day);
    return switch (rule) {
      case PARISH_COUNCIL_SATURDAY_COUNTS, PARISH_MEETING -> otherwiseClear;
      case PARISH_COUNCIL_WITHOUT_SATURDAY -> otherwiseClear && !saturday;
      case PRINCIPAL_COUNCIL -> isWorkingDay(day);
    };
  }
}

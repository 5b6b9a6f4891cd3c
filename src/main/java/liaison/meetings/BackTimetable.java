package liaison.meetings;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import liaison.days.WorkingDays;
import org.jspecify.annotations.Nullable;

/// By when things must be done for a meeting. Each day follows from the meeting and moves with it;
/// none falls on a day when nobody works. A day before the meeting is then an earlier working day,
/// because a later one would be late.
///
/// @param dues the earliest first
public record BackTimetable(List<Due> dues) {
  /// When something is due.
  ///
  /// @param at by a clock on the wall in London
  public record Due(Step step, LocalDateTime at) {}

  /// The timetable of a meeting. Days that stand with the meeting itself go before the habits.
  public static BackTimetable of(Meeting meeting, Habits habits, WorkingDays days) {
    var counted = new Count(meeting.day(), habits, days);
    var dues = new ArrayList<Due>();
    for (Step step : Step.values()) {
      LocalDate day = counted.day(step);
      if (step == Step.ITEMS_CLOSE && meeting.itemsClose() != null) day = meeting.itemsClose();
      if (step == Step.AGENDA && meeting.agendaDue() != null) day = meeting.agendaDue();
      if (day == null) continue;
      boolean last = step == Step.ITEMS_CLOSE || step == Step.AGENDA_SETTLED;
      dues.add(new Due(step, day.atTime(last ? habits.closes() : habits.hour())));
    }
    dues.sort(Comparator.comparing(Due::at).thenComparing(Due::step));
    return new BackTimetable(List.copyOf(dues));
  }

  /// When a step is due; empty where the body does without it.
  public Optional<LocalDateTime> at(Step step) {
    return dues.stream().filter(due -> due.step() == step).map(Due::at).findFirst();
  }

  /// The day of a step by the habits alone.
  static @Nullable LocalDate day(Step step, LocalDate meeting, Habits habits, WorkingDays days) {
    return new Count(meeting, habits, days).day(step);
  }

  private record Count(LocalDate meeting, Habits habits, WorkingDays days) {
    @Nullable LocalDate day(Step step) {
      return switch (step) {
        case CALL_FOR_ITEMS -> before(habits.callDays());
        case ITEMS_CLOSE -> before(habits.itemsCloseDays());
        case AGENDA_SETTLED -> habits.settledBy() == null ? null : before(habits.settledDays());
        case AGENDA -> earlier(before(habits.agendaDays()), clear(habits.agendaClearDays()));
        case PAPERS -> clear(habits.papersClearDays());
        case REMINDER -> before(habits.reminderDays());
        case MINUTES -> after(habits.minutesDays());
      };
    }

    private @Nullable LocalDate before(int number) {
      return number == 0 ? null : days.onOrBefore(meeting.minusDays(number));
    }

    private @Nullable LocalDate clear(int number) {
      return number == 0 ? null : days.latestNotice(meeting, number).practical();
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
      if (one == null || other == null) return one;
      return one.isBefore(other) ? one : other;
    }

    private @Nullable LocalDate after(int number) {
      if (number == 0) return null;
      LocalDate last = days.onOrBefore(meeting.plusDays(number));
      return last.isAfter(meeting) ? last : days.plus(meeting, 1);
    }
  }
}

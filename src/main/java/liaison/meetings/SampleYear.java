package liaison.meetings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import liaison.days.WorkingDays;
import liaison.papers.Table;
import liaison.text.Unacceptable;
import org.jspecify.annotations.Nullable;

/// A made-up year of meetings around a day: half a year that was, a year to come.
///
/// A meeting whose pattern falls on a bank holiday or into the Christmas or Easter break is held a
/// week earlier. What is past was held, with agenda and minutes out in time; what is to come has an
/// agenda only where its day has passed.
final class SampleYear {
  private static final int MONTHS_BACK = 6;
  private static final int MONTHS_AHEAD = 12;
  private static final int DAYS_TO_MINUTES = 20;
  private static final int LONGEST_LEAD_IN_MONTHS = 4;

  /// A body's habit, as a row of the samples' `meetings.csv` says it.
  private record Habit(
      String body,
      Pattern pattern,
      LocalTime starts,
      @Nullable LocalTime ends,
      @Nullable String place) {}

  private final List<Habit> habits;
  private final LocalDate today;
  private final WorkingDays days;

  private SampleYear(List<Habit> habits, LocalDate today, WorkingDays days) {
    this.habits = habits;
    this.today = today;
    this.days = days;
  }

  /// The meetings, the earliest first, each with the id 0.
  ///
  /// @throws Unacceptable for the file's name, with every fault and its line
  static List<Meeting> read(Path csv, List<Body> bodies, LocalDate today, WorkingDays days)
      throws IOException {
    Table table = Table.read(csv, "body", "pattern", "start", "end", "place");
    var faults = new ArrayList<String>();
    List<Habit> habits =
        table.rows().stream().flatMap(row -> habit(table.file(), row, bodies, faults)).toList();
    if (!faults.isEmpty()) throw new Unacceptable(table.file(), String.join("\n", faults));
    return new SampleYear(habits, today, days).meetings();
  }

  private static Stream<Habit> habit(
      String file, Table.Row row, List<Body> bodies, List<String> faults) {
    String body = row.cell("body");
    try {
      if (bodies.stream().noneMatch(known -> known.key().equals(body))) {
        throw new IllegalArgumentException("\"%s\" is the key of no body".formatted(body));
      }
      Pattern pattern = Pattern.of(row.cell("pattern"));
      LocalTime starts = LocalTime.parse(row.cell("start"));
      LocalTime ends = row.cell("end").isEmpty() ? null : LocalTime.parse(row.cell("end"));
      String place = row.cell("place").isEmpty() ? null : row.cell("place");
      return Stream.of(new Habit(body, pattern, starts, ends, place));
    } catch (Unacceptable e) {
      faults.add("%s, line %d: %s".formatted(file, row.line(), e.words()));
    } catch (DateTimeParseException e) {
      faults.add("%s, line %d: an hour is not like 19:00.".formatted(file, row.line()));
    } catch (IllegalArgumentException e) {
      faults.add("%s, line %d: %s.".formatted(file, row.line(), e.getMessage()));
    }
    return Stream.of();
  }

  private List<Meeting> meetings() {
    LocalDate from = today.minusMonths(MONTHS_BACK);
    LocalDate to = today.plusMonths(MONTHS_AHEAD);
    return habits.stream()
        .flatMap(habit ->
            days(habit.pattern())
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .map(day -> meeting(habit, day)))
        .distinct()
        .sorted(Comparator.comparing(Meeting::begins))
        .toList();
  }

  private Stream<LocalDate> days(Pattern pattern) {
    return switch (pattern) {
      case Pattern.Monthly monthly -> monthly.days(from(), to()).stream().map(this::possible);
      case Pattern.Weekly weekly -> weekly.days(from(), to()).stream().map(this::possible);
      case Pattern.All(var patterns) -> patterns.stream().flatMap(this::days);
      case Pattern.Before(int lead, String body) ->
          habits.stream()
              .filter(habit -> habit.body().equals(body))
              .filter(habit -> habit.pattern() instanceof Pattern.Monthly)
              .flatMap(habit -> days(habit.pattern()))
              .map(day -> possible(day.minusDays(lead)));
    };
  }

  private LocalDate from() {
    return today.minusMonths(MONTHS_BACK + 1).withDayOfMonth(1);
  }

  private LocalDate to() {
    return today.plusMonths(MONTHS_AHEAD + LONGEST_LEAD_IN_MONTHS);
  }

  private LocalDate possible(LocalDate day) {
    LocalDate possible = day;
    while (!days.isWorkingDay(possible) || days.isBreak(possible)) {
      possible = possible.minusWeeks(1);
    }
    return possible;
  }

  private Meeting meeting(Habit habit, LocalDate day) {
    Habits usual = Habits.usual();
    @Nullable LocalDate agenda = BackTimetable.day(Step.AGENDA, day, usual, days);
    LocalDate minutes = days.onOrBefore(day.plusDays(DAYS_TO_MINUTES));
    boolean past = day.isBefore(today);
    return new Meeting(
        0,
        habit.body(),
        day,
        habit.starts(),
        habit.ends(),
        habit.place(),
        null,
        past ? Meeting.State.HELD : Meeting.State.PLANNED,
        null,
        null,
        agenda != null && agenda.isBefore(today) ? agenda : null,
        minutes.isBefore(today) ? minutes : null,
        true,
        1,
        0,
        null,
        true,
        null,
        Instant.EPOCH);
  }
}

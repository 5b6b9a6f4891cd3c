package liaison.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import liaison.days.Holidays;
import liaison.days.WorkingDays;
import liaison.store.OpenStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class BackTimetableTest {
  private static WorkingDays days = new WorkingDays(Set.of());

  @BeforeAll
  static void load(@TempDir Path folder) {
    try (OpenStore store = OpenStore.in(folder)) {
      var holidays = new Holidays(store.database());
      holidays.fill();
      days = holidays.workingDays();
    }
  }

  @Test
  void everyDayOfAForumFollowsFromItsOwn() {
    assertThat(at(forum(), LocalDate.of(2027, 3, 11)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Step.CALL_FOR_ITEMS, LocalDateTime.parse("2027-02-18T09:00"),
                Step.ITEMS_CLOSE, LocalDateTime.parse("2027-02-23T17:00"),
                Step.AGENDA_SETTLED, LocalDateTime.parse("2027-02-24T17:00"),
                Step.AGENDA, LocalDateTime.parse("2027-03-01T09:00"),
                Step.PAPERS, LocalDateTime.parse("2027-03-03T09:00"),
                Step.REMINDER, LocalDateTime.parse("2027-03-10T09:00"),
                Step.MINUTES, LocalDateTime.parse("2027-03-31T09:00")));
  }

  @Test
  void overEasterTheAgendaGoesOutEarlierSoThatFiveClearWorkingDaysAreLeft() {
    Map<Step, LocalDateTime> due = at(forum(), LocalDate.of(2027, 3, 31));

    assertThat(due.get(Step.AGENDA)).isEqualTo("2027-03-19T09:00");
    assertThat(due.get(Step.PAPERS)).isEqualTo("2027-03-19T09:00");
    assertThat(due.get(Step.REMINDER)).isEqualTo("2027-03-30T09:00");
  }

  @Test
  void overChristmasNothingFallsOnADayWhenNobodyWorks() {
    Map<Step, LocalDateTime> due = at(forum(), LocalDate.of(2027, 1, 5));

    assertThat(due.get(Step.AGENDA)).isEqualTo("2026-12-23T09:00");
    assertThat(due.get(Step.REMINDER)).isEqualTo("2027-01-04T09:00");
    assertThat(at(forum(), LocalDate.of(2027, 1, 4)).get(Step.REMINDER))
        .isEqualTo("2026-12-31T09:00");
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "/liaison/days/clear_days_vectors.tsv",
      delimiter = '\t',
      numLinesToSkip = 1)
  void papersGoOutOnTheLastWorkingDayThatLeavesFiveClearOnes(
      LocalDate meeting,
      String weekday,
      LocalDate parish,
      LocalDate parishPractical,
      LocalDate parishWithoutSaturday,
      LocalDate parishWithoutSaturdayPractical,
      LocalDate principal,
      LocalDate principalPractical) {
    Map<Step, LocalDateTime> due = at(forum(), meeting);

    assertThat(due.get(Step.PAPERS)).isEqualTo(principalPractical.atTime(9, 0));
    assertThat(due.get(Step.AGENDA)).isBeforeOrEqualTo(principalPractical.atTime(9, 0));
  }

  @Test
  void onEveryDayOfFourYearsEachStepIsOnAWorkingDayAndInOrder() {
    Stream.iterate(LocalDate.of(2026, 1, 1), day -> day.plusDays(1))
        .limit(4 * 365)
        .forEach(day -> {
          Map<Step, LocalDateTime> due = at(forum(), day);
          assertThat(due.values())
              .allSatisfy(at -> assertThat(days.isWorkingDay(at.toLocalDate())).isTrue());
          assertThat(due.get(Step.CALL_FOR_ITEMS)).isBefore(due.get(Step.ITEMS_CLOSE));
          assertThat(due.get(Step.ITEMS_CLOSE)).isBeforeOrEqualTo(due.get(Step.AGENDA_SETTLED));
          assertThat(due.get(Step.AGENDA)).isBeforeOrEqualTo(due.get(Step.PAPERS));
          assertThat(due.get(Step.REMINDER)).isBefore(day.atStartOfDay());
          assertThat(due.get(Step.MINUTES)).isAfter(day.atTime(23, 59));
        });
  }

  @Test
  void aNumberOfNoughtLeavesItsStepOutAndOneWithoutASettlingBodyIsSettledByNobody() {
    Habits speakers =
        BodyText.habits(
            Map.of(
                BodyField.CALL_DAYS, "0",
                BodyField.ITEMS_CLOSE_DAYS, "0",
                BodyField.PAPERS_CLEAR_DAYS, "0",
                BodyField.MINUTES_DAYS, "0"));

    assertThat(at(speakers, LocalDate.of(2027, 3, 11)))
        .containsOnlyKeys(Step.AGENDA, Step.REMINDER);
  }

  private static Habits forum() {
    return BodyText.habits(Map.of(BodyField.SETTLED_BY, "pag"));
  }

  private static Map<Step, LocalDateTime> at(Habits habits, LocalDate day) {
    var due = new EnumMap<Step, LocalDateTime>(Step.class);
    BackTimetable.of(CalendarTextTest.meeting(1, day), habits, days)
        .dues()
        .forEach(each -> due.put(each.step(), each.at()));
    return due;
  }
}

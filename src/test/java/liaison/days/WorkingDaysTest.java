package liaison.days;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import liaison.store.OpenStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
  private static WorkingDays days = new WorkingDays(Set.of());

  @BeforeAll
  static void load(@TempDir Path folder) {
    try (OpenStore store = OpenStore.in(folder)) {
      var holidays = new Holidays(store.database());
      holidays.fill();
      days = holidays.workingDays();
    }
  }

  @ParameterizedTest
  @CsvFileSource(resources = "clear_days_vectors.tsv", delimiter = '\t', numLinesToSkip = 1)
  void theLastDayForNoticeComesOutAsWorkedByHand(
      LocalDate meeting,
      String weekday,
      LocalDate parish,
      LocalDate parishPractical,
      LocalDate parishWithoutSaturday,
      LocalDate parishWithoutSaturdayPractical,
      LocalDate principal,
      LocalDate principalPractical,
      LocalDate parishMeeting,
      LocalDate parishMeetingPractical) {
    assertThat(meeting.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.UK))
        .isEqualTo(weekday);
    assertThat(days.latestNotice(meeting, NoticeRule.PARISH_COUNCIL_SATURDAY_COUNTS))
        .isEqualTo(new NoticeDay(parish, parishPractical));
    assertThat(days.latestNotice(meeting, NoticeRule.PARISH_COUNCIL_WITHOUT_SATURDAY))
        .isEqualTo(new NoticeDay(parishWithoutSaturday, parishWithoutSaturdayPractical));
    assertThat(days.latestNotice(meeting, NoticeRule.PRINCIPAL_COUNCIL))
        .isEqualTo(new NoticeDay(principal, principalPractical));
    assertThat(days.latestNotice(meeting, NoticeRule.PARISH_MEETING))
        .isEqualTo(new NoticeDay(parishMeeting, parishMeetingPractical));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20, 0, 2026-11-20",
    "2026-11-21, 0, 2026-11-23",
    "2026-11-20, 1, 2026-11-23",
    "2026-11-21, 1, 2026-11-23",
    "2026-11-20, 5, 2026-11-27",
    "2026-12-23, 1, 2026-12-24",
    "2026-12-24, 1, 2026-12-29",
    "2026-12-31, 1, 2027-01-04",
    "2026-11-23, 20, 2026-12-21",
  })
  void workingDaysLeaveOutWeekendsAndBankHolidays(LocalDate from, int n, LocalDate expected) {
    assertThat(days.plus(from, n)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-23, 1, 2026-12-30",
    "2026-12-24, 0, 2026-12-30",
    "2026-12-22, 3, 2026-12-31",
    "2027-03-24, 1, 2027-03-31",
    "2026-11-20, 5, 2026-11-27",
  })
  void aReplyIsNotExpectedInTheBreaks(LocalDate from, int n, LocalDate expected) {
    assertThat(days.plusOutsideBreaks(from, n)).isEqualTo(expected);
  }

  @Test
  void nobodyCountsBackwards() {
    assertThatIllegalArgumentException().isThrownBy(() -> days.plus(LocalDate.of(2026, 1, 1), -1));
  }

  @Test
  void theBreaksOf2026And2027AreThoseOfTheAct() {
    var breaks =
        LocalDate.of(2026, 4, 1)
            .datesUntil(LocalDate.of(2027, 4, 30))
            .filter(days::isBreak)
            .map(LocalDate::toString)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(breaks)
        .containsExactly(
            "2026-04-02",
            "2026-04-03",
            "2026-04-04",
            "2026-04-05",
            "2026-04-06",
            "2026-04-07",
            "2026-12-24",
            "2026-12-25",
            "2026-12-26",
            "2026-12-27",
            "2026-12-28",
            "2026-12-29",
            "2027-03-25",
            "2027-03-26",
            "2027-03-27",
            "2027-03-28",
            "2027-03-29",
            "2027-03-30");
  }

  @ParameterizedTest
  @CsvSource({
    "1999, 1999-04-04", "2000, 2000-04-23", "2024, 2024-03-31", "2026, 2026-04-05",
    "2027, 2027-03-28", "2038, 2038-04-25", "2049, 2049-04-18", "2285, 2285-03-22",
  })
  void easterFallsWhereTheChurchPutsIt(int year, LocalDate easter) {
    assertThat(Breaks.easter(year)).isEqualTo(easter);
  }
}

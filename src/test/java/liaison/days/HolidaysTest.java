package liaison.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import liaison.store.OpenStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HolidaysTest {
  @TempDir Path folder;

  @Test
  void theTableIsFilledOnceAndThenBelongsToTheOfficers() {
    try (OpenStore store = OpenStore.in(folder)) {
      var holidays = new Holidays(store.database());
      assertThat(holidays.fill()).isEqualTo(64);
      store
          .database()
          .change(handle -> handle.execute("DELETE FROM holiday WHERE day = '2027-05-03'"));

      assertThat(holidays.fill()).isZero();

      assertThat(holidays.all()).hasSize(63);
      assertThat(holidays.workingDays().isWorkingDay(LocalDate.of(2027, 5, 3))).isTrue();
    }
  }

  @Test
  void everyYearHasItsEightAndEasterStandsWhereTheRuleSays() {
    try (OpenStore store = OpenStore.in(folder)) {
      var holidays = new Holidays(store.database());
      holidays.fill();

      assertThat(
              holidays.all().stream()
                  .collect(Collectors.groupingBy(h -> h.day().getYear(), Collectors.counting())))
          .hasSize(8)
          .allSatisfy((_, count) -> assertThat(count).isEqualTo(8));
      for (int year = 2024; year <= 2031; year++) {
        assertThat(holidays.all())
            .contains(
                new Holiday(Breaks.easter(year).minusDays(2), "Good Friday"),
                new Holiday(Breaks.easter(year).plusDays(1), "Easter Monday"));
      }
      assertThat(holidays.all()).noneMatch(holiday -> Breaks.isWeekend(holiday.day()));
      assertThat(holidays.all())
          .containsAll(
              List.of(
                  new Holiday(LocalDate.of(2026, 12, 28), "Boxing Day (substitute day)"),
                  new Holiday(LocalDate.of(2031, 8, 25), "Summer bank holiday")));
    }
  }
}

package liaison.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import liaison.days.Holidays;
import liaison.days.NoticeRule;
import liaison.days.WorkingDays;
import liaison.store.Audit;
import liaison.store.OpenStore;
import liaison.text.Unacceptable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleMeetingsTest {
  private static final Path SHIPPED = Path.of("knowledge/sample/meetings.csv");
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T09:00:00Z"));
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @TempDir Path temporary;
  private OpenStore store;
  private Meetings meetings;
  private SampleMeetings samples;
  private WorkingDays days;

  @BeforeEach
  void open() {
    store = OpenStore.in(temporary.resolve("data"));
    var holidays = new Holidays(store.database());
    holidays.fill();
    days = holidays.workingDays();
    meetings = new Meetings(store.database(), CLOCK);
    samples = new SampleMeetings(store.database(), CLOCK);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aYearOfMeetingsIsMadeAroundTheDay() throws IOException {
    assertThat(samples.load(SHIPPED, TODAY)).isEqualTo(meetings.all().size());
    assertThat(samples.load(SHIPPED, TODAY)).isZero();

    assertThat(meetings.all("forum"))
        .extracting(Meeting::day)
        .containsExactly(
            LocalDate.of(2026, 6, 11),
            LocalDate.of(2026, 9, 10),
            LocalDate.of(2026, 12, 10),
            LocalDate.of(2027, 3, 11),
            LocalDate.of(2027, 6, 10),
            LocalDate.of(2027, 9, 9));
    assertThat(meetings.between("pag", TODAY, TODAY.plusYears(1)))
        .extracting(Meeting::day)
        .containsExactly(
            LocalDate.of(2026, 11, 25),
            LocalDate.of(2027, 1, 13),
            LocalDate.of(2027, 2, 24),
            LocalDate.of(2027, 4, 14),
            LocalDate.of(2027, 5, 26),
            LocalDate.of(2027, 7, 14),
            LocalDate.of(2027, 8, 25),
            LocalDate.of(2027, 10, 13));
    assertThat(meetings.between("olney", TODAY, TODAY.plusYears(1))).hasSize(3);
    assertThat(meetings.all()).allMatch(Meeting::sample);
    assertThat(meetings.isSample()).isTrue();
  }

  @Test
  void whatIsPastWasHeldAndWhatIsDueIsOut() throws IOException {
    samples.load(SHIPPED, TODAY);

    assertThat(meetings.all())
        .allSatisfy(meeting -> {
          boolean past = meeting.day().isBefore(TODAY);
          assertThat(meeting.state()).isEqualTo(past ? Meeting.State.HELD : Meeting.State.PLANNED);
          assertThat(meeting.agendaOut() != null).isEqualTo(agendaDue(meeting).isBefore(TODAY));
          if (!past) assertThat(meeting.minutesOut()).isNull();
        });
    assertThat(meetings.next("pag", TODAY.atStartOfDay()).orElseThrow().agendaOut()).isNotNull();
    assertThat(meetings.next("forum", TODAY.atStartOfDay()).orElseThrow().agendaOut()).isNull();
    assertThat(meetings.last("forum", TODAY.atStartOfDay()).orElseThrow().minutesOut())
        .isEqualTo(LocalDate.of(2026, 9, 30));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 40, 80, 120, 160, 200, 240, 280, 320, 365, 730, 1095})
  void anyStartDayGivesAYearThatCouldBeKept(int later) throws IOException {
    LocalDate today = TODAY.plusDays(later);
    samples.load(SHIPPED, today);

    assertThat(meetings.all())
        .allSatisfy(meeting -> {
          assertThat(days.isWorkingDay(meeting.day())).isTrue();
          assertThat(days.isBreak(meeting.day())).isFalse();
          assertThat(meeting.itemsClose()).isBefore(meeting.agendaDue());
          assertThat(meeting.agendaDue())
              .isBeforeOrEqualTo(
                  days.latestNotice(meeting.day(), NoticeRule.PRINCIPAL_COUNCIL).latest());
        });
    List<Meeting> forums = meetings.between("forum", today, today.plusYears(1));
    assertThat(forums)
        .hasSizeBetween(4, 5)
        .allSatisfy(forum -> {
          assertThat(forum.day().getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY);
          assertThat(meetings.between("pag", itemsClose(forum), agendaDue(forum)))
              .as("PAG settles the agenda when items have closed")
              .hasSize(1);
        });
    assertThat(meetings.between("pag", today, today.plusYears(1))).hasSizeBetween(7, 9);
  }

  @Test
  void theFirstRealOneThatIsSureTakesThemAllAway() throws IOException {
    var keeping = new MeetingKeeping(store.database(), CLOCK);
    samples.load(SHIPPED, TODAY);
    Meeting made = meetings.all("forum").getLast();

    Meeting proposed = keeping.add(made.arrangement(), false, "officer");
    assertThat(meetings.all("forum")).as("what it stands in for").doesNotContain(made);
    assertThat(meetings.isSample()).as("nobody sees a proposed one").isTrue();
    Meeting other = meetings.all("forum").getLast();
    assertThat(keeping.change(proposed.id(), 1, other.arrangement(), "officer"))
        .isInstanceOf(MeetingKept.Done.class);

    MeetingKept _ =
        store
            .database()
            .<MeetingKept>write(handle ->
                MeetingKeeping.confirm(handle, proposed.id(), 2, "officer", CLOCK.instant()));
    assertThat(meetings.all()).extracting(Meeting::id).containsExactly(proposed.id());
  }

  @Test
  void aRealOneThatIsAddedTakesThemAllAway() throws IOException {
    samples.load(SHIPPED, TODAY);
    Arrangement asked =
        Arrangement.usual(meetings.body("pag").orElseThrow(), LocalDate.of(2027, 3, 3));

    Meeting added = new MeetingKeeping(store.database(), CLOCK).add(asked, true, "officer");

    assertThat(meetings.all()).containsExactly(added);
  }

  @Test
  void realMeetingsTakeTheirPlaceInOneAction() throws IOException {
    samples.load(SHIPPED, TODAY);
    int made = meetings.all().size();
    Path csv =
        Files.writeString(
            temporary.resolve("meetings.csv"),
            "body,date,start,end,place\nforum,2027-03-04,19:00,21:00,Council Chamber\n");

    assertThat(meetings.fill(csv)).isEqualTo(1);

    assertThat(meetings.all()).singleElement().matches(meeting -> !meeting.sample());
    assertThat(meetings.isSample()).isFalse();
    assertThat(samples.load(SHIPPED, TODAY)).isZero();
    assertThat(store.database().<List<Audit.Entry>>read(h -> Audit.latest(h, 3)))
        .extracting(Audit.Entry::what)
        .containsExactly(
            "1 meetings were read from meetings.csv",
            made + " made-up meetings were taken away",
            made + " made-up meetings were added");
  }

  @Test
  void theyGoAltogether() throws IOException {
    samples.load(SHIPPED, TODAY);

    assertThat(samples.remove()).isPositive();
    assertThat(meetings.all()).isEmpty();
    assertThat(samples.remove()).isZero();
  }

  private static LocalDate itemsClose(Meeting meeting) {
    return Objects.requireNonNull(meeting.itemsClose());
  }

  private static LocalDate agendaDue(Meeting meeting) {
    return Objects.requireNonNull(meeting.agendaDue());
  }

  @Test
  void everyFaultOfTheFileIsNamedWithItsLine() throws IOException {
    Path csv =
        Files.writeString(
            temporary.resolve("m.csv"),
            """
            body,pattern,start,end,place
            assembly,first Monday of May,19:00,,
            forum,fifth Monday of May,19:00,,
            forum,first Monday of Mai,19:00,,
            pag,15 days before each forum,7pm,,
            """);

    assertThatThrownBy(() -> samples.load(csv, TODAY))
        .isInstanceOfSatisfying(
            Unacceptable.class,
            refusal ->
                assertThat(refusal.words().lines())
                    .satisfiesExactly(
                        fault -> assertThat(fault).contains("line 2", "assembly"),
                        fault -> assertThat(fault).contains("line 3", "pattern"),
                        fault -> assertThat(fault).contains("line 4", "pattern"),
                        fault -> assertThat(fault).contains("line 5", "19:00")));
    assertThat(meetings.all()).isEmpty();
  }
}

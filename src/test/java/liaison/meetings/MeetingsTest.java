package liaison.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import liaison.days.Holidays;
import liaison.store.OpenStore;
import liaison.text.Unacceptable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeetingsTest {
  private static final String YEAR =
      """
      body,date,start,end,place
      Parish Forum,2027-03-04,19:00,21:00,Council Chamber
      pag,17/2/2027,14.00,,
      forum,2026-12-10,19:00,21:00,Council Chamber
      """;

  @TempDir Path temporary;
  private OpenStore store;
  private Meetings meetings;

  @BeforeEach
  void open() {
    store = OpenStore.in(temporary.resolve("data"));
    meetings =
        new Meetings(store.database(), InstantSource.fixed(Instant.parse("2026-11-23T09:00:00Z")));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void theBodiesAreThereFromTheStartWithWhatBecameOfThem() {
    assertThat(meetings.bodies())
        .extracting(Body::key, Body::name, Body::state)
        .containsExactly(
            tuple("danesborough", "Danesborough Ward Forum", Body.State.SPEAKERS_ONLY),
            tuple(
                "newport-pagnell-and-hanslope",
                "Newport Pagnell and Hanslope Ward Forum",
                Body.State.DORMANT),
            tuple("olney", "Olney Ward Forum", Body.State.ACTIVE),
            tuple("forum", "Parish Forum", Body.State.ACTIVE),
            tuple("pag", "Parishes Advisory Group", Body.State.ACTIVE));
    assertThat(meetings.body("pag").orElseThrow().name()).isEqualTo("Parishes Advisory Group");
    assertThat(meetings.body("assembly")).isEmpty();
  }

  @Test
  void aYearOfMeetingsIsReadOnce() throws IOException {
    assertThat(meetings.fill(file(YEAR))).isEqualTo(3);
    assertThat(meetings.fill(file(YEAR + "pag,2027-06-01,14:00,,\n"))).isZero();

    assertThat(meetings.all())
        .extracting(Meeting::day)
        .containsExactly(
            LocalDate.of(2026, 12, 10), LocalDate.of(2027, 2, 17), LocalDate.of(2027, 3, 4));
    Meeting pag = meetings.all("pag").getFirst();
    assertThat(pag.begins()).isEqualTo(LocalDateTime.parse("2027-02-17T14:00"));
    assertThat(pag.ends()).isNull();
    assertThat(pag.place()).isNull();
    assertThat(pag.state()).isEqualTo(Meeting.State.PLANNED);
    assertThat(pag.sample()).isFalse();
  }

  @Test
  void theHouseRulesSayByWhenItemsAndAgendaAreDue() throws IOException {
    new Holidays(store.database()).fill();
    meetings.fill(file(YEAR + "forum,2027-01-07,19:00,,\n"));

    assertThat(meetings.all("forum"))
        .extracting(Meeting::itemsClose, Meeting::agendaDue)
        .containsExactly(
            tuple(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 30)),
            tuple(LocalDate.of(2026, 12, 22), LocalDate.of(2026, 12, 24)),
            tuple(LocalDate.of(2027, 2, 16), LocalDate.of(2027, 2, 22)));
  }

  @Test
  void aFileMaySayTheDaysItself() throws IOException {
    meetings.fill(
        file(
            """
            body,date,start,end,place,online,items_close,agenda_due,agenda_out,minutes_out
            pag,2026-11-04,14:00,,,https://meet.example/pag,2026-10-20,23/10/2026,2026-10-26,
            """));

    Meeting pag = meetings.all().getFirst();
    assertThat(pag.online()).isEqualTo("https://meet.example/pag");
    assertThat(pag.itemsClose()).isEqualTo(LocalDate.of(2026, 10, 20));
    assertThat(pag.agendaDue()).isEqualTo(LocalDate.of(2026, 10, 23));
    assertThat(pag.agendaOut()).isEqualTo(LocalDate.of(2026, 10, 26));
    assertThat(pag.minutesOut()).isNull();
  }

  @Test
  void theOneAfterAndTheLastOnePassOverWhatIsCancelled() throws IOException {
    meetings.fill(file(YEAR + "forum,2027-06-10,19:00,21:00,\nforum,2026-09-10,19:00,21:00,\n"));
    Meeting first = meetings.next("forum", LocalDateTime.parse("2026-11-23T09:00")).orElseThrow();
    assertThat(meetings.after("forum", first).orElseThrow().day())
        .isEqualTo(LocalDate.of(2027, 3, 4));
    assertThat(last("2027-03-04T20:59")).isEqualTo(LocalDate.of(2026, 12, 10));
    assertThat(last("2027-03-04T21:00")).isEqualTo(LocalDate.of(2027, 3, 4));

    store
        .database()
        .change(h -> h.execute("UPDATE meeting SET state = 'cancelled' WHERE day = '2027-03-04'"));

    assertThat(meetings.after("forum", first).orElseThrow().day())
        .isEqualTo(LocalDate.of(2027, 6, 10));
    assertThat(last("2027-03-05T09:00")).isEqualTo(LocalDate.of(2026, 12, 10));
    assertThat(meetings.last("forum", LocalDateTime.parse("2026-09-10T20:00"))).isEmpty();
  }

  @Test
  void theMeetingsBetweenTwoDaysAreThoseOfOneBodyOrOfAll() throws IOException {
    meetings.fill(file(YEAR));
    LocalDate from = LocalDate.of(2026, 12, 10);
    LocalDate to = LocalDate.of(2027, 2, 17);

    assertThat(meetings.between(null, from, to)).hasSize(2);
    assertThat(meetings.between("pag", from, to)).hasSize(1);
    assertThat(meetings.between("forum", from.plusDays(1), to)).isEmpty();
  }

  @Test
  void aMeetingIsTheNextOneUntilItIsOver() throws IOException {
    meetings.fill(file(YEAR));

    assertThat(next("2026-11-23T09:00")).isEqualTo(LocalDate.of(2026, 12, 10));
    assertThat(next("2026-12-10T20:30")).isEqualTo(LocalDate.of(2026, 12, 10));
    assertThat(next("2026-12-10T21:00")).isEqualTo(LocalDate.of(2027, 3, 4));
    assertThat(meetings.next("forum", LocalDateTime.parse("2027-03-04T21:00"))).isEmpty();
    assertThat(meetings.next("olney", LocalDateTime.parse("2026-11-23T09:00"))).isEmpty();
  }

  @Test
  void aCancelledMeetingIsNotTheNextOne() throws IOException {
    meetings.fill(file(YEAR));
    store
        .database()
        .change(h -> h.execute("UPDATE meeting SET state = 'cancelled' WHERE day = '2026-12-10'"));

    assertThat(next("2026-11-23T09:00")).isEqualTo(LocalDate.of(2027, 3, 4));
  }

  @Test
  void aFileThatIsNotThereFillsNothing() throws IOException {
    assertThat(meetings.fill(temporary.resolve("none.csv"))).isZero();
  }

  @Test
  void everyFaultOfAFileIsNamedWithItsLineAndNothingIsFilled() {
    assertThatThrownBy(() ->
            meetings.fill(
                file(
                    YEAR
                        + "assembly,2027-03-04,19:00,,\n"
                        + "pag,2027-02-30,19:00,,\n"
                        + "pag,2027-02-20,7pm,,\n"
                        + "pag,2027-02-20,19:00,18:00,\n"
                        + "PAG,2027-02-17,14:00,,\n")))
        .isInstanceOfSatisfying(
            Unacceptable.class,
            refusal ->
                assertThat(refusal.words().lines())
                    .satisfiesExactly(
                        fault -> assertThat(fault).contains("line 5", "assembly", "forum, pag"),
                        fault -> assertThat(fault).contains("line 6", "2027-02-30"),
                        fault -> assertThat(fault).contains("line 7", "7pm"),
                        fault -> assertThat(fault).contains("line 8", "ends before"),
                        fault -> assertThat(fault).contains("line 9", "line 3")));
    assertThat(meetings.all()).isEmpty();
  }

  private LocalDate next(String from) {
    return meetings.next("forum", LocalDateTime.parse(from)).orElseThrow().day();
  }

  private LocalDate last(String before) {
    return meetings.last("forum", LocalDateTime.parse(before)).orElseThrow().day();
  }

  private Path file(String text) throws IOException {
    return Files.writeString(temporary.resolve("meetings.csv"), text);
  }
}

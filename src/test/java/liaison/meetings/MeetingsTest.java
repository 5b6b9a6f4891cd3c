package liaison.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
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
        .containsExactly(
            new Body("danesborough", "Danesborough Ward Forum", Body.State.SPEAKERS_ONLY),
            new Body(
                "newport-pagnell-and-hanslope",
                "Newport Pagnell and Hanslope Ward Forum",
                Body.State.DORMANT),
            new Body("olney", "Olney Ward Forum", Body.State.ACTIVE),
            new Body("forum", "Parish Forum", Body.State.ACTIVE),
            new Body("pag", "Parishes Advisory Group", Body.State.ACTIVE));
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
    assertThat(meetings.all("pag"))
        .containsExactly(
            new Meeting(
                2,
                "pag",
                LocalDate.of(2027, 2, 17),
                LocalTime.of(14, 0),
                null,
                null,
                Meeting.State.PLANNED));
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

  private Path file(String text) throws IOException {
    return Files.writeString(temporary.resolve("meetings.csv"), text);
  }
}

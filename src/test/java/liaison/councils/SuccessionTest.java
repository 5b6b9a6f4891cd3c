package liaison.councils;

import static liaison.councils.Desk.CLOCK;
import static liaison.councils.Desk.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import liaison.store.SigningKey;
import liaison.text.Unacceptable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who follows whom in a seat: nobody is hidden behind somebody else, and no gap goes unseen.
class SuccessionTest {
  private static final LocalDate LAST = LocalDate.of(2026, 11, 30);

  @TempDir Path temporary;
  private Desk desk;
  private SeatKeeping seats;

  @BeforeEach
  void open() throws IOException {
    desk = Desk.in(temporary.resolve("data"));
    seats = new SeatKeeping(desk.database(), CLOCK);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void twoWhoComeOnTheSameDayAreNotBothClerk() {
    seat("The first", "2026-11-20");

    assertThatThrownBy(() -> seat("The second", "2026-11-20"))
        .isInstanceOf(Unacceptable.class)
        .hasMessageContaining("The first is in this seat since 20 November 2026");
    assertThatThrownBy(() -> seat("The second", "2024-05-01"))
        .isInstanceOf(Unacceptable.class)
        .hasMessageContaining("The first is in this seat");
    assertThat(clerk(TODAY).past()).isEmpty();
  }

  @Test
  void whoComesForAWhileStaysUntilTheOneWhoIsKnownToCome() {
    seat("The successor", "2027-06-01");

    seats.seat(
        clerk(TODAY).id(),
        null,
        Map.of(
            SittingField.NAME, "The deputy",
            SittingField.FROM, "2026-12-01",
            SittingField.INTERIM, "yes"),
        "officer-1");

    assertThat(Objects.requireNonNull(clerk(LocalDate.of(2027, 5, 31)).now()).name())
        .isEqualTo("The deputy");
    SeatBook.Line later = clerk(LocalDate.of(2027, 6, 1));
    assertThat(Objects.requireNonNull(later.now()).name()).isEqualTo("The successor");
    assertThat(later.past()).extracting(Sitting::name).containsExactly("The deputy");
  }

  @Test
  void noCorrectionPutsTwoIntoOneSeat() {
    long old = desk.sits("olney", "clerk", "The old", null, "2020-01-01", "2026-10-31");
    seat("The new", "2026-11-01");

    assertThatThrownBy(() -> seats.correct(old, 1, Map.of(SittingField.TO, ""), "officer-1"))
        .isInstanceOf(Unacceptable.class)
        .hasMessageContaining("The new is in this seat");
  }

  @Test
  void theClerkLeavesOnceWhoeverSendsTheFormTwice() {
    long clerk = desk.sits("olney", "clerk", "The old clerk", null);
    seats.leaves(clerk, 1, LAST, named("The next"), "officer-1");

    Kept second = seats.leaves(clerk, 1, LAST, named("Another"), "officer-2");

    assertThat(second)
        .isInstanceOfSatisfying(
            Kept.Overtaken.class,
            overtaken ->
                assertThat(overtaken.clashes())
                    .contains(new Kept.Clash(SittingField.NAME, "Another", "The next")));
    assertThat(new SeatBook(desk.database()).of("olney", LAST.plusDays(9)))
        .filteredOn(line -> line.kind().equals("clerk"))
        .extracting(line -> Objects.requireNonNull(line.now()).name())
        .containsExactly("The next");
  }

  @Test
  void aGapBeforeAKnownSuccessorIsATask() {
    desk.sits("olney", "clerk", "The old clerk", null, "2020-01-01", "2026-11-30");
    desk.sits("olney", "clerk", "The successor", null, "2027-06-01", null);

    assertThat(clerk(TODAY).state()).isEqualTo(SeatState.ENDS_SOON);
    assertThat(new Tasks(desk.database()).ending(TODAY))
        .singleElement()
        .isInstanceOf(Task.Follow.class);
    desk.change("UPDATE holder SET from_day = '2026-12-01' WHERE from_day = '2027-06-01'");
    assertThat(clerk(TODAY).state()).isEqualTo(SeatState.HELD);
    assertThat(new Tasks(desk.database()).ending(TODAY)).isEmpty();
  }

  @Test
  void anAddressForANewClerkWaitsUntilTheClerkIsThere() {
    desk.sits("olney", "clerk", "The old clerk", "old@olney.example");
    long seat = clerk(TODAY).id();
    var confirmations = new Confirmations(desk.database(), CLOCK, SigningKey.in(desk.database()));
    ConfirmRound round = confirmations.open("Autumn", TODAY, TODAY.plusDays(30), "officer-1");
    confirmations.propose(
        confirmations.token(round, "olney"),
        List.of(
            new ConfirmRound.Wish(seat, SittingField.NAME, "The new clerk"),
            new ConfirmRound.Wish(seat, SittingField.EMAIL, "new@olney.example")),
        TODAY);
    var proposals = new Proposals(desk.database(), CLOCK);
    Proposal.Seen name = proposals.waiting(TODAY).getFirst().seen();
    Proposal.Seen email = proposals.waiting(TODAY).getLast().seen();

    assertThatThrownBy(
            () -> proposals.accept(email, Proposal.As.CORRECTION, true, TODAY, "officer-1"))
        .isInstanceOf(Unacceptable.class)
        .hasMessageContaining("name");

    proposals.accept(name, Proposal.As.SUCCESSOR, false, TODAY, "officer-1");
    assertThat(proposals.waiting(TODAY).getFirst().isOvertaken()).isFalse();
    proposals.accept(email, Proposal.As.CORRECTION, false, TODAY, "officer-1");
    Sitting now = Objects.requireNonNull(clerk(TODAY).now());
    assertThat(now.name()).isEqualTo("The new clerk");
    assertThat(now.email()).isEqualTo("new@olney.example");
    assertThat(clerk(TODAY).past().getFirst().email()).isEqualTo("old@olney.example");
  }

  @Test
  void aYearThatNobodyMeansIsRefused() {
    for (String day : List.of("0026-01-01", "1/2/0026", "1/1/2201", "31/12/1893")) {
      assertThatThrownBy(() -> seat("The clerk", day))
          .as(day)
          .isInstanceOf(Unacceptable.class)
          .hasMessageContaining("year");
    }
  }

  private void seat(String name, String from) {
    seats.seat(
        clerk(TODAY).id(),
        null,
        Map.of(SittingField.NAME, name, SittingField.FROM, from),
        "officer-1");
  }

  private static Map<SittingField, String> named(String name) {
    var values = new HashMap<SittingField, String>();
    values.put(SittingField.NAME, name);
    return values;
  }

  private SeatBook.Line clerk(LocalDate day) {
    return desk.seat("olney", "clerk", day);
  }
}

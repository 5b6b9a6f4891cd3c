package liaison.councils;

import static liaison.councils.Desk.CLOCK;
import static liaison.councils.Desk.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import liaison.store.SigningKey;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfirmationsTest {
  @TempDir Path temporary;
  private Desk desk;
  private Confirmations confirmations;
  private Proposals proposals;
  private ConfirmRound round;

  @BeforeEach
  void open() throws IOException {
    desk = Desk.in(temporary.resolve("data"));
    confirmations = new Confirmations(desk.database(), CLOCK, SigningKey.in(desk.database()));
    proposals = new Proposals(desk.database(), CLOCK);
    desk.sits("olney", "clerk", "The clerk", "clerk@olney.example");
    round = confirmations.open("Autumn", TODAY, TODAY.plusDays(30), "officer-1");
    assertThat(line(0).state()).isEqualTo(ConfirmRound.State.UNASKED);
    List<ConfirmRound.Line> lines = confirmations.lines(round, TODAY);
    desk.database().change(handle -> lines.forEach(line -> askedOnce(handle, line)));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void eachCouncilWaitsIsChasedAndAtLastUnanswered() {
    assertThat(confirmations.lines(round, TODAY)).hasSize(48);
    assertThat(confirmations.toChase(round, TODAY.plusDays(13), 14)).isEmpty();
    assertThat(confirmations.toChase(round, TODAY.plusDays(14), 14)).hasSize(48);

    desk.database()
        .change(handle -> {
          assertThat(Confirmations.chased(handle, round, "olney", TODAY.plusDays(14))).isTrue();
          assertThat(Confirmations.chased(handle, round, "olney", TODAY.plusDays(14))).isFalse();
        });

    assertThat(line(14))
        .satisfies(line -> {
          assertThat(line.state()).isEqualTo(ConfirmRound.State.CHASED);
          assertThat(line.chases()).isEqualTo(1);
        });
    assertThat(confirmations.toChase(round, TODAY.plusDays(14), 14)).hasSize(47);
    assertThat(line(31).state()).isEqualTo(ConfirmRound.State.UNANSWERED);
  }

  @Test
  void aCouncilConfirmsBehindItsLink() {
    String token = confirmations.token(round, "olney");
    assertThat(confirmations.asked(token, TODAY).orElseThrow().items())
        .extracting(ConfirmRound.Item::now)
        .contains("clerk@olney.example", "The clerk");

    confirmations.confirm(
        token, confirmations.asked(token, TODAY).orElseThrow().seen(), false, TODAY);

    assertThat(line(0).state()).isEqualTo(ConfirmRound.State.CONFIRMED);
    assertThat(new History(desk.database()).of("olney", 1))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.who()).isEqualTo("the council itself");
          assertThat(entry.after()).isEqualTo(TODAY.toString());
        });
    assertThat(Objects.requireNonNull(desk.seat("olney", "clerk", TODAY).now()).confirmed())
        .isEqualTo(TODAY);
    assertThat(new Tasks(desk.database()).on(TODAY))
        .noneMatch(task -> task instanceof Task.Confirm && task.council().equals("olney"));
  }

  @Test
  void aProposalWaitsForAnOfficer() {
    String token = confirmations.token(round, "olney");
    long clerk = desk.seat("olney", "clerk", TODAY).id();

    confirmations.propose(
        token,
        List.of(
            new ConfirmRound.Wish(null, CouncilField.PHONE, "01632 960000"),
            new ConfirmRound.Wish(clerk, SittingField.NAME, "The next clerk"),
            new ConfirmRound.Wish(clerk, SittingField.EMAIL, "clerk@olney.example")),
        TODAY);

    assertThat(line(0).state()).isEqualTo(ConfirmRound.State.PROPOSED);
    assertThat(desk.councils().details("olney").website()).isNull();
    List<Proposal> waiting = proposals.waiting(TODAY);
    assertThat(waiting)
        .extracting(Proposal::proposed)
        .containsExactly("01632 960000", "The next clerk");
    proposals.decline(waiting.getFirst().seen(), TODAY, "officer-1");
    proposals.accept(waiting.getLast().seen(), Proposal.As.SUCCESSOR, false, TODAY, "officer-1");
    assertThat(proposals.waiting(TODAY)).isEmpty();
    SeatBook.Line seat = desk.seat("olney", "clerk", TODAY);
    assertThat(Objects.requireNonNull(seat.now()).name()).isEqualTo("The next clerk");
    assertThat(seat.past()).hasSize(1);
    assertThatThrownBy(() -> proposals.decline(waiting.getFirst().seen(), TODAY, "officer-2"))
        .isInstanceOf(Unacceptable.class);
  }

  @Test
  void theOneWhoFollowsTakesOverTheOfficesAddressWhereAnOfficerSaysSo() {
    long clerk = desk.seat("olney", "clerk", TODAY).id();
    confirmations.propose(
        confirmations.token(round, "olney"),
        List.of(new ConfirmRound.Wish(clerk, SittingField.NAME, "The next clerk")),
        TODAY);
    Proposal waiting = proposals.waiting(TODAY).getFirst();
    assertThat(waiting.office()).containsExactly("clerk@olney.example");
    assertThat(waiting.addressWaits()).isFalse();

    proposals.accept(
        waiting.seen(), Proposal.As.SUCCESSOR_AT_THE_OFFICE, false, TODAY, "officer-1");

    Sitting now = Objects.requireNonNull(desk.seat("olney", "clerk", TODAY).now());
    assertThat(now.name()).isEqualTo("The next clerk");
    assertThat(now.email()).isEqualTo("clerk@olney.example");
    assertThat(desk.cell("olney", "general", TODAY)).isInstanceOf(Cell.Reached.class);
  }

  @Test
  void aCouncilThatWritesVacantForANameMeansNobody() {
    long clerk = desk.seat("olney", "clerk", TODAY).id();
    confirmations.propose(
        confirmations.token(round, "olney"),
        List.of(new ConfirmRound.Wish(clerk, SittingField.NAME, "(VACANT)")),
        TODAY);
    assertThat(proposals.waiting(TODAY))
        .singleElement()
        .satisfies(one -> assertThat(one.proposed()).isEmpty());
  }

  @Test
  void aProposalForWhatWasChangedSinceIsShownWithBoth() {
    confirmations.propose(
        confirmations.token(round, "olney"),
        List.of(new ConfirmRound.Wish(null, CouncilField.PHONE, "01632 960000")),
        TODAY);
    new CouncilKeeping(desk.database(), CLOCK)
        .change("olney", 1, Map.of(CouncilField.PHONE, "01632 960111"), "officer-1");
    Proposal.Seen seen = proposals.waiting(TODAY).getFirst().seen();

    assertThat(proposals.accept(seen, Proposal.As.CORRECTION, false, TODAY, "officer-1"))
        .isInstanceOf(Kept.Overtaken.class);
    assertThat(proposals.accept(seen, Proposal.As.CORRECTION, true, TODAY, "officer-1"))
        .isInstanceOf(Kept.Done.class);
  }

  @Test
  void aNumberOfTheFormerClerkDoesNotLandOnTheNextUnasked() {
    long clerk = desk.seat("olney", "clerk", TODAY).id();
    confirmations.propose(
        confirmations.token(round, "olney"),
        List.of(new ConfirmRound.Wish(clerk, SittingField.PHONE, "01632 960000")),
        TODAY);
    Proposal waiting = proposals.waiting(TODAY).getFirst();
    assertThat(waiting.isOvertaken()).isFalse();
    desk.change(
        "UPDATE holder SET to_day = ? WHERE seat = ? AND to_day IS NULL",
        TODAY.minusDays(1),
        clerk);
    desk.sits("olney", "clerk", "The next clerk", null, TODAY.toString(), null);

    assertThat(proposals.waiting(TODAY).getFirst())
        .satisfies(one -> {
          assertThat(one.now()).isEqualTo(one.stood());
          assertThat(one.isOvertaken()).isTrue();
        });
    assertThat(proposals.accept(waiting.seen(), Proposal.As.CORRECTION, false, TODAY, "officer-1"))
        .isInstanceOf(Kept.Overtaken.class);
    assertThat(Objects.requireNonNull(desk.seat("olney", "clerk", TODAY).now()).phone()).isNull();
  }

  @Test
  void anOfficerDecidesOnlyWhatWasSeen() {
    Proposal.Seen first = asksFor("olney", "01632 960000");
    Proposal.Seen second = asksFor("olney", "01632 960111");
    assertThat(second.id()).isEqualTo(first.id());

    assertThatThrownBy(
            () -> proposals.accept(first, Proposal.As.CORRECTION, false, TODAY, "officer-1"))
        .hasMessageContaining("changed after you saw it");
    assertThatThrownBy(() -> proposals.decline(first, TODAY, "officer-1"))
        .hasMessageContaining("changed after you saw it");

    desk.change("DELETE FROM proposal");
    assertThat(asksFor("ravenstone", "01632 960111").id()).isNotEqualTo(second.id());
    assertThatThrownBy(
            () -> proposals.accept(second, Proposal.As.CORRECTION, false, TODAY, "officer-1"))
        .isInstanceOf(Unacceptable.class);
    assertThat(proposals.waiting(TODAY)).hasSize(1);
    assertThat(
            new CouncilKeeping(desk.database(), CLOCK)
                .sheet("ravenstone")
                .orElseThrow()
                .value(CouncilField.PHONE))
        .isEmpty();
  }

  private Proposal.Seen asksFor(String council, String phone) {
    confirmations.propose(
        confirmations.token(round, council),
        List.of(new ConfirmRound.Wish(null, CouncilField.PHONE, phone)),
        TODAY);
    return proposals.waiting(TODAY).getFirst().seen();
  }

  @Test
  void aLinkThatIsTooOldOrAnothersOpensNothing() {
    InstantSource later = InstantSource.fixed(CLOCK.instant().plus(Duration.ofDays(32)));
    var then = new Confirmations(desk.database(), later, SigningKey.in(desk.database()));
    String token = confirmations.token(round, "olney");

    assertThat(then.asked(token, TODAY.plusDays(32))).isEmpty();
    assertThatThrownBy(() -> then.confirm(token, "", false, TODAY.plusDays(32)))
        .isInstanceOf(Unacceptable.class);
    assertThat(confirmations.asked("forged", TODAY)).isEmpty();
    assertThatThrownBy(() ->
            confirmations.propose(
                token, List.of(new ConfirmRound.Wish(null, CouncilField.TAGS, "mine")), TODAY))
        .isInstanceOf(Unacceptable.class);
  }

  private void askedOnce(Handle handle, ConfirmRound.Line line) {
    assertThat(Confirmations.asked(handle, round, line.council(), TODAY)).isTrue();
    assertThat(Confirmations.asked(handle, round, line.council(), TODAY)).isFalse();
  }

  private ConfirmRound.Line line(int days) {
    return confirmations.lines(round, TODAY.plusDays(days)).stream()
        .filter(line -> line.council().equals("olney"))
        .findFirst()
        .orElseThrow();
  }
}

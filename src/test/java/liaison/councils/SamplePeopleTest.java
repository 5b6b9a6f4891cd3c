package liaison.councils;

import static liaison.councils.Desk.CLOCK;
import static liaison.councils.Desk.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import liaison.store.PersonalData.Subject;
import liaison.store.SigningKey;
import liaison.text.Unacceptable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Made-up people, and the real ones who come among them.
class SamplePeopleTest {
  private static final Path SHIPPED = Path.of("knowledge/sample/seats.csv");
  private static final Map<SittingField, String> REAL =
      Map.of(SittingField.NAME, "Ann Real", SittingField.FROM, "2026-11-01");

  @TempDir Path temporary;
  private Desk desk;
  private SamplePeople samples;
  private SeatKeeping keeping;

  @BeforeEach
  void open() throws IOException {
    desk = Desk.in(temporary.resolve("data"));
    samples = new SamplePeople(desk.database(), CLOCK);
    keeping = new SeatKeeping(desk.database(), CLOCK);
    assertThat(samples.load(SHIPPED, TODAY)).isEqualTo(241);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void whoWasCorrectedStaysWhenTheSamplesGo() {
    Sitting made = now(seatForSamples());
    Map<SittingField, String> values =
        Map.of(SittingField.NAME, "Ann Real", SittingField.EMAIL, "ann@real.example");
    assertThat(keeping.correct(made.id(), made.version(), values, "officer-1"))
        .isInstanceOf(Kept.Done.class);

    assertThat(samples.remove()).isEqualTo(240);

    Sitting kept = new SeatBook(desk.database()).sitting(made.id()).orElseThrow();
    assertThat(kept.name()).isEqualTo("Ann Real");
    assertThat(kept.email()).isEqualTo("ann@real.example");
    assertThat(kept.sample()).isFalse();
    samples.remove();
    assertThat(new SeatBook(desk.database()).sitting(made.id())).isPresent();
  }

  @Test
  void correctingOneSeatLeavesTheOthersMarkedEvenThoseOfTheSamePerson() {
    Sitting made = now(desk.seat("olney", "link-officer", TODAY));
    Map<SittingField, String> values = Map.of(SittingField.PHONE, "01632 960777");
    assertThat(keeping.correct(made.id(), made.version(), values, "officer-1"))
        .isInstanceOf(Kept.Done.class);

    List<Sitting> ofThem = new SeatBook(desk.database()).ofPerson(made.person());
    assertThat(ofThem).hasSizeGreaterThan(1);
    assertThat(ofThem).filteredOn(sitting -> !sitting.sample()).hasSize(1);
    assertThat(new Seats(desk.database()).isSample()).isTrue();

    assertThat(samples.remove()).isEqualTo(240);
    assertThat(new Seats(desk.database()).isSample()).isFalse();
    long reached =
        new Coverage(desk.database())
            .board(TODAY).lines().stream()
                .flatMap(line -> line.cells().stream())
                .filter(cell -> !cell.reached().isEmpty())
                .count();
    assertThat(reached).isZero();
  }

  @Test
  void aLastDayDoesNotMakeAMadeUpHolderReal() {
    Sitting made = clerk();
    keeping.end(made.id(), made.version(), TODAY, "officer-1");

    assertThat(samples.remove()).isEqualTo(241);
  }

  @Test
  void theFirstRealPersonMayComeIntoASeatThatIsThereForSamplesAlone() {
    long seat = seatForSamples().id();

    assertThat(keeping.seat(seat, null, REAL, "officer-1")).isInstanceOf(Kept.Done.class);

    assertThat(new Seats(desk.database()).isSample()).isFalse();
    assertThat(
            desk.database()
                .<List<String>>read(handle ->
                    SittingRows.inSeat(handle, seat).stream().map(Sitting::name).toList()))
        .containsExactly("Ann Real");
  }

  @Test
  void whoIsMadeUpIsNotSeatedForReal() {
    long seat = desk.seat("ravenstone", "clerk", TODAY).id();

    assertThatThrownBy(() ->
            keeping.seat(
                seat, clerk().person(), Map.of(SittingField.FROM, "2026-11-01"), "officer-1"))
        .isInstanceOf(Unacceptable.class);
    assertThat(new Seats(desk.database()).isSample()).isTrue();
  }

  @Test
  void theMadeUpOnesGoWhenARealOneFollowsOneOfThem() {
    Sitting made = clerk();
    keeping.leaves(made.id(), made.version(), TODAY.minusDays(1), REAL, "officer-1");

    assertThat(new Seats(desk.database()).isSample()).isFalse();
    assertThat(clerk().name()).isEqualTo("Ann Real");
  }

  @Test
  void theMadeUpOnesGoWhenARealOneIsProposedAndAccepted() {
    var confirmations = new Confirmations(desk.database(), CLOCK, SigningKey.in(desk.database()));
    var proposals = new Proposals(desk.database(), CLOCK);
    ConfirmRound round = confirmations.open("Autumn", TODAY, TODAY.plusDays(30), "officer-1");
    desk.database().change(handle -> Confirmations.asked(handle, round, "olney", TODAY));
    long seat = clerk().seat();
    confirmations.propose(
        confirmations.token(round, "olney"),
        List.of(new ConfirmRound.Wish(seat, SittingField.NAME, "Ann Real")),
        TODAY);
    Proposal.Seen seen = proposals.waiting(TODAY).getFirst().seen();

    proposals.accept(seen, Proposal.As.SUCCESSOR, false, TODAY, "officer-1");

    assertThat(new Seats(desk.database()).isSample()).isFalse();
    assertThat(clerk().name()).isEqualTo("Ann Real");
  }

  @Test
  void theyComeBackOnlyWhereNobodyRealEverWas() throws IOException {
    samples.remove();
    assertThat(samples.load(SHIPPED, TODAY)).isEqualTo(241);

    keeping.seat(clerk().seat(), null, REAL, "officer-1");
    desk.database()
        .change(handle -> new PeopleData().erase(handle, new Subject("Ann Real", ""), TODAY));

    assertThat(desk.seat("olney", "clerk", TODAY).state()).isEqualTo(SeatState.VACANT);
    assertThat(samples.load(SHIPPED, TODAY)).isZero();
  }

  private Sitting clerk() {
    return now(desk.seat("olney", "clerk", TODAY));
  }

  private static Sitting now(SeatBook.Line line) {
    return Objects.requireNonNull(line.now());
  }

  /// A seat that is there for a made-up holder alone.
  private SeatBook.Line seatForSamples() {
    String council =
        desk.database()
            .<String>read(handle ->
                handle
                    .createQuery("SELECT min(council) FROM seat WHERE sample = 1 AND kind = 'pag'")
                    .mapTo(String.class)
                    .one());
    return desk.seat(council, "pag", TODAY);
  }
}

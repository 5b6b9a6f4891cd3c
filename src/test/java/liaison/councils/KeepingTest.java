package liaison.councils;

import static liaison.councils.Desk.CLOCK;
import static liaison.councils.Desk.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import liaison.store.Audit;
import liaison.text.Unacceptable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingTest {
  @TempDir Path temporary;
  private Desk desk;
  private CouncilKeeping councils;
  private SeatKeeping seats;

  @BeforeEach
  void open() throws IOException {
    desk = Desk.in(temporary.resolve("data"));
    councils = new CouncilKeeping(desk.database(), CLOCK);
    seats = new SeatKeeping(desk.database(), CLOCK);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void nobodyConfirmsOnADayThatHasNotCome() {
    assertThatThrownBy(() ->
            councils.change("olney", 1, Map.of(CouncilField.CONFIRMED, "2026-11-23"), "officer-1"))
        .isInstanceOf(Unacceptable.class)
        .hasMessageContaining("has not come yet");
    long clerk = desk.seat("olney", "clerk", TODAY).id();
    var seats = new SeatKeeping(desk.database(), CLOCK);
    assertThatThrownBy(() ->
            seats.seat(
                clerk,
                null,
                Map.of(
                    SittingField.NAME, "Ann",
                    SittingField.FROM, "2026-01-01",
                    SittingField.CONFIRMED, "2026-12-01"),
                "officer-1"))
        .isInstanceOf(Unacceptable.class);
  }

  @Test
  void everyFieldIsKeptAsItIsGiven() {
    Map<CouncilField, String> given =
        Map.ofEntries(
            Map.entry(CouncilField.NAME, "Olney Town Council"),
            Map.entry(CouncilField.KIND, "town"),
            Map.entry(CouncilField.STYLE, "Town Council"),
            Map.entry(CouncilField.ALIASES, "OTC; Olney TC"),
            Map.entry(CouncilField.WEBSITE, "olney.example"),
            Map.entry(CouncilField.EMAIL, "office@olney.example"),
            Map.entry(CouncilField.PHONE, "01632 960000"),
            Map.entry(CouncilField.ADDRESS, "1 High Street, Olney"),
            Map.entry(CouncilField.COUNCILLORS, "15"),
            Map.entry(CouncilField.WARDS, "Olney (from 7/5/2026); Old Olney (to 6 May 2026)"),
            Map.entry(CouncilField.ELECTIONS, "2027-05-06; 2 May 2031"),
            Map.entry(CouncilField.SERVICES, "landscaping; play areas"),
            Map.entry(CouncilField.TAGS, "north"),
            Map.entry(CouncilField.NOTE, "<b>It's \"quoted\"</b>"),
            Map.entry(CouncilField.PUBLIC, "website; email"),
            Map.entry(CouncilField.CONFIRMED, "2026-11-01"));

    Kept kept = councils.change("olney", 1, given, "officer-1");

    assertThat(kept)
        .isInstanceOfSatisfying(Kept.Done.class, d -> assertThat(d.version()).isEqualTo(2));
    CouncilSheet sheet = councils.sheet("olney").orElseThrow();
    assertThat(sheet.confirmedBy()).isEqualTo("officer-1");
    assertThat(sheet.value(CouncilField.WEBSITE)).isEqualTo("https://olney.example");
    assertThat(sheet.value(CouncilField.WARDS))
        .isEqualTo("Old Olney (to 2026-05-06); Olney (from 2026-05-07)");
    assertThat(sheet.value(CouncilField.ELECTIONS)).isEqualTo("2027-05-06; 2031-05-02");
    assertThat(sheet.value(CouncilField.NOTE)).isEqualTo("<b>It's \"quoted\"</b>");
    assertThat(desk.councils().details("olney").address()).isNull();
    assertThat(desk.councils().byId("olney").orElseThrow().aliases()).contains("OTC");
    assertThat(councils.change("olney", 2, sheet.values(), "officer-1"))
        .isInstanceOfSatisfying(Kept.Done.class, done -> assertThat(done.changes()).isEmpty());
  }

  @Test
  void theSecondOfTwoOfficersIsToldAndLosesNothing() {
    councils.change("olney", 1, Map.of(CouncilField.PHONE, "01632 960111"), "officer-1");

    Kept second =
        councils.change("olney", 1, Map.of(CouncilField.PHONE, "01632 960222"), "officer-2");

    assertThat(second)
        .isEqualTo(
            new Kept.Overtaken(
                2, List.of(new Kept.Clash(CouncilField.PHONE, "01632 960222", "01632 960111"))));
    assertThat(councils.change("olney", 2, Map.of(CouncilField.PHONE, "01632 960222"), "officer-2"))
        .isInstanceOf(Kept.Done.class);
  }

  @Test
  void theHistoryHasTheWordsAndTheAuditOnlyTheKeys() {
    long seat = desk.seat("olney", "clerk", TODAY).id();
    seats.seat(
        seat,
        null,
        Map.of(SittingField.NAME, "Canary Person", SittingField.FROM, "2026-01-01"),
        "officer-1");
    councils.change("olney", 1, Map.of(CouncilField.PHONE, "canary phone"), "officer-1");

    assertThat(new History(desk.database()).of("olney", 9))
        .extracting(History.Entry::after)
        .containsExactly("canary phone", "2026-01-01", "Canary Person");
    List<Audit.Entry> audit = desk.database().read(handle -> Audit.latest(handle, 9));
    assertThat(audit)
        .extracting(Audit.Entry::what)
        .contains("olney: changed (phone)", "olney: clerk seated (name, from)")
        .noneMatch(what -> what.toLowerCase(java.util.Locale.ROOT).contains("canary"));
  }

  @Test
  void aValueThatCannotBeKeptIsRefusedByItsField() {
    assertThatThrownBy(
            () -> councils.change("olney", 1, Map.of(CouncilField.EMAIL, "nobody"), "officer-1"))
        .isInstanceOfSatisfying(
            Unacceptable.class, refusal -> assertThat(refusal.field()).isEqualTo("email"));
    assertThatThrownBy(() ->
            councils.change(
                "olney", 1, Map.of(CouncilField.NAME, "Wavendon Parish Council"), "officer-1"))
        .hasMessageContaining("another council");
    assertThat(councils.sheet("olney").orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void aNewCouncilGetsTheSeatsThatAreDueToIt() {
    String id =
        councils.add(
            Map.of(
                CouncilField.NAME, "Newfield Parish Council",
                CouncilField.KIND, "parish",
                CouncilField.STYLE, "Parish Council",
                CouncilField.PARISHES, "Newfield (E04999999)"),
            "officer-1");

    assertThat(id).isEqualTo("newfield");
    assertThat(new SeatBook(desk.database()).of(id, TODAY)).hasSize(5);
    assertThat(desk.councils().named("Newfield PC")).hasSize(1);
  }

  @Test
  void theClerkLeavesInOneActAndTheSuccessorComesByTheCalendar() {
    long clerk = desk.sits("olney", "clerk", "The old clerk", "old@olney.example");

    Kept kept =
        seats.leaves(
            clerk,
            1,
            LocalDate.of(2026, 11, 30),
            Map.of(
                SittingField.NAME, "The new clerk",
                SittingField.EMAIL, "new@olney.example",
                SittingField.FROM, "7/12/2026"),
            "officer-1");

    assertThat(kept).isInstanceOf(Kept.Done.class);
    SeatBook.Line today = desk.seat("olney", "clerk", TODAY);
    assertThat(today.state()).isEqualTo(SeatState.ENDS_SOON);
    assertThat(Objects.requireNonNull(today.next()).name()).isEqualTo("The new clerk");
    assertThat(desk.seat("olney", "clerk", LocalDate.of(2026, 12, 1)).state())
        .isEqualTo(SeatState.VACANT);
    SeatBook.Line later = desk.seat("olney", "clerk", LocalDate.of(2026, 12, 7));
    assertThat(Objects.requireNonNull(later.now()).email()).isEqualTo("new@olney.example");
    assertThat(later.past()).extracting(Sitting::name).containsExactly("The old clerk");
  }

  @Test
  void whoFollowsEndsWhoWasInTheSeat() {
    desk.sits("olney", "clerk", "The old clerk", null);
    long seat = desk.seat("olney", "clerk", TODAY).id();

    seats.seat(
        seat, null, Map.of(SittingField.NAME, "New", SittingField.FROM, "2026-11-20"), "officer-1");

    SeatBook.Line line = desk.seat("olney", "clerk", TODAY);
    assertThat(Objects.requireNonNull(line.now()).name()).isEqualTo("New");
    assertThat(line.past().getFirst().to()).isEqualTo(LocalDate.of(2026, 11, 19));
  }

  @Test
  void onePersonInTwoSeatsIsCorrectedOnce() {
    long clerk = desk.sits("olney", "clerk", "J Smyth", null);
    long person = new SeatBook(desk.database()).sitting(clerk).orElseThrow().person();
    long other = desk.seat("ravenstone", "clerk", TODAY).id();
    seats.seat(other, person, Map.of(SittingField.FROM, "2026-01-01"), "officer-1");

    seats.correct(clerk, 1, Map.of(SittingField.NAME, "J Smith"), "officer-1");

    assertThat(new SeatBook(desk.database()).ofPerson(person))
        .hasSize(2)
        .allMatch(sitting -> sitting.name().equals("J Smith"));
    assertThat(seats.correct(clerk, 1, Map.of(SittingField.NAME, "J Smythe"), "officer-2"))
        .isInstanceOf(Kept.Overtaken.class);
  }

  @Test
  void aCouncilHasOneClerkButManyCouncillors() {
    assertThatThrownBy(() -> seats.give("olney", "clerk", "officer-1"))
        .isInstanceOf(Unacceptable.class);
    seats.give("olney", "councillor", "officer-1");
    seats.give("olney", "councillor", "officer-1");
    assertThat(new SeatBook(desk.database()).of("olney", TODAY))
        .filteredOn(line -> line.kind().equals("councillor"))
        .extracting(SeatBook.Line::number)
        .containsExactly(1, 2);
  }

  @Test
  void whoWasPutInByMistakeIsTakenOut() {
    long clerk = desk.sits("olney", "clerk", "Mistake", null);

    assertThat(seats.remove(clerk, 1, "officer-1")).isInstanceOf(Kept.Done.class);
    assertThat(desk.seat("olney", "clerk", TODAY).past()).isEmpty();
    assertThat(
            desk.database()
                .<Long>read(handle ->
                    handle.createQuery("SELECT count(*) FROM person").mapTo(Long.class).one()))
        .isZero();
  }
}

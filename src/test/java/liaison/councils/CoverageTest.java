package liaison.councils;

import static liaison.councils.Desk.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTest {
  @TempDir Path temporary;
  private Desk desk;

  @BeforeEach
  void open() throws IOException {
    desk = Desk.in(temporary.resolve("data"));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void everyCouncilIsOnTheBoardAndNoneCanBeReachedAtFirst() {
    Board board = new Coverage(desk.database()).board(TODAY);

    assertThat(board.purposes())
        .extracting(Purpose::title)
        .containsExactly("Parish Forum", "PAG", "General");
    assertThat(board.lines())
        .hasSize(48)
        .allSatisfy(line ->
            assertThat(line.cells())
                .satisfiesExactly(
                    forum -> assertThat(forum).isInstanceOf(Cell.Unreached.class),
                    pag -> assertThat(pag).isInstanceOf(Cell.NotDue.class),
                    general -> assertThat(general).isInstanceOf(Cell.Unreached.class)));
  }

  @Test
  void aRowMoreIsAColumnMore() {
    desk.change(
        "INSERT INTO purpose (key, title, place, due) VALUES ('ward', 'Ward forum', 4, 'every')");
    desk.change("INSERT INTO purpose_seat VALUES ('ward', 'vice-chair', 1)");
    desk.sits("olney", "vice-chair", "The vice chair", "vice@olney.example");

    assertThat(new Coverage(desk.database()).board(TODAY).purposes())
        .extracting(Purpose::title)
        .containsExactly("Parish Forum", "PAG", "General", "Ward forum");
    assertThat(desk.cell("olney", "ward", TODAY).reached())
        .extracting(Reach::address)
        .containsExactly("vice@olney.example");
  }

  @Test
  void aLetterOfTheForumGoesToBothRepresentatives() {
    desk.sits("olney", "forum-1", "The first", "one@olney.example");
    desk.sits("olney", "forum-2", "The second", "two@olney.example");

    Cell cell = desk.cell("olney", "forum", TODAY);

    assertThat(cell).isInstanceOf(Cell.Reached.class);
    assertThat(cell.reached())
        .extracting(Reach::role)
        .containsExactly("Forum representative 1", "Forum representative 2");
  }

  @Test
  void aSharedMailboxGetsOneLetter() {
    desk.sits("olney", "forum-1", "The first", "Office@olney.example");
    desk.sits("olney", "forum-2", "The second", "office@olney.example");

    assertThat(desk.cell("olney", "forum", TODAY).reached()).hasSize(1);
  }

  @Test
  void theFallBackTakesOverDownToTheCouncilsMailbox() {
    desk.sits("olney", "forum-1", "The first", "one@olney.example");
    desk.sits("olney", "clerk", "The clerk", "clerk@olney.example");
    desk.sits("olney", "chair", "The chair", "chair@olney.example");
    desk.change("INSERT INTO council_details (council, email) VALUES ('olney', 'o@olney.example')");
    var suppressions = new Suppressions(desk.database(), Desk.CLOCK);

    List<String> tried = List.of("one", "clerk", "chair", "o");
    for (int at = 0; at < tried.size(); at++) {
      Cell cell = desk.cell("olney", "forum", TODAY);
      String address = tried.get(at) + "@olney.example";
      assertThat(cell.reached()).extracting(Reach::address).containsExactly(address);
      if (at > 0) assertThat(cell).isInstanceOf(Cell.FallenBack.class);
      suppressions.suppress(
          address.toUpperCase(java.util.Locale.ROOT),
          Suppression.Reason.BOUNCED,
          TODAY,
          "550",
          "mail");
    }
    assertThat(desk.cell("olney", "forum", TODAY))
        .isInstanceOfSatisfying(
            Cell.Unreached.class,
            cell -> {
              assertThat(cell.gaps()).hasSize(5);
              assertThat(Phrases.said(cell))
                  .startsWith("No letter can arrive.")
                  .contains("came back");
              assertThat(Phrases.toDo(cell)).isNotEmpty();
            });
    assertThat(suppressions.lift("clerk@olney.example", Suppression.Lifting.ARRIVES, "officer-1"))
        .isTrue();
    assertThat(desk.cell("olney", "forum", TODAY).reached()).hasSize(1);
  }

  @Test
  void anInterimClerkWithoutAnAddressDoesNotHideTheClerkWhoHasOne() {
    desk.sits("olney", "clerk", "The clerk", "clerk@olney.example", "2024-01-01", null);
    desk.sits("olney", "clerk", "The interim", null, "2026-11-01", null);
    assertThat(desk.cell("olney", "general", TODAY).reached())
        .extracting(Reach::address)
        .containsExactly("clerk@olney.example");
    desk.sits("olney", "clerk", "The next", "next@olney.example", "2026-11-02", null);
    assertThat(desk.cell("olney", "general", TODAY).reached())
        .extracting(Reach::address)
        .containsExactly("next@olney.example");
    new Suppressions(desk.database(), Desk.CLOCK)
        .suppress("next@olney.example", Suppression.Reason.BOUNCED, TODAY, "", "mail");
    assertThat(desk.cell("olney", "general", TODAY).reached())
        .extracting(Reach::address)
        .containsExactly("clerk@olney.example");
  }

  @Test
  void aParishMeetingWithoutAClerkIsReachedThroughItsChair() {
    desk.sits("warrington", "chair", "The chair", "chair@warrington.example");

    assertThat(desk.cell("warrington", "general", TODAY))
        .isInstanceOfSatisfying(
            Cell.Reached.class,
            cell -> {
              assertThat(cell.to()).extracting(Reach::role).containsExactly("Chair");
              assertThat(cell.gaps()).isEmpty();
            });
    assertThat(desk.cell("warrington", "forum", TODAY))
        .isInstanceOfSatisfying(
            Cell.FallenBack.class,
            cell -> assertThat(cell.gaps()).extracting(Gap::why).containsOnly(Gap.Why.VACANT));
    assertThat(new Tasks(desk.database()).on(TODAY))
        .filteredOn(task -> task.council().equals("warrington"))
        .noneMatch(task -> Phrases.said(task).contains("Clerk"));

    desk.sits("warrington", "clerk", "The clerk", "clerk@warrington.example");
    assertThat(desk.cell("warrington", "general", TODAY).reached())
        .extracting(Reach::role)
        .containsExactly("Clerk");
  }

  @Test
  void aParishMeetingWithoutAChairCannotBeReachedAndTheChairIsNamedOnce() {
    assertThat(desk.cell("warrington", "general", TODAY))
        .isInstanceOfSatisfying(
            Cell.Unreached.class,
            cell ->
                assertThat(cell.gaps())
                    .extracting(Gap::role)
                    .containsExactly("Chair", "Council mailbox"));
  }

  @Test
  void aSeatEndsSoonAlthoughSomebodyFilledInForAWhile() {
    desk.sits("olney", "clerk", "The clerk", null, "2020-01-01", TODAY.plusDays(10).toString());
    desk.sits("olney", "clerk", "The interim", null, "2026-01-01", "2026-03-01");
    var tasks = new Tasks(desk.database());

    assertThat(tasks.ending(TODAY)).singleElement().isInstanceOf(Task.Follow.class);

    desk.sits("olney", "clerk", "The next", null, TODAY.plusDays(11).toString(), null);
    assertThat(tasks.ending(TODAY)).isEmpty();
  }

  @Test
  void aMiswrittenAddressIsNoAddress() {
    desk.sits("olney", "clerk", "The clerk", "clerk at olney");

    assertThat(desk.cell("olney", "general", TODAY))
        .isInstanceOfSatisfying(
            Cell.Unreached.class,
            cell ->
                assertThat(cell.gaps())
                    .extracting(Gap::why)
                    .startsWith(Gap.Why.MISWRITTEN, Gap.Why.VACANT));
  }

  @Test
  void theBoardTurnsByItselfOnTheDay() {
    desk.sits("olney", "clerk", "The old", "old@olney.example", "2020-01-01", "2026-11-30");
    desk.sits("olney", "clerk", "The new", "new@olney.example", "2026-12-07", null);

    assertThat(desk.cell("olney", "general", LocalDate.of(2026, 11, 30)).reached())
        .extracting(Reach::address)
        .containsExactly("old@olney.example");
    assertThat(desk.cell("olney", "general", LocalDate.of(2026, 12, 1)))
        .isInstanceOf(Cell.Unreached.class);
    assertThat(desk.cell("olney", "general", LocalDate.of(2026, 12, 7)).reached())
        .extracting(Reach::address)
        .containsExactly("new@olney.example");
  }

  @Test
  void aSeatIsVacantHeldEndingOrCarriedOver() {
    assertThat(desk.seat("olney", "clerk", TODAY).state()).isEqualTo(SeatState.VACANT);
    long clerk = desk.sits("olney", "clerk", "The clerk", null);
    assertThat(desk.seat("olney", "clerk", TODAY).state()).isEqualTo(SeatState.HELD);
    desk.change("UPDATE holder SET term_to = ? WHERE id = ?", TODAY.plusDays(61), clerk);
    assertThat(desk.seat("olney", "clerk", TODAY).state()).isEqualTo(SeatState.HELD);
    assertThat(desk.seat("olney", "clerk", TODAY.plusDays(1)).state())
        .isEqualTo(SeatState.ENDS_SOON);
    assertThat(desk.seat("olney", "clerk", TODAY.plusDays(62)).state())
        .isEqualTo(SeatState.CARRIED_OVER);
    desk.sits("olney", "clerk", "The next", null, TODAY.plusDays(70).toString(), null);
    assertThat(desk.seat("olney", "clerk", TODAY.plusDays(62)).state()).isEqualTo(SeatState.HELD);
  }

  @Test
  void whatAnOfficerShouldDoFollowsFromTheRows() {
    desk.sits("olney", "chair", "The chair", "chair@olney.example");
    desk.sits("olney", "clerk", "The clerk", null, "2020-01-01", TODAY.plusDays(10).toString());
    desk.change("UPDATE council SET last_confirmed = ? WHERE id <> 'olney'", TODAY);

    List<Task> tasks = new Tasks(desk.database()).on(TODAY);

    assertThat(tasks.stream().filter(task -> task.council().equals("olney")))
        .satisfiesExactly(
            task -> assertThat(task).isInstanceOf(Task.FillIn.class),
            task -> assertThat(task).isInstanceOf(Task.FillIn.class),
            task -> assertThat(task).isInstanceOf(Task.Follow.class),
            task -> assertThat(task).isInstanceOf(Task.Confirm.class));
    assertThat(tasks).filteredOn(Task.Reach.class::isInstance).hasSize(94);
    assertThat(tasks).allSatisfy(task -> assertThat(Phrases.said(task)).contains(task.name()));
  }
}

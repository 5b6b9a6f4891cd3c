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
import liaison.store.Audit;
import liaison.text.Unacceptable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kinds of seat, purposes and wards, as an administrator keeps them.
class SetUpTest {
  private static final String WHO = "officer/1";

  @TempDir Path folder;
  private Desk desk;
  private KindKeeping kinds;
  private PurposeKeeping purposes;
  private WardKeeping wards;

  @BeforeEach
  void open() throws IOException {
    desk = Desk.in(folder);
    kinds = new KindKeeping(desk.database(), CLOCK);
    purposes = new PurposeKeeping(desk.database(), CLOCK);
    wards = new WardKeeping(desk.database(), CLOCK);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aNewKindThatEveryCouncilHasIsThereForEachAndFallsBack() {
    String key = kinds.add(warden(SeatKind.Due.EVERY, "1", "clerk"), WHO);
    assertThat(key).isEqualTo("tree-warden");
    assertThat(kind(key).seats()).isEqualTo(48);
    purposes.add(new PurposeKeeping.Typed("Trees", Purpose.Due.EVERY, List.of(key)), WHO);
    desk.sits("olney", "clerk", "The clerk", "clerk@olney.example");
    assertThat(desk.cell("olney", "trees", TODAY)).isInstanceOf(Cell.FallenBack.class);
    desk.sits("olney", key, "The warden", "trees@olney.example");
    assertThat(desk.cell("olney", "trees", TODAY)).isInstanceOf(Cell.Reached.class);
  }

  @Test
  void aKindThatBecomesDueComesToCouncilsAndNoneLosesOne() {
    String key = kinds.add(warden(SeatKind.Due.GIVEN, "2", ""), WHO);
    assertThat(kind(key).seats()).isZero();
    assertThat(kinds.change(key, 1, warden(SeatKind.Due.COUNCIL, "2", ""), WHO)).isTrue();
    int seats = kind(key).seats();
    assertThat(seats).isBetween(40, 47);
    assertThat(kinds.change(key, 2, warden(SeatKind.Due.GIVEN, "1", ""), WHO)).isTrue();
    assertThat(kind(key).seats()).isEqualTo(seats);
  }

  @Test
  void aKindInUseStaysAndSaysWhatUsesIt() {
    desk.sits("olney", "deputy", "The deputy", "deputy@olney.example");
    refused("kind", "1 person is in such a seat", () -> kinds.remove("deputy", WHO));
    refused("kind", "the purpose \"PAG\"", () -> kinds.remove("pag", WHO));
    refused("kind", "it takes over from the seat \"Clerk\"", () -> kinds.remove("chair", WHO));
    Lists lists = new Lists(desk.database(), CLOCK);
    ContactList list = lists.add("Money", "rfo, else clerk", WHO);
    refused("kind", "the list \"Money\"", () -> kinds.remove("rfo", WHO));
    lists.remove(list.id(), WHO);
    kinds.remove("rfo", WHO);
    assertThat(kinds.byKey("rfo")).isEmpty();
    assertThat(new Headings(new Coverage(desk.database()).kindsOfSeat()).kind("RFO")).isEmpty();
  }

  @Test
  void whatCannotBeKeptIsRefusedInPlainWords() {
    refused("title", "has this name", () -> kinds.add(named("clerk"), WHO));
    refused("title", "at most 100", () -> kinds.add(named("  "), WHO));
    refused("title", "taken, or empty", () -> kinds.add(named("!!!"), WHO));
    refused("title", "taken, or empty", () -> kinds.add(named("Mailbox"), WHO));
    refused(
        "per_council", "from 1 to 99", () -> kinds.add(warden(SeatKind.Due.GIVEN, "0", ""), WHO));
    refused(
        "per_council",
        "A council has 2 of it now",
        () -> {
          SeatKeeping seats = new SeatKeeping(desk.database(), CLOCK);
          seats.give("olney", "councillor", WHO);
          seats.give("olney", "councillor", WHO);
          kinds.change(
              "councillor",
              1,
              new KindKeeping.Typed("Councillor", SeatKind.Due.GIVEN, "1", "clerk"),
              WHO);
        });
    refused(
        "fall_back",
        "falls back on this one already",
        () ->
            kinds.change(
                "chair", 1, new KindKeeping.Typed("Chair", SeatKind.Due.EVERY, "1", "clerk"), WHO));
    refused(
        "kinds",
        "at least one",
        () -> purposes.add(new PurposeKeeping.Typed("Roads", Purpose.Due.EVERY, List.of()), WHO));
    refused("purpose", "need this purpose", () -> purposes.remove("forum", WHO));
  }

  @Test
  void aPurposeToWhichABodyWritesStays() {
    String roads =
        purposes.add(new PurposeKeeping.Typed("Roads", Purpose.Due.EVERY, List.of("clerk")), WHO);
    desk.change(
        """
        INSERT INTO body_habits VALUES
          ('pag', 1, NULL, ?, 1, 0, NULL, NULL, '14:00', NULL, NULL, NULL, 21, 16, 15, 10, 5, 5, 1,
           20, '09:00', '17:00', 0)
        """,
        roads);
    refused("purpose", "A body writes to this purpose", () -> purposes.remove(roads, WHO));
    assertThat(purposes.byKey(roads)).isPresent();
    desk.change("UPDATE body_habits SET purpose = 'pag'");
    purposes.remove(roads, WHO);
    assertThat(purposes.byKey(roads)).isEmpty();
  }

  @Test
  void whoComesSecondIsToldAndTheAuditSaysWhoChangedWhat() {
    assertThat(kinds.change("deputy", 1, named("Assistant clerk"), WHO)).isTrue();
    assertThat(kinds.change("deputy", 1, named("Second clerk"), WHO)).isFalse();
    assertThat(kind("deputy").title()).isEqualTo("Assistant clerk");
    var pag = new PurposeKeeping.Typed("Assets group", Purpose.Due.SEATED, List.of("pag", "clerk"));
    assertThat(purposes.change("pag", 1, pag, WHO)).isTrue();
    assertThat(purposes.change("pag", 1, pag, WHO)).isFalse();
    assertThat(purposes.byKey("pag").orElseThrow().kinds()).containsExactly("clerk", "pag");
    assertThat(desk.database().<List<Audit.Entry>>read(handle -> Audit.latest(handle, 2)))
        .extracting(Audit.Entry::what)
        .containsExactly("Changed the purpose pag", "Changed the kind of seat deputy");
  }

  @Test
  void aWardIsMovedForSeveralCouncilsAtOnceWithItsDays() {
    assertThat(wards.change("", "", "Ouse Valley", "Olney\nRavenstone (from 7/5/2026)", WHO))
        .isTrue();
    String seen = wards.councilsOf("Ouse Valley");
    assertThat(seen).isEqualTo("Olney Town Council\nRavenstone Parish Council (from 2026-05-07)");
    assertThat(
            wards.change(
                "Ouse Valley",
                seen,
                "Olney and the Ouse",
                "Olney Town Council (to 6/5/2027)\nLathbury (from 7/5/2027)",
                WHO))
        .isTrue();
    assertThat(wards.all()).containsExactly(new WardKeeping.Ward("Olney and the Ouse", 2));
    assertThat(wardsOf("ravenstone")).isEmpty();
    assertThat(wardsOf("olney")).isEqualTo("Olney and the Ouse (to 2027-05-06)");
    assertThat(new History(desk.database()).of("olney", 9))
        .first()
        .satisfies(one -> assertThat(one.before()).isEqualTo("Ouse Valley"));
    assertThat(wards.change("Ouse Valley", seen, "Late", "Olney", WHO)).isFalse();
  }

  @Test
  void aWardOfUnknownCouncilsOrImpossibleDaysIsRefused() {
    refused(
        "councils", "is no council on file", () -> wards.change("", "", "North", "Atlantis", WHO));
    refused(
        "councils",
        "ends before it begins",
        () -> wards.change("", "", "North", "Olney (from 7/5/2026 to 1/1/2020)", WHO));
    refused("name", "Give the ward a name", () -> wards.change("", "", " ", "Olney", WHO));
    wards.change("", "", "North", "Olney", WHO);
    refused("name", "a ward of this name", () -> wards.change("", "", "North", "Lathbury", WHO));
  }

  @Test
  void aCouncilKnowsWhichListsItIsOnAndWhy() {
    Lists lists = new Lists(desk.database(), CLOCK);
    lists.add("Reps", "forum-1, else clerk", WHO);
    lists.add("Chairs", "chair where council lathbury", WHO);
    desk.sits("olney", "clerk", "The clerk", "clerk@olney.example");
    assertThat(lists.of("olney", LocalDate.of(2026, 11, 22)))
        .filteredOn(found -> found.list().name().equals("Reps"))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.members()).hasSize(1);
          assertThat(Phrases.why(found.members().getFirst()))
              .contains("Clerk of Olney Town Council, because: Forum representative 1: vacant.");
        });
    assertThat(lists.of("olney", TODAY)).noneMatch(on -> on.list().name().equals("Chairs"));
    assertThat(lists.of("lathbury", TODAY)).anyMatch(on -> on.list().name().equals("Chairs"));
  }

  private SeatKind kind(String key) {
    return kinds.byKey(key).orElseThrow();
  }

  private String wardsOf(String council) {
    return new CouncilKeeping(desk.database(), CLOCK)
        .sheet(council)
        .orElseThrow()
        .value(CouncilField.WARDS);
  }

  private static KindKeeping.Typed warden(SeatKind.Due due, String most, String fallBack) {
    return new KindKeeping.Typed("Tree warden", due, most, fallBack);
  }

  private static KindKeeping.Typed named(String title) {
    return new KindKeeping.Typed(title, SeatKind.Due.GIVEN, "1", "");
  }

  private static void refused(String field, String words, ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            Unacceptable.class,
            wrong ->
                assertThat(Map.entry(wrong.field(), wrong.words()))
                    .satisfies(said -> {
                      assertThat(said.getKey()).isEqualTo(field);
                      assertThat(said.getValue()).contains(words);
                    }));
  }
}

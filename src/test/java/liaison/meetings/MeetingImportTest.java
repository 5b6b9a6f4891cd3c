package liaison.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import liaison.days.Holidays;
import liaison.papers.Cells;
import liaison.store.OpenStore;
import liaison.text.Unacceptable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeetingImportTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-23T09:00:00Z"));
  private static final String HEADING = "Body|Date|Start|End|Place";
  private static final String NEW = "Parish Forum|2027-03-04|19:00|21:00|Council Chamber";

  @TempDir Path temporary;
  private OpenStore store;
  private MeetingImport imports;
  private Meetings meetings;

  @BeforeEach
  void open() {
    store = OpenStore.in(temporary.resolve("data"));
    new Holidays(store.database()).fill();
    imports = new MeetingImport(store.database(), CLOCK);
    meetings = new Meetings(store.database(), CLOCK);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatIsNewIsShownFirstAndThenProposedOnce() {
    List<Cells.Line> file = file(NEW);
    List<MeetingImport.Row> shown = imports.preview("year.csv", file);

    assertThat(shown)
        .extracting(MeetingImport.Row::said)
        .containsExactly("new       row 2: Parish Forum, Thursday 4 March 2027, 7pm");
    assertThat(meetings.proposed()).isEmpty();
    imports.apply("year.csv", file, shown, "o");
    assertThat(meetings.proposed()).extracting(Meeting::place).containsExactly("Council Chamber");
    assertThat(meetings.all()).as("nobody is told before an officer confirms").isEmpty();
    assertThat(imports.preview("year.csv", file))
        .extracting(MeetingImport.Row::sort)
        .containsExactly(MeetingImport.Sort.SAME);
  }

  @Test
  void madeUpMeetingsGoWithTheFirstImport() {
    add(true);
    store
        .database()
        .change(handle -> handle.execute("UPDATE meeting SET sample = 1, day = '2027-06-03'"));
    List<Cells.Line> file = file(NEW);
    List<MeetingImport.Row> shown = imports.preview("year.csv", file);
    assertThat(meetings.isSample()).isTrue();

    imports.apply("year.csv", file, shown, "o");

    assertThat(meetings.isSample()).isFalse();
    assertThat(meetings.proposed()).hasSize(1);
  }

  @Test
  void aDayOnWhichAMeetingWasCancelledCanBeHeldAfterAll() {
    add(true);
    Meeting off = meetings.all().getFirst();
    var keeping = new MeetingKeeping(store.database(), CLOCK);
    assertThat(keeping.cancel(off.id(), off.version(), "Snow\u202E\u0007 again", "o"))
        .isInstanceOfSatisfying(
            MeetingKept.Done.class, done -> assertThat(done.now().why()).isEqualTo("Snow again"));

    List<MeetingImport.Row> shown = imports.preview("year.csv", file(NEW));
    assertThat(shown).extracting(MeetingImport.Row::sort).containsExactly(MeetingImport.Sort.NEW);
    imports.apply("year.csv", file(NEW), shown, "o");
    assertThat(store.database().<List<Meeting>>read(MeetingRows::all))
        .extracting(Meeting::state)
        .containsExactlyInAnyOrder(Meeting.State.CANCELLED, Meeting.State.PLANNED);
  }

  @Test
  void whatDiffersIsShownFieldByField() {
    add(false);

    assertThat(imports.preview("year.csv", file("forum|4/3/2027|18:30|21:00|Civic Offices")))
        .extracting(MeetingImport.Row::said)
        .containsExactly(
            "changed   row 2: Parish Forum, Thursday 4 March 2027, 6.30pm: start: 18:30, before: 19:00;"
                + " place: Civic Offices, before: Council Chamber");
  }

  @Test
  void whatCannotBeUsedIsNamedWithItsLineAndTheRestIsTaken() {
    add(true);

    assertThat(
            imports.preview(
                "year.csv",
                file(
                    "Choir|2027-03-04|19:00||",
                    "forum|soon|19:00||",
                    "forum|2027-03-04|18:00|21:00|Council Chamber",
                    "forum|2027-06-03|19:00|21:00|")))
        .extracting(MeetingImport.Row::said)
        .satisfiesExactly(
            line -> assertThat(line).startsWith("left out  row 2: the body \"Choir\""),
            line -> assertThat(line).startsWith("left out  row 3: the date \"soon\""),
            line -> assertThat(line).startsWith("left out  row 4:").contains("move"),
            line ->
                assertThat(line).startsWith("new       row 5: Parish Forum, Thursday 3 June 2027"));
  }

  @Test
  void whatWasShownAndIsNotSoAnyMoreIsNotDone() {
    List<Cells.Line> file = file(NEW);
    List<MeetingImport.Row> shown = imports.preview("year.csv", file);
    add(true);

    assertThatThrownBy(() -> imports.apply("year.csv", file, shown, "o"))
        .isInstanceOf(Unacceptable.class);
    assertThat(meetings.all()).hasSize(1);
  }

  @Test
  void theLastImportIsUndone() {
    add(false);
    bring(NEW.replace("Council Chamber", "The hall"), "Parish Forum|2027-06-03|19:00||");
    assertThat(meetings.proposed()).hasSize(2);

    imports.undoLast("o");
    assertThat(meetings.proposed())
        .extracting(Meeting::day, Meeting::place)
        .containsExactly(tuple(LocalDate.of(2027, 3, 4), "Council Chamber"));
    assertThat(imports.last()).map(MeetingImport.Run::undone).contains(true);
    assertThatThrownBy(() -> imports.undoLast("o")).isInstanceOf(Unacceptable.class);
  }

  @Test
  void whatWasConfirmedSinceItWasImportedIsNotUndone() {
    bring(NEW, "Parish Forum|2027-06-03|19:00||");
    Meeting march = meetings.proposed().getFirst();
    store
        .database()
        .change(handle -> {
          var _ = MeetingKeeping.confirm(handle, march.id(), march.version(), "o", CLOCK.instant());
        });

    assertThatThrownBy(() -> imports.undoLast("o"))
        .isInstanceOf(Unacceptable.class)
        .hasMessageContaining("Thursday 4 March 2027, 7pm");
    assertThat(meetings.proposed()).as("nothing is undone by halves").hasSize(1);
    assertThat(meetings.all()).hasSize(1);
  }

  @Test
  void onlyTheLastImportCanBeUndone() {
    bring(NEW);
    bring("Parish Forum|2027-06-03|19:00||");
    imports.undoLast("o");
    assertThat(meetings.proposed()).hasSize(1);
    assertThatThrownBy(() -> imports.undoLast("o")).isInstanceOf(Unacceptable.class);
  }

  private void bring(String... rows) {
    List<Cells.Line> file = file(rows);
    imports.apply("year.csv", file, imports.preview("year.csv", file), "o");
  }

  @Test
  void onlyASpreadsheetOfMeetingsIsOne() {
    assertThat(MeetingImport.isFor(file(NEW))).isTrue();
    assertThat(MeetingImport.isFor(List.of())).isFalse();
    assertThat(MeetingImport.isFor(List.of(new Cells.Line("", 1, List.of("Council", "Clerk")))))
        .isFalse();
  }

  private void add(boolean confirmed) {
    var _ =
        new MeetingKeeping(store.database(), CLOCK)
            .add(
                new Arrangement(
                    "forum",
                    LocalDate.of(2027, 3, 4),
                    LocalTime.of(19, 0),
                    LocalTime.of(21, 0),
                    "Council Chamber",
                    null),
                confirmed,
                "o");
  }

  private static List<Cells.Line> file(String... rows) {
    var lines = new java.util.ArrayList<String>(List.of(HEADING));
    lines.addAll(List.of(rows));
    return IntStream.range(0, lines.size())
        .mapToObj(at -> new Cells.Line("", at + 1L, List.of(lines.get(at).split("\\|", -1))))
        .toList();
  }
}

package liaison.councils;

import static liaison.councils.Desk.CLOCK;
import static liaison.councils.Desk.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import liaison.papers.Limits;
import liaison.papers.Papers;
import liaison.papers.SheetWriter;
import liaison.text.Unacceptable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsTest {
  private static Papers papers = new Papers(Limits.usual());

  @TempDir Path temporary;
  private Desk desk;
  private Imports imports;

  @BeforeAll
  static void start() {
    papers = new Papers(Limits.usual());
  }

  @AfterAll
  static void stop() {
    papers.close();
  }

  @BeforeEach
  void open() throws IOException {
    desk = Desk.in(temporary.resolve("data"));
    imports = new Imports(desk.database(), CLOCK, papers);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aMessySheetIsUnderstoodRowByRow() throws IOException {
    desk.sits("olney", "clerk", "Ann Old", "clerk@olney.example");
    desk.sits("ravenstone", "clerk", "Ben Same", "clerk@ravenstone.example");

    Imports.Preview preview =
        preview(
            """
            Contacts of the parishes;;;;
            ;;;;
            Parish / Town Council;Role;Full name;E-mail;Tel.
            Olney TC;Town Clerk;Ann Old;office@olney.example;01632 960001
            Ravenstone;Clerk;Ben Same;clerk@ravenstone.example;
            ;Forum reps;Cy One & Di Two;forum@ravenstone.example;
            Bletchley;Clerk;Who Ever;who@b.example;
            Ravenstonne Magna;Clerk;Who Else;who@e.example;
            Lathbury;Gardener;Eve;eve@l.example;
            Wavendon;Clerk;Flo;flo at wavendon;
            """);

    assertThat(preview.rows())
        .satisfiesExactly(
            row ->
                assertThat(row)
                    .isInstanceOfSatisfying(
                        ImportRow.Changed.class,
                        changed ->
                            assertThat(changed.fields())
                                .containsExactly(
                                    new FieldChange(
                                        SittingField.EMAIL,
                                        "clerk@olney.example",
                                        "office@olney.example"),
                                    new FieldChange(SittingField.PHONE, "", "01632 960001"))),
            row -> assertThat(row).isInstanceOf(ImportRow.Same.class),
            row -> assertThat(row).isInstanceOf(ImportRow.New.class),
            row ->
                assertThat(row)
                    .isInstanceOfSatisfying(
                        ImportRow.New.class,
                        added -> assertThat(added.subject()).endsWith("Forum representative 2")),
            row ->
                assertThat(row)
                    .isInstanceOfSatisfying(
                        ImportRow.Unmatched.class,
                        unmatched -> assertThat(unmatched.suggestions()).hasSize(2)),
            row ->
                assertThat(row)
                    .isInstanceOfSatisfying(
                        ImportRow.Unmatched.class,
                        unmatched ->
                            assertThat(unmatched.suggestions())
                                .contains("Ravenstone Parish Council")),
            row ->
                assertThat(row)
                    .isInstanceOfSatisfying(
                        ImportRow.Rejected.class,
                        rejected -> assertThat(rejected.reason()).contains("Gardener")),
            row ->
                assertThat(row)
                    .isInstanceOfSatisfying(
                        ImportRow.Rejected.class,
                        rejected -> {
                          assertThat(rejected.reason()).contains("flo at wavendon");
                          assertThat(rejected.line()).isEqualTo(10);
                        }));
    assertThat(clerk("olney").email()).isEqualTo("clerk@olney.example");

    imports.apply(preview, TODAY, "officer-1");

    assertThat(clerk("olney").email()).isEqualTo("office@olney.example");
    assertThat(Objects.requireNonNull(desk.seat("ravenstone", "forum-2", TODAY).now()).name())
        .isEqualTo("Di Two");
  }

  @Test
  void aWideSheetInWindows1252IsUnderstood() throws IOException {
    Path file = temporary.resolve("wide.csv");
    Files.write(
        file,
        "Council,Website,Clerk,Clerk's email,Chairman,Chair email\nOlney,olney.example,Zo\u00EB Old,zoe@olney.example,Cllr \u201CB\u201D,\n"
            .getBytes(Charset.forName("windows-1252")));

    Imports.Preview preview = imports.preview(file, Imports.Wishes.usual(), TODAY);
    imports.apply(preview, TODAY, "officer-1");

    assertThat(preview.rows()).hasSize(3);
    assertThat(clerk("olney").name()).isEqualTo("Zo\u00EB Old");
    assertThat(desk.councils().details("olney").website()).isEqualTo("https://olney.example");
  }

  @Test
  void aNewNameInASeatFollowsTheOld() throws IOException {
    desk.sits("olney", "clerk", "Ann Old", "clerk@olney.example");

    imports.apply(
        preview("Council,Seat,Name,From\nOlney,Clerk,Bob New,1/12/2026\n"), TODAY, "officer-1");

    assertThat(clerk("olney").name()).isEqualTo("Ann Old");
    SeatBook.Line later = desk.seat("olney", "clerk", TODAY.plusDays(9));
    assertThat(Objects.requireNonNull(later.now()).name()).isEqualTo("Bob New");
  }

  @Test
  void aBlankEmptiesNothingUnlessItIsWished() throws IOException {
    desk.sits("olney", "clerk", "Ann Old", "clerk@olney.example");
    String sheet = "Council,Seat,Name,Email\nOlney,Clerk,Ann Old,\n";

    assertThat(preview(sheet).changes()).isZero();
    Path file = Files.writeString(temporary.resolve("b.csv"), sheet);
    assertThat(imports.preview(file, new Imports.Wishes(true), TODAY).changes()).isEqualTo(1);
  }

  @Test
  void aSuppressedAddressStaysSuppressed() throws IOException {
    var suppressions = new Suppressions(desk.database(), CLOCK);
    suppressions.suppress("a@olney.example", Suppression.Reason.ASKED, TODAY, "", "mail");

    imports.apply(
        preview("Council,Seat,Name,Email\nOlney,Clerk,Ann,A@olney.example\n"), TODAY, "officer-1");

    assertThat(suppressions.of("a@olney.example")).isPresent();
    assertThat(desk.cell("olney", "general", TODAY)).isInstanceOf(Cell.Unreached.class);
  }

  @Test
  void theLastImportIsUndoneWhole() throws IOException {
    desk.sits("olney", "clerk", "Ann Old", "clerk@olney.example");
    byte[] people = new Exports(desk.database()).people(Exports.Form.CSV, TODAY);
    byte[] councils = new Exports(desk.database()).councils(Exports.Form.CSV);
    imports.apply(
        preview(
            """
            Council,Kind,Style,Parishes,Tags,Seat,Name,Email
            Olney,,,,north,Clerk,Bob New,bob@olney.example
            Newfield Parish Council,parish,Parish Council,Newfield (E04999999),,,,
            Olney,,,,,Councillor,Cllr One,
            Olney,,,,,Councillor,Cllr Two,
            """),
        TODAY,
        "officer-1");
    assertThat(desk.councils().byId("newfield")).isPresent();

    imports.undoLast("officer-1");

    assertThat(new Exports(desk.database()).people(Exports.Form.CSV, TODAY)).isEqualTo(people);
    assertThat(new Exports(desk.database()).councils(Exports.Form.CSV)).isEqualTo(councils);
    assertThat(desk.found("olney", "councillor", TODAY)).isEmpty();
    assertThatThrownBy(() -> imports.undoLast("officer-1")).isInstanceOf(Unacceptable.class);
  }

  @Test
  void whatWasChangedSinceIsNotUndone() throws IOException {
    imports.apply(preview("Council,Seat,Name,Tags\nOlney,Clerk,Ann,north\n"), TODAY, "officer-1");
    new SeatKeeping(desk.database(), CLOCK)
        .correct(
            clerk("olney").id(),
            clerk("olney").version(),
            Map.of(SittingField.PHONE, "01632 960009"),
            "officer-2");

    assertThatThrownBy(() -> imports.undoLast("officer-1"))
        .isInstanceOf(Unacceptable.class)
        .hasMessageContaining("olney");
    assertThat(
            new CouncilKeeping(desk.database(), CLOCK)
                .sheet("olney")
                .orElseThrow()
                .value(CouncilField.TAGS))
        .isEqualTo("north");
  }

  @Test
  void aPreviewThatIsOutOfDateIsNotApplied() throws IOException {
    Imports.Preview preview = preview("Council,Tags\nOlney,north\n");
    new CouncilKeeping(desk.database(), CLOCK)
        .change("olney", 1, Map.of(CouncilField.TAGS, "north"), "officer-2");

    assertThatThrownBy(() -> imports.apply(preview, TODAY, "officer-1"))
        .isInstanceOf(Unacceptable.class);
    assertThat(imports.last()).isEmpty();
  }

  @Test
  void anImportThatChangesNothingIsRefusedAndTheLastOneCanStillBeUndone() throws IOException {
    imports.apply(preview("Council,Tags\nOlney,north\n"), TODAY, "officer-1");
    Imports.Preview again = preview("Council,Tags\nOlney,north\n");
    assertThat(again.changes()).isZero();
    assertThatThrownBy(() -> imports.apply(again, TODAY, "officer-1"))
        .isInstanceOf(Unacceptable.class)
        .hasMessageContaining("nothing");
    imports.undoLast("officer-1");
    assertThat(preview("Council,Tags\nOlney,north\n").changes()).isOne();
  }

  @Test
  void aRefusedRowLeavesNoHistory() throws IOException {
    imports.apply(
        preview(
            """
            Council,Tags,Seat,Name,From,To
            Olney,north,,,,
            Olney,,Clerk,Ann Late,2026-05-02,2026-05-01
            """),
        TODAY,
        "officer-1");
    assertThat(new History(desk.database()).of("olney", 100))
        .extracting(History.Entry::what)
        .containsExactly("imported: Tags");
    assertThat(
            desk.database()
                .<Integer>read(handle ->
                    handle
                        .createQuery("SELECT count(*) FROM import_step")
                        .mapTo(Integer.class)
                        .one()))
        .isOne();
  }

  @Test
  void aPreviewIsKeptUntilTheRecordsChange() throws IOException {
    var previews = new Previews(desk.database(), imports);
    Path path = Files.writeString(temporary.resolve("kept.csv"), "Council,Tags\nOlney,north\n");
    var file = new ImportFiles.Waiting("0".repeat(32), "kept.csv", path, CLOCK.instant());
    Imports.Preview first = previews.of(file, Imports.Wishes.usual(), TODAY);
    assertThat(previews.of(file, Imports.Wishes.usual(), TODAY)).isSameAs(first);
    assertThat(previews.of(file, new Imports.Wishes(true), TODAY)).isNotSameAs(first);
    assertThat(previews.of(file, Imports.Wishes.usual(), TODAY.plusDays(1))).isNotSameAs(first);
    new CouncilKeeping(desk.database(), CLOCK)
        .change("olney", 1, Map.of(CouncilField.TAGS, "north"), "officer-2");
    assertThat(previews.of(file, Imports.Wishes.usual(), TODAY).changes()).isZero();
    previews.forget(file.id());
    Files.delete(path);
    assertThatThrownBy(() -> previews.of(file, Imports.Wishes.usual(), TODAY))
        .isInstanceOf(Unacceptable.class);
  }

  @Test
  void importingWhatWasExportedChangesNothing() throws IOException {
    desk.sits(
        "olney", "clerk", "=cmd|' /C calc'!A0", "clerk@olney.example", "2020-01-01", "2026-11-30");
    desk.sits(
        "olney", "clerk", "+Next \"Q\"; A and B, C", "next@olney.example", "2026-12-07", null);
    desk.sits("ravenstone", "councillor", "@Cllr", null);
    new CouncilKeeping(desk.database(), CLOCK)
        .change(
            "olney",
            1,
            Map.of(
                CouncilField.PHONE, "+44 1632 960000",
                CouncilField.WARDS, "Olney (from 2026-05-07)",
                CouncilField.NOTE, "-1, \"two\"; <b>",
                CouncilField.PUBLIC, "email; website"),
            "officer-1");
    var exports = new Exports(desk.database());

    for (Exports.Form form : Exports.Form.values()) {
      String ending = form.name().toLowerCase(java.util.Locale.ROOT);
      for (byte[] bytes : List.of(exports.councils(form), exports.people(form, TODAY))) {
        Path file = Files.write(temporary.resolve("out." + ending), bytes);
        Imports.Preview preview = imports.preview(file, Imports.Wishes.usual(), TODAY);
        assertThat(preview.rows())
            .hasSizeGreaterThan(2)
            .allSatisfy(row -> assertThat(row).isInstanceOf(ImportRow.Same.class));
      }
    }
    String csv = new String(exports.people(Exports.Form.CSV, TODAY), StandardCharsets.UTF_8);
    assertThat(csv).contains("'=cmd", "'@Cllr").doesNotContain(",=cmd", ",@Cllr");
    assertThat(SheetWriter.original("'+44")).isEqualTo("+44");
  }

  @Test
  void nobodyMadeUpIsTakenForSomebodyOfTheFile() throws IOException {
    new SamplePeople(desk.database(), CLOCK).load(Path.of("knowledge/sample/seats.csv"), TODAY);
    Path file =
        Files.write(
            temporary.resolve("samples.xlsx"),
            new Exports(desk.database()).people(Exports.Form.XLSX, TODAY));

    Imports.Preview shown = imports.preview(file, Imports.Wishes.usual(), TODAY);
    assertThat(shown.rows())
        .hasSize(241)
        .allSatisfy(row -> assertThat(row).isInstanceOf(ImportRow.New.class));
    assertThat(shown.seats()).isTrue();
    var seats = new Seats(desk.database());
    assertThat(Phrases.samplesGo(seats.samples())).startsWith("241 made-up people are on file");

    imports.apply(shown, TODAY, "officer-1");
    assertThat(seats.isSample()).isFalse();
    assertThat(Phrases.samplesGo(seats.samples())).isEmpty();
    assertThat(imports.preview(file, Imports.Wishes.usual(), TODAY).rows())
        .hasSize(241)
        .allSatisfy(row -> assertThat(row).isInstanceOf(ImportRow.Same.class));
    imports.undoLast("officer-1");
    assertThat(desk.seat("olney", "clerk", TODAY).state()).isEqualTo(SeatState.VACANT);
  }

  @Test
  void councillorsWhoAreYetToComeHaveASeatEachAndStayOne() throws IOException {
    imports.apply(
        preview(
            """
            Council,Seat,Name,From
            Olney,Councillor,Cllr One,1/12/2026
            Olney,Councillor,Cllr Two,1/12/2026
            """),
        TODAY,
        "officer-1");

    assertThat(new SeatBook(desk.database()).of("olney", TODAY))
        .filteredOn(line -> line.kind().equals("councillor"))
        .extracting(line -> Objects.requireNonNull(line.next()).name())
        .containsExactly("Cllr One", "Cllr Two");
    byte[] people = new Exports(desk.database()).people(Exports.Form.CSV, TODAY);
    assertThat(preview(new String(people, StandardCharsets.UTF_8)).rows())
        .hasSize(2)
        .allSatisfy(row -> assertThat(row).isInstanceOf(ImportRow.Same.class));
  }

  @Test
  void oneMoreSeatComesBehindTheOthers() throws IOException {
    desk.sits("olney", "councillor", "Cllr One", null);
    desk.change("UPDATE seat SET number = 2 WHERE kind = 'councillor'");

    imports.apply(preview("Council,Seat,Name\nOlney,Councillor,Cllr Two\n"), TODAY, "officer-1");

    assertThat(new SeatBook(desk.database()).of("olney", TODAY))
        .filteredOn(line -> line.kind().equals("councillor"))
        .extracting(SeatBook.Line::number)
        .containsExactly(2, 3);
  }

  @Test
  void whereRealPeopleWereImportedAndUndoneMadeUpOnesDoNotComeBack() throws IOException {
    var samples = new SamplePeople(desk.database(), CLOCK);
    imports.apply(preview("Council,Seat,Name\nOlney,Clerk,Real\n"), TODAY, "officer-1");
    imports.undoLast("officer-1");

    assertThat(samples.load(Path.of("knowledge/sample/seats.csv"), TODAY)).isZero();
  }

  @Test
  void aFileThatNamesNoColumnsIsRefused() {
    assertThatThrownBy(() -> preview("Dear all,\nplease find\n"))
        .isInstanceOf(Unacceptable.class)
        .hasMessageContaining("Council");
  }

  private Sitting clerk(String council) {
    return Objects.requireNonNull(desk.seat(council, "clerk", TODAY).now());
  }

  private Imports.Preview preview(String sheet) throws IOException {
    Path file = Files.writeString(temporary.resolve("sheet.csv"), sheet);
    return imports.preview(file, Imports.Wishes.usual(), TODAY);
  }
}

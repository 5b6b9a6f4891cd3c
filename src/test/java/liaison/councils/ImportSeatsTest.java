package liaison.councils;

import static liaison.councils.Desk.CLOCK;
import static liaison.councils.Desk.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import liaison.papers.Limits;
import liaison.papers.Papers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Spreadsheets that put people into seats in which others are, and columns that say it badly.
class ImportSeatsTest {
  private static final Papers PAPERS = new Papers(Limits.usual());

  @TempDir Path temporary;
  private Desk desk;
  private Imports imports;

  @AfterAll
  static void stop() {
    PAPERS.close();
  }

  @BeforeEach
  void open() throws IOException {
    desk = Desk.in(temporary.resolve("data"));
    imports = new Imports(desk.database(), CLOCK, PAPERS);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aCorrectedNameOnTheSameDayIsNotASecondClerk() throws IOException {
    apply("Council,Seat,Name\nOlney,Clerk,Jane Smth\n");

    assertThat(reasons("Council,Seat,Name\nOlney,Clerk,Jane Smith\n"))
        .singleElement()
        .asString()
        .contains("Jane Smth is in this seat since 22 November 2026");
    assertThat(reasons("Council,Seat,Name,Since\nOlney,Clerk,Jane Smith,1/5/2024\n")).hasSize(1);
  }

  @Test
  void twoNamesForOneSeatInOneFileAreNotBothTaken() throws IOException {
    desk.sits("olney", "clerk", "Ann Old", null);

    for (String rows :
        List.of(
            "Olney,Clerk,Ann Old\nOlney,Clerk,Bob New\n",
            "Olney,Clerk,Bob New\nOlney,Clerk,Ann Old\n")) {
      Imports.Preview preview = preview("Council,Seat,Name\n" + rows);
      assertThat(preview.leftOut()).as(rows).isEqualTo(1);
    }
    assertThat(reasons("Council,Seat,Name\nOlney,Clerk,Ann Old\nOlney,Clerk,Bob New\n").getFirst())
        .contains("Ann Old", "one seat");
    Imports.Preview dated =
        preview("Council,Seat,Name,From\nOlney,Clerk,Ann Old,\nOlney,Clerk,Bob New,1/12/2026\n");
    assertThat(dated.leftOut()).isZero();
  }

  @Test
  void aSeatHeldTwiceByOnePersonComesBackAsItWent() throws IOException {
    desk.sits("olney", "clerk", "Ann Old", "one@olney.example", "2020-01-01", "2026-11-30");
    desk.sits("olney", "clerk", "Ann Old", "two@olney.example", "2027-06-01", null);
    byte[] people = new Exports(desk.database()).people(Exports.Form.CSV, TODAY);

    assertThat(preview(new String(people, StandardCharsets.UTF_8)).rows())
        .hasSize(2)
        .allSatisfy(row -> assertThat(row).isInstanceOf(ImportRow.Same.class));
    apply("Council,Seat,Name,From\nOlney,Clerk,Ann Old,2027-07-01\n");
    assertThat(Objects.requireNonNull(desk.seat("olney", "clerk", TODAY).next()).from())
        .isEqualTo("2027-07-01");
  }

  @Test
  void anOlderListDoesNotBringBackWhoLeft() throws IOException {
    desk.sits("olney", "clerk", "Cleo Hanslope", "clerk@olney.example", "2024-01-01", "2026-11-21");
    desk.sits("lavendon", "councillor", "Di Two", null, "2024-01-01", "2026-11-21");
    desk.sits("ravenstone", "clerk", "Ann Old", null, "2020-01-01", "2026-11-01");
    desk.sits("ravenstone", "clerk", "Bob New", null, "2026-11-02", null);

    assertThat(
            reasons(
                """
                Council,Seat,Name,From
                Olney,Clerk,Mrs Cleo HANSLOPE,2024-01-01
                Olney,Clerk,Cleo Hanslope,
                Olney,Clerk,Cleo Hanslope,1/3/2024
                Lavendon,Councillor,Di Two,
                Ravenstone,Clerk,Ann Old,
                """))
        .hasSize(5)
        .allMatch(reason -> reason.contains(" left this seat on "))
        .first()
        .asString()
        .contains("Cleo Hanslope left this seat on 21 November 2026");
    apply("Council,Seat,Name,From\nOlney,Clerk,Cleo Hanslope,2026-12-01\n");
    assertThat(Objects.requireNonNull(desk.seat("olney", "clerk", TODAY).next()).from())
        .isEqualTo("2026-12-01");
    assertThat(
            preview("Council,Seat,Name,From,To\nRavenstone,Clerk,Ann Old,2020-01-01,2026-11-01\n")
                .rows())
        .singleElement()
        .isInstanceOf(ImportRow.Same.class);
  }

  @Test
  void aTitleBeforeANameIsNotAnotherPerson() throws IOException {
    desk.sits("olney", "clerk", "Cleo Hanslope", null);

    assertThat(preview("Council,Seat,Name,From\nOlney,Clerk,Cllr. Mrs Cleo Hanslope,\n").rows())
        .singleElement()
        .isInstanceOf(ImportRow.Changed.class);
  }

  @Test
  void wordsThatSayThatNobodyIsThereAreNobodysName() throws IOException {
    desk.sits("ravenstone", "clerk", "Bob New", null);

    Imports.Preview preview =
        preview(
            """
            Council,Seat,Name,Email,Phone,From
            Olney,Clerk,VACANT,,,
            Lavendon,Clerk,TBC - see minutes,n/a,-,TBC
            Emberton,Clerk,n/a,,,
            Wavendon,Clerk,(vacant),clerk@wavendon.example,,
            Ravenstone,Clerk,Currently vacant,,,
            Lathbury,Clerk,Ann Vacant,N/A,unknown,
            Lathbury,Chair,12345,,,
            """);

    assertThat(preview.changes()).isEqualTo(1);
    assertThat(preview.rows().subList(0, 3))
        .allSatisfy(row -> assertThat(row).isInstanceOf(ImportRow.Same.class));
    assertThat(reasons(preview))
        .satisfiesExactly(
            reason -> assertThat(reason).contains("it names nobody"),
            reason -> assertThat(reason).contains("nobody is in this seat, but Bob New is"),
            reason -> assertThat(reason).contains("\"12345\" is no name"));
  }

  @Test
  void whatIsNotUnderstoodIsSaidAndEverydayHeadingsAre() throws IOException {
    Imports.Preview preview =
        preview(
            """
            Council,Contact Name(s),Role,E-mail (office),Precept,,Empty
            Olney,Ann Old,Clerk & RFO,office@olney.example,12,x,
            Lavendon,Bob New,Deputy chairman,,,,
            """);

    assertThat(preview.notUnderstood()).containsExactly("Precept", "column 6, which has no name");
    assertThat(preview.leftOut()).isZero();
    assertThat(preview.rows())
        .extracting(ImportRow::subject)
        .containsExactly(
            "Olney Town Council",
            "Olney Town Council, Clerk",
            "Olney Town Council, Responsible finance officer",
            "Lavendon Parish Council, Vice chair");
    assertThat(preview("Council,Clerk/RFO,Clerk/RFO email\nOlney,Ann Old,a@o.example\n").rows())
        .hasSize(2)
        .allSatisfy(row -> assertThat(row).isInstanceOf(ImportRow.New.class));
  }

  @Test
  void aMergedNameEmptiesNothingOfItsCouncil() throws IOException {
    Path file =
        Files.writeString(
            temporary.resolve("merged.csv"),
            """
            Council,Website,Seat,Name,Email
            Olney,https://olney.example,Clerk,Ann Old,clerk@olney.example
            ,,Chair,Ben New,chair@olney.example
            Ravenstone,https://ravenstone.example,,,
            """);

    Imports.Preview preview = imports.preview(file, new Imports.Wishes(true), TODAY);
    imports.apply(preview, TODAY, "officer-1");

    assertThat(preview.leftOut()).isZero();
    assertThat(desk.councils().details("olney").website()).isEqualTo("https://olney.example");
    assertThat(desk.councils().details("ravenstone").website())
        .isEqualTo("https://ravenstone.example");
  }

  @Test
  void severalPeopleInOneCellAreNeverOnePerson() throws IOException {
    apply(
        "Council,Seat,Name,Email\nOlney,Forum reps,\"Al One, Bo Two\",\"al@o.example, bo@o.example\"\n");
    assertThat(Objects.requireNonNull(desk.seat("olney", "forum-2", TODAY).now()))
        .satisfies(sitting -> {
          assertThat(sitting.name()).isEqualTo("Bo Two");
          assertThat(sitting.email()).isEqualTo("bo@o.example");
        });

    assertThat(
            reasons(
                """
                Council,Seat,Name
                Olney,Chair,Al One & Bo Two
                Olney,Clerk,Al One and Bo Two
                Olney,Vice chair,"Al One, Bo Two"
                """))
        .hasSize(3)
        .allMatch(reason -> reason.contains("2 names for one seat"));
    assertThat(preview("Council,Seat,Name\nOlney,Chair,\"Two, Bo\"\n").changes()).isEqualTo(1);
  }

  @Test
  void aColumnBesideOneKindOfSeatIsItsOwn() throws IOException {
    apply(
        "Council,Clerk,Clerk email,Tel No\nOlney,Ann Old,a@o.example,01632 960001\nRavenstone,Bo New,,01632 960002\n");
    assertThat(Objects.requireNonNull(desk.seat("olney", "clerk", TODAY).now()).phone())
        .isEqualTo("01632 960001");

    Imports.Preview several =
        preview(
            "Council,Clerk,Chair,Tel No\nWavendon,Al One,Bo Two,01632 960001\nLathbury,Cy One,Di Two,01632 960002\n");
    assertThat(several.changes()).isEqualTo(4);
    assertThat(several.rows())
        .filteredOn(ImportRow.Rejected.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            ImportRow.Rejected.class,
            row -> {
              assertThat(row.line()).isEqualTo(1);
              assertThat(row.subject()).isEqualTo("Tel No");
            });
  }

  @Test
  void aMisspeltWholeNameIsSuggestedRightly() throws IOException {
    assertThat(preview("Council,Tags\nOlney Town Coucil,north\nNowhere Town Council,n\n").rows())
        .first()
        .isInstanceOfSatisfying(
            ImportRow.Unmatched.class,
            row -> assertThat(row.suggestions()).first().isEqualTo("Olney Town Council"));
  }

  private List<String> reasons(String sheet) throws IOException {
    return reasons(preview(sheet));
  }

  private static List<String> reasons(Imports.Preview preview) {
    return preview.rows().stream()
        .filter(ImportRow.Rejected.class::isInstance)
        .map(row -> ((ImportRow.Rejected) row).reason())
        .toList();
  }

  private void apply(String sheet) throws IOException {
    imports.apply(preview(sheet), TODAY, "officer-1");
  }

  private Imports.Preview preview(String sheet) throws IOException {
    Path file = Files.writeString(temporary.resolve("sheet.csv"), sheet);
    return imports.preview(file, Imports.Wishes.usual(), TODAY);
  }
}

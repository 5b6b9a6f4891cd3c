package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import liaison.councils.SeatBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The desk's pages on councils and seats, as a browser without manners would use them.
class CouncilPagesTest {
  private static final String OLNEY = "/desk/councils/olney";
  private static Served served;
  private static SignedIn officer;

  @BeforeAll
  static void open(@TempDir Path folder) {
    served = new Served(folder);
    officer = SignedIn.toEmptySeats(served);
  }

  @AfterAll
  static void close() {
    served.close();
  }

  @Test
  void theBoardShowsAllCouncilsAndFiltersThem() throws Exception {
    assertThat(officer.page("/desk/coverage"))
        .contains("48 councils", "Olney Town Council", "Not reached", "Parish Forum", "PAG");
    String towns = officer.page("/desk/coverage?show=attention&kind=town");
    assertThat(towns).contains("Olney Town Council").doesNotContain("Calverton Parish Meeting");
    assertThat(officer.page("/desk/coverage?show=fallen&kind=community"))
        .contains("No council is like that.");
    assertThat(officer.page("/desk/coverage?page=99")).contains("48 councils");
  }

  @Test
  void aHoleOnTheBoardIsMendedThroughItsOwnLink() throws Exception {
    String board = officer.page("/desk/coverage");
    long clerk = seat("stony-stratford", "clerk").id();
    String fill = "/desk/councils/stony-stratford/seats/" + clerk + "/person";
    assertThat(board).contains("Nobody in the seat. Fill it:", fill);
    assertThat(officer.page(fill)).contains("Somebody new", "Clerk of Stony Stratford");
    HttpResponse<String> done =
        officer.fill(
            "/desk/councils/stony-stratford/seats/" + clerk + "/seat",
            "name",
            "The new clerk",
            "email",
            "clerk@stony.example");
    assertThat(location(done)).isEqualTo("/desk/councils/stony-stratford?done=seated");
    assertThat(officer.page("/desk/councils/stony-stratford"))
        .contains("The new clerk", "Letters go to: Clerk", "Fall-back in use");
    assertThat(officer.page("/desk/councils?q=stony.exam"))
        .contains("The new clerk", "#seat-" + clerk);
  }

  @Test
  void twoOfficersWhoChangeTheSameFieldLoseNothing() throws Exception {
    String path = OLNEY + "/change/reach";
    Map<String, String> first = SignedIn.form(officer.page(path));
    Map<String, String> second = SignedIn.form(officer.page(path));
    officer.send(path, first, "phone", "01234 111111", "website", "https://one.example");
    HttpResponse<String> told = officer.send(path, second, "phone", "01234 222222");
    assertThat(told.statusCode()).isEqualTo(422);
    assertThat(told.body())
        .contains("Another officer changed this", "01234 111111", "01234 222222")
        .contains("value=\"https://one.example\"");
    assertThat(officer.page(OLNEY)).contains("01234 111111").doesNotContain("01234 222222");
    HttpResponse<String> again = officer.send(path, SignedIn.form(told.body()));
    assertThat(location(again)).endsWith("done=changed");
    assertThat(officer.page(OLNEY)).contains("01234 222222", "https://one.example");
  }

  @Test
  void twoOfficersWhoChangeDifferentFieldsNeedNotKnowOfEachOther() throws Exception {
    String path = "/desk/councils/great-linford/change/services";
    Map<String, String> first = SignedIn.form(officer.page(path));
    Map<String, String> second = SignedIn.form(officer.page(path));
    officer.send(path, first, "tags", "north\r\nearly");
    assertThat(location(officer.send(path, second, "services", "Landscaping"))).contains("changed");
    assertThat(officer.page("/desk/councils/great-linford"))
        .contains("Landscaping", "north", "early");
  }

  @Test
  void whatCannotBeKeptIsSaidBesideItsFieldAndNothingTypedIsLost() throws Exception {
    HttpResponse<String> told =
        officer.fill(
            OLNEY + "/change/wards", "elections", "soon", "wards", "Olney (from 7/5/2026)");
    assertThat(told.statusCode()).isEqualTo(422);
    assertThat(told.body())
        .contains("href=\"#elections\"", "is no day", ">\nsoon</textarea>")
        .contains("Olney (from 7/5/2026)");
    assertThat(
            officer
                .fill(
                    OLNEY + "/change/confirmed",
                    "confirmed-day",
                    "31",
                    "confirmed-month",
                    "2",
                    "confirmed-year",
                    "2026")
                .body())
        .contains("href=\"#confirmed\"");
  }

  @Test
  void aCouncilIsAddedWithItsSeats() throws Exception {
    assertThat(officer.fill("/desk/councils/new", "name", "New Place Parish Council").body())
        .contains("Choose what it is counted as.", "New Place Parish Council");
    HttpResponse<String> added =
        officer.fill(
            "/desk/councils/new",
            "name",
            "New Place Parish Council",
            "kind",
            "parish",
            "style",
            "Parish Council",
            "parishes",
            "New Place (E04009999)");
    assertThat(location(added)).isEqualTo("/desk/councils/new-place?done=added");
    assertThat(officer.page("/desk/councils/new-place"))
        .contains("Clerk", "Vacant", "Nobody is in any seat yet.", "New Place (E04009999)");
    assertThat(officer.page("/desk/councils/new-place/change/names")).contains(" checked");
  }

  @Test
  void aSeatIsGivenAndTakenAwayButNotWhileSomebodyIsInIt() throws Exception {
    String council = "/desk/councils/woburn-sands";
    assertThat(officer.fill(council + "/seats").body()).contains("Choose a seat.");
    officer.fill(council + "/seats", "kind", "pag");
    long pag = seat("woburn-sands", "pag").id();
    String path = council + "/seats/" + pag;
    officer.fill(path + "/seat", "name", "The member", "own_email", "member@home.example");
    assertThat(officer.fill(path + "/take").body()).contains("Let them leave it first.");
    long sitting = sitting("woburn-sands", "pag");
    officer.fill(council + "/sittings/" + sitting + "/remove");
    assertThat(location(officer.fill(path + "/take"))).endsWith("done=taken");
    assertThat(officer.read(path + "/person").statusCode()).isEqualTo(404);
    long clerk = seat("woburn-sands", "clerk").id();
    assertThat(officer.fill(council + "/seats/" + clerk + "/take").body())
        .contains("This seat cannot be taken away");
  }

  @Test
  void theClerkLeavesAndSomebodyOnFileFollows() throws Exception {
    String council = "/desk/councils/newport-pagnell";
    long clerk = seat("newport-pagnell", "clerk").id();
    officer.fill(
        council + "/seats/" + clerk + "/seat", "name", "The old clerk", "email", "c@np.example");
    long deputy = seatOf("newport-pagnell", "deputy");
    officer.fill(
        council + "/seats/" + deputy + "/seat", "name", "The deputy", "email", "d@np.example");
    String leaves = council + "/sittings/" + sitting("newport-pagnell", "clerk") + "/leaves";
    assertThat(officer.fill(leaves, "who", "nobody").body()).contains("Enter the last day");
    assertThat(officer.fill(leaves, day("to", "30", "11", "2026")).body())
        .contains("Choose who follows");
    String found = officer.page(leaves.replace("/leaves", "/person") + "?q=deputy");
    assertThat(found).contains("The deputy", "Deputy clerk, Newport Pagnell Town Council");
    String chosen = found.replaceAll("(?s).*(/leaves\\?person=\\d+).*", "$1");
    HttpResponse<String> left =
        officer.fill(
            leaves.replace("/leaves", chosen),
            with(day("to", "30", "11", "2026"), "who", "successor", "email", "clerk@np.example"));
    assertThat(location(left)).endsWith("done=left");
    assertThat(officer.page(council))
        .contains("Next: The deputy", "From Tuesday 1 December 2026")
        .contains("Deputy clerk seated: From")
        .doesNotContain("deputy seated: From");
    officer.fill(council + "/change/confirmed", day("confirmed", "22", "11", "2026"));
    assertThat(officer.page(council)).contains("22 November 2026, by ");
  }

  @Test
  void anAddressGetsNoLettersUntilAnOfficerStartsThemAgain() throws Exception {
    String council = "/desk/councils/wolverton-and-greenleys";
    long clerk = seat("wolverton-and-greenleys", "clerk").id();
    officer.fill(
        council + "/seats/" + clerk + "/seat", "name", "The clerk", "email", "Clerk@W.example");
    String path = council + "/sittings/" + sitting("wolverton-and-greenleys", "clerk") + "/address";
    assertThat(officer.fill(path).body()).contains("Choose why");
    officer.fill(path, "reason", "asked", "note", "Asked on the telephone.");
    assertThat(officer.page(council)).contains("Its owner asked for no more letters");
    assertThat(officer.page("/desk/coverage")).contains("Asked for no letters.");
    assertThat(officer.page("/desk/suppressed")).contains("clerk@w.example", "on the telephone");
    assertThat(officer.fill(path).body()).contains("Choose why letters may go there again");
    assertThat(location(officer.fill(path, "why", "wanted"))).endsWith("done=lifted");
    assertThat(officer.page("/desk/audit")).contains("a suppressed address was lifted: wanted");
    assertThat(officer.page("/desk/suppressed")).doesNotContain("clerk@w.example");
  }

  @Test
  void lettersAreStoppedToTheAddressThatWasShownAndToNoOther() throws Exception {
    String council = "/desk/councils/loughton-and-great-holm";
    long clerk = seat("loughton-and-great-holm", "clerk").id();
    officer.fill(
        council + "/seats/" + clerk + "/seat", "name", "The clerk", "email", "one@l.example");
    String sitting = council + "/sittings/" + sitting("loughton-and-great-holm", "clerk");
    Map<String, String> stop = SignedIn.form(officer.page(sitting + "/address"));
    officer.fill(sitting + "/correct", "email", "two@l.example");

    HttpResponse<String> told = officer.send(sitting + "/address", stop, "reason", "asked");

    assertThat(told.statusCode()).isEqualTo(422);
    assertThat(told.body()).contains("Another address stands here now", "two@l.example");
    assertThat(officer.page("/desk/suppressed")).doesNotContain("@l.example");
    officer.send(sitting + "/address", SignedIn.form(told.body()), "reason", "asked");
    assertThat(officer.page("/desk/suppressed")).contains("two@l.example");

    Map<String, String> start = SignedIn.form(officer.page(sitting + "/address"));
    officer.fill(sitting + "/correct", "email", "one@l.example");
    assertThat(officer.send(sitting + "/address", start, "why", "wanted").statusCode())
        .isEqualTo(422);
    assertThat(officer.page("/desk/suppressed")).contains("two@l.example");
  }

  @Test
  void twoOfficersWhoFillOneSeatAreToldOfEachOther() throws Exception {
    String council = "/desk/councils/bow-brickhill";
    String path = council + "/seats/" + seat("bow-brickhill", "clerk").id() + "/seat";
    Map<String, String> first = SignedIn.form(officer.page(path));
    Map<String, String> second = SignedIn.form(officer.page(path));
    officer.send(path, with(first, day("from", "1", "10", "2026")), "name", "The first clerk");

    HttpResponse<String> told = officer.send(path, second, "name", "The second clerk");

    assertThat(told.statusCode()).isEqualTo(422);
    assertThat(told.body()).contains("The first clerk", "The second clerk", "Changed by both");
    assertThat(officer.page(council)).contains("The first clerk").doesNotContain("The second");
    assertThat(location(officer.send(path, SignedIn.form(told.body())))).endsWith("done=seated");
    assertThat(officer.page(council)).contains("The first clerk", "The second clerk");
  }

  @Test
  void everybodyWhoIsInASeatTodayIsShown() throws Exception {
    String council = "/desk/councils/emberton";
    String path = council + "/seats/" + seat("emberton", "clerk").id() + "/seat";
    officer.fill(path, with(day("from", "1", "10", "2026"), "name", "The clerk"));
    officer.fill(path, "name", "The helper", "interim-yes", "yes");

    assertThat(officer.page(council))
        .contains("The clerk", "The helper", "2 people are in this seat today");
    assertThat(officer.fill(path, with(day("from", "1", "9", "2026"), "name", "Late")).body())
        .contains("is in this seat since");
  }

  @Test
  void hostileTextShowsAsTextEverywhere() throws Exception {
    String hostile = "<img src=x onerror=alert(1)>\" ' {{ 7*7 }}";
    String council = "/desk/councils/hanslope";
    officer.fill(council + "/change/names", "note", hostile, "aliases", hostile);
    officer.fill(council + "/change/reach", "address", hostile, "phone", hostile);
    officer.fill(council + "/change/services", "tags", hostile, "services", hostile);
    long chair = seat("hanslope", "chair").id();
    officer.fill(council + "/seats/" + chair + "/seat", "name", hostile, "phone", hostile);
    String sitting = council + "/sittings/" + sitting("hanslope", "chair");
    for (String path :
        List.of(
            council,
            council + "/change/names",
            council + "/change/reach",
            council + "/change/services",
            sitting + "/correct",
            sitting + "/leaves",
            sitting + "/end",
            sitting + "/remove",
            council + "/seats/" + chair + "/person?q=onerror",
            "/desk/councils?q=onerror",
            "/desk/councils?q=%3Cimg%20src%3Dx",
            "/desk/coverage?show=%3Cimg%20src%3Dx&kind=%22%3E%3Cimg%20src",
            "/desk")) {
      assertThat(officer.page(path)).as(path).doesNotContain("<img", "\"> <img");
    }
    assertThat(officer.page(council)).contains("&lt;img src=x onerror=alert(1)&gt;", "{{ 7*7 }}");
  }

  @Test
  void whatIsNotThereIsSaidSo() throws Exception {
    for (String path :
        List.of(
            "/desk/councils/nowhere",
            "/desk/councils/nowhere/change/reach",
            OLNEY + "/change/nothing",
            OLNEY + "/seats/99999999/person",
            OLNEY + "/sittings/99999999/correct",
            OLNEY + "/sittings/x/leaves",
            "/desk/tasks/nothing")) {
      assertThat(officer.read(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void theStartPageLeadsToWhatWaits() throws Exception {
    assertThat(officer.page("/desk"))
        .contains("Councils that cannot be reached", "Fall-backs in use", "Seats that end soon")
        .contains("Councils to confirm", " more</a>", "/change/confirmed");
    assertThat(officer.page("/desk/tasks/unconfirmed")).contains("Never confirmed.");
    assertThat(officer.page("/desk/tasks/ending")).contains("Seats that end soon");
  }

  private static SeatBook.Line seat(String council, String kind) {
    return new SeatBook(served.database())
            .of(council, served.desk().clock().instant().atZone(served.desk().zone()).toLocalDate())
            .stream()
            .filter(line -> line.kind().equals(kind))
            .findFirst()
            .orElseThrow();
  }

  private static long seatOf(String council, String kind) throws Exception {
    officer.fill("/desk/councils/" + council + "/seats", "kind", kind);
    return seat(council, kind).id();
  }

  private static long sitting(String council, String kind) {
    var now = seat(council, kind).now();
    if (now == null) throw new AssertionError("nobody is in the seat");
    return now.id();
  }

  private static String[] day(String name, String day, String month, String year) {
    return new String[] {name + "-day", day, name + "-month", month, name + "-year", year};
  }

  private static Map<String, String> with(Map<String, String> form, String... typed) {
    var all = new java.util.LinkedHashMap<>(form);
    for (int at = 0; at < typed.length; at += 2) all.put(typed[at], typed[at + 1]);
    return all;
  }

  private static String[] with(String[] typed, String... more) {
    String[] all = java.util.Arrays.copyOf(typed, typed.length + more.length);
    System.arraycopy(more, 0, all, typed.length, more.length);
    return all;
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}

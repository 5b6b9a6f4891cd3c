package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liaison.councils.SeatBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A year of a council's life, lived through the desk's pages while the clock moves on. Nobody is
/// awake on the days themselves: what is true on a day is worked out when it is asked for.
class CouncilYearTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final String STONY = "/desk/councils/stony-stratford";

  /// A clock that a test moves.
  private static final class Moving implements InstantSource {
    private Instant now = at("2026-11-22");

    @Override
    public Instant instant() {
      return now;
    }

    private static Instant at(String day) {
      return LocalDate.parse(day).atTime(LocalTime.of(9, 0)).atZone(LONDON).toInstant();
    }
  }

  private final Moving clock = new Moving();

  @Test
  void theBoardIsTrueOnEveryDayOfTheYear(@TempDir Path folder) throws Exception {
    try (Served served = Served.by(folder, clock)) {
      SignedIn officer = SignedIn.toEmptySeats(served);
      assertThat(cell(officer, "General")).startsWith("Not reached").contains("Clerk", "Chair");

      officer.fill(seat(served, "clerk"), "name", "The clerk", "email", "clerk@olney.example");
      officer.fill(seat(served, "chair"), "name", "The chair", "own_email", "chair@home.example");
      assertThat(cell(officer, "General")).isEqualTo("Reached Letters go to: Clerk");
      assertThat(cell(officer, "Parish Forum")).startsWith("Fall-back in use Letters go to: Clerk");

      leaves(officer, served, "31", "1", "2027", "who", "nobody");
      officer = on("2027-01-31", served);
      assertThat(cell(officer, "General"))
          .isEqualTo("Reached Letters go to: Clerk (until Sunday 31 January 2027)");
      assertThat(officer.page("/desk"))
          .contains("Clerk of Stony Stratford Town Council", "nobody follows yet");

      officer = on("2027-02-01", served);
      assertThat(cell(officer, "General"))
          .startsWith("Fall-back in use Letters go to: Chair")
          .contains("Nobody in the seat. Fill it: Clerk");
      assertThat(officer.page("/desk")).contains("Chair instead, for Parish Forum, General.");

      String chair = STONY + "/sittings/" + sitting(served, "chair");
      officer.fill(chair + "/address", "reason", "bounced", "note", "Mailbox full.");
      assertThat(cell(officer, "General")).startsWith("Not reached").contains("Letters came back.");
      assertThat(officer.page("/desk/coverage?show=unreached&kind=town"))
          .contains("Stony Stratford Town Council");
      officer.fill(chair + "/address", "why", "wanted");
      assertThat(cell(officer, "General")).startsWith("Fall-back in use");

      officer.fill(
          seat(served, "clerk"),
          with(from("1", "3", "2027"), "name", "The successor", "email", "clerk@olney.example"));
      officer = on("2027-02-28", served);
      assertThat(cell(officer, "General")).startsWith("Fall-back in use");
      officer = on("2027-03-01", served);
      assertThat(cell(officer, "General")).isEqualTo("Reached Letters go to: Clerk");

      officer.fill(STONY + "/change/wards", "elections", "6/5/2027");
      officer.fill(
          seat(served, "forum-1"),
          "name",
          "The representative",
          "email",
          "rep@olney.example",
          "term_to-day",
          "6",
          "term_to-month",
          "5",
          "term_to-year",
          "2027");
      officer = on("2027-05-10", served);
      assertThat(officer.page(STONY)).contains("Carried over", "Thursday 6 May 2027");
      assertThat(cell(officer, "Parish Forum"))
          .startsWith("Reached Letters go to: Forum representative 1");
      assertThat(officer.page("/desk/tasks/ending"))
          .contains("The term ended on Thursday 6 May 2027.", "Past the term");

      officer.fill(
          seat(served, "forum-1"),
          with(from("18", "5", "2027"), "name", "The elected", "email", "elected@olney.example"));
      officer = on("2027-05-18", served);
      assertThat(officer.page(STONY)).contains("Who was in it", "to Monday 17 May 2027");
      assertThat(officer.page("/desk/tasks/ending")).doesNotContain("Stony Stratford");

      assertThat(officer.page("/desk/tasks/unconfirmed")).contains("Stony Stratford");
      officer.fill(
          STONY + "/change/confirmed",
          "confirmed-day",
          "18",
          "confirmed-month",
          "5",
          "confirmed-year",
          "2027");
      assertThat(officer.page("/desk/tasks/unconfirmed")).doesNotContain("Stony Stratford");
      officer = on("2028-05-18", served);
      assertThat(officer.page("/desk/tasks/unconfirmed"))
          .contains("Last confirmed on Tuesday 18 May 2027.");
      assertThat(officer.page(STONY))
          .contains(
              "The lead, 22 November 2026, 09:00", "Clerk left: To", "Sunday 31 January 2027");
    }
  }

  private SignedIn on(String day, Served served) {
    clock.now = Moving.at(day);
    return SignedIn.to(served);
  }

  private static void leaves(
      SignedIn officer, Served served, String day, String month, String year, String... more)
      throws Exception {
    HttpResponse<String> left =
        officer.fill(
            STONY + "/sittings/" + sitting(served, "clerk") + "/leaves",
            with(new String[] {"to-day", day, "to-month", month, "to-year", year}, more));
    assertThat(left.statusCode()).isEqualTo(303);
  }

  private static String[] from(String day, String month, String year) {
    return new String[] {"from-day", day, "from-month", month, "from-year", year};
  }

  private static String[] with(String[] typed, String... more) {
    String[] all = java.util.Arrays.copyOf(typed, typed.length + more.length);
    System.arraycopy(more, 0, all, typed.length, more.length);
    return all;
  }

  private static SeatBook.Line line(Served served, String kind) {
    LocalDate today = LocalDate.ofInstant(served.desk().clock().instant(), LONDON);
    return new SeatBook(served.database())
        .of("stony-stratford", today).stream()
            .filter(line -> line.kind().equals(kind))
            .findFirst()
            .orElseThrow();
  }

  private static String seat(Served served, String kind) {
    return STONY + "/seats/" + line(served, kind).id() + "/seat";
  }

  private static long sitting(Served served, String kind) {
    var now = line(served, kind).now();
    if (now == null) throw new AssertionError("nobody is in the seat");
    return now.id();
  }

  /// What the board says of Stony Stratford, as people read it.
  private static String cell(SignedIn officer, String purpose) throws Exception {
    String page = officer.page("/desk/coverage?kind=town");
    String row = page.substring(page.indexOf("/desk/councils/stony-stratford\""));
    Matcher cell =
        Pattern.compile("(?s)data-label=\"" + purpose + "\">(.*?)</td>")
            .matcher(row.substring(0, row.indexOf("</tr>")));
    if (!cell.find()) throw new AssertionError("no cell for " + purpose);
    return cell.group(1).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
  }
}

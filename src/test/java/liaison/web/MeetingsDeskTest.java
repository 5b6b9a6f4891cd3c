package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liaison.meetings.Arrangement;
import liaison.meetings.Meeting;
import liaison.meetings.MeetingKeeping;
import liaison.meetings.Meetings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pages about meetings, at the desk and for everyone, through the real server.
class MeetingsDeskTest {
  private static final String CENTURY_AHEAD = "Sun, 24 Nov 2126 09:00:00 GMT";

  private static final String NEW = "/desk/meetings/new/forum";
  private static Served served;
  private static SignedIn officer;
  private static Meetings meetings;

  @BeforeAll
  static void open(@TempDir Path folder) {
    served = new Served(folder);
    officer = SignedIn.to(served);
    meetings = new Meetings(served.database(), Served.CLOCK);
  }

  @AfterAll
  static void close() {
    served.close();
  }

  @Test
  void aMeetingIsAddedWithTheUsualHourMovedWithAReasonAndCancelled() throws Exception {
    String path = added("4", "2", "2027");
    String page = officer.page(path);
    assertThat(page)
        .contains("Parish Forum, Thursday 4 February 2027, 7pm", "7pm to 9pm", "Council Chamber")
        .contains("Call for items", "Thursday 14 January 2027, 9am")
        .contains("Saturday counted", "Saturday not counted");

    HttpResponse<String> without = officer.fill(path + "/move", "day-day", "11", "why", "");
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.body()).contains("Say why it is moved", "value=\"11\"");

    assertThat(officer.fill(path + "/move", "day-day", "11", "why", "Snow.").statusCode())
        .isEqualTo(303);
    assertThat(officer.page(path))
        .contains("Moved", "Thursday 4 February 2027, 7pm", "Snow.", "Thursday 21 January 2027");
    assertThat(served.get(path.substring("/desk".length())).body())
        .contains("This meeting was moved.", "It was to be on Thursday 4 February 2027, 7pm");

    assertThat(officer.fill(path + "/cancel", "why", "More snow.").statusCode()).isEqualTo(303);
    assertThat(served.get(path.substring("/desk".length())).body())
        .contains("This meeting is cancelled.", "More snow.");
    String feed = served.get("/calendar/forum.ics").body();
    assertThat(Biweekly.parse(feed).first().getEvents())
        .filteredOn(event -> event.getUid().getValue().startsWith("meeting-" + id(path) + "@"))
        .singleElement()
        .satisfies(event -> {
          assertThat(event.getStatus().getValue()).isEqualTo("CANCELLED");
          assertThat(event.getSequence().getValue()).isEqualTo(2);
        });
  }

  @Test
  void whoComesSecondIsToldAndFindsBothOnThePage() throws Exception {
    String path = added("5", "2", "2027");
    Map<String, String> stale = SignedIn.form(officer.page(path + "/move"));
    officer.fill(path + "/move", "day-day", "12", "why", "The first.");

    HttpResponse<String> second =
        officer.send(path + "/move", stale, "day-day", "19", "why", "The second.");

    assertThat(second.statusCode()).isEqualTo(422);
    assertThat(second.body())
        .contains("Changed by both of you", "2027-02-12", "2027-02-19", "The second.");
    Map<String, String> again = SignedIn.form(second.body());
    assertThat(officer.send(path + "/move", again).statusCode()).isEqualTo(303);
    assertThat(meetings.byId(id(path)).orElseThrow().day()).isEqualTo(LocalDate.of(2027, 2, 19));
  }

  @Test
  void aYearIsProposedAdjustedAndConfirmedWithoutScripts() throws Exception {
    String path = "/desk/meetings/year";
    Map<String, String> form = SignedIn.form(officer.page(path));
    assertThat(form)
        .containsEntry("meets-pag", "15 days before each forum; 57 days before each forum");
    HttpResponse<String> wrong =
        officer.send(path + "/propose", form, "meets-forum", "whenever it rains");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("whenever it rains", "href=\"#meets-forum\"");

    HttpResponse<String> proposed =
        officer.send(
            path + "/propose",
            form,
            "from-year",
            "2029",
            "to-year",
            "2029",
            "meets-forum",
            "fourth Thursday of March, June",
            "meets-pag",
            "15 days before each forum",
            "meets-olney",
            "");
    assertThat(proposed.statusCode()).isEqualTo(303);
    List<Meeting> waiting = meetings.proposed();
    assertThat(waiting).hasSize(4);
    assertThat(served.get("/calendar/forum.ics").body()).doesNotContain("2029");
    assertThat(served.get("/meetings/" + waiting.getFirst().id()).statusCode()).isEqualTo(404);

    String page = officer.page(path);
    assertThat(page).contains("Nobody is told of these yet");
    Map<String, String> plan =
        SignedIn.form(page.substring(0, page.indexOf("id=\"patterns\"")) + "</main>");
    String first = waiting.getFirst().id() + "-";
    plan.remove(waiting.getLast().id() + "-wanted");
    assertThat(officer.send(path, plan, first + "day", "soon", "act", "confirm").body())
        .contains("Enter a day that there is", "value=\"soon\"");
    assertThat(
            officer
                .send(path, plan, first + "day", "2029-03-09", "act", "confirm")
                .headers()
                .firstValue("Location"))
        .hasValue("/desk/meetings?done=year-confirmed");

    assertThat(meetings.proposed()).isEmpty();
    assertThat(meetings.between(null, LocalDate.of(2029, 1, 1), LocalDate.of(2029, 12, 31)))
        .extracting(Meeting::day)
        .hasSize(3)
        .contains(LocalDate.of(2029, 3, 9), LocalDate.of(2029, 3, 22));
  }

  @Test
  void aBodyIsChangedAndItsMeetingsFollow() throws Exception {
    String path = "/desk/meetings/bodies/olney";
    assertThat(officer.fill(path, "call-days", "5").statusCode()).isEqualTo(422);
    assertThat(officer.fill(path, "call-days", "28", "meets", "first Monday of May").statusCode())
        .isEqualTo(303);
    assertThat(officer.page(path)).contains("value=\"28\"", "first Monday of May");
    assertThat(officer.fill("/desk/meetings/bodies/new", "name", "Olney Ward Forum").body())
        .contains("no other body has");
  }

  @Test
  void bankHolidaysAreAddedAndRemoved() throws Exception {
    String path = "/desk/meetings/holidays";
    assertThat(
            officer
                .fill(
                    path, "day-day", "9", "day-month", "6", "day-year", "2028", "name", "A jubilee")
                .statusCode())
        .isEqualTo(303);
    assertThat(officer.page(path)).contains("Friday 9 June 2028", "A jubilee");
    assertThat(officer.fill(path + "/2028-06-09/remove").statusCode()).isEqualTo(303);
    assertThat(officer.page(path)).doesNotContain("A jubilee");
    assertThat(officer.read(path + "/2028-06-09/remove").statusCode()).isEqualTo(404);
  }

  @Test
  void aCalendarSaysWhetherItChangedAndAnUnknownOneIsSaidInPlainWords() throws Exception {
    HttpResponse<String> feed = served.get("/calendar/pag.ics");
    assertThat(feed.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
    String tag = feed.headers().firstValue("ETag").orElseThrow();

    assertThat(
            served
                .send(served.request("/calendar/pag.ics").header("If-None-Match", tag))
                .statusCode())
        .isEqualTo(304);
    assertThat(
            served
                .send(
                    served.request("/calendar/pag.ics").header("If-Modified-Since", CENTURY_AHEAD))
                .statusCode())
        .isEqualTo(200);
    assertThat(
            served
                .send(served.request("/calendar/pag.ics").header("If-None-Match", "\"other\""))
                .statusCode())
        .isEqualTo(200);
    HttpResponse<String> none = served.get("/calendar/assembly.ics");
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(none.body()).contains("We do not have this calendar.");
    HttpResponse<String> dormant = served.get("/calendar/newport-pagnell-and-hanslope.ics");
    assertThat(dormant.statusCode()).isEqualTo(200);
    assertThat(Biweekly.parse(dormant.body()).first().getEvents()).isEmpty();
  }

  @Test
  void aCalendarInvitesNobodyAndHasNoMadeUpMeeting() throws Exception {
    long real = id(added("9", "12", "2027"));
    long sample = id(added("16", "12", "2027"));
    long pag = id(added("23", "12", "2027"));
    served
        .database()
        .change(handle -> {
          handle.execute("UPDATE meeting SET sample = 1 WHERE id = ?", sample);
          handle.execute(
              "UPDATE meeting SET body = 'pag', online = 'https://meet.example/x' WHERE id = ?",
              pag);
        });

    assertThat(served.get("/calendar/forum.ics").body())
        .contains("meeting-" + real + "@")
        .doesNotContain("ORGANIZER", "meeting-" + sample + "@");
    assertThat(served.get("/calendar/pag.ics").body())
        .contains("meeting-" + pag + "@")
        .doesNotContain("meet.example");
    assertThat(served.get("/meetings/" + pag).body())
        .contains("Members have the link by letter")
        .doesNotContain("meet.example");
    assertThat(served.get("/sources/record/meeting/" + pag).body()).doesNotContain("meet.example");
  }

  @Test
  void everyoneSeesTheNextMeetingsOfEachBodyAndHowToSubscribe() throws Exception {
    assertThat(served.get("/meetings").body())
        .contains("Parish Forum", "Danesborough", "It does not meet at present")
        .contains("here are made up")
        .doesNotContain("true here")
        .contains("webcal://127.0.0.1:" + served.port() + "/calendar/forum.ics");
    assertThat(served.get("/meetings/999999").statusCode()).isEqualTo(404);
    assertThat(served.get("/meetings/x").statusCode()).isEqualTo(404);
    assertThat(served.get("/desk/meetings").statusCode()).isEqualTo(303);
  }

  @Test
  void aSecondClickAddsNoSecondMeetingAndIsNoMistake() throws Exception {
    String first = added("8", "4", "2027");
    assertThat(added("8", "4", "2027")).isEqualTo(first);
    HttpResponse<String> other =
        officer.fill(
            NEW, "day-day", "8", "day-month", "4", "day-year", "2027", "place", "The hall, Olney");
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("meets at that day and hour already");
  }

  @Test
  void pastMeetingsOfOpenBodiesAreListedByYearTheNewestFirst() throws Exception {
    String march = added("6", "3", "2025");
    String june = added("5", "6", "2025");
    String older = added("7", "3", "2024");
    long pag =
        new MeetingKeeping(served.database(), Served.CLOCK)
            .add(
                new Arrangement(
                    "pag",
                    LocalDate.of(2025, 5, 7),
                    java.time.LocalTime.of(10, 0),
                    null,
                    null,
                    null),
                true,
                "o")
            .id();
    assertThat(served.get("/meetings?year=2025").body())
        .contains("Past meetings: 2025", "href=\"/meetings?year=2024#past\">2024")
        .containsSubsequence(publicly(june), publicly(march))
        .doesNotContain(publicly(older), "\"/meetings/" + pag + "\"");
    assertThat(served.get("/meetings?year=2024").body()).contains(publicly(older));
    assertThat(served.get("/meetings?year=9999").body()).doesNotContain("Past meetings: 9999");
    List<String> open =
        served
            .database()
            .read(handle ->
                handle
                    .createQuery("SELECT body FROM body_habits WHERE open")
                    .mapTo(String.class)
                    .list());
    served.database().change(handle -> handle.execute("UPDATE body_habits SET open = 0"));
    assertThat(served.get("/meetings").body())
        .contains("No meeting that is open to everyone is over yet.");
    served
        .database()
        .change(handle ->
            open.forEach(
                body -> handle.execute("UPDATE body_habits SET open = 1 WHERE body = ?", body)));
  }

  private static String publicly(String desk) {
    return "href=\"" + desk.substring("/desk".length()) + "\"";
  }

  private static String added(String day, String month, String year) throws Exception {
    HttpResponse<String> added =
        officer.fill(NEW, "day-day", day, "day-month", month, "day-year", year);
    assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
    String location = added.headers().firstValue("Location").orElseThrow();
    return location.substring(0, location.indexOf('?'));
  }

  private static long id(String path) {
    Matcher number = Pattern.compile("\\d+").matcher(path);
    assertThat(number.find()).isTrue();
    return Long.parseLong(number.group());
  }
}

package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liaison.meetings.Meeting;
import liaison.meetings.Meetings;
import liaison.meetings.replies.Attendance;
import liaison.meetings.replies.Replies;
import liaison.web.desk.Section;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What councils and officers say about who comes, over the real pages.
class TurnoutPagesTest {
  private static Served served;
  private static SignedIn officer;
  private static Meeting meeting;

  @BeforeAll
  static void open(@TempDir Path folder) {
    served = new Served(folder);
    officer = SignedIn.to(served);
    meeting =
        new Meetings(served.database(), Served.CLOCK)
            .next("forum", Served.CLOCK.instant().atZone(ZoneOffset.UTC).toLocalDateTime())
            .orElseThrow();
  }

  @AfterAll
  static void close() {
    served.close();
  }

  @BeforeEach
  void nobodyHasAnswered() {
    served
        .database()
        .change(handle -> {
          handle.execute("DELETE FROM reply");
          handle.execute("DELETE FROM attendance_kept");
        });
  }

  private static String link(String council) {
    return served.turnout().links().path(meeting, council);
  }

  private static String desk(String page) {
    return "/desk/meetings/" + meeting.id() + "/" + page;
  }

  private static HttpResponse<String> answer(String council, String... typed) throws Exception {
    Map<String, String> values = new LinkedHashMap<>(Map.of("seen", "0", "sequence", "0"));
    for (int at = 0; at < typed.length; at += 2) values.put(typed[at], typed[at + 1]);
    return served.post(
        link(council),
        "application/x-www-form-urlencoded",
        values.entrySet().stream()
            .map(one ->
                one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&")));
  }

  @Test
  void theLinkOfATestSaysThatItIsOne() throws Exception {
    for (String path : List.of("/reply/test", "/item/test")) {
      assertThat(served.get(path).body())
          .contains("This is the link of a test", "It answers for nobody.")
          .doesNotContain("lost on the way");
    }
    assertThat(served.get("/reply/tost").body()).contains("lost on the way");
  }

  @Test
  void whatScansLettersChangesNothing() throws Exception {
    HttpResponse<String> page = served.get(link("olney"));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(page.body()).contains("Who comes to the Parish Forum from Olney?", "Person 2");
    assertThat(answered()).isZero();
  }

  private static int answered() {
    return served.database().<Integer>read(handle -> Replies.answered(handle, meeting.id()).size());
  }

  @Test
  void aCouncilAnswersAndIsThanked() throws Exception {
    HttpResponse<String> sent =
        answer("olney", "says", "coming", "name-1", "The <chair>", "part-1", "comes");

    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(served.get(link("olney")).body())
        .contains("Thank you.", "The &lt;chair&gt; comes.", "Send the new answer");
  }

  @Test
  void theThirdPersonIsMetWithPlainWordsAndLosesNothing() throws Exception {
    answer(
        "olney", "says", "coming", "name-1", "A", "part-1", "comes", "name-2", "B", "part-2",
        "comes");

    HttpResponse<String> third =
        answer(
            "olney",
            "seen",
            "1",
            "says",
            "coming",
            "name-1",
            "A",
            "part-1",
            "comes",
            "name-2",
            "B",
            "part-2",
            "comes",
            "substitute",
            "C the third");

    assertThat(third.statusCode()).isEqualTo(422);
    assertThat(third.body())
        .contains(
            "Error: Who comes",
            "Olney already has two people coming: A and B. Say who stays at home, or write to the"
                + " parish liaison officer at liaison@council.example.",
            "value=\"C the third\"");
  }

  @Test
  void whoComesSecondSeesBoth() throws Exception {
    answer("olney", "says", "coming", "name-1", "A", "part-1", "comes");

    HttpResponse<String> second =
        answer("olney", "says", "coming", "name-1", "B", "part-1", "comes");

    assertThat(second.statusCode()).isEqualTo(422);
    assertThat(second.body()).contains("just before you", "A comes.", "value=\"B\"");
    assertThat(second.body()).contains("name=\"seen\" value=\"1\"");
  }

  @Test
  void aFormFromBeforeAMoveIsShownAgainAndNotCounted() throws Exception {
    HttpResponse<String> sent =
        answer("olney", "sequence", "7", "says", "coming", "name-1", "A", "part-1", "comes");

    assertThat(sent.statusCode()).isEqualTo(422);
    assertThat(sent.body())
        .contains("changed while you answered", "value=\"A\"", "name=\"sequence\" value=\"0\"");
    assertThat(answered()).isZero();
  }

  @Test
  void aLinkThatDoesNotWorkSaysSo() throws Exception {
    HttpResponse<String> page = served.get("/reply/abc.def");

    assertThat(page.statusCode()).isEqualTo(410);
    assertThat(page.body()).contains("This link does not work", "liaison@council.example");
    assertThat(
            served
                .post("/reply/abc.def", "application/x-www-form-urlencoded", "says=coming")
                .statusCode())
        .isEqualTo(410);
  }

  @Test
  void anOfficerSeesAllCouncilsAndFiltersThem() throws Exception {
    answer("olney", "says", "not-attending");

    assertThat(officer.page(desk("replies")))
        .contains("48 councils", "0 people come so far", "by the council itself");
    assertThat(officer.page(desk("replies?show=not-attending")))
        .contains("1 council", "Olney Town Council")
        .doesNotContain("Hanslope");
    assertThat(officer.page(desk("replies?show=apologies"))).contains("No council is like that.");
  }

  @Test
  void anOfficerPutsDownAReply() throws Exception {
    HttpResponse<String> sent =
        officer.fill(
            desk("replies/olney"),
            "says",
            "coming",
            "name-1",
            "The chair",
            "part-1",
            "comes",
            "name-2",
            "",
            "part-2",
            "");

    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(officer.page(desk("replies?done=recorded")))
        .contains("The reply is saved.", "The chair comes.", "by The lead");
    assertThat(officer.page(desk("replies/olney"))).contains("What it said, the last first");
  }

  @Test
  void theSpreadsheetHoldsNoFormula() throws Exception {
    answer("olney", "says", "coming", "name-1", "=HYPERLINK(1)", "part-1", "comes");

    HttpResponse<String> csv = officer.read(desk("replies.csv"));

    assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(csv.body())
        .contains(
            "Olney Town Council,Coming,'=HYPERLINK(1)", "Hanslope Parish Council,Not answered");
    assertThat(officer.read(desk("replies.xlsx")).statusCode()).isEqualTo(200);
    assertThat(officer.read(desk("replies.exe")).statusCode()).isEqualTo(404);
  }

  @Test
  void theSignInSheetHasThoseWhoComeAndRoomForOthers() throws Exception {
    answer("olney", "says", "coming", "name-1", "The chair", "part-1", "comes");
    answer("hanslope", "says", "not-attending");

    assertThat(officer.page(desk("sign-in")))
        .contains("<td>Olney Town Council</td>", "<td>The chair</td>", "Do not come: Hanslope")
        .doesNotContain("<td>Hanslope");
  }

  @Test
  void theSignInSheetIsAPdfToo() throws Exception {
    answer("olney", "says", "coming", "name-1", "The chair", "part-1", "comes");
    answer("hanslope", "says", "not-attending");

    assertThat(officer.page(desk("sign-in"))).contains("/sign-in.pdf");
    HttpResponse<byte[]> pdf = officer.bytes(desk("sign-in.pdf"));

    assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
    keep(pdf.body());
    assertThat(words(pdf.body()))
        .contains("Sign-in sheet", "Olney Town Council", "The chair", "Do not come: Hanslope")
        .contains("Signature", "Arrived");
    assertThat(served.get(desk("sign-in.pdf")).statusCode()).isEqualTo(303);
  }

  private static String words(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  /// To be looked at.
  private static void keep(byte[] pdf) throws IOException {
    String folder = System.getProperty("liaison.look");
    if (folder != null) Files.write(Path.of(folder, "sign-in.pdf"), pdf);
  }

  @Test
  void theAttendanceOfAllCouncilsIsEnteredOnOnePage() throws Exception {
    answer(
        "olney", "says", "coming", "name-1", "A", "part-1", "comes", "name-2", "B", "part-2",
        "comes");

    try (var _ = Begun.of(served, meeting)) {
      HttpResponse<String> sent =
          officer.fill(
              desk("attendance?all=present"), "was-olney-2", "late", "more-hanslope", "The guest");

      assertThat(sent.statusCode()).isEqualTo(303);
      assertThat(seen()).extracting(Attendance.Seen::name).containsExactly("The guest", "A", "B");
      assertThat(officer.page(desk("attendance?done=kept")))
          .contains("The attendance is saved.", "Take out");
      officer.fill(desk("attendance"), "was-hanslope-1", "take-out");
      assertThat(seen()).hasSize(2);
    }
  }

  @Test
  void nobodyIsEnteredBeforeAMeetingBeginsButItsSheetIsPrinted() throws Exception {
    answer("olney", "says", "coming", "name-1", "A", "part-1", "comes");
    Map<String, String> early;
    try (var _ = Begun.of(served, meeting)) {
      early = SignedIn.form(officer.page(desk("attendance")));
    }
    assertThat(officer.page(desk("attendance")))
        .contains("has not begun yet", "sign-in sheet")
        .doesNotContain("Save the attendance");
    HttpResponse<String> sent = officer.send(desk("attendance"), early, "was-olney-1", "present");
    assertThat(sent.statusCode()).isEqualTo(422);
    assertThat(sent.body()).contains("so nobody was there");
    assertThat(seen()).isEmpty();
    assertThat(officer.page(desk("sign-in"))).contains("Olney Town Council");
  }

  private static List<Attendance.Seen> seen() {
    return served.database().read(handle -> Attendance.of(handle, meeting.id()));
  }

  @Test
  void whatAnotherOfficerEnteredMeanwhileStandsAndBothAreShown() throws Exception {
    answer("olney", "says", "coming", "name-1", "A", "part-1", "comes");
    try (var _ = Begun.of(served, meeting)) {
      Map<String, String> before = SignedIn.form(officer.page(desk("attendance")));
      officer.fill(desk("attendance"), "was-olney-1", "present");

      HttpResponse<String> second =
          officer.send(
              desk("attendance"), before, "was-olney-1", "not-there", "more-hanslope", "The guest");

      assertThat(second.statusCode()).isEqualTo(422);
      assertThat(second.body()).contains("You: A: not there", "and saved: A: present");
      assertThat(seen()).extracting(Attendance.Seen::name).containsExactly("The guest", "A");
    }
  }

  @Test
  void whatIsLeftAsItWasOverwritesNobody() throws Exception {
    answer("olney", "says", "coming", "name-1", "A", "part-1", "comes");
    try (var _ = Begun.of(served, meeting)) {
      Map<String, String> before = SignedIn.form(officer.page(desk("attendance")));
      officer.fill(desk("attendance"), "was-olney-1", "present");

      assertThat(
              officer.send(desk("attendance"), before, "more-hanslope", "The guest").statusCode())
          .isEqualTo(303);
      assertThat(seen()).hasSize(2);
    }
  }

  @Test
  void councilsNotSeenForAYearAreKnownOnceAttendanceIs() throws Exception {
    try (var _ = Begun.of(served, meeting)) {
      assertThat(officer.page("/desk/not-seen")).contains("so nothing is known");
      officer.fill(desk("attendance"), "more-hanslope", "The guest");

      assertThat(officer.page("/desk/not-seen"))
          .contains("these 47 councils")
          .doesNotContain("Hanslope");
    }
  }

  @Test
  void thePageOfAMeetingCountsThemInASection() throws Exception {
    answer("olney", "says", "coming", "name-1", "A", "part-1", "comes");
    answer("hanslope", "says", "apologies");

    assertThat(
            served
                .turnout()
                .desk(served.desk().officers(), ZoneOffset.UTC)
                .section(meeting)
                .orElseThrow()
                .items())
        .extracting(Section.Item::about)
        .contains(
            "Coming 1, apologies 1, not attending 0, not answered 46. Chairs needed: 1.",
            "Entered once it has begun.");
  }

  @Test
  void repliesAreForTheDeskAlone() throws Exception {
    for (String page :
        List.of("replies", "replies.csv", "sign-in", "attendance", "replies/olney")) {
      assertThat(served.get(desk(page)).body()).doesNotContain("Olney Town Council");
    }
  }
}

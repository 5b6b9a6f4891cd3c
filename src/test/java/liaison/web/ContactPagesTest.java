package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liaison.meetings.Meetings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lists, spreadsheets, confirm rounds, proposals and what is held on a person, over http.
class ContactPagesTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String SHEET =
      """
      Contacts;;;;
      Parish / Town Council;Role;Full name;E-mail;Tel.
      Olney TC;Town Clerk;Ann <b>New</b>;office@olney.example;01632 960001
      Bletchley;Clerk;Who Ever;who@b.example;
      Lathbury;Gardener;Eve;eve@l.example;
      """;

  @TempDir Path folder;
  private Served served;
  private Officed officed;
  private String session;

  @BeforeEach
  void open() {
    served = new Served(folder);
    officed = new Officed(served);
    session = officed.session(officed.lead());
  }

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void aMessySheetIsShownAppliedAndUndone() throws Exception {
    String before = read("/desk/export/people.csv").body();
    String preview = preview(SHEET);

    String page = read(preview).body();
    assertThat(page)
        .contains("Olney Town Council", "Ann &lt;b&gt;New&lt;/b&gt;", "office@olney.example")
        .contains("Council not found", "Left out", "Gardener", "Apply 1 row");
    assertThat(read(preview + "?show=changed").body()).contains("Nothing is done yet");
    assertThat(read("/desk/export/people.csv").body()).isEqualTo(before);

    HttpResponse<String> applied = form(preview + "/apply", Map.of("seen", seen(page)));
    assertThat(applied.headers().firstValue("Location")).hasValue("/desk/import?done=imported");
    assertThat(read("/desk/export/people.csv").body()).contains("office@olney.example");
    assertThat(waitingFiles()).isZero();
    assertThat(read(preview).statusCode()).isEqualTo(404);

    assertThat(form("/desk/import/undo", Map.of()).statusCode()).isEqualTo(303);
    assertThat(read("/desk/export/people.csv").body()).doesNotContain("office@olney.example");
    HttpResponse<String> again = form("/desk/import/undo", Map.of());
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("There is no import that could be undone.");
  }

  @Test
  void aPreviewThatIsOutOfDateIsShownAgainInsteadOfApplied() throws Exception {
    String first = preview(SHEET);
    String second = preview(SHEET);
    String seen = seen(read(first).body());
    form(second + "/apply", Map.of("seen", seen(read(second).body())));

    HttpResponse<String> late = form(first + "/apply", Map.of("seen", seen));

    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("The records were changed after you saw this.");
    assertThat(form(first + "/discard", Map.of()).statusCode()).isEqualTo(303);
    assertThat(waitingFiles()).isZero();
  }

  @Test
  void aFileThatCannotBeUsedIsSaidAndNotKept() throws Exception {
    assertThat(upload("letter.docx", "Dear all").body()).contains("This is no csv or xlsx file.");
    assertThat(upload("sheet.csv", "").body()).contains("The file is empty.");
    assertThat(upload("", "").body()).contains("Choose a csv or xlsx file.");
    HttpResponse<String> prose = upload("prose.csv", "Dear all,\nplease find\n");
    assertThat(prose.statusCode()).isEqualTo(422);
    assertThat(prose.body()).contains("There is a problem", "href=\"#file\"");
    assertThat(upload("fake.xlsx", "no zip").statusCode()).isEqualTo(422);
    assertThat(waitingFiles()).isZero();
  }

  @Test
  void aFileOfSomeMegabytesIsTakenAndABiggerOneIsNot() throws Exception {
    assertThat(upload("big.csv", "Council,Note\n" + "Nowhere,x\n".repeat(20_000)).statusCode())
        .isEqualTo(303);
    HttpResponse<String> bigger = upload("big.csv", "x".repeat(Body.UPLOAD));
    assertThat(bigger.statusCode()).isEqualTo(413);
    assertThat(bigger.body()).contains("Send a file of less than 5 megabytes.");
    HttpResponse<String> elsewhere =
        served.post("/desk/lists/new", FORM, "name=" + "x".repeat(Body.LIMIT));
    assertThat(elsewhere.statusCode()).isEqualTo(413);
  }

  @Test
  void anUploadWithoutTheTokenOrASessionIsRefused() throws Exception {
    assertThat(upload("/desk/import", "a.csv", SHEET, session, "wrong").statusCode())
        .isEqualTo(403);
    assertThat(
            upload("/desk/import", "a.csv", SHEET, "over", "wrong")
                .headers()
                .firstValue("Location"))
        .hasValueSatisfying(place -> assertThat(place).contains("lost=form"));
    assertThat(form("/desk/import", Map.of()).statusCode()).isEqualTo(415);
    HttpResponse<String> broken =
        served.send(
            served
                .request("/desk/import")
                .header("Cookie", "desk=" + session)
                .header("Content-Type", "multipart/form-data; boundary=border")
                .POST(BodyPublishers.ofString("--border\r\nnonsense")));
    assertThat(broken.statusCode()).isEqualTo(400);
    assertThat(waitingFiles()).isZero();
  }

  @Test
  void whatIsHandedOutIsASpreadsheetThatNobodyKeeps() throws Exception {
    for (String path :
        new String[] {
          "/desk/export/councils.csv",
          "/desk/export/councils.xlsx",
          "/desk/export/people.xlsx",
          "/desk/lists/1/members.csv",
          "/desk/lists/1/members.xlsx"
        }) {
      HttpResponse<String> file = read(path);
      assertThat(file.statusCode()).as(path).isEqualTo(200);
      assertThat(file.headers().firstValue("Content-Disposition"))
          .hasValueSatisfying(value -> assertThat(value).startsWith("attachment; filename="));
      assertThat(file.headers().firstValue("Cache-Control")).hasValue("no-store");
    }
    assertThat(read("/desk/export/people.exe").statusCode()).isEqualTo(404);
  }

  @Test
  void aListIsAddedChangedAndRemovedAndAWrongWordIsNamed() throws Exception {
    HttpResponse<String> wrong =
        form("/desk/lists/new", Map.of("name", "Mine", "rule", "clark, else chair"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("&quot;clark&quot; is no kind of seat", "id=\"rule-error\"", "value=\"Mine\"");

    HttpResponse<String> added =
        form("/desk/lists/new", Map.of("name", "Mine", "rule", "clerk where council olney"));
    String list = added.headers().firstValue("Location").orElseThrow().replaceAll("\\?.*", "");
    assertThat(read(list).body()).contains("Mine", "Clerk of Olney Town Council");

    Map<String, String> change = Map.of("name", "Ours", "rule", "chair", "version", "1");
    assertThat(form(list + "/change", change).statusCode()).isEqualTo(303);
    HttpResponse<String> second = form(list + "/change", change);
    assertThat(second.statusCode()).isEqualTo(422);
    assertThat(second.body()).contains("Another officer changed this list", "Ours: chair");

    assertThat(form(list + "/remove", Map.of()).statusCode()).isEqualTo(303);
    assertThat(read(list).statusCode()).isEqualTo(404);
    assertThat(read("/desk/lists/letters").body()).contains("Parish Forum", "Olney Town Council");
  }

  @Test
  void aCouncilConfirmsAndProposesBehindItsLinkAndAnOfficerDecides() throws Exception {
    String round = openRound();
    String link = link("Olney Town Council");
    HttpResponse<String> held = served.get(link);
    assertThat(held.body())
        .contains("What we hold about Olney Town Council", "noindex")
        .doesNotContain("Ravenstone");
    assertThat(held.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(held.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
    assertThat(read(round).body()).contains("Asked, no answer yet: 48");

    assertThat(served.post(link + "/right", FORM, "").body()).contains("changed after you saw it");
    assertThat(read(round).body()).contains("Asked, no answer yet: 48");
    served.post(link + "/right", FORM, "seen=" + seen(served.get(link).body()));
    assertThat(served.get(link).body()).contains("You said that all of this is right.");
    assertThat(read(round).body()).contains("Said that all is right: 1");

    HttpResponse<String> same = served.post(link + "/change", FORM, "");
    assertThat(same.statusCode()).isEqualTo(422);
    assertThat(same.body()).contains("Nothing is different");
    HttpResponse<String> wrong =
        served.post(link + "/change", FORM, "council-email=nobody&council-phone=01632+960777");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("href=\"#council-email\"", "value=\"nobody\"", "value=\"01632 960777\"");
    served.post(link + "/change", FORM, "council-phone=01632+960777&seat-9999-name=Mallory");
    assertThat(served.get(link).body()).contains("An officer looks at the changes");
    assertThat(served.get(link + "/change").body()).contains("value=\"01632 960777\"");

    String start = read("/desk").body();
    assertThat(start).contains("Proposals of councils", "01632 960777");
    Matcher proposal = Pattern.compile("/desk/proposals/\\d+").matcher(start);
    assertThat(proposal.find()).isTrue();
    Map<String, String> seen = hidden(read(proposal.group()).body());
    served.post(link + "/change", FORM, "council-phone=01632+960778");
    for (String deed : new String[] {"/accept", "/decline"}) {
      HttpResponse<String> stale = form(proposal.group() + deed, seen);
      assertThat(stale.statusCode()).as(deed).isEqualTo(422);
      assertThat(stale.body()).contains("changed after you saw it", "01632 960778");
    }
    served.post(link + "/change", FORM, "council-phone=01632+960777");
    assertThat(form(proposal.group() + "/accept", seen).statusCode()).isEqualTo(303);
    assertThat(read("/desk/export/councils.csv").body()).contains("01632 960777");
    assertThat(read(proposal.group()).statusCode()).isEqualTo(404);
    assertThat(form(proposal.group() + "/decline", Map.of()).statusCode()).isEqualTo(422);
  }

  @Test
  void allIsRightOverOnesOwnProposalsOnlyWhereTheyAreTakenBack() throws Exception {
    String round = openRound();
    String link = link("Olney Town Council");
    Map<String, String> before = hidden(served.get(link).body());
    served.post(link + "/change", FORM, "council-phone=01632+960777");

    HttpResponse<String> told = served.post(link + "/right", FORM, body(before));

    assertThat(told.statusCode()).isEqualTo(422);
    assertThat(told.body()).contains("You asked for changes", "Take back");
    assertThat(read(round).body()).contains("Asked for changes: 1");
    assertThat(read("/desk/proposals").body()).contains("01632 960777");
    served.post(link + "/right", FORM, body(hidden(told.body())) + "&withdraw=yes");
    assertThat(read(round).body()).contains("Said that all is right: 1");
    assertThat(read("/desk/proposals").body()).doesNotContain("01632 960777");
  }

  private static String body(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  @Test
  void aLinkThatWasTamperedWithOpensNothing() throws Exception {
    openRound();
    String link = link("Olney Town Council");
    String tampered = link.replaceFirst("/confirm/.", "/confirm/x");
    for (String path : new String[] {tampered, "/confirm/x", link + "x", "/confirm/a.b"}) {
      HttpResponse<String> page = served.get(path);
      assertThat(page.statusCode()).as(path).isEqualTo(410);
      assertThat(page.body()).contains("This link does not work", Served.POINT_PERSON);
      assertThat(served.post(path + "/right", FORM, "").statusCode()).isEqualTo(410);
    }
    assertThat(read("/desk/proposals").body()).contains("No council asks for a change.");
  }

  @Test
  void allThatIsHeldOnAPersonIsHandedOutAndErased() throws Exception {
    form(preview(SHEET) + "/apply", Map.of("seen", seen(read(preview(SHEET)).body())));
    long person =
        served
            .database()
            .read(handle ->
                handle
                    .createQuery("SELECT person FROM holder WHERE email = 'office@olney.example'")
                    .mapTo(Long.class)
                    .one());
    String path = "/desk/people/" + person + "/data";
    assertThat(read(path).body()).contains("Ann &lt;b&gt;New", "01632 960001");
    assertThat(read(path + ".json").body()).contains("\"held\":", "office@olney.example");
    assertThat(read(path + ".csv").body()).contains("01632 960001");
    HttpResponse<String> unsure = form(path + "/erase", Map.of());
    assertThat(unsure.statusCode()).isEqualTo(422);
    assertThat(unsure.body()).contains("Tick the box if you are sure.");
    assertThat(read("/desk", officed.session(officed.colleague())).statusCode()).isEqualTo(200);
    assertThat(read(path, officed.session(officed.colleague())).statusCode()).isEqualTo(403);

    assertThat(form(path + "/erase", Map.of("sure", "yes")).statusCode()).isEqualTo(303);

    assertThat(read(path).statusCode()).isEqualTo(404);
    assertThat(read("/desk/export/people.csv").body()).doesNotContain("office@olney.example");
    assertThat(read(preview(SHEET)).body()).doesNotContain("Apply");
  }

  private String openRound() throws Exception {
    HttpResponse<String> past =
        form(
            "/desk/confirm/new",
            Map.of(
                "name",
                "Autumn",
                "answer_by-day",
                "1",
                "answer_by-month",
                "1",
                "answer_by-year",
                "2020"));
    assertThat(past.body()).contains("Give a day after today");
    HttpResponse<String> opened =
        form(
            "/desk/confirm/new",
            Map.of(
                "name",
                "Autumn",
                "answer_by-day",
                "31",
                "answer_by-month",
                "1",
                "answer_by-year",
                "2027"));
    return opened.headers().firstValue("Location").orElseThrow().replaceAll("\\?.*", "");
  }

  /// The path of the link in the letter to a council.
  private String link(String council) {
    String letter =
        officed.letters().stream()
            .filter(text -> text.contains("what we hold about " + council))
            .findFirst()
            .orElseThrow();
    Matcher link = Pattern.compile("http://\\S+/confirm/\\S+").matcher(letter);
    assertThat(link.find()).isTrue();
    return URI.create(link.group()).getPath();
  }

  private String preview(String sheet) throws Exception {
    HttpResponse<String> sent = upload("contacts.csv", sheet);
    assertThat(sent.statusCode()).isEqualTo(303);
    return sent.headers().firstValue("Location").orElseThrow();
  }

  @Test
  void aSheetOfMeetingsIsShownAppliedAndUndone() throws Exception {
    String page = "/desk/import/meetings";
    String sheet =
        "Body,Date,Start,Place\nParish Forum,2027-07-01,19:00,<b>Hall</b>\nChoir,2027-07-02,19:00,\n";
    assertThat(upload(page, "year.csv", SHEET, session, officed.token(session)).body())
        .contains("The first row must name the columns Body, Date and Start.");
    HttpResponse<String> sent = upload(page, "year.csv", sheet, session, officed.token(session));
    String preview = sent.headers().firstValue("Location").orElseThrow();
    assertThat(preview).startsWith(page + "/");

    String shown = read(preview).body();
    assertThat(shown)
        .contains("Parish Forum, Thursday 1 July 2027, 7pm", "Apply 1 row", "Choir", "Left out")
        .doesNotContain("A blank cell empties");
    assertThat(proposed()).isZero();
    assertThat(form(preview + "/apply", Map.of("seen", "x")).statusCode()).isEqualTo(422);
    HttpResponse<String> applied = form(preview + "/apply", Map.of("seen", seen(shown)));
    assertThat(applied.headers().firstValue("Location")).hasValue(page + "?done=meetings-imported");
    assertThat(proposed()).isOne();
    assertThat(read(preview).statusCode()).isEqualTo(404);
    assertThat(read(page).body()).contains("year.csv: 1 row changed something", "Undo this import");

    assertThat(form(page + "/undo", Map.of()).statusCode()).isEqualTo(303);
    assertThat(proposed()).isZero();
    assertThat(form(page + "/undo", Map.of()).body())
        .contains("There is no import that could be undone.");
    assertThat(served.get(page).statusCode()).as("for officers only").isEqualTo(303);
  }

  private int proposed() {
    return new Meetings(served.database(), Served.CLOCK).proposed().size();
  }

  private static String seen(String page) {
    return page.replaceAll("(?s).*name=\"seen\" value=\"([0-9a-f]+)\".*", "$1");
  }

  private long waitingFiles() throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve("imports"))) {
      return files.count();
    }
  }

  private HttpResponse<String> upload(String name, String sheet) throws Exception {
    return upload("/desk/import", name, sheet, session, officed.token(session));
  }

  private HttpResponse<String> upload(
      String path, String name, String sheet, String in, String token) throws Exception {
    String body =
        """
        --border\r
        Content-Disposition: form-data; name="token"\r
        \r
        %s\r
        --border\r
        Content-Disposition: form-data; name="file"; filename="%s"\r
        Content-Type: text/csv\r
        \r
        %s\r
        --border--\r
        """
            .formatted(token, name, sheet);
    return served.send(
        served
            .request(path)
            .header("Cookie", "desk=" + in)
            .header("Content-Type", "multipart/form-data; boundary=border")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> form(String path, Map<String, String> fields) throws Exception {
    String body =
        Stream.concat(
                Stream.of("token=" + officed.token(session)),
                fields.entrySet().stream()
                    .map(field ->
                        field.getKey()
                            + "="
                            + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)))
            .collect(Collectors.joining("&"));
    return served.send(
        served
            .request(path)
            .header("Cookie", "desk=" + session)
            .header("Content-Type", FORM)
            .POST(BodyPublishers.ofString(body)));
  }

  /// What a page carries in its forms without showing it, but for the token.
  private static Map<String, String> hidden(String page) {
    return Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\">")
        .matcher(page)
        .results()
        .filter(input -> !input.group(1).equals("token"))
        .collect(
            Collectors.toMap(input -> input.group(1), input -> input.group(2), (one, _) -> one));
  }

  private HttpResponse<String> read(String path) throws Exception {
    return read(path, session);
  }

  private HttpResponse<String> read(String path, String in) throws Exception {
    return served.send(served.request(path).header("Cookie", "desk=" + in));
  }
}

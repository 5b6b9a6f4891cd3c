package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liaison.meetings.Meeting;
import liaison.meetings.Meetings;
import liaison.meetings.agenda.ItemLinks;
import liaison.meetings.agenda.Items;
import liaison.store.SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Items, agendas, minutes and actions over http: what officers do, councils send and all may read.
class AgendaPagesTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String HOSTILE = "<script>alert(1)</script>";

  @TempDir Path folder;
  private Served served;
  private String session;
  private long meeting;
  private LocalDate day;

  @BeforeEach
  void open() {
    served = new Served(folder);
    var officed = new Officed(served);
    session = officed.session(officed.lead());
    Meeting next =
        served
            .database()
            .<Meeting>read(handle ->
                Meetings.all(handle).stream()
                    .filter(one -> one.body().equals("forum"))
                    .filter(one -> one.day().isAfter(LocalDate.of(2027, 1, 15)))
                    .findFirst()
                    .orElseThrow());
    meeting = next.id();
    day = next.day();
  }

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void anItemGoesFromACouncilOverTheDeskToEverybody() throws Exception {
    String link = link();
    HttpResponse<String> page = served.get(link);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Propose an item for Parish Forum", "Olney Town Council");
    served.get(link);
    assertThat(unsettled()).as("looking changes nothing").isZero();

    HttpResponse<String> empty = served.post(link, FORM, "title=&wish=x&paper=none");
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("Give the item a title.", "href=\"#title\"");
    HttpResponse<String> sent =
        served.post(
            link,
            FORM,
            encoded(
                Map.of(
                    "title", HOSTILE,
                    "wish", "Agree £5 for the café.",
                    "minutes", "10",
                    "paper", "to follow",
                    "email", "clerk@olney.example")));
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(served.get(link + "?sent=1").body())
        .contains("Thank you", "&lt;script&gt;")
        .doesNotContain(HOSTILE);

    String settle = read("/settle").body();
    assertThat(settle).contains("Proposed by Olney Town Council").doesNotContain(HOSTILE);
    long item = item();
    HttpResponse<String> settled =
        form(
            "/settle",
            Map.of(
                "outcome-" + item, "accept",
                "place-" + item, "1",
                "version-" + item, "1",
                "words-" + item, "Ten minutes at most."));
    assertThat(settled.headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("done=told-1"));
    assertThat(letters())
        .singleElement()
        .satisfies(
            text -> assertThat(text).contains("It is on the agenda", "Ten minutes at most."));

    assertThat(served.get(publicly("/agenda")).statusCode()).isEqualTo(404);
    publish();
    HttpResponse<String> agenda = served.get(publicly("/agenda"));
    assertThat(agenda.statusCode()).isEqualTo(200);
    assertThat(agenda.body())
        .contains("Version 1", "Agree £5 for the café.", "Paper to follow", "Any other business")
        .doesNotContain(HOSTILE, "clerk@olney.example");
    for (String ending : List.of(".pdf", ".docx")) {
      HttpResponse<byte[]> file = bytes(publicly("/agenda" + ending));
      assertThat(file.statusCode()).isEqualTo(200);
      assertThat(file.headers().firstValue("Content-Disposition"))
          .hasValue("attachment; filename=\"agenda-%d%s\"".formatted(meeting, ending));
      assertThat(new String(file.body(), 0, 2, StandardCharsets.ISO_8859_1)).isIn("%P", "PK");
      String look = System.getProperty("liaison.look");
      if (look != null) java.nio.file.Files.write(Path.of(look, "agenda" + ending), file.body());
    }
    assertThat(served.get("/sources/record/agenda/" + meeting).headers().firstValue("Location"))
        .hasValue(publicly("/agenda"));
  }

  @Test
  void whoComesSecondIsToldAtTheDesk() throws Exception {
    long item = add("Grit bins");
    form("/items", item, Map.of("version", "1", "title", "Salt", "wish", "w", "paper", "none"));
    HttpResponse<String> late =
        form("/items", item, Map.of("version", "1", "title", "Sand", "wish", "w", "paper", "none"));
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("Somebody else changed this", "value=\"Sand\"", "Salt");

    HttpResponse<String> settled =
        form(
            "/settle",
            Map.of(
                "outcome-" + item, "accept", "version-" + item, "1", "words-" + item, "My words"));
    assertThat(settled.statusCode()).isEqualTo(422);
    assertThat(settled.body())
        .contains("Somebody else changed some of these", "My words", "On file now:");

    String seen = seen(read("/agenda").body());
    form("/settle", Map.of("outcome-" + item, "accept", "version-" + item, "2"));
    HttpResponse<String> published = form("/agenda/publish", Map.of("seen", seen));
    assertThat(published.statusCode()).isEqualTo(422);
    assertThat(published.body()).contains("changed after you saw it");
  }

  @Test
  void minutesBeginWithTheAgendaAndActionsGoOn() throws Exception {
    publish();
    HttpResponse<String> early = form("/minutes/begin", Map.of());
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(early.body()).contains("has not begun yet", "Nobody has begun them yet");
    happened();
    form("/minutes/begin", Map.of());
    assertThat(form("/minutes", Map.of("version", "1", "notes-1", "All came.")).statusCode())
        .isEqualTo(303);
    HttpResponse<String> late = form("/minutes", Map.of("version", "1", "notes-1", "None came."));
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("All came.", "None came.");
    assertThat(served.get(publicly("/minutes")).statusCode()).isEqualTo(404);
    form("/minutes/publish", Map.of());
    assertThat(served.get(publicly("/minutes")).body()).contains("Draft", "All came.");
    assertThat(bytes(publicly("/minutes.pdf")).statusCode()).isEqualTo(200);

    HttpResponse<String> wrong = form("/minutes/action", Map.of("what", "Write", "owner", ""));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Say who took it on.", "value=\"Write\"");
    form(
        "/minutes/action",
        Map.of(
            "what", "Write to the bus company",
            "owner", "the chair",
            "due-day", "20",
            "due-month", "11",
            "due-year", "2026"));
    assertThat(get("/desk/actions").body()).contains("Overdue", "Write to the bus company");
    assertThat(get("/desk").body())
        .contains("Write to the bus company", "There is no address to write to: ask them.");
    assertThat(get("/desk/agendas").statusCode()).isEqualTo(200);
  }

  @Test
  void everyButtonOfTheMinutesKeepsWhatIsTyped() throws Exception {
    long item = add("Grit bins");
    form("/settle", Map.of("outcome-" + item, "accept", "version-" + item, "1"));
    publish();
    happened();
    form("/minutes/begin", Map.of());
    served
        .database()
        .change(handle -> {
          handle.execute(
              "INSERT INTO attendance_kept VALUES (?, 'olney', 1, 0, 'officer/1')", meeting);
          handle.execute(
              "INSERT INTO attendance VALUES (?, 'olney', 0, 'P', 'present', 0)", meeting);
        });

    form("/minutes/roll", Map.of("version", "1", "present", "Nobody", "notes-1", "All came."));
    assertThat(read("/minutes").body())
        .contains("Olney Town Council: 1", "All came.")
        .doesNotContain("Nobody</textarea>");

    Map<String, String> action =
        Map.of(
            "version", "2",
            "notes-5", "Too late.",
            "passed-5", "yes",
            "what", "Write to the bus company",
            "owner", "");
    HttpResponse<String> wrong = form("/minutes/action", action);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("Say who took it on.", "Too late.")
        .containsPattern("name=\"passed-5\" value=\"yes\" checked");

    Map<String, String> all = new java.util.HashMap<>(action);
    all.putAll(
        Map.of("owner", "the chair", "due-day", "20", "due-month", "12", "due-year", "2026"));
    assertThat(form("/minutes/publish", all).statusCode()).isEqualTo(303);
    assertThat(served.get(publicly("/minutes")).body())
        .contains("The meeting did not get as far as this.", "Too late.", "Write to the bus");
    assertThat(form("/minutes/publish", Map.of("version", "2", "notes-5", "Other")).body())
        .contains("Somebody else changed this");
    leftOver(item);
  }

  private void leftOver(long item) throws Exception {
    assertThat(read("/minutes").body())
        .contains("An earlier meeting did not get as far as 1 item.");
    long next =
        served
            .database()
            .<Long>read(handle ->
                handle
                    .createQuery(
                        "SELECT id FROM meeting WHERE body = 'forum' AND day > '2026-11-22' ORDER BY day")
                    .mapTo(Long.class)
                    .list()
                    .getFirst());
    String desk = "/desk/meetings/" + next;
    assertThat(get(desk + "/left-over").body()).contains("Grit bins", "Write to the bus company");
    assertThat(send(desk + "/left-over", Map.of("item-" + item, "carry")).statusCode())
        .isEqualTo(303);
    assertThat(get(desk + "/settle").body()).contains("Grit bins").doesNotContain("left-over");
    assertThat(get(desk + "/left-over").body()).doesNotContain("Grit bins");
  }

  @Test
  void aMeetingThatIsCancelledAsksWhatBecomesOfItsItems() throws Exception {
    long item = add("Grit bins");
    String version =
        served
            .database()
            .<String>read(handle ->
                handle
                    .createQuery("SELECT version FROM meeting WHERE id = :id")
                    .bind("id", meeting)
                    .mapTo(String.class)
                    .one());
    HttpResponse<String> cancelled =
        form("/cancel", Map.of("version", version, "why", "The hall is flooded."));
    assertThat(cancelled.headers().firstValue("Location"))
        .hasValue("/desk/meetings/" + meeting + "/settle?done=cancelled");
    assertThat(read("/settle?done=cancelled").body())
        .contains("Now say what becomes of its items.")
        .containsPattern("value=\"defer-\\d+\" selected")
        .doesNotContain("value=\"accept\"");
    form("/settle", Map.of("outcome-" + item, "drop", "version-" + item, "1"));
    assertThat(get("/desk/agendas").body()).doesNotContain("Items left over");
  }

  private void happened() {
    served
        .database()
        .change(handle ->
            handle.execute("UPDATE meeting SET day = '2026-11-19' WHERE id = ?", meeting));
  }

  @Test
  void longMinutesAreTaken() throws Exception {
    publish();
    happened();
    form("/minutes/begin", Map.of());
    String notes = "é".repeat(19_000);
    Map<String, String> typed =
        Map.of("version", "1", "notes-1", notes, "notes-2", notes, "notes-3", notes);
    assertThat(form("/minutes", typed).statusCode()).isEqualTo(303);
    assertThat(read("/minutes").body()).contains(notes);
  }

  @Test
  void whatBecameOfAnItemStaysAChoiceThoughItsMeetingIsCancelled() throws Exception {
    long item = add("Grit bins");
    long later =
        served
            .database()
            .<Long>read(handle ->
                handle
                    .createQuery(
                        "SELECT id FROM meeting WHERE body = 'forum' AND day > :day ORDER BY day")
                    .bind("day", day)
                    .mapTo(Long.class)
                    .list()
                    .getFirst());
    form("/settle", Map.of("outcome-" + item, "defer-" + later, "version-" + item, "1"));
    served
        .database()
        .change(
            handle -> handle.execute("UPDATE meeting SET state = 'cancelled' WHERE id = ?", later));
    assertThat(read("/settle").body()).containsPattern("value=\"defer-" + later + "\" selected");
    assertThat(get("/desk/agendas").body()).contains("Items left over");
    assertThat(get("/desk").body()).contains("Items left over");
  }

  @Test
  void whatABodyThatIsNotOpenPutsOutIsBehindTheLinkOfItsLettersAlone() throws Exception {
    long item = add("Grit bins");
    upload(item, "grit.pdf", "%PDF-1.7 grit");
    form("/settle", Map.of("outcome-" + item, "accept", "version-" + item, "2"));
    publish();
    happened();
    form("/minutes/begin", Map.of());
    form("/minutes/publish", Map.of());
    assertThat(served.get("/meetings/" + meeting).body()).contains(publicly("/agenda"), "Draft");
    assertThat(served.get("/meetings").body()).contains("Past meetings: 2026", publicly("/agenda"));
    HttpResponse<String> open = served.get(publicly("/agenda"));
    assertThat(open.headers().firstValue("X-Robots-Tag")).isEmpty();
    String paper = found("/papers/\\d+", open.body());
    shut();

    assertThat(served.get("/meetings/" + meeting).body()).doesNotContain(publicly("/agenda"));
    assertThat(served.get("/meetings").body()).doesNotContain("/meetings/" + meeting + "\"");
    String at = found("/papers/[^/\"]{40,}/", read("/agenda").body());
    assertThat(read("/minutes").body()).contains(at + "minutes", "its members can read it");
    String altered = at.replaceFirst("\\.", ".x");
    String other = "/papers/" + link().substring("/item/".length()) + "/";
    for (String what : Stream.concat(OUT.stream(), Stream.of(paper.substring(1))).toList()) {
      HttpResponse<String> unknown = served.get("/meetings/99999/" + what);
      for (String guessed : List.of(publicly("/"), altered, other)) {
        HttpResponse<String> page = served.get(guessed + what);
        assertThat(page.statusCode()).as(guessed + what).isEqualTo(404);
        assertThat(page.body()).as(guessed + what).isEqualTo(unknown.body());
      }
      assertThat(served.get(publicly("/") + what).headers().map().keySet())
          .isEqualTo(unknown.headers().map().keySet());
      HttpResponse<byte[]> linked = bytes(at + what);
      assertThat(linked.statusCode()).as(what).isEqualTo(200);
      assertThat(linked.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
      assertThat(linked.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
      assertThat(linked.headers().firstValue("Cache-Control")).hasValue("no-store");
    }
    assertThat(served.get(at + "agenda").body())
        .contains("This page is for members of the Parish Forum", at + "agenda.pdf", at + "papers/")
        .doesNotContain("/meetings/" + meeting);
    assertThat(served.get(at + "minutes").body()).contains(at + "minutes.docx");
    assertThat(served.get("/metrics").body())
        .contains("/papers/{token}/agenda")
        .doesNotContain(at.substring("/papers/".length(), at.length() - 1));
  }

  private static final List<String> OUT =
      List.of("agenda", "agenda.pdf", "agenda.docx", "minutes", "minutes.pdf", "minutes.docx");

  private void shut() {
    served
        .database()
        .change(handle -> handle.execute("UPDATE body_habits SET open = 0 WHERE body = 'forum'"));
  }

  private static String found(String pattern, String page) {
    Matcher matcher = Pattern.compile(pattern).matcher(page);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group();
  }

  @Test
  void aSecondClickAddsNothing() throws Exception {
    Map<String, String> item = Map.of("title", "Grit bins", "wish", "Agree.", "paper", "none");
    form("/items/new", item);
    form("/items/new", item);
    for (int click = 1; click <= 2; click++) {
      assertThat(served.post(link(), FORM, encoded(item)).statusCode()).isEqualTo(303);
    }
    assertThat(unsettled()).as("one of the officers, one of a council").isEqualTo(2);
    form("/items/new", Map.of("title", "Grit bins", "wish", "Refuse.", "paper", "none"));
    assertThat(unsettled()).isEqualTo(3);
    happened();
    form("/minutes/begin", Map.of());
    Map<String, String> action =
        Map.of(
            "what",
            "Write",
            "owner",
            "the chair",
            "due-day",
            "20",
            "due-month",
            "1",
            "due-year",
            "2027");
    form("/minutes/action", action);
    form("/minutes/action", action);
    assertThat(
            served
                .database()
                .<Integer>read(handle ->
                    handle
                        .createQuery("SELECT count(*) FROM meeting_action")
                        .mapTo(Integer.class)
                        .one()))
        .isEqualTo(1);
  }

  @Test
  void aPaperIsAttachedAtTheDeskAndFetchedByAll() throws Exception {
    long item = add("Grit bins");
    assertThat(upload(item, "grit.html", "<html>").statusCode()).isEqualTo(422);
    assertThat(upload(item, "grit.pdf", "%PDF-1.7 grit").statusCode()).isEqualTo(303);
    form("/settle", Map.of("outcome-" + item, "accept", "version-" + item, "2"));
    publish();
    Matcher path =
        Pattern.compile("/meetings/\\d+/papers/\\d+")
            .matcher(served.get(publicly("/agenda")).body());
    assertThat(path.find()).isTrue();
    HttpResponse<String> file = served.get(path.group());
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
    assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(served.get(path.group() + "9").statusCode()).isEqualTo(404);
  }

  @Test
  void theRegularLinesAreChangedAtTheDesk() throws Exception {
    HttpResponse<String> page = get("/desk/agendas/regular/forum");
    assertThat(page.body()).contains("Welcome and introductions", "Here the items come");
    Map<String, String> typed =
        Map.of(
            "seen",
            seen(page.body()),
            "kind-1",
            "OWN",
            "title-1",
            "Police report",
            "minutes-1",
            "10",
            "place-1",
            "1",
            "kind-2",
            "ITEMS",
            "place-2",
            "2");
    assertThat(send("/desk/agendas/regular/forum", typed).statusCode()).isEqualTo(303);
    assertThat(read("/agenda").body()).contains("Police report").doesNotContain("Any other");
    assertThat(send("/desk/agendas/regular/forum", typed).statusCode()).isEqualTo(422);
  }

  @Test
  void oddAddressesAreNotFound() throws Exception {
    for (String path : List.of("/meetings/x/agenda", "/meetings/99999/minutes.pdf")) {
      assertThat(served.get(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(served.get("/item/nonsense").statusCode()).isEqualTo(410);
    assertThat(get("/desk/meetings/99999/settle").statusCode()).isEqualTo(404);
    assertThat(get("/desk/items/99999").statusCode()).isEqualTo(404);
    assertThat(get("/desk/actions/99999").statusCode()).isEqualTo(404);
  }

  private String link() {
    return ItemLinks.path(
        new ItemLinks(SigningKey.in(served.database())).token(meeting, day, "olney"));
  }

  private String publicly(String what) {
    return "/meetings/" + meeting + what;
  }

  private int unsettled() {
    return served.database().<Integer>read(handle -> Items.open(handle, meeting));
  }

  private long item() {
    return served.database().<Long>read(handle -> Items.of(handle, meeting).getLast().id());
  }

  private long add(String title) throws Exception {
    assertThat(
            form("/items/new", Map.of("title", title, "wish", "Agree.", "paper", "none"))
                .statusCode())
        .isEqualTo(303);
    return item();
  }

  private void publish() throws Exception {
    assertThat(form("/agenda/publish", Map.of("seen", seen(read("/agenda").body()))).statusCode())
        .isEqualTo(303);
  }

  private List<String> letters() {
    return new Officed(served).letters();
  }

  private static String seen(String page) {
    Matcher seen = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"").matcher(page);
    assertThat(seen.find()).isTrue();
    return seen.group(1);
  }

  private HttpResponse<String> read(String what) throws Exception {
    return get("/desk/meetings/" + meeting + what);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return served.send(served.request(path).header("Cookie", "desk=" + session).GET());
  }

  private HttpResponse<byte[]> bytes(String path) throws Exception {
    return served.bytes(served.request(path));
  }

  private HttpResponse<String> form(String what, Map<String, String> fields) throws Exception {
    return send("/desk/meetings/" + meeting + what, fields);
  }

  private HttpResponse<String> form(String what, long id, Map<String, String> fields)
      throws Exception {
    return send("/desk" + what + "/" + id, fields);
  }

  private HttpResponse<String> send(String path, Map<String, String> fields) throws Exception {
    String body = encoded(fields) + "&token=" + token();
    return served.send(
        served
            .request(path)
            .header("Cookie", "desk=" + session)
            .header("Content-Type", FORM)
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> upload(long item, String name, String content) throws Exception {
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n"
            + token()
            + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            + content
            + "\r\n--b--\r\n";
    return served.send(
        served
            .request("/desk/items/" + item + "/paper")
            .header("Cookie", "desk=" + session)
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofString(body)));
  }

  private String token() {
    return new Officed(served).token(session);
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}

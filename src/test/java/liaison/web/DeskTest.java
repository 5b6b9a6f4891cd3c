package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import liaison.councils.SamplePeople;
import liaison.meetings.SampleMeetings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The desk as a browser without manners would use it.
class DeskTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static Served served;
  private static Officed officed;

  @BeforeAll
  static void open(@TempDir Path folder) {
    served = new Served(folder);
    officed = new Officed(served);
  }

  @AfterAll
  static void close() {
    served.close();
  }

  @Test
  void whoIsNotSignedInIsLedToTheSignInPageAndBack() throws Exception {
    HttpResponse<String> answer = served.get("/desk/audit?page=2");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .hasValue("/desk/sign-in?back=%2Fdesk%2Faudit%3Fpage%3D2");
    assertThat(served.get("/desk/sign-in?back=%2Fdesk%2Faudit%3Fpage%3D2").body())
        .contains("name=\"back\" value=\"/desk/audit?page=2\"");
  }

  @Test
  void noOneIsLedToAnotherSiteAfterSigningIn() throws Exception {
    for (String back :
        List.of(
            "https://evil.example/",
            "//evil.example",
            "/\\evil.example",
            "/desk/../x",
            "/desk/sign-out",
            "javascript:alert(1)",
            "/desk\r\nSet-Cookie: a=b")) {
      String page =
          served
              .get("/desk/sign-in?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8))
              .body();
      assertThat(page).as(back).contains("name=\"back\" value=\"\"");
    }
  }

  @Test
  void anUnknownAddressIsAnsweredLikeAKnownOne() throws Exception {
    officed.lead();
    HttpResponse<String> known = form("/desk/sign-in", "", "email=" + Officed.EMAIL);
    HttpResponse<String> unknown = form("/desk/sign-in", "", "email=nobody@council.example");
    assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(303);
    assertThat(known.headers().firstValue("Location"))
        .isEqualTo(unknown.headers().firstValue("Location"))
        .hasValue("/desk/sign-in/code");
    assertThat(cookie(known).replaceAll("=[^;]+", "=x"))
        .isEqualTo(cookie(unknown).replaceAll("=[^;]+", "=x"));
    assertThat(form("/desk/sign-in/code", secret(known), "code=222222").body())
        .isEqualTo(form("/desk/sign-in/code", secret(unknown), "code=222222").body())
        .contains("That is not the code");
  }

  @Test
  void lookingAtALinkChangesNothingAndPressingTheButtonWorksOnce() throws Exception {
    String link = officed.link(officed.lead());
    for (int i = 0; i < 3; i++) assertThat(served.get(link).statusCode()).isEqualTo(200);
    HttpResponse<String> in = form(link, "", "");
    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(cookie(in)).contains("HttpOnly", "SameSite=Lax", "Path=/");
    HttpResponse<String> again = form(link, "", "");
    assertThat(again.statusCode()).isEqualTo(410);
    assertThat(again.body()).contains("This link can no longer be used.");
  }

  @Test
  void aFormWithoutItsTokenOrFromAnotherSiteIsRefused() throws Exception {
    officed.handOver("Who painted the bench?");
    String path = "/desk/questions/" + officed.reference();
    String session = officed.session(officed.lead());
    String token = "token=" + officed.token(session);
    assertThat(form(path + "/close", "desk=" + session, "").statusCode()).isEqualTo(403);
    assertThat(form(path + "/close", "desk=" + session, "token=x").body())
        .contains("This form is out of date.");
    HttpRequest.Builder foreign =
        request(path + "/close", "desk=" + session, token).header("Sec-Fetch-Site", "cross-site");
    assertThat(served.send(foreign).statusCode()).isEqualTo(403);
    assertThat(form(path + "/close", "desk=" + session, token).statusCode()).isEqualTo(303);
  }

  @Test
  void aFormSentAfterTheSessionEndedSaysSoAndLeadsBackToItsPage() throws Exception {
    HttpRequest.Builder late =
        request("/desk/questions/PL-X/answer", "desk=over", "answer=long")
            .header("Referer", served.address("/desk/questions/PL-X"));
    assertThat(served.send(late).headers().firstValue("Location"))
        .hasValue("/desk/sign-in?back=%2Fdesk%2Fquestions%2FPL-X&lost=form");
    assertThat(served.get("/desk/sign-in?back=&lost=form").body())
        .contains("What you sent was not saved");
  }

  @Test
  void onlyAdministratorsSayWhoIsAnOfficer() throws Exception {
    String session = "desk=" + officed.session(officed.colleague());
    for (String path :
        List.of("/desk/officers", "/desk/officers/new", "/desk/officers/1/disable")) {
      HttpResponse<String> refused = read(path, session);
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body()).contains("Only administrators can do this.", "Go to the officers");
    }
    assertThat(read("/desk", session).body()).doesNotContain("/desk/officers");
  }

  @Test
  void signingOutEndsTheSessionEverywhere() throws Exception {
    String session = officed.session(officed.lead());
    assertThat(form("/desk/sign-out", "desk=" + session, "token=no").statusCode()).isEqualTo(403);
    form("/desk/sign-out", "desk=" + session, "token=" + officed.token(session));
    HttpResponse<String> after = read("/desk", "desk=" + session);
    assertThat(after.headers().firstValue("Location"))
        .hasValue("/desk/sign-in?back=%2Fdesk&lost=session");
  }

  @Test
  void whatPeopleTypedIsShownAsText() throws Exception {
    String conversation = officed.handOver("<script>alert(1)</script> {{ 7*7 }}?");
    String session = "desk=" + officed.session(officed.lead());
    String reference = officed.reference();
    String page = read("/desk/questions/" + reference, session).body();
    assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt; {{ 7*7 }}?");
    served.desk().questions().answer("test", reference, "<b>Bold</b>", URI.create("http://x/"));
    assertThat(served.get("/conversation/" + conversation).body())
        .contains("&lt;b&gt;Bold&lt;/b&gt;", "A person answered on Sunday 22 November 2026");
    assertThat(served.get("/conversation/unknown").statusCode()).isEqualTo(404);
  }

  @Test
  void pagesOfTheDeskAreKeptByNobodyAndFramedByNobody() throws Exception {
    HttpResponse<String> page = read("/desk", "desk=" + officed.session(officed.lead()));
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
    HttpResponse<String> none =
        read("/desk/questions/PL-NONE", "desk=" + officed.session(officed.lead()));
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(none.body()).contains("We do not have this question.");
    assertThat(read("/desk/officers/zero", "desk=" + officed.session(officed.lead())).statusCode())
        .isEqualTo(404);
  }

  @Test
  void theDeskSaysWhichOfItsRecordsAreMadeUpAsLongAsTheyAre(@TempDir Path folder) throws Exception {
    try (Served samples = Served.by(folder, Served.CLOCK)) {
      SignedIn officer = SignedIn.to(samples);
      assertThat(officer.page("/desk")).contains("all people and meetings here are made up.");
      assertThat(officer.page("/desk/coverage"))
          .contains("all people and meetings here are made up.");
      samples
          .database()
          .change(handle ->
              handle.execute(
                  "UPDATE holder SET sample = 0 WHERE id = (SELECT min(id) FROM holder)"));
      assertThat(SignedIn.to(samples).page("/desk"))
          .contains("all meetings and some people here are made up.")
          .doesNotContain("all people");
      int _ = new SamplePeople(samples.database(), Served.CLOCK).remove();
      assertThat(SignedIn.to(samples).page("/desk"))
          .contains("all meetings here are made up.")
          .doesNotContain("people here");
      int _ = new SampleMeetings(samples.database(), Served.CLOCK).remove();
      assertThat(SignedIn.to(samples).page("/desk"))
          .contains("Councils that cannot be reached")
          .doesNotContain("made up.");
    }
  }

  @Test
  void overHttpsTheCookiesCanBeSetByNobodyElse(@TempDir Path folder) throws Exception {
    try (Served https = Served.as(folder, "https://liaison.council.example/")) {
      Officed behind = new Officed(https);
      HttpResponse<String> in = https.post(behind.link(behind.lead()), FORM, "");
      assertThat(cookie(in)).startsWith("__Host-desk=").contains("; Secure");
    }
  }

  @Test
  void nobodySignsInWhereOthersCouldRead(@TempDir Path folder) throws Exception {
    try (Served open = Served.as(folder, "http://liaison.council.example/")) {
      assertThat(open.get("/desk/sign-in").body())
          .contains("Nobody can sign in here", "https://")
          .doesNotContain("name=\"email\"");
      assertThat(open.post("/desk/sign-in", FORM, "email=a@b.example").statusCode()).isEqualTo(403);
    }
  }

  private static HttpRequest.Builder request(String path, String cookie, String body) {
    HttpRequest.Builder request =
        served.request(path).header("Content-Type", FORM).POST(BodyPublishers.ofString(body));
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  private static HttpResponse<String> form(String path, String cookie, String body)
      throws Exception {
    return served.send(request(path, cookie, body));
  }

  private static HttpResponse<String> read(String path, String cookie) throws Exception {
    return served.send(served.request(path).header("Cookie", cookie));
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").orElseThrow();
  }

  private static String secret(HttpResponse<String> answer) {
    return cookie(answer).replaceAll(";.*", "");
  }
}

package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages by plain HTTP, as a browser without scripts sees them.
class PagesTest {
  private static final Pattern CONVERSATION =
      Pattern.compile("name=\"conversation\" value=\"([^\"]+)\"");
  private static final Pattern ASSET = Pattern.compile("(/assets/[0-9a-f]+/[a-z.]+)\"");
  private static Served served;

  @BeforeAll
  static void serve(@TempDir Path folder) {
    served = new Served(folder);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/sources",
        "/sources/groups/pag.md",
        "/accessibility",
        "/privacy",
        "/health/live",
        "/metrics",
        "/nowhere",
        "/api/nowhere"
      })
  void everyAnswerTellsTheBrowserWhatItMayDo(String path) throws Exception {
    HttpResponse<String> response = served.get(path);
    assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    assertThat(response.headers().map()).doesNotContainKeys("server", "set-cookie", "x-powered-by");
  }

  @Test
  void pagesHoldNothingInline() throws Exception {
    for (String path : new String[] {"/", "/sources", "/sources/groups/pag.md", "/privacy"}) {
      assertThat(served.get(path).body())
          .contains("lang=\"en-GB\"")
          .doesNotContain(" style=", "<style", " onclick=", "<script>", "javascript:");
    }
  }

  @Test
  void aQuestionAskedByAPlainFormIsAnsweredAndStaysInSight() throws Exception {
    HttpResponse<String> first = form("/", "question=How+often+does+the+PAG+meet%3F");
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.body())
        .contains("The PAG meets four times a year.", "/sources/groups/pag.md#p");
    String next =
        form("/", "conversation=" + conversation(first) + "&question=Who+leads+the+PAG%3F").body();
    assertThat(next).contains("How often does the PAG meet?", "Who leads the PAG?");
  }

  @Test
  void anEmptyQuestionIsSaidInPlainWords() throws Exception {
    HttpResponse<String> response = form("/", "question=+");
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body())
        .contains("There is a problem", "href=\"#question\"", "<title>Error: ");
  }

  @Test
  void aPlainFormHandsOverToAPerson() throws Exception {
    String id = conversation(form("/", "question=zebra+crossing+paint"));
    HttpResponse<String> wrong = form("/handover", "conversation=" + id + "&email=clerk");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("href=\"#email\"", "value=\"clerk\"", "zebra crossing paint");
    HttpResponse<String> sent =
        form("/handover", "conversation=" + id + "&email=clerk%40parish.example&name=Clerk");
    assertThat(sent.statusCode()).isEqualTo(200);
    assertThat(sent.body()).contains("Your reference", "clerk@parish.example");
  }

  @Test
  void formsOfOtherKindsAreRefusedWithAPage() throws Exception {
    HttpResponse<String> response = served.post("/", "text/plain", "question=a");
    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(form("/", "question=" + "a".repeat(70_000)).statusCode()).isEqualTo(413);
    assertThat(form("/", "question=%zz").statusCode()).isEqualTo(400);
    assertThat(form("/", "question=" + "a".repeat(4_001)).statusCode()).isEqualTo(422);
  }

  @Test
  void whatPeopleTypeIsShownAsText() throws Exception {
    String body = form("/", "question=" + encoded("<script>alert(1)</script>\"'")).body();
    assertThat(body).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>a");
  }

  @Test
  void aPaperIsShownWholeWithItsPassages() throws Exception {
    String page = served.get("/sources/groups/pag.md").body();
    assertThat(page)
        .contains(
            "The Parishes Advisory Group",
            "Example City Council",
            "March 2026",
            "id=\"p0\"",
            "id=\"p1\"",
            "<li>It hears what parishes want.</li>",
            "Meetings</h2>",
            "parish-passage__source\">Source: Example City Council, its page")
        .doesNotContain("This was true in");
  }

  @Test
  void anOldPaperSaysSo() throws Exception {
    assertThat(served.get("/sources/notes/review-2018.md").body())
        .contains("This was true in 2018.", "13 December 2018", "not known");
  }

  @Test
  void aPaperWithAHostileNameIsFoundAndShownAsText() throws Exception {
    String list = served.get("/sources").body();
    String address = Addresses.of(Shelf.ODD);
    assertThat(list).contains("href=\"" + address + "\"").doesNotContain("<script>alert");
    HttpResponse<String> page = served.get(address);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("&lt;img src=x").doesNotContain("<img", "<script>alert");
  }

  @Test
  void aPaperThatIsNotThereIsSaidInPlainWords() throws Exception {
    HttpResponse<String> response = served.get("/sources/nothing.md");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("We do not have this paper");
    assertThat(
            served
                .send(served.request("/sources/nothing.md").method("HEAD", BodyPublishers.noBody()))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void assetsAreKeptForGoodUnderTheirDigest() throws Exception {
    Matcher assets = ASSET.matcher(served.get("/").body());
    int found = 0;
    while (assets.find()) {
      HttpResponse<String> asset = served.get(assets.group(1));
      assertThat(asset.statusCode()).as(assets.group(1)).isEqualTo(200);
      assertThat(asset.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
      found++;
    }
    assertThat(found).isEqualTo(4);
    assertThat(served.get("/assets/000000000000/parish.css").statusCode()).isEqualTo(404);
  }

  @Test
  void neitherTheCrownNorItsTypefaceIsServed() throws Exception {
    Matcher assets = ASSET.matcher(served.get("/").body());
    while (assets.find()) {
      assertThat(served.get(assets.group(1)).body())
          .doesNotContain("GDS Transport", "@font-face", "govuk-crest");
    }
  }

  @Test
  void pagesArePackedWhereTheBrowserCanUnpack() throws Exception {
    HttpResponse<String> page =
        served.send(served.request("/sources/groups/pag.md").header("Accept-Encoding", "gzip"));
    assertThat(page.headers().firstValue("Content-Encoding")).hasValue("gzip");
  }

  @Test
  void theHostThatARequestNamesIsShownNowhere() throws Exception {
    String page = served.raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    assertThat(page).startsWith("HTTP/1.1 200").doesNotContain("evil.example");
  }

  private static HttpResponse<String> form(String path, String body) throws Exception {
    return served.post(path, "application/x-www-form-urlencoded", body);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String conversation(HttpResponse<String> page) {
    Matcher found = CONVERSATION.matcher(page.body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}

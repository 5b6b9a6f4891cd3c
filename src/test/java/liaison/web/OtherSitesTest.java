package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What browsers on pages of other sites are told, byte for byte.
class OtherSitesTest {
  private static final String PARISH = "https://www.parish.example";
  private static final String LET_IN = "Access-Control-Allow-Origin: " + PARISH + "\r\n";
  private static final String LETTING_IN = "access-control-";
  private static Served served;

  @BeforeAll
  static void serve(@TempDir Path folder) {
    served = new Served(folder, List.of("https://other.example:8443", PARISH));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/chat", "/api/chat/abc/handover"})
  void aNamedSiteIsLetInBeforeItAsks(String path) throws Exception {
    assertThat(options(path, PARISH))
        .startsWith("HTTP/1.1 204 ")
        .contains(LET_IN, "Vary: Origin\r\n")
        .contains("Access-Control-Allow-Methods: POST\r\n")
        .contains("Access-Control-Allow-Headers: Content-Type\r\n")
        .doesNotContain("Access-Control-Allow-Credentials");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.parish.example.evil.example",
        "https://evil.example",
        "http://www.parish.example",
        "https://www.parish.example:443",
        "https://www.parish.example/",
        "https://WWW.parish.example",
        "https://parish.example",
        "https://other.example",
        "null",
        "*",
        ""
      })
  void anyOtherSiteIsNot(String origin) throws Exception {
    assertThat(options("/api/chat", origin))
        .startsWith("HTTP/1.1 405 ")
        .contains("Vary: Origin\r\n")
        .doesNotContainIgnoringCase(LETTING_IN);
    assertThat(ask(origin, "{\"question\": \"How often does the PAG meet?\"}"))
        .startsWith("HTTP/1.1 200 ")
        .contains("Vary: Origin\r\n")
        .doesNotContainIgnoringCase(LETTING_IN);
  }

  @Test
  void answersAndFaultsAreReadByANamedSite() throws Exception {
    assertThat(ask(PARISH, "{\"question\": \"How often does the PAG meet?\"}"))
        .startsWith("HTTP/1.1 200 ")
        .contains(LET_IN, "Vary: Origin\r\n", "four times a year");
    assertThat(ask(PARISH, "{\"question\": \"\"}")).startsWith("HTTP/1.1 422 ").contains(LET_IN);
    assertThat(ask(PARISH, "x".repeat(Body.LIMIT + 1)))
        .startsWith("HTTP/1.1 413 ")
        .contains(LET_IN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/search?q=PAG",
        "/api/chat/abc",
        "/api/chat/a/b/handover",
        "/sources",
        "/sources/record/officer",
        "/health/live",
        "/metrics"
      })
  void nothingElseIsForOtherSites(String path) throws Exception {
    assertThat(send("GET " + path, PARISH, ""))
        .contains("Cross-Origin-Resource-Policy: same-origin\r\n")
        .doesNotContainIgnoringCase(LETTING_IN);
    assertThat(options(path, PARISH)).doesNotContainIgnoringCase(LETTING_IN);
  }

  @Test
  void theWidgetAndItsModulesMayBeLoadedAcrossSites() throws Exception {
    String script = send("GET /widget.js", PARISH, "");
    assertThat(script)
        .startsWith("HTTP/1.1 200 ")
        .contains("Cache-Control: no-cache\r\n", "Content-Type: text/javascript");
    Matcher module = Pattern.compile("/assets/[0-9a-f]{12}").matcher(script);
    assertThat(module.find()).isTrue();
    for (String path :
        new String[] {
          "/widget.js",
          "/widget.html",
          module.group() + "/embedded.js",
          module.group() + "/conversation.js",
          module.group() + "/talk.js",
          module.group() + "/shown.js",
          module.group() + "/embedded.css",
          module.group() + "/conversation.css"
        }) {
      assertThat(send("GET " + path, PARISH, ""))
          .startsWith("HTTP/1.1 200 ")
          .contains(LET_IN, "Vary: Origin\r\n", "Cross-Origin-Resource-Policy: cross-origin\r\n");
      assertThat(send("GET " + path, "https://evil.example", ""))
          .startsWith("HTTP/1.1 200 ")
          .doesNotContainIgnoringCase(LETTING_IN);
    }
  }

  @Test
  void aPackedAnswerStillVariesByOrigin() throws Exception {
    var response =
        served.send(
            served
                .request("/widget.html")
                .header("Origin", PARISH)
                .header("Accept-Encoding", "gzip"));
    assertThat(response.headers().allValues("Vary")).contains("Origin");
    assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).hasValue(PARISH);
  }

  @Test
  void noSizeInTheWidgetsStylesHangsOnThePagesTextSize() throws Exception {
    String script = served.get("/widget.js").body();
    Matcher assets = Pattern.compile("/assets/[0-9a-f]{12}").matcher(script);
    assertThat(assets.find()).isTrue();
    for (String name : new String[] {"/embedded.css", "/conversation.css"}) {
      assertThat(served.get(assets.group() + name).body())
          .contains("var(--parish-rem)")
          .doesNotContainPattern("[0-9]rem\\b")
          .doesNotContain(":root");
    }
  }

  private static String options(String path, String origin) throws Exception {
    return served.raw(
        """
        OPTIONS %s HTTP/1.1\r
        Host: x\r
        Origin: %s\r
        Access-Control-Request-Method: POST\r
        Access-Control-Request-Headers: content-type\r
        Connection: close\r
        \r
        """
            .formatted(path, origin));
  }

  private static String ask(String origin, String json) throws Exception {
    return send("POST /api/chat", origin, json);
  }

  private static String send(String what, String origin, String json) throws Exception {
    String body =
        json.isEmpty()
            ? ""
            : "Content-Type: application/json\r\nContent-Length: " + json.length() + "\r\n";
    return served.raw(
        "%s HTTP/1.1\r\nHost: x\r\nOrigin: %s\r\n%sConnection: close\r\n\r\n%s"
            .formatted(what, origin, body, json));
  }
}

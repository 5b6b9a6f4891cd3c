package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What no request may do: end in 500, or spoil the next one.
class BadInputTest {
  private static final String GOOD = "{\"question\": \"How often does the PAG meet?\"}";
  private static Served served;

  @BeforeAll
  static void serve(@TempDir Path folder) {
    served = new Served(folder);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @AfterEach
  void theNextGoodRequestWorks() throws Exception {
    assertThat(served.chat(GOOD).statusCode()).isEqualTo(200);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("", 400, null),
        Arguments.of("{", 400, null),
        Arguments.of("{\"question\": \"a\"", 400, null),
        Arguments.of("{'question': 'a'}", 400, null),
        Arguments.of("question=a", 400, null),
        Arguments.of("{\"question\": \"a\"} {}", 400, null),
        Arguments.of("{\"question\": \"a\"}]", 400, null),
        Arguments.of("{\"question\": \"a\", \"question\": \"b\"}", 400, null),
        Arguments.of("{\"question\": \"a\nb\"}", 400, null),
        Arguments.of("{\"question\": NaN}", 400, null),
        Arguments.of("{\"question\": " + "9".repeat(5_000) + "}", 400, null),
        Arguments.of("{\"question\": " + "[".repeat(30_000) + "]".repeat(30_000) + "}", 400, null),
        Arguments.of("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000), 400, null),
        Arguments.of("null", 400, null),
        Arguments.of("[]", 400, null),
        Arguments.of("[{\"question\": \"a\"}]", 400, null),
        Arguments.of("\"a\"", 400, null),
        Arguments.of("12", 400, null),
        Arguments.of("true", 400, null),
        Arguments.of("{}", 422, "question"),
        Arguments.of("{\"question\": null}", 422, "question"),
        Arguments.of("{\"question\": 7}", 422, "question"),
        Arguments.of("{\"question\": 1e400}", 422, "question"),
        Arguments.of("{\"question\": true}", 422, "question"),
        Arguments.of("{\"question\": [\"a\"]}", 422, "question"),
        Arguments.of("{\"question\": {\"text\": \"a\"}}", 422, "question"),
        Arguments.of("{\"question\": \"\"}", 422, "question"),
        Arguments.of("{\"question\": \" \\n\\t \"}", 422, "question"),
        Arguments.of("{\"question\": \"\\u0000\\u0007\"}", 422, "question"),
        Arguments.of("{\"question\": \"\\ud800\"}", 422, "question"),
        Arguments.of("{\"question\": \"\\udb40\\udc41\\u202e\\u200b\"}", 422, "question"),
        Arguments.of("{\"question\": \"" + "a".repeat(4_001) + "\"}", 422, "question"),
        Arguments.of("{\"question\": \"a\", \"conversation\": 3}", 422, "conversation"),
        Arguments.of(
            "{\"question\": \"a\", \"conversation\": \"" + "a".repeat(101) + "\"}",
            422,
            "conversation"),
        Arguments.of("{\"question\": \"a\", \"admin\": true}", 422, "admin"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void badJsonIsRefusedInPlainWords(String json, int status, String field) throws Exception {
    HttpResponse<String> response = served.chat(json);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue(Problem.TYPE);
    JsonNode problem = Json.read(response.body());
    assertThat(problem.get("status").intValue()).isEqualTo(status);
    assertThat(problem.get("detail").stringValue()).isNotBlank().doesNotContain("Exception");
    if (field == null) assertThat(problem.has("field")).isFalse();
    else assertThat(problem.get("field").stringValue()).isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "text/plain;charset=application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/jsonp",
        "application/xml"
      })
  void onlyJsonByTypeIsTaken(String type) throws Exception {
    assertProblem(served.post("/api/chat", type, GOOD), 415);
  }

  @Test
  void aRequestWithoutATypeIsNotTaken() throws Exception {
    assertProblem(
        served.send(served.request("/api/chat").POST(BodyPublishers.ofString(GOOD))), 415);
  }

  @Test
  void charactersThatNobodySeesAreTakenOut() throws Exception {
    HttpResponse<String> response =
        served.chat(
            "{\"question\": \"How of\\u0000ten does\\ud800 the\\u202e PAG \\udb40\\udc41meet?\"}");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Json.read(response.body()).get("kind").stringValue()).isEqualTo("answer");
  }

  @Test
  void fourThousandCharactersAreTakenEachOfFourBytes() throws Exception {
    assertThat(served.chat("{\"question\": \"" + "😀".repeat(4_000) + "\"}").statusCode())
        .isEqualTo(200);
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() throws Exception {
    byte[] latin = "{\"question\": \"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertProblem(served.send(json(latin)), 400);
    assertProblem(served.send(json(GOOD.getBytes(StandardCharsets.UTF_16))), 400);
  }

  @Test
  void tenMegabytesAreRefusedWhateverTheLengthSaid() throws Exception {
    String head = "POST /api/chat HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
    assertThat(flood(head + "Content-Length: 10485760\r\n\r\n", "a".repeat(65_536)))
        .startsWith("HTTP/1.1 413 ");
    String chunk = "10000\r\n" + "a".repeat(65_536) + "\r\n";
    assertThat(flood(head + "Transfer-Encoding: chunked\r\n\r\n", chunk))
        .startsWith("HTTP/1.1 413 ");
  }

  @Test
  void aBombInGzipIsRefusedAsItUnpacks() throws Exception {
    assertProblem(
        served.send(json(packed("a".repeat(10_485_760))).header("Content-Encoding", "gzip")), 413);
    assertProblem(served.send(json(new byte[] {1, 2, 3}).header("Content-Encoding", "gzip")), 400);
    assertProblem(
        served.send(json(GOOD.getBytes(StandardCharsets.UTF_8)).header("Content-Encoding", "br")),
        415);
    assertThat(served.send(json(packed(GOOD)).header("Content-Encoding", "gzip")).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sources/..%2f..%2fetc%2fpasswd",
        "/sources/%2e%2e/%2e%2e/etc/passwd",
        "/sources/..%5c..%5cwindows",
        "/sources//etc/passwd",
        "/sources/%00",
        "/sources/%c0%ae%c0%ae",
        "/sources/%ff",
        "/sources/%zz",
        "/sources/a;b=c",
        "/sources/{document}",
        "/sources/<b>",
        "/assets/x/..%2flayout.html",
        "/assets/../web/layout.html",
        "/api/search?q=%zz",
        "/api/search?q=a&limit=0",
        "/api/search?q=a&limit=101",
        "/api/search?q=a&limit=99999999999999999999",
        "/api/search?q=a&limit=ten",
        "/api/search",
        "/%",
        "/a b",
        "/.git/config",
        "*",
        "http://elsewhere.example/admin"
      })
  void oddAddressesEndInWords(String address) throws Exception {
    String response =
        served.raw("GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assertThat(response).matches("(?s)HTTP/1\\.1 4\\d\\d .*").doesNotContain("Exception", "jetty");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "junk\r\n\r\n",
        "GET\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nBad Header: y\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\n folded: y\r\n\r\n",
        "POST /api/chat HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
        "POST /api/chat HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST /api/chat HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "POST /api/chat HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{\"question\"",
        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001"
      })
  void whatIsNotHttpIsRefused(String bytes) throws Exception {
    String response = served.raw(bytes);
    if (!response.isEmpty()) {
      assertThat(response)
          .matches("(?s)HTTP/1\\.1 (4\\d\\d|505) .*")
          .doesNotContain("Exception", "jetty", "Jetty");
    }
  }

  @Test
  void aTypeThatMakesNoSenseHarmsNoSearch() throws Exception {
    for (String type : new String[] {"text/plain;charset=no such", "///", ";;;="}) {
      assertThat(
              served
                  .send(served.request("/api/search?q=%ffPAG").header("Content-Type", type))
                  .statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void hugeHeadersAreRefused() throws Exception {
    assertThat(
            served.raw("GET / HTTP/1.1\r\nHost: x\r\nX-Huge: " + "a".repeat(20_000) + "\r\n\r\n"))
        .startsWith("HTTP/1.1 431 ")
        .contains("Content-Security-Policy");
    assertThat(served.raw("GET /" + "a".repeat(10_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
        .startsWith("HTTP/1.1 414 ");
  }

  @Test
  void requestsInOneRowAreEachAnsweredAndJunkBehindThemEndsTheRow() throws Exception {
    String get = "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n";
    String junk = "\u0001\u0002junk\r\n\r\n";
    assertThat(served.raw(get + get).split("HTTP/1\\.1 200", -1)).hasSize(3);
    // Closing a row in which unread bytes lie may make the other side forget what it was sent (RFC
    // 9112, 9.6), so what was answered before the junk may be lost; what stands behind it is not
    // read.
    assertThat(served.raw(junk)).doesNotContain("HTTP/1.1 200");
    assertThat(served.raw(get + get + junk + get).split("HTTP/1\\.1 200", -1))
        .hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void aMethodInAHeaderIsNotObeyed() throws Exception {
    assertThat(
            served
                .send(served.request("/health/live").header("X-HTTP-Method-Override", "DELETE"))
                .statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BEFORE", "FOO"})
  void aWrongMethodIsToldWhichOnesThereAre(String method) throws Exception {
    HttpResponse<String> response =
        served.send(served.request("/api/chat").method(method, BodyPublishers.noBody()));
    assertProblem(response, 405);
    assertThat(response.headers().firstValue("Allow")).hasValue("POST");
  }

  private static HttpRequest.Builder json(byte[] body) {
    return served
        .request("/api/chat")
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofByteArray(body));
  }

  private static byte[] packed(String text) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  /// Sends 10 MB, and then reads what the other side says.
  private static String flood(String head, String again) throws Exception {
    try (Socket socket = served.socket()) {
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      for (int sent = 0; sent < 160; sent++) {
        out.write(again.getBytes(StandardCharsets.US_ASCII));
      }
      out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readNBytes(13), StandardCharsets.US_ASCII);
    }
  }

  private static void assertProblem(HttpResponse<String> response, int status) throws Exception {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue(Problem.TYPE);
    assertThat(Json.read(response.body()).get("detail").stringValue()).isNotBlank();
  }
}

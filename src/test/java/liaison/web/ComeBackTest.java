package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import liaison.text.Unacceptable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What cannot be done yet is said so, with when to come back.
class ComeBackTest {
  private static final String QUESTION = "{\"question\": \"How often does the PAG meet?\"}";
  private static final String FORM = "application/x-www-form-urlencoded";
  @TempDir Path folder;

  @Test
  void beforeAnyPaperIsReadNobodyIsToldThatThePapersDoNotAnswer() throws Exception {
    try (Served served = Served.unread(folder)) {
      assertComeBack(served.chat(QUESTION), Phrases.BEING_READ);
      assertComeBack(served.get("/api/search?q=pag"), Phrases.BEING_READ);
      assertThat(served.get("/").body()).contains(Phrases.BEING_READ);
      HttpResponse<String> page = served.post("/", FORM, "question=when+is+it");
      assertComeBack(page, Phrases.BEING_READ);
      assertThat(page.body()).contains("when is it");
    }
    try (Served served = new Served(folder)) {
      assertThat(served.chat(QUESTION).statusCode()).isEqualTo(200);
      assertThat(served.get("/").body()).doesNotContain(Phrases.BEING_READ);
    }
  }

  @Test
  void dataThatAnotherProgramHoldsIsNoFaultOfOurs() throws Exception {
    try (Served served = new Served(folder)) {
      String database = "jdbc:sqlite:" + folder.resolve("liaison.db");
      try (var other = DriverManager.getConnection(database);
          var statement = other.createStatement()) {
        statement.execute("BEGIN IMMEDIATE");
        assertComeBack(served.chat(QUESTION), Phrases.DATA_IN_USE);
        statement.execute("ROLLBACK");
      }
      assertThat(served.chat(QUESTION).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void anAddressOfAnotherMachineIsNotBlamedOnThePort() throws Exception {
    assertRefused("192.0.2.1", 0, "http.host");
    assertRefused("no.such.host.invalid", 0, "http.host");
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      assertRefused("127.0.0.1", taken.getLocalPort(), "http.port");
    }
  }

  private void assertRefused(String host, int port, String field) {
    Path own = folder.resolve(host + port);
    assertThatThrownBy(() -> Served.at(own, host, port).close())
        .isInstanceOfSatisfying(Unacceptable.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  private static void assertComeBack(HttpResponse<String> response, String words) {
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
    assertThat(response.body()).contains(words);
  }
}

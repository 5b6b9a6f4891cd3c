package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import liaison.text.Check;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class HealthTest {
  @TempDir Path folder;

  @Test
  void onlyWhatIsCriticalMakesItUnready() throws Exception {
    AtomicReference<List<Check>> checks = new AtomicReference<>(List.of());
    try (Served served = new Served(folder, Rate.none(), checks::get)) {
      checks.set(List.of(Check.ok("database", "It answers.")));
      assertReady(served, 200, "ok");
      checks.set(List.of(Check.ok("a", "b"), Check.warning("knowledge", "Two papers left out.")));
      assertReady(served, 200, "warning");
      checks.set(List.of(Check.critical("database", "The disk is full."), Check.ok("a", "b")));
      assertReady(served, 503, "critical");
      assertThat(served.get("/health/live").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aFaultOfOursIsToldByItsReferenceAlone() throws Exception {
    Supplier<List<Check>> broken =
        () -> {
          throw new IllegalStateException("secret");
        };
    try (Served served = new Served(folder, Rate.none(), broken)) {
      HttpResponse<String> response = served.get("/health/ready");
      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(response.headers().firstValue("Content-Type")).hasValue(Problem.TYPE);
      assertThat(Json.read(response.body()).get("reference").stringValue()).isNotBlank();
      assertThat(response.body()).doesNotContain("secret", "Exception");
    }
  }

  @Test
  void figuresTellRoutesAndStatusesAndNoQuestion() throws Exception {
    try (Served served = new Served(folder)) {
      served.chat("{\"question\": \"Xylophone?\"}");
      served.get("/api/search?q=Xylophone");
      served.get("/sources/Xylophone.md");
      served.get("/Xylophone");
      String figures = served.get("/metrics").body();
      assertThat(figures)
          .contains(
              "route=\"/api/chat\",status=\"200\"",
              "route=\"/sources/<document>\",status=\"404\"",
              "route=\"none\",status=\"404\"",
              "http_server_requests_seconds_bucket",
              "jvm_memory_used_bytes")
          .doesNotContain("Xylophone", "127.0.0.1");
    }
  }

  private static void assertReady(Served served, int status, String word) throws Exception {
    HttpResponse<String> response = served.get("/health/ready");
    assertThat(response.statusCode()).isEqualTo(status);
    JsonNode health = Json.read(response.body());
    assertThat(health.get("status").stringValue()).isEqualTo(word);
    assertThat(health.get("checks").get(0).propertyNames())
        .containsExactly("name", "status", "words");
  }
}

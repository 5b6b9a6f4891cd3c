package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import liaison.text.Check;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrowdTest {
  private static final int SERVED_AND_WAITING = 64 + 256;
  private static final int TOO_MANY = 20;

  @Test
  void aCrowdIsServedInTurnAndTheRestIsToldToComeBack(@TempDir Path folder) throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    Supplier<List<Check>> slow =
        () -> {
          try {
            gate.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return List.of();
        };
    try (Served served = new Served(folder, Rate.none(), slow);
        HttpClient crowd = HttpClient.newHttpClient()) {
      List<CompletableFuture<HttpResponse<String>>> answers =
          IntStream.range(0, SERVED_AND_WAITING + TOO_MANY)
              .mapToObj(_ ->
                  crowd.sendAsync(served.request("/health/ready").build(), BodyHandlers.ofString()))
              .toList();
      HttpResponse<String> refused = firstOf(answers);
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");
      assertThat(refused.headers().firstValue("Content-Type")).hasValue(Problem.TYPE);
      assertThat(served.get("/health/live").statusCode()).isEqualTo(200);
      gate.countDown();
      List<Integer> statuses = answers.stream().map(each -> each.join().statusCode()).toList();
      assertThat(statuses).containsOnly(200, 503);
      assertThat(statuses.stream().filter(status -> status == 503))
          .hasSizeLessThanOrEqualTo(TOO_MANY);
    }
  }

  private static HttpResponse<String> firstOf(
      List<CompletableFuture<HttpResponse<String>>> answers) {
    var first = CompletableFuture.anyOf(answers.toArray(CompletableFuture[]::new));
    first.join();
    return answers.stream().filter(CompletableFuture::isDone).findFirst().orElseThrow().join();
  }
}

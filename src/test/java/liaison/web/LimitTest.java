package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitTest {
  private static final String QUESTION = "{\"question\": \"How often does the PAG meet?\"}";
  @TempDir Path folder;

  @Test
  void whoAsksTooOftenIsToldWhenToComeBack() throws Exception {
    try (Served served = new Served(folder, new Rate(2, true), List::of)) {
      assertThat(served.chat(QUESTION).statusCode()).isEqualTo(200);
      assertThat(served.chat(QUESTION).statusCode()).isEqualTo(200);
      HttpResponse<String> third = served.chat(QUESTION);
      assertThat(third.statusCode()).isEqualTo(429);
      assertThat(third.headers().firstValue("Content-Type")).hasValue(Problem.TYPE);
      assertThat(third.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 60L);
      assertThat(served.get("/").statusCode()).isEqualTo(200);
      assertThat(served.get("/api/search?q=pag").statusCode()).isEqualTo(200);
      HttpResponse<String> page =
          served.post("/", "application/x-www-form-urlencoded", "question=a");
      assertThat(page.statusCode()).isEqualTo(429);
      assertThat(page.body()).contains("Wait ");
    }
  }

  @Test
  void thisMachineIsSparedUnlessItIsSetOtherwise() throws Exception {
    try (Served served = new Served(folder, new Rate(1, false), List::of)) {
      for (int i = 0; i < 5; i++) assertThat(served.chat(QUESTION).statusCode()).isEqualTo(200);
    }
  }
}

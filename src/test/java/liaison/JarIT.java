package liaison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The finished jar, started as a user starts it.
class JarIT {
  private static final Path JAR = Path.of("target/parish-liaison.jar").toAbsolutePath();

  @TempDir Path home;

  @Test
  void itServesFollowsThePapersKeepsOthersOutAndEndsInOrder() throws Exception {
    Path papers = Files.createDirectories(home.resolve("papers"));
    Files.writeString(
        papers.resolve("bins.md"),
        "# Bins\n\n## Who empties the bins?\nThe parish empties the dog bins on Mondays.");
    Process service = start("serve");
    try {
      URI address = ready(service);
      assertThat(ask(address, "who empties the dog bins")).contains("on Mondays", "bins.md");

      Files.writeString(
          papers.resolve("bins.md"),
          "# Bins\n\n## Who empties the bins?\nThe parish empties the dog bins on Fridays.");
      await()
          .atMost(Duration.ofMinutes(2))
          .untilAsserted(
              () -> assertThat(ask(address, "who empties the dog bins")).contains("on Fridays"));

      Process second = start("serve");
      assertThat(second.waitFor()).isEqualTo(75);
      Process beside = start("ask", "who", "empties", "the", "dog", "bins");
      assertThat(said(beside)).contains("on Fridays");
      assertThat(beside.waitFor()).isZero();
    } finally {
      service.destroy();
    }
    assertThat(service.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(service.exitValue()).isEqualTo(143);
    Process verify = start("verify");
    assertThat(said(verify)).contains("database", "index");
    assertThat(verify.waitFor()).isZero();
  }

  @Test
  void itEndsWithTheProcessThatStartedItWhereThatWasAskedFor() throws Exception {
    Files.createDirectories(home.resolve("papers"));
    var shell = new ArrayList<String>(List.of("sh", "-c"));
    shell.add(
        String.join(" ", command("-Dliaison.ends.with.parent=true", "serve"))
            + " & echo pid $!; read line");
    Process parent = new ProcessBuilder(shell).start();
    var lines = new BufferedReader(parent.inputReader(StandardCharsets.UTF_8));
    long child = 0;
    for (String line; (line = lines.readLine()) != null && !line.contains("is ready at"); ) {
      if (line.startsWith("pid ")) child = Long.parseLong(line.substring(4));
    }
    ProcessHandle service = ProcessHandle.of(child).orElseThrow();
    parent.destroyForcibly();
    assertThat(service.onExit().get(1, TimeUnit.MINUTES).isAlive()).isFalse();
  }

  private Process start(String... command) throws IOException {
    return new ProcessBuilder(command("-Dliaison.started.by=a-test", command))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private List<String> command(String flag, String... command) {
    List<String> line = new ArrayList<>();
    line.add(ProcessHandle.current().info().command().orElse("java"));
    line.addAll(List.of(flag, "-jar", JAR.toString()));
    line.addAll(List.of("--set", "http.port=0", "--set", "data.folder=" + home.resolve("data")));
    line.addAll(List.of("--set", "knowledge.folder=" + home.resolve("papers")));
    line.addAll(List.of(command));
    return line;
  }

  private static URI ready(Process service) throws IOException {
    var lines = new BufferedReader(service.inputReader(StandardCharsets.UTF_8));
    for (String line; (line = lines.readLine()) != null; ) {
      if (line.startsWith("Parish Liaison is ready at ")) {
        return URI.create(line.substring("Parish Liaison is ready at ".length()));
      }
    }
    throw new AssertionError("The service ended before it was ready");
  }

  private static String ask(URI address, String question) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(address.resolve("/api/chat"))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString("{\"question\":\"" + question + "\"}"))
              .build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  private static String said(Process process) throws IOException {
    try (InputStream in = process.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Which questions are answered, and which are not, by how sure an answer must be: the curve from
/// which `answering.confidence` is chosen.
///
/// For each collection it serves nothing but that collection's passages, asks its own questions and
/// a file of questions that no paper answers, and counts what gets kind `answer`: first with the
/// settings as they ship, then with each fixed number. A passage that answers is taken away for
/// half of the own questions (the near misses), so that the right subject is there without the
/// fact.
///
/// `-Drefusal.sets=FOLDER,FOLDER -Drefusal.outside=FILE.tsv [-Drefusal.questions=N]`
public final class Refusal {
  private static final Path JAR = Path.of("target/parish-liaison.jar");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final double[] FIXED = {0.30, 0.35, 0.40, 0.45, 0.50, 0.55, 0.60, 0.65, 0.70};

  private record Asked(List<String> own, List<String> near, List<String> outside) {}

  private Refusal() {}

  public static void main(String[] arguments) throws Exception {
    String sets = System.getProperty("refusal.sets", "");
    String outside = System.getProperty("refusal.outside", "");
    if (sets.isBlank() || outside.isBlank() || !Files.exists(JAR)) {
      System.err.println(
          "Run mvn package, and name the folders: -Drefusal.sets=A,B -Drefusal.outside=FILE.tsv");
      System.exit(2);
    }
    int most = Integer.getInteger("refusal.questions", 200);
    List<String> far =
        Files.readAllLines(Path.of(outside)).stream()
            .map(line -> line.substring(line.indexOf('\t') + 1))
            .toList();
    for (String set : sets.split(",")) measure(Path.of(set), far, most);
  }

  private static void measure(Path set, List<String> outside, int most) throws Exception {
    Path work = Files.createTempDirectory("parish-liaison-refusal");
    try {
      Asked asked = papers(set, outside, most, work.resolve("knowledge"));
      System.out.printf(
          "%s: %d own questions, %d near misses, %d outside%n",
          set.getFileName(), asked.own().size(), asked.near().size(), asked.outside().size());
      System.out.printf(
          "%-12s %12s %18s %16s%n", "confidence", "own kept", "near misses", "outside");
      System.out.printf("%-12s %12s %18s %16s%n", "", "answered", "not answered", "not answered");
      print("as shipped", asked, work, List.of());
      for (double fixed : FIXED) {
        print(
            "%.2f".formatted(fixed),
            asked,
            work,
            List.of("answering.confidence=" + fixed, "answering.confidence.least=" + fixed));
      }
    } finally {
      try (Stream<Path> files = Files.walk(work)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
      }
    }
  }

  private static void print(String name, Asked asked, Path work, List<String> settings)
      throws Exception {
    try (Served served = Served.start(work, settings)) {
      System.out.printf(
          "%-12s %11.1f%% %17.1f%% %15.1f%%%n",
          name,
          100 * served.answered(asked.own()),
          100 - 100 * served.answered(asked.near()),
          100 - 100 * served.answered(asked.outside()));
    }
  }

  /// Writes one paper a passage, without the passages that answer the near misses.
  private static Asked papers(Path set, List<String> outside, int most, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    Map<String, List<String>> answers = new java.util.HashMap<>();
    for (String line : Files.readAllLines(set.resolve("qrels.tsv"))) {
      String[] cells = line.split("\t");
      answers.computeIfAbsent(cells[0], _ -> new ArrayList<>()).add(cells[1]);
    }
    List<JsonNode> questions = lines(set.resolve("queries.jsonl.gz"));
    int step = Math.max(1, questions.size() / most);
    List<String> own = new ArrayList<>();
    List<String> near = new ArrayList<>();
    var taken = new java.util.HashSet<String>();
    var needed = new java.util.HashSet<String>();
    for (int i = 0; i < questions.size(); i += step) {
      JsonNode question = questions.get(i);
      List<String> of = answers.getOrDefault(question.path("_id").asString(""), List.of());
      if (of.isEmpty() || own.contains(text(question)) || near.contains(text(question))) continue;
      boolean miss = near.size() < own.size() / 2 && of.stream().noneMatch(needed::contains);
      if (miss) {
        near.add(text(question));
        taken.addAll(of);
      } else if (of.stream().noneMatch(taken::contains)) {
        own.add(text(question));
        needed.addAll(of);
      }
    }
    for (JsonNode passage : lines(set.resolve("corpus.jsonl.gz"))) {
      String id = passage.path("_id").asString("");
      if (taken.contains(id)) continue;
      var paper = new StringBuilder();
      String title = passage.path("title").asString("");
      String heading = passage.path("heading").asString("").replaceAll("\\s+", " ");
      if (!title.isBlank()) {
        paper.append("---\ntitle: ").append(JSON.writeValueAsString(title)).append("\n---\n");
      }
      if (!heading.isBlank()) paper.append("# ").append(heading).append("\n\n");
      paper.append(passage.path("text").asString("")).append('\n');
      Files.writeString(folder.resolve(id.replaceAll("[^A-Za-z0-9_-]", "_") + ".md"), paper);
    }
    return new Asked(own, near, outside);
  }

  private static String text(JsonNode question) {
    String rewritten = question.path("rewrite").asString("");
    return rewritten.isBlank() ? question.path("text").asString("") : rewritten;
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(file));
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().map(JSON::readTree).toList();
    }
  }

  /// The jar, serving on loopback until it is closed.
  private record Served(Process process, HttpClient client, URI chat) implements AutoCloseable {
    static Served start(Path work, List<String> settings) throws IOException {
      List<String> command =
          new ArrayList<>(
              List.of(
                  ProcessHandle.current().info().command().orElse("java"), "-jar", JAR.toString()));
      List<String> all = new ArrayList<>(settings);
      all.add("http.port=0");
      all.add("data.folder=" + work.resolve("data"));
      all.add("knowledge.folder=" + work.resolve("knowledge"));
      all.add("sample.records=off");
      for (String setting : all) command.addAll(List.of("--set", setting));
      command.add("serve");
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
      for (String line; (line = lines.readLine()) != null; ) {
        int address = line.indexOf("http://");
        if (line.contains("is ready at") && address >= 0) {
          URI base = URI.create(line.substring(address).strip());
          return new Served(process, HttpClient.newHttpClient(), base.resolve("api/chat"));
        }
      }
      throw new IllegalStateException("The service ended before it was ready");
    }

    double answered(List<String> questions) throws Exception {
      int answered = 0;
      for (String question : questions) {
        String body = JSON.writeValueAsString(Map.of("question", question));
        HttpResponse<String> response =
            client.send(
                HttpRequest.newBuilder(chat)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
        if (JSON.readTree(response.body()).path("kind").asString("").equals("answer")) answered++;
      }
      return questions.isEmpty() ? 0 : (double) answered / questions.size();
    }

    @Override
    public void close() {
      client.close();
      process.destroy();
      try {
        if (!process.waitFor(20, TimeUnit.SECONDS)) process.destroyForcibly();
      } catch (InterruptedException e) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
      }
    }
  }
}

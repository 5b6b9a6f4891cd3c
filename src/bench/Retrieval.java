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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Measures how well the finished jar finds the right passage of other people's collections, beside
/// plain BM25 over the same passages.
///
/// A collection is a folder with `corpus.jsonl.gz` (`_id`, `title`, `heading`, `text`),
/// `queries.jsonl.gz` (`_id`, `text`, perhaps `scenario` and `history`, newest first) and
/// `qrels.tsv` (query, passage, grade). It becomes a knowledge folder of Markdown files, the jar
/// serves that folder alone on loopback, and each question goes to `POST /api/search`. A passage
/// that the index cut into several counts once, at the rank of the first.
///
/// System properties: `retrieval.sets`, folders with commas between them; `retrieval.questions` and
/// `retrieval.passages`, how many of each collection to take, always the same ones, 0 for all (the
/// passages that answer the questions are always taken); `retrieval.layout`, `passage` for a file
/// per passage or `title` for a file per title with its passages under their headings.
public final class Retrieval {
  private static final Path JAR = Path.of("target/parish-liaison.jar");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int TOP = 10;

  /// Asked for, so that ten different ones are left when parts of one passage are taken together.
  private static final int FOUND = 50;

  /// The whole run of one collection ends after so long, whatever hangs.
  private static final Duration LONGEST = Duration.ofMinutes(60);

  private record Passage(String id, String title, String heading, String text) {}

  private record Question(
      String text, String scenario, List<String> history, Map<String, Integer> grades) {}

  /// What of a question is told to the search.
  private enum Told {
    QUESTION(false, false),
    SCENARIO(true, false),
    HISTORY(false, true),
    BOTH(true, true);

    private final boolean scenario;
    private final boolean history;

    Told(boolean scenario, boolean history) {
      this.scenario = scenario;
      this.history = history;
    }

    Question of(Question whole) {
      return new Question(
          whole.text(),
          scenario ? whole.scenario() : "",
          history ? whole.history() : List.of(),
          whole.grades());
    }

    /// Whether some question of a collection has all that is told.
    boolean fits(List<Question> questions) {
      return (!scenario || questions.stream().anyMatch(one -> !one.scenario().isEmpty()))
          && (!history || questions.stream().anyMatch(one -> !one.history().isEmpty()));
    }
  }

  private interface Finder {
    /// The ids of passages, the best first, each once.
    List<String> find(Question question) throws Exception;
  }

  public static void main(String[] arguments) throws Exception {
    if (!Files.exists(JAR)) throw new IllegalStateException("Run mvn package first: no " + JAR);
    String sets = System.getProperty("retrieval.sets", "");
    if (sets.isBlank()) {
      throw new IllegalStateException("Name the folders: -Dretrieval.sets=FOLDER,FOLDER");
    }
    int questions = Integer.getInteger("retrieval.questions", 0);
    int passages = Integer.getInteger("retrieval.passages", 0);
    boolean byTitle = "title".equals(System.getProperty("retrieval.layout", "passage"));
    System.out.printf(
        "%-14s %-9s %9s %9s  %-8s %6s %6s %6s %7s %8s%n",
        "collection",
        "told",
        "passages",
        "questions",
        "found by",
        "S@1",
        "S@5",
        "S@10",
        "MRR@10",
        "nDCG@10");
    for (String set : sets.split(",")) {
      measure(Path.of(set.strip()), questions, passages, byTitle);
    }
  }

  private static void measure(Path set, int mostQuestions, int mostPassages, boolean byTitle)
      throws Exception {
    List<Question> questions = sample(questions(set), mostQuestions);
    List<Passage> corpus = sample(corpus(set), questions, mostPassages);
    Path work = Files.createTempDirectory("parish-liaison-retrieval");
    try (var plain = new Plain(corpus);
        var served = Served.start(corpus, byTitle, work)) {
      for (Told told : Told.values()) {
        if (!told.fits(questions)) continue;
        List<Question> asked = questions.stream().map(told::of).toList();
        print(set, told, corpus.size(), "BM25", asked, plain);
        print(set, told, corpus.size(), "liaison", asked, served);
      }
    } finally {
      try (Stream<Path> files = Files.walk(work)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
      }
    }
  }

  private static List<Passage> sample(List<Passage> all, List<Question> questions, int most) {
    var taken = new HashSet<String>();
    for (Question question : questions) taken.addAll(question.grades().keySet());
    for (Passage passage : most == 0 ? all : sample(all, most)) taken.add(passage.id());
    return all.stream().filter(passage -> taken.contains(passage.id())).toList();
  }

  /// @param most 0 for all
  private static <T> List<T> sample(List<T> all, int most) {
    if (most == 0 || most >= all.size()) return all;
    List<T> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(1));
    return shuffled.subList(0, most);
  }

  private static void print(
      Path set, Told told, int passages, String name, List<Question> questions, Finder finder)
      throws Exception {
    double[] sums = new double[5];
    for (Question question : questions) {
      List<String> found = finder.find(question);
      int first = TOP;
      double gain = 0;
      for (int rank = Math.min(TOP, found.size()) - 1; rank >= 0; rank--) {
        int grade = question.grades().getOrDefault(found.get(rank), 0);
        if (grade > 0) first = rank;
        gain += grade / log2(rank + 2);
      }
      if (first < 1) sums[0]++;
      if (first < 5) sums[1]++;
      if (first < TOP) sums[2]++;
      if (first < TOP) sums[3] += 1.0 / (first + 1);
      sums[4] += gain / ideal(question);
    }
    int n = questions.size();
    System.out.printf(
        "%-14s %-9s %9d %9d  %-8s %6.1f %6.1f %6.1f %7.3f %8.3f%n",
        set.getFileName(),
        told.name().toLowerCase(Locale.ROOT),
        passages,
        n,
        name,
        100 * sums[0] / n,
        100 * sums[1] / n,
        100 * sums[2] / n,
        sums[3] / n,
        sums[4] / n);
  }

  private static double ideal(Question question) {
    List<Integer> grades =
        question.grades().values().stream().sorted(Comparator.reverseOrder()).limit(TOP).toList();
    double ideal = 0;
    for (int rank = 0; rank < grades.size(); rank++) ideal += grades.get(rank) / log2(rank + 2);
    return ideal;
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }

  private static List<Passage> corpus(Path set) throws IOException {
    var passages = new ArrayList<Passage>();
    for (JsonNode node : lines(set.resolve("corpus.jsonl.gz"))) {
      passages.add(
          new Passage(
              text(node, "_id"), text(node, "title"), text(node, "heading"), text(node, "text")));
    }
    return passages;
  }

  /// Those of which it is known where the answer stands.
  private static List<Question> questions(Path set) throws IOException {
    var grades = new HashMap<String, Map<String, Integer>>();
    for (String line : Files.readAllLines(set.resolve("qrels.tsv"))) {
      String[] cells = line.split("\t");
      if (cells.length < 3 || !cells[2].matches("\\d+") || cells[2].equals("0")) continue;
      grades
          .computeIfAbsent(cells[0], unseen -> new HashMap<>())
          .put(cells[1], Integer.valueOf(cells[2]));
    }
    var questions = new ArrayList<Question>();
    for (JsonNode node : lines(set.resolve("queries.jsonl.gz"))) {
      Map<String, Integer> graded = grades.get(text(node, "_id"));
      if (graded == null) continue;
      questions.add(
          new Question(
              text(node, "text"), text(node, "scenario"), turns(node.path("history")), graded));
    }
    return questions;
  }

  private static List<String> turns(JsonNode history) {
    var turns = new ArrayList<String>();
    if (history.isString()) turns.add(history.asString());
    for (JsonNode turn : history) turns.add(turn.asString());
    turns.removeIf(String::isBlank);
    return turns;
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() ? value.asString().strip() : "";
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(file));
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank()).map(JSON::readTree).toList();
    }
  }

  /// BM25 as everybody has it: one field, k1 1.2, b 0.75, every word of what is told.
  private static final class Plain implements Finder, AutoCloseable {
    private final Analyzer analyzer = new EnglishAnalyzer();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    Plain(List<Passage> corpus) throws IOException {
      IndexSearcher.setMaxClauseCount(20_000);
      var directory = new ByteBuffersDirectory();
      var similarity = new BM25Similarity(1.2f, 0.75f);
      try (var writer =
          new IndexWriter(directory, new IndexWriterConfig(analyzer).setSimilarity(similarity))) {
        for (Passage passage : corpus) {
          var document = new Document();
          String words = passage.title() + " " + passage.heading() + " " + passage.text();
          document.add(new StoredField("id", passage.id()));
          document.add(new TextField("text", words, Field.Store.NO));
          writer.addDocument(document);
        }
      }
      reader = DirectoryReader.open(directory);
      searcher = new IndexSearcher(reader);
      searcher.setSimilarity(similarity);
    }

    @Override
    public List<String> find(Question question) throws IOException {
      var query = new BooleanQuery.Builder();
      var told = new ArrayList<>(question.history());
      told.add(question.scenario());
      told.add(question.text());
      try (var stream = analyzer.tokenStream("text", String.join(" ", told))) {
        var term = stream.addAttribute(CharTermAttribute.class);
        stream.reset();
        while (stream.incrementToken()) {
          query.add(new TermQuery(new Term("text", term.toString())), Occur.SHOULD);
        }
      }
      var found = new ArrayList<String>();
      for (ScoreDoc hit : searcher.search(query.build(), TOP).scoreDocs) {
        found.add(searcher.storedFields().document(hit.doc).get("id"));
      }
      return found;
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }

  /// The jar, serving one collection and nothing else.
  ///
  /// @param papers which passages of the collection stand in which document
  private record Served(
      Process process, URI search, HttpClient client, Map<String, List<Passage>> papers)
      implements Finder, AutoCloseable {

    static Served start(List<Passage> corpus, boolean byTitle, Path work) throws IOException {
      Path folder = Files.createDirectories(work.resolve("knowledge"));
      Map<String, List<Passage>> papers = papers(corpus, byTitle);
      for (var paper : papers.entrySet()) {
        Files.writeString(folder.resolve(paper.getKey()), markdown(paper.getValue()));
      }
      Process process =
          new ProcessBuilder(
                  ProcessHandle.current().info().command().orElse("java"),
                  "-jar",
                  JAR.toString(),
                  "--set",
                  "http.port=0",
                  "--set",
                  "data.folder=" + work.resolve("data").toAbsolutePath(),
                  "--set",
                  "knowledge.folder=" + folder.toAbsolutePath(),
                  "--set",
                  "sample.records=off",
                  "--set",
                  "limit.search.per.minute=0",
                  "serve")
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      CompletableFuture.delayedExecutor(LONGEST.toMinutes(), TimeUnit.MINUTES)
          .execute(process::destroy);
      var lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
      for (String line; (line = lines.readLine()) != null; ) {
        int address = line.indexOf("http://");
        if (line.contains("is ready at") && address >= 0) {
          URI search = URI.create(line.substring(address).strip()).resolve("/api/search");
          var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
          return new Served(process, search, client, papers);
        }
      }
      throw new IllegalStateException("The service ended before it was ready");
    }

    /// By the file's name, in the collection's order.
    private static Map<String, List<Passage>> papers(List<Passage> corpus, boolean byTitle) {
      var together = new LinkedHashMap<String, List<Passage>>();
      for (Passage passage : corpus) {
        boolean joins = byTitle && !passage.title().isEmpty();
        String key = joins ? "title " + passage.title() : "id " + passage.id();
        together.computeIfAbsent(key, unseen -> new ArrayList<>()).add(passage);
      }
      var papers = new LinkedHashMap<String, List<Passage>>();
      for (List<Passage> passages : together.values()) {
        papers.put("%06d.md".formatted(papers.size()), passages);
      }
      return papers;
    }

    private static String markdown(List<Passage> passages) {
      var text = new StringBuilder();
      String title = passages.getFirst().title();
      if (!title.isEmpty()) text.append("# ").append(title).append("\n\n");
      for (Passage passage : passages) {
        if (!passage.heading().isEmpty())
          text.append("## ").append(passage.heading()).append("\n\n");
        text.append(passage.text()).append("\n\n");
      }
      return text.toString();
    }

    @Override
    public List<String> find(Question question) throws Exception {
      var asked = new LinkedHashMap<String, Object>();
      asked.put("q", question.text());
      if (!question.history().isEmpty()) asked.put("history", question.history());
      if (!question.scenario().isEmpty()) asked.put("scenario", question.scenario());
      asked.put("limit", FOUND);
      var request =
          HttpRequest.newBuilder(search)
              .timeout(Duration.ofSeconds(30))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(asked)))
              .build();
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(response.statusCode() + ": " + response.body());
      }
      var found = new LinkedHashSet<String>();
      for (JsonNode passage : JSON.readTree(response.body()).path("passages")) {
        String name = Path.of(text(passage, "document")).getFileName().toString();
        found.add(same(papers.getOrDefault(name, List.of()), text(passage, "text")));
      }
      return List.copyOf(found);
    }

    /// Which of the passages of a document was found: the one that shares most of its words.
    private static String same(List<Passage> passages, String found) {
      if (passages.size() == 1) return passages.getFirst().id();
      Set<String> words = words(found);
      String same = "";
      int most = -1;
      for (Passage passage : passages) {
        Set<String> shared = words(passage.text());
        shared.retainAll(words);
        if (shared.size() > most) {
          most = shared.size();
          same = passage.id();
        }
      }
      return same;
    }

    /// Each three words that follow one another.
    private static Set<String> words(String text) {
      String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
      var threes = new HashSet<String>();
      for (int i = 0; i < words.length; i++) {
        threes.add(String.join(" ", List.of(words).subList(i, Math.min(words.length, i + 3))));
      }
      return threes;
    }

    @Override
    public void close() {
      client.close();
      process.destroy();
      process.onExit().join();
    }
  }

  private Retrieval() {}
}

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import liaison.knowledge.Encoder;

/// Measures the finished jar as a whole program: start to ready, indexing, the chat's latency and
/// rate, memory. Every question is asked once only. It starts its own services on loopback, with
/// data in a temporary folder, and ends them; each load is bounded in time.
///
/// The open loop sends at fixed moments whatever the answers do, and counts each latency from the
/// moment at which the question was due, so that a stall is not hidden by the questions it held
/// back.
public final class Bench {
  private static final Path JAR = Path.of("target/parish-liaison.jar");
  private static final int OPEN_RATE = 50;
  private static final Duration OPEN_FOR = Duration.ofSeconds(20);
  private static final Duration CLOSED_FOR = Duration.ofSeconds(10);
  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final AtomicInteger ASKED = new AtomicInteger();

  public static void main(String[] arguments) throws Exception {
    if (!Files.exists(JAR)) throw new IllegalStateException("Run mvn package first: no " + JAR);
    Path data = Files.createTempDirectory("parish-liaison-bench");
    try {
      System.out.printf(
          "%s %s, %d cores, Java %s%n",
          System.getProperty("os.name"),
          System.getProperty("os.arch"),
          Runtime.getRuntime().availableProcessors(),
          System.getProperty("java.version"));
      double embedded = embeddings(data.resolve("native"));
      System.out.printf("questions embedded a second, 2 threads, alone: %.0f%n", embedded);
      try (Service cold = Service.start(data.resolve("data"))) {
        System.out.printf("start to ready, cold (papers indexed first): %.2f s%n", cold.ready());
        cold.printIndexed();
      }
      try (Service again = Service.start(data.resolve("data"))) {
        System.out.printf("start to ready, already indexed: %.2f s%n", again.ready());
      }
      try (Service warm = Service.start(data.resolve("data"))) {
        System.out.printf("start to ready, already indexed, once more: %.2f s%n", warm.ready());
        warm.closedLoop(4, WARM_UP);
        System.out.printf(
            "%-28s %10s %9s %9s %7s%n", "load", "answers/s", "p50 ms", "p99 ms", "faults");
        warm.openLoop().print("open loop, %d/s".formatted(OPEN_RATE));
        for (int clients : new int[] {1, 16, 64}) {
          Load load = warm.closedLoop(clients, CLOSED_FOR);
          load.print("closed loop, %d client%s".formatted(clients, clients == 1 ? "" : "s"));
          if (clients == 16) {
            System.out.printf(
                "    that is %.2f of the rate of embedding alone%n", load.rate() / embedded);
          }
        }
        warm.closedLoop(16, WARM_UP, Bench::onRecords);
        warm.closedLoop(1, CLOSED_FOR, Bench::onRecords).print("records only, 1 client");
        warm.closedLoop(16, CLOSED_FOR, Bench::onRecords).print("records only, 16 clients");
        System.out.printf("resident memory: %.0f MB%n", warm.residentMegabytes());
      }
    } finally {
      try (Stream<Path> files = Files.walk(data)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
      }
    }
  }

  private static double embeddings(Path folder) throws Exception {
    try (var encoder = new Encoder(folder);
        var threads = Executors.newFixedThreadPool(2)) {
      Callable<Integer> round =
          () -> {
            int count = 0;
            long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
            while (System.nanoTime() < end) {
              encoder.question(question());
              count++;
            }
            return count;
          };
      all(threads.invokeAll(List.of(round, round)));
      return all(threads.invokeAll(List.of(round, round))).stream().mapToInt(c -> c).sum() / 5.0;
    }
  }

  /// A question that records answer, and that was not asked before.
  private static String onRecords() {
    String[] seats = {"clerk", "chair", "Forum representatives"};
    String[] places = {"Olney", "Hanslope", "Great Linford", "Emberton", "Lavendon", "Ravenstone"};
    int n = ASKED.getAndIncrement();
    return "who is the %s of %s, case %d"
        .formatted(seats[n % seats.length], places[n / seats.length % places.length], n);
  }

  /// A question that was not asked before.
  private static String question() {
    String[] leads = {
      "how often does",
      "who decides about",
      "what does the guidance say on",
      "when is the date for",
      "how much notice is needed for",
      "can our clerk help with",
      "what is the rule about",
      "where do we send the form for",
      "how many people may come to",
      "please explain"
    };
    String[] topics = {
      "the Parishes Advisory Group",
      "the Parish Forum agenda",
      "ward forums",
      "grit bins",
      "dog bins",
      "a road closure",
      "the precept",
      "the annual parish meeting",
      "a casual vacancy",
      "the register of interests",
      "planning applications",
      "the infrastructure fund",
      "devolved landscaping",
      "freedom of information",
      "clear days",
      "the annual audit return"
    };
    String[] places = {
      "Olney",
      "Hanslope",
      "Great Linford",
      "Walton",
      "Woughton",
      "Bletchley",
      "Emberton",
      "Lavendon",
      "Stantonbury",
      "Newport Pagnell",
      "Wolverton",
      "Ravenstone"
    };
    int n = ASKED.getAndIncrement();
    return "%s %s in %s, case %d"
        .formatted(
            leads[n % leads.length],
            topics[n / leads.length % topics.length],
            places[n / leads.length / topics.length % places.length],
            n);
  }

  private static <T> List<T> all(List<Future<T>> futures) throws Exception {
    List<T> values = new ArrayList<>();
    for (Future<T> future : futures) values.add(future.get());
    return values;
  }

  /// The latencies of one load, in nanoseconds, and how long it took.
  private record Load(long[] sorted, int faults, double seconds) {
    double rate() {
      return sorted.length / seconds;
    }

    void print(String name) {
      System.out.printf(
          "%-28s %10.1f %9.1f %9.1f %7d%n", name, rate(), at(0.50) / 1e6, at(0.99) / 1e6, faults);
    }

    private long at(double share) {
      if (sorted.length == 0) return 0;
      return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length))];
    }
  }

  /// The jar, serving.
  private record Service(Process process, URI chat, double ready, List<String> said)
      implements AutoCloseable {

    static Service start(Path data) throws IOException {
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(
                  ProcessHandle.current().info().command().orElse("java"),
                  "-jar",
                  JAR.toString(),
                  "--set",
                  "http.port=0",
                  "--set",
                  "data.folder=" + data.toAbsolutePath(),
                  "serve")
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      var lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
      List<String> said = new ArrayList<>();
      for (String line; (line = lines.readLine()) != null; ) {
        said.add(line);
        int address = line.indexOf("http://");
        if (line.contains("is ready at") && address >= 0) {
          double seconds = (System.nanoTime() - start) / 1e9;
          URI chat = URI.create(line.substring(address).strip()).resolve("/api/chat");
          return new Service(process, chat, seconds, said);
        }
      }
      throw new IllegalStateException("The service ended before it was ready: " + said);
    }

    void printIndexed() {
      said.stream().filter(line -> line.contains("passages")).forEach(System.out::println);
    }

    Load openLoop() throws Exception {
      int count = (int) (OPEN_RATE * OPEN_FOR.toSeconds());
      long gap = 1_000_000_000L / OPEN_RATE;
      var faults = new AtomicInteger();
      long[] took = new long[count];
      try (var client = client();
          var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        long start = System.nanoTime();
        List<Future<?>> sent = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          long due = start + i * gap;
          while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
          int n = i;
          sent.add(
              threads.submit(() -> {
                if (!ask(client, question())) faults.incrementAndGet();
                took[n] = System.nanoTime() - due;
              }));
        }
        for (Future<?> one : sent) one.get();
        Arrays.sort(took);
        return new Load(took, faults.get(), (System.nanoTime() - start) / 1e9);
      }
    }

    Load closedLoop(int clients, Duration duration) throws Exception {
      return closedLoop(clients, duration, Bench::question);
    }

    Load closedLoop(int clients, Duration duration, Supplier<String> question) throws Exception {
      var faults = new AtomicInteger();
      long start = System.nanoTime();
      Callable<long[]> one =
          () -> {
            try (var client = client()) {
              var took = Stream.<Long>builder();
              while (System.nanoTime() - start < duration.toNanos()) {
                long asked = System.nanoTime();
                if (!ask(client, question.get())) faults.incrementAndGet();
                took.add(System.nanoTime() - asked);
              }
              return took.build().mapToLong(Long::longValue).toArray();
            }
          };
      try (var threads = Executors.newFixedThreadPool(clients)) {
        List<long[]> took = all(threads.invokeAll(java.util.Collections.nCopies(clients, one)));
        double seconds = (System.nanoTime() - start) / 1e9;
        long[] sorted = took.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Load(sorted, faults.get(), seconds);
      }
    }

    private boolean ask(HttpClient client, String question) {
      var request =
          HttpRequest.newBuilder(chat)
              .timeout(Duration.ofSeconds(30))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString("{\"question\":\"" + question + "\"}"))
              .build();
      try {
        return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
      } catch (IOException e) {
        return false;
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    private static HttpClient client() {
      return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    double residentMegabytes() throws IOException {
      Path status = Path.of("/proc", Long.toString(process.pid()), "status");
      if (!Files.exists(status)) return Double.NaN;
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
          .sum();
    }

    @Override
    public void close() {
      process.destroy();
      process.onExit().join();
    }
  }
}

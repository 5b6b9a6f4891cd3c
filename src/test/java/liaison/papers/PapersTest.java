package liaison.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of the child: no paper stops the next one, and no child is left behind.
final class PapersTest {
  /// Far more than it takes, also where the machine has much else to do.
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir Path folder = Path.of("");

  private Path words(String name) throws IOException {
    return Files.writeString(folder.resolve(name), "Words of " + name + ".");
  }

  private static String said(Reading reading) {
    return switch (reading) {
      case Reading.Read(Paper paper) -> paper.blocks().getFirst().text();
      case Reading.Unreadable(String reason) -> reason;
      case Reading.NotNow(String reason) -> "Not now: " + reason;
    };
  }

  private static Optional<ProcessHandle> child() {
    return ProcessHandle.current()
        .children()
        .filter(
            process -> process.info().commandLine().orElse("").contains("liaison.papers.Reader"))
        .filter(ProcessHandle::isAlive)
        .findFirst();
  }

  @Test
  void aPaperThatTakesTooLongIsGivenUpAndTheNextOneIsRead() throws IOException {
    Path endless = MadePdf.endless(folder.resolve("endless.pdf"));
    assertThat(Files.size(endless)).isLessThan(20_000);
    try (Papers papers = new Papers(Limits.usual().withDeadline(Duration.ofSeconds(2)))) {
      assertThat(said(papers.read(words("first.txt")))).isEqualTo("Words of first.txt.");
      ProcessHandle first = child().orElseThrow();
      assertThat(said(papers.read(endless)))
          .isEqualTo("Reading it took longer than 2 seconds. Save a simpler copy, or split it.");
      assertThat(said(papers.read(words("second.txt")))).isEqualTo("Words of second.txt.");
      await().atMost(PATIENCE).until(() -> !first.isAlive());
    }
  }

  @Test
  void aPaperThatNeedsTooMuchMemoryIsGivenUpAndTheNextOneIsRead() throws IOException {
    Path swelling = MadePdf.swelling(folder.resolve("swelling.pdf"), 1_000_000);
    assertThat(Files.size(swelling)).isLessThan(50_000);
    Limits small = new Limits(Duration.ofMinutes(10), 50_000_000, 5_000_000, 48);
    try (Papers papers = new Papers(small)) {
      assertThat(said(papers.read(swelling))).isEqualTo(Reasons.TOO_MUCH_MEMORY);
      assertThat(said(papers.read(words("next.txt")))).isEqualTo("Words of next.txt.");
    }
  }

  @Test
  void aPaperWithMoreTextThanIsAllowedIsRefused() throws IOException {
    Limits few = new Limits(Duration.ofSeconds(60), 50_000_000, 20, 64);
    try (Papers papers = new Papers(few)) {
      assertThat(said(papers.read(words("short.txt")))).isEqualTo("Words of short.txt.");
      assertThat(said(papers.read(words("a longer name than is allowed.txt"))))
          .isEqualTo("It holds more than 20 characters of text. Split it into smaller files.");
      Path spaces = Files.writeString(folder.resolve("spaces.txt"), "Words" + " ".repeat(100));
      assertThat(said(papers.read(spaces)))
          .isEqualTo("It holds more than 20 characters of text. Split it into smaller files.");
      assertThat(said(papers.read(words("next.txt")))).isEqualTo("Words of next.txt.");
    }
  }

  @Test
  void aChildThatWasEndedFromOutsideIsReplacedUnnoticed() throws IOException {
    try (Papers papers = new Papers(Limits.usual())) {
      papers.read(words("first.txt"));
      ProcessHandle first = child().orElseThrow();
      first.destroyForcibly();
      assertThat(said(papers.read(words("second.txt")))).isEqualTo("Words of second.txt.");
      assertThat(child().orElseThrow().pid()).isNotEqualTo(first.pid());
    }
  }

  @Test
  void oneChildReadsEverythingAndEndsAtTheClose() throws IOException {
    ProcessHandle only;
    Papers papers = new Papers(Limits.usual());
    try (papers) {
      assertThat(child()).isEmpty();
      papers.read(words("first.txt"));
      only = child().orElseThrow();
      papers.read(folder.resolve("gone.txt"));
      papers.read(words("second.txt"));
      assertThat(child().orElseThrow().pid()).isEqualTo(only.pid());
    }
    await().atMost(PATIENCE).until(() -> !only.isAlive());
    Path late = words("late.txt");
    assertThat(papers.read(late)).isEqualTo(new Reading.NotNow(Reasons.CLOSING));
  }

  @Test
  void aReadingUnderWayEndsWithTheClose() throws Exception {
    Path endless = MadePdf.endless(folder.resolve("endless.pdf"));
    try (ExecutorService threads = Executors.newSingleThreadExecutor();
        Papers papers = new Papers(Limits.usual().withDeadline(Duration.ofHours(1)))) {
      Future<Reading> reading = threads.submit(() -> papers.read(endless));
      await().atMost(PATIENCE).until(() -> child().isPresent());
      papers.close();
      assertThat(reading.get()).isEqualTo(new Reading.NotNow(Reasons.CLOSING));
    }
  }

  @Test
  void aChildThatEndsOverAPaperIsBlamedOnItOnlyTheThirdTime() throws IOException {
    Path paper = words("paper.txt");
    try (Keeper keeper = new Keeper(Limits.usual(), Duration.ofMinutes(1))) {
      var notNow = new Reading.NotNow(Reasons.READER_ENDED_NOW);
      assertThat(keeper.endedAgain(paper)).isEqualTo(notNow);
      assertThat(keeper.endedAgain(paper)).isEqualTo(notNow);
      assertThat(keeper.endedAgain(paper)).isEqualTo(new Reading.Unreadable(Reasons.READER_ENDED));
      keeper.endedAgain(paper);
      keeper.read(paper);
      keeper.endedAgain(paper);
      assertThat(keeper.endedAgain(paper)).isEqualTo(notNow);
    }
  }

  @Test
  void anIdleChildIsEndedAndStartedAgainWhenNeeded() throws IOException {
    try (Papers papers = new Papers(Limits.usual(), Duration.ofMillis(50))) {
      papers.read(words("first.txt"));
      await().atMost(PATIENCE).until(() -> child().isEmpty());
      assertThat(said(papers.read(words("second.txt")))).isEqualTo("Words of second.txt.");
    }
  }

  @Test
  void manyThreadsGetTheirOwnPapers() throws Exception {
    try (Papers papers = new Papers(Limits.usual());
        ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Reading>> readings = new ArrayList<>();
      for (int at = 0; at < 64; at++) {
        Path file = words(at + ".txt");
        readings.add(threads.submit(() -> papers.read(file)));
      }
      for (int at = 0; at < 64; at++) {
        assertThat(said(readings.get(at).get())).isEqualTo("Words of " + at + ".txt.");
      }
    }
  }

  @Test
  void theLargestFileThatIsAllowedComesThrough() throws IOException {
    Path heavy = MadePdf.heavy(folder.resolve("heavy.pdf"), 49_900_000);
    try (Papers papers = new Papers(Limits.usual())) {
      assertThat(said(papers.read(heavy))).isEqualTo("Words.");
    }
  }

  @Test
  void theChildEndsWithTheServiceEvenInTheMiddleOfAPaper() throws Exception {
    Path endless = MadePdf.endless(folder.resolve("endless.pdf"));
    ProcessBuilder program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Orphan.class.getName(),
                endless.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    program.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    Process service = program.start();
    try (BufferedReader said = service.inputReader(StandardCharsets.UTF_8)) {
      long pid = Long.parseLong(said.readLine());
      ProcessHandle left = ProcessHandle.of(pid).orElseThrow();
      service.destroyForcibly();
      await().atMost(PATIENCE).until(() -> !left.isAlive());
    } finally {
      service.destroyForcibly();
    }
  }

  /// A service that reads an endless paper and tells who reads it.
  static final class Orphan {
    private Orphan() {}

    public static void main(String[] arguments) {
      Papers papers = new Papers(Limits.usual().withDeadline(Duration.ofHours(1)));
      Thread.ofPlatform().start(() -> papers.read(Path.of(arguments[0])));
      await().atMost(PATIENCE).until(() -> child().isPresent());
      System.out.println(child().orElseThrow().pid());
    }
  }
}

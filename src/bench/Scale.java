import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import liaison.councils.ContactList;
import liaison.councils.Council;
import liaison.councils.Councils;
import liaison.councils.Coverage;
import liaison.councils.CouncilDocuments;
import liaison.councils.DemoCouncils;
import liaison.councils.Finder;
import liaison.councils.Imports;
import liaison.councils.Lists;
import liaison.councils.Tasks;
import liaison.councils.WholeCouncil;
import liaison.papers.Limits;
import liaison.papers.Papers;
import liaison.store.Access;
import liaison.store.DataFolder;
import liaison.store.Database;

/// Measures what an officer's pages ask of the register at 10,000 councils and 100,000 people: the
/// median of a few runs of each, after one that does not count. It makes its own data in a
/// temporary folder. Each measure is bounded: one that takes too long is run once.
public final class Scale {
  private static final int COUNCILS = 10_000;
  private static final int ROWS = 10_000;
  private static final int RUNS = 7;
  private static final long LONG_MS = 5_000;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-23T09:00:00Z"));

  private interface Work {
    Object done() throws Exception;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("parish-liaison-scale");
    try (DataFolder data = DataFolder.at(folder.resolve("data"));
        Papers papers = new Papers(Limits.usual())) {
      data.lock();
      try (Database database = Database.open(data, Access.SERVING)) {
        measure(folder, database, papers);
      }
    } finally {
      delete(folder);
    }
  }

  private static void measure(Path folder, Database database, Papers papers) throws Exception {
    long begun = System.nanoTime();
    var councils = new Councils(database, CLOCK);
    councils.fill(Path.of("knowledge/councils.csv"));
    int holders = new DemoCouncils(database, CLOCK).fill(COUNCILS, TODAY);
    System.out.printf(
        "%d councils, %d people, made in %.1f s; %d cores, Java %s%n",
        councils.all().size(),
        holders,
        (System.nanoTime() - begun) / 1e9,
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"));
    String one = councils.all().get(COUNCILS / 2).id();
    ContactList list = new Lists(database, CLOCK).all().getFirst();
    Path known = file(folder.resolve("known.csv"), councils.all(), "");
    Path unknown = file(folder.resolve("unknown.csv"), councils.all(), "x");
    var imports = new Imports(database, CLOCK, papers);
    show("coverage board", () -> new Coverage(database).board(TODAY));
    show("coverage of one council", () -> new Coverage(database).of(one, TODAY));
    show("tasks", () -> new Tasks(database).on(TODAY));
    show("search, a name", () -> new Finder(database).find("kestrelmere", 50));
    show("search, a fragment that many have", () -> new Finder(database).find("clerk", 50));
    show("list preview", () -> new Lists(database, CLOCK).members(list, TODAY));
    show("one council, all about it", () -> WholeCouncil.of(database, one, TODAY));
    show("all councils, after a change", () -> new Councils(database, CLOCK).all());
    show("offers to the index, after a change", () -> new CouncilDocuments(database, CLOCK).list());
    show(
        "import preview, 10,000 rows, all new",
        () -> imports.preview(known, Imports.Wishes.usual(), TODAY));
    show(
        "import preview, 10,000 rows, no council known",
        () -> imports.preview(unknown, Imports.Wishes.usual(), TODAY));
  }

  /// How long one run took, and how much of it this thread was at work: on a machine that others
  /// use too, the second says more.
  private record Took(double wall, double work) {}

  private static void show(String what, Work work) throws Exception {
    var times = new ArrayList<Took>();
    Took first = timed(work);
    for (int run = 0; run < RUNS && first.wall() < LONG_MS; run++) times.add(timed(work));
    if (times.isEmpty()) times.add(first);
    times.sort(Comparator.comparingDouble(Took::wall));
    Took median = times.get(times.size() / 2);
    System.out.printf(
        "%-48s median %8.1f ms (%8.1f ms at work), slowest %8.1f ms, first %8.1f ms%n",
        what, median.wall(), median.work(), times.getLast().wall(), first.wall());
  }

  private static Took timed(Work work) throws Exception {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long begun = System.nanoTime();
    long worked = threads.getCurrentThreadCpuTime();
    if (work.done() == null) throw new IllegalStateException();
    return new Took(
        (System.nanoTime() - begun) / 1e6, (threads.getCurrentThreadCpuTime() - worked) / 1e6);
  }

  private static Path file(Path file, List<Council> councils, String more) throws IOException {
    var lines = new ArrayList<String>();
    lines.add("Council,Seat,Name,Email");
    for (int at = 0; at < ROWS; at++) {
      Council council = councils.get(at % councils.size());
      lines.add(
          "%s%s,Clerk,Person %d,clerk%d@parish.example"
              .formatted(council.name().replace(" Parish", more + " Parish"), more, at, at));
    }
    return Files.write(file, lines);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
    }
  }
}

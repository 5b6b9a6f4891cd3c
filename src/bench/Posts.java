import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import liaison.mail.Calendar;
import liaison.mail.Kind;
import liaison.mail.Letter;
import liaison.mail.Outbox;
import liaison.mail.Posting;
import liaison.mail.Relay;
import liaison.mail.Sender;
import liaison.store.Access;
import liaison.store.DataFolder;
import liaison.store.Database;

/// Measures posting against Postfix's `smtp-sink` on loopback, beside `smtp-source`, which sends
/// the same bytes from memory and keeps no record: how long 1,000 personal letters of 10 kB with
/// their calendar part take, each durably on file before its last byte, and how long one send takes
/// without any state. It also counts what the disk can do, since every letter waits for it. All its
/// data lie in a temporary folder.
public final class Posts {
  private static final int LETTERS = 1_000;

  /// Before the first round: until then a good part of the work is the compiler's.
  private static final int WARM = 4_000;

  private static final int ROUNDS = 5;
  private static final String SMTP_SINK = "/usr/sbin/smtp-sink";
  private static final String SMTP_SOURCE = "/usr/sbin/smtp-source";
  private static final Sender SENDER = new Sender("Parish Liaison", "liaison@council.example");

  public static void main(String[] arguments) throws Exception {
    if (!Files.isExecutable(Path.of(SMTP_SINK))) {
      throw new IllegalStateException("There is no " + SMTP_SINK + " (Debian: postfix)");
    }
    Path folder = Files.createTempDirectory("parish-liaison-posts");
    int port = freePort();
    Process sink =
        new ProcessBuilder(
                SMTP_SINK, "-u", System.getProperty("user.name"), "127.0.0.1:" + port, "100")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      awaitPort(port);
      System.out.printf(
          "%d cores, Java %s, load %s%n",
          Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"), load());
      alone(port);
      for (int connections : new int[] {1, 2, 4, 8}) posted(folder, port, connections);
    } finally {
      sink.destroy();
      sink.waitFor();
      delete(folder);
    }
  }

  /// The median of a few rounds of each, taken in turns within the same minute.
  private static void posted(Path folder, int port, int connections) throws Exception {
    Path here = folder.resolve("data" + connections);
    try (DataFolder data = DataFolder.at(here)) {
      data.lock();
      try (Database database = Database.open(data, Access.SERVING)) {
        var relay = new Relay("127.0.0.1", port, "", null, Relay.Security.NONE, connections);
        Posting posting = Posting.through(database, relay, SENDER, InstantSource.system());
        put(database, WARM);
        posting.round();
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        double commits = commits(here);
        double worked = 0;
        for (int round = 0; round < ROUNDS; round++) {
          theirs.add(source(port));
          put(database, LETTERS);
          worked -= work();
          long begun = System.nanoTime();
          int taken = posting.round();
          ours.add((System.nanoTime() - begun) / 1e9);
          worked += work();
          if (taken != LETTERS) throw new IllegalStateException("Only %d went".formatted(taken));
        }
        worked /= ROUNDS;
        ours.sort(Comparator.naturalOrder());
        theirs.sort(Comparator.naturalOrder());
        double median = ours.get(ROUNDS / 2);
        double other = theirs.get(ROUNDS / 2);
        System.out.printf(
            "%d connections: %4d letters in %.2f s (%.2f to %.2f; %.2f s at work), %5.0f/s; smtp-source %.3f s, %5.0f/s;"
                + " ratio %.2f; disk %.0f commits/s; load %s%n",
            connections,
            LETTERS,
            median,
            ours.getFirst(),
            ours.getLast(),
            worked,
            LETTERS / median,
            other,
            LETTERS / other,
            other / median,
            commits,
            load());
      }
    }
  }

  private static void put(Database database, int letters) {
    Instant now = Instant.now();
    var outbox = new Outbox("letters.council.example");
    database.change(handle -> {
      for (int at = 0; at < letters; at++) outbox.put(handle, letter(at, now), now);
    });
  }

  /// About 10 kB on the wire, the calendar part and its file with it.
  private static Letter letter(int number, Instant now) {
    String council = "Kestrelmere Parish Council " + number;
    String line =
        "<p>Dear clerk of %s, the Parish Forum meets on Thursday.</p>%n".formatted(council);
    String calendar =
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Example//Example//EN
        METHOD:REQUEST
        BEGIN:VEVENT
        UID:forum-%d@letters.council.example
        DTSTAMP:20261123T090000Z
        DTSTART:20270304T190000Z
        SUMMARY:Parish Forum
        ATTENDEE:mailto:clerk%d@parish.example
        DESCRIPTION:%s
        END:VEVENT
        END:VCALENDAR
        """
            .formatted(number, number, "x".repeat(700));
    return new Letter(
            "clerk%d@parish.example".formatted(number),
            "Parish Forum, Thursday 4 March 2027, 7pm: agenda for " + council,
            line.repeat(30).replaceAll("<.{1,2}>", ""),
            line.repeat(45),
            Kind.NOTICE,
            now,
            null)
        .with(new Calendar("REQUEST", calendar));
  }

  private static double source(int port) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    int ended =
        new ProcessBuilder(
                SMTP_SOURCE,
                "-d",
                "-s",
                "1",
                "-l",
                "10240",
                "-m",
                String.valueOf(LETTERS),
                "127.0.0.1:" + port)
            .inheritIO()
            .start()
            .waitFor();
    if (ended != 0) throw new IllegalStateException("smtp-source ended with " + ended);
    return (System.nanoTime() - begun) / 1e9;
  }

  private static double commits(Path folder) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("commits.sqlite"));
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA synchronous = FULL");
      statement.execute("CREATE TABLE IF NOT EXISTS one (a INTEGER)");
      long begun = System.nanoTime();
      for (int at = 0; at < 300; at++) statement.execute("INSERT INTO one VALUES (1)");
      return 300 / ((System.nanoTime() - begun) / 1e9);
    }
  }

  /// One send after another over one line, with no state at all. The door for that is no public
  /// one.
  private static void alone(int port) throws Exception {
    Object line =
        made(
            "liaison.mail.SmtpCarrier",
            new Relay("127.0.0.1", port, "", null, Relay.Security.NONE),
            SENDER);
    Class<?> permits = Class.forName("liaison.mail.Permit");
    Object always =
        Proxy.newProxyInstance(
            permits.getClassLoader(), new Class<?>[] {permits}, (_, _, _) -> true);
    Method carry =
        Arrays.stream(line.getClass().getDeclaredMethods())
            .filter(method -> method.getName().equals("carry"))
            .findFirst()
            .orElseThrow();
    carry.setAccessible(true);
    for (int kilobytes : new int[] {2, 4, 8, 16, 32, 64, 100}) {
      String words = "The Parish Forum meets on Thursday.\n".repeat(kilobytes * 1_024 / 2 / 36);
      Object envelope =
          made(
              "liaison.mail.Envelope",
              1L,
              "1@letters.council.example",
              "clerk@parish.example",
              "Parish Forum",
              words,
              words,
              null,
              List.of(),
              null,
              Instant.now(),
              1);
      for (int at = 0; at < 200; at++) carry.invoke(line, envelope, always);
      double[] took = new double[1_000];
      for (int at = 0; at < took.length; at++) {
        long begun = System.nanoTime();
        Object outcome = carry.invoke(line, envelope, always);
        took[at] = (System.nanoTime() - begun) / 1e6;
        if (!outcome.toString().startsWith("Taken")) throw new IllegalStateException("" + outcome);
      }
      Arrays.sort(took);
      System.out.printf(
          "body of %3d KiB, no state: p50 %.2f ms, p99 %.2f ms, longest %.2f ms%n",
          kilobytes, took[took.length / 2], took[took.length * 99 / 100], took[took.length - 1]);
    }
    Method close = line.getClass().getDeclaredMethod("close");
    close.setAccessible(true);
    close.invoke(line);
  }

  private static Object made(String name, Object... with) throws Exception {
    Constructor<?> maker =
        Arrays.stream(Class.forName(name).getDeclaredConstructors())
            .filter(one -> one.getParameterCount() == with.length)
            .findFirst()
            .orElseThrow();
    maker.setAccessible(true);
    return maker.newInstance(with);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void awaitPort(int port) throws Exception {
    for (int at = 0; at < 100; at++) {
      try (var socket = new Socket()) {
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        return;
      } catch (IOException e) {
        Thread.sleep(50);
      }
    }
    throw new IllegalStateException("smtp-sink does not listen");
  }

  /// How long this process was at work so far, in seconds, on all cores together.
  private static double work() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
  }

  private static String load() throws IOException {
    Path load = Path.of("/proc/loadavg");
    return Files.exists(load) ? Files.readString(load).split(" ")[0] : "unknown";
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
    }
  }
}

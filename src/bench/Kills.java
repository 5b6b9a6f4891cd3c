import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import liaison.mail.Kind;
import liaison.mail.Letter;
import liaison.mail.Outbox;
import liaison.mail.Posting;
import liaison.mail.Relay;
import liaison.mail.Sender;
import liaison.store.Access;
import liaison.store.DataFolder;
import liaison.store.Database;

/// Kills a process that posts 400 letters, fifty times at random moments, and starts it again each
/// time. What Postfix's `smtp-sink` wrote down says what came: it ends with 1 where a letter was
/// lost, or more were repeated than one for each kill and connection. The tests kill ten times.
public final class Kills {
  private static final int LETTERS = 400;
  private static final int KILLS = Integer.getInteger("kills", 50);
  private static final int CONNECTIONS = Integer.getInteger("kills.connections", 2);
  private static final long SEED = Long.getLong("kills.seed", 20_261_122L);

  /// About one letter in the dump.
  private static final int BYTES = 1_200;

  private static final String SMTP_SINK = "/usr/sbin/smtp-sink";
  private static final Pattern ID = Pattern.compile("(?m)^Message-ID: <([^>]+)>");

  /// @param arguments nothing; for the process that is killed the data folder and the port
  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 2) {
      post(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
      return;
    }
    Path folder = Files.createTempDirectory("parish-liaison-kills");
    Path dump = folder.resolve("dump");
    int port = freePort();
    Process sink =
        new ProcessBuilder(
                SMTP_SINK,
                "-u",
                System.getProperty("user.name"),
                "-D",
                dump.toString(),
                "127.0.0.1:" + port,
                "100")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean well;
    try {
      awaitPort(port);
      well = killed(folder.resolve("data"), dump, port);
    } finally {
      sink.destroy();
      sink.waitFor();
      delete(folder);
    }
    System.exit(well ? 0 : 1);
  }

  private static boolean killed(Path data, Path dump, int port) throws Exception {
    Random random = new Random(SEED);
    int kills = 0;
    for (int run = 0; kills < KILLS; run++) {
      if (run > 5 * KILLS) throw new IllegalStateException("It ends before it can be killed");
      fill(data);
      if (isKilled(data, dump, port, random)) kills++;
    }
    if (!child(data, port).waitFor(2, TimeUnit.MINUTES)) {
      throw new IllegalStateException("It did not come to an end");
    }
    List<String> put = texts(data, "SELECT message_id FROM envelope");
    Set<String> lost = new HashSet<>(put);
    List<String> came =
        ID.matcher(Files.readString(dump, StandardCharsets.ISO_8859_1))
            .results()
            .map(found -> found.group(1))
            .toList();
    came.forEach(lost::remove);
    Set<String> others = new HashSet<>(came);
    put.forEach(others::remove);
    int unsent = texts(data, "SELECT state FROM envelope WHERE state <> 'sent'").size();
    int shown = texts(data, "SELECT id FROM envelope WHERE doubted IS NOT NULL").size();
    int repeats = came.size() - put.size();
    System.out.printf(
        "%d kills, %d connections, seed %d: %d letters, lost %d, not sent %d, repeated %d (at most %d),"
            + " of another Message-ID %d, shown as doubtful %d%n",
        kills,
        CONNECTIONS,
        SEED,
        put.size(),
        lost.size(),
        unsent,
        repeats,
        kills * CONNECTIONS,
        others.size(),
        shown);
    return lost.isEmpty() && unsent == 0 && others.isEmpty() && repeats <= kills * CONNECTIONS;
  }

  private interface Work<T> {
    T done(Database database);
  }

  private static <T> T with(Path folder, Work<T> work) throws IOException {
    try (DataFolder data = DataFolder.at(folder)) {
      data.lock();
      try (Database database = Database.open(data, Access.SERVING)) {
        return work.done(database);
      }
    }
  }

  private static List<String> texts(Path folder, String sql) throws IOException {
    return with(
        folder,
        database -> database.read(handle -> handle.createQuery(sql).mapTo(String.class).list()));
  }

  private static void post(Path folder, int port) throws IOException {
    var relay = new Relay("127.0.0.1", port, "", null, Relay.Security.NONE, CONNECTIONS);
    var sender = new Sender("Parish Liaison", "liaison@council.example");
    var _ =
        with(
            folder,
            database -> {
              Posting posting = Posting.through(database, relay, sender, InstantSource.system());
              int all = 0;
              for (int taken = posting.round(); taken > 0; taken = posting.round()) all += taken;
              return all;
            });
  }

  /// Puts letters where none wait.
  private static void fill(Path folder) throws IOException {
    if (!texts(folder, "SELECT id FROM envelope WHERE state <> 'sent'").isEmpty()) return;
    var _ =
        with(
            folder,
            database -> {
              Instant now = Instant.now();
              var outbox = new Outbox("letters.council.example");
              database.change(handle -> {
                for (int at = 0; at < LETTERS; at++) {
                  var letter =
                      new Letter(
                          "clerk%d@parish.example".formatted(at),
                          "A letter",
                          "Hello.",
                          "<p>Hello.",
                          Kind.NOTICE,
                          now,
                          null);
                  outbox.put(handle, letter, now);
                }
              });
              return LETTERS;
            });
  }

  /// Kills a child at a random moment after so many letters.
  ///
  /// @return whether it was still at work
  private static boolean isKilled(Path data, Path dump, int port, Random random) throws Exception {
    long enough = size(dump) + 1 + random.nextInt(LETTERS / 5 * BYTES);
    Process child = child(data, port);
    while (child.isAlive() && size(dump) < enough) LockSupport.parkNanos(100_000);
    LockSupport.parkNanos(random.nextInt(3_000_000));
    boolean atWork = child.isAlive();
    child.destroyForcibly().waitFor();
    return atWork;
  }

  private static long size(Path dump) throws IOException {
    return Files.exists(dump) ? Files.size(dump) : 0;
  }

  private static Process child(Path data, int port) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "--enable-native-access=ALL-UNNAMED",
            "-Dkills.connections=" + CONNECTIONS,
            "-classpath",
            System.getProperty("java.class.path"),
            "src/bench/Kills.java",
            data.toString(),
            String.valueOf(port))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
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

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
    }
  }
}

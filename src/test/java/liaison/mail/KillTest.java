package liaison.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A process that posts is killed without warning, again and again; what the relay wrote down says
/// what came. The bench `kills` does the same fifty times.
@NeedsPostfix
class KillTest {
  private static final int LETTERS = 400;
  private static final int KILLS = 10;
  private static final int CONNECTIONS = 2;

  /// About one letter in the dump.
  private static final int BYTES = 1_200;

  private static final long SEED = 20_261_122;

  @TempDir Path folder;

  @Test
  @Timeout(300)
  void aKillLosesNoLetterAndRepeatsAtMostOneForEachConnection() throws Exception {
    Path dump = folder.resolve("dump");
    Path data = folder.resolve("data");
    try (Sink sink = Sink.playing("-D", dump.toString())) {
      Random random = new Random(SEED);
      int kills = 0;
      for (int run = 0; kills < KILLS; run++) {
        assertThat(run).as("runs that could be killed").isLessThan(5 * KILLS);
        fill(data);
        if (isKilled(dump, sink.port(), data, random)) kills++;
      }
      assertThat(child(data, sink.port()).waitFor(60, TimeUnit.SECONDS)).isTrue();
      try (Post post = new Post(data)) {
        assertThat(post.states()).containsOnly("sent");
        List<String> put = post.messageIds();
        List<String> came = Sink.messageIds(dump);
        assertThat(came).as("none is lost").containsAll(put);
        assertThat(put).as("none has another Message-ID").containsAll(came);
        int repeats = came.size() - put.size();
        System.out.printf("%d kills, %d letters, %d repeats%n", kills, put.size(), repeats);
        assertThat(repeats).isLessThanOrEqualTo(KILLS * CONNECTIONS);
        assertThat(post.doubted()).as("what an officer is shown").containsAll(repeated(came));
      }
    }
  }

  /// Puts letters where none wait.
  private static void fill(Path data) {
    try (Post post = new Post(data)) {
      if (post.count("SELECT count(*) FROM envelope WHERE state <> 'sent'") > 0) return;
      for (int at = 0; at < LETTERS; at++) post.put("clerk" + at + "@parish.example");
    }
  }

  private static List<String> repeated(List<String> came) {
    return came.stream()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .filter(id -> id.getValue() > 1)
        .map(java.util.Map.Entry::getKey)
        .toList();
  }

  /// Kills a child at a random moment after so many letters.
  ///
  /// @return whether it was still at work
  private static boolean isKilled(Path dump, int port, Path data, Random random) throws Exception {
    long enough = size(dump) + 1 + random.nextInt(2 * LETTERS / KILLS * BYTES);
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
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            PostingChild.class.getName(),
            data.toString(),
            String.valueOf(port),
            String.valueOf(CONNECTIONS))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}

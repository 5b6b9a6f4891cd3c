package liaison.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/// Postfix's own sink for letters, a process on loopback that plays the faults it is told to.
final class Sink implements AutoCloseable {
  static final Path PROGRAM = Path.of("/usr/sbin/smtp-sink");

  private static final Pattern ID = Pattern.compile("(?m)^Message-ID: <([^>]+)>");

  private final Process process;
  private final int port;

  private Sink(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static Sink playing(String... options) {
    return playing(List.of(options));
  }

  static Sink playing(List<String> options) {
    int port = freePort();
    var command = new ArrayList<String>();
    command.add(PROGRAM.toString());
    if (System.getProperty("user.name").equals("root")) command.addAll(List.of("-u", "root"));
    command.addAll(options);
    command.addAll(List.of("127.0.0.1:" + port, "100"));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      Awaitility.await()
          .atMost(Duration.ofMinutes(1))
          .pollInterval(Duration.ofMillis(10))
          .until(() -> !process.isAlive() || listens(port));
      if (!process.isAlive()) throw new IllegalStateException("smtp-sink ended: " + command);
      return new Sink(process, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return port;
  }

  /// The Message-ID of each letter in a dump (option `-D`), as often as it came, in order.
  static List<String> messageIds(Path dump) {
    try {
      if (Files.notExists(dump)) return List.of();
      String all = Files.readString(dump, StandardCharsets.ISO_8859_1);
      return ID.matcher(all).results().map((MatchResult found) -> found.group(1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A port that nobody listens at, and that the system gives to nobody who asks for any: those lie
  /// above. So it is still free when it is taken a moment later.
  static int freePort() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(15_000, 32_000);
      try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return port;
      } catch (BindException _) {
        continue;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static boolean listens(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}

package liaison.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/// A mail server on loopback that answers what it is told to, so that each fault can be played.
final class Relayed implements AutoCloseable {
  /// The answer at which the line is cut without a word.
  static final String CUT = "";

  private final ServerSocket server;
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final List<String> letters = new CopyOnWriteArrayList<>();

  private final @Nullable SSLContext closing;
  private final boolean fromTheStart;
  private volatile boolean closed;
  private volatile Duration hesitation = Duration.ZERO;
  private volatile boolean deaf;

  Relayed() {
    this(null, false);
  }

  /// @param closing what closes a line to others; null where it cannot
  /// @param fromTheStart whether it does so before the first word, or after STARTTLS
  Relayed(@Nullable SSLContext closing, boolean fromTheStart) {
    this.closing = closing;
    this.fromTheStart = fromTheStart;
    try {
      server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofPlatform().daemon().start(this::serve);
  }

  int port() {
    return server.getLocalPort();
  }

  /// What to say to lines that begin so: "RCPT TO:<a@x.example>", or "." for the end of a letter.
  void answer(String line, String words) {
    answers.put(line, words);
  }

  void answerWell() {
    answers.clear();
  }

  /// How long to wait before the answer to a letter's end.
  void hesitate(Duration time) {
    hesitation = time;
  }

  /// Takes no byte of a letter any more, and keeps the line open.
  void becomeDeaf() {
    deaf = true;
  }

  /// Whether the last line was closed to others.
  boolean isClosed() {
    return closed;
  }

  /// The letters of which the last byte came, taken or not.
  List<String> letters() {
    return letters;
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        talk(socket);
      } catch (IOException _) {
        // The line was cut, by us or by them.
      }
    }
  }

  private void talk(Socket open) throws IOException {
    Socket socket = closing != null && fromTheStart ? closed(open, closing) : open;
    if (say(socket.getOutputStream(), "CONNECT", "220 relay.example")) hear(socket);
  }

  private Socket closed(Socket open, SSLContext context) throws IOException {
    SSLSocket line =
        (SSLSocket) context.getSocketFactory().createSocket(open, "localhost", port(), true);
    line.setUseClientMode(false);
    line.startHandshake();
    closed = true;
    return line;
  }

  private void hear(Socket socket) throws IOException {
    var in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    OutputStream out = socket.getOutputStream();
    StringBuilder letter = null;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (letter != null) {
        if (!line.equals(".")) {
          letter.append(line).append('\n');
          continue;
        }
        letters.add(letter.toString());
        letter = null;
        LockSupport.parkNanos(hesitation.toNanos());
        if (!say(out, ".", "250 2.0.0 taken as 4711")) return;
      } else if (line.equals("DATA")) {
        if (!say(out, "DATA", "354 go on")) return;
        while (deaf && !server.isClosed()) LockSupport.parkNanos(10_000_000);
        letter = new StringBuilder();
      } else if (line.startsWith("EHLO") && closing != null && !closed) {
        if (!say(out, line, "250-relay.example\r\n250 STARTTLS")) return;
      } else if (line.equals("STARTTLS") && closing != null) {
        if (!say(out, line, "220 go on")) return;
        hear(closed(socket, closing));
        return;
      } else if (!say(out, line, line.equals("QUIT") ? "221 bye" : "250 fine")) {
        return;
      }
    }
  }

  private boolean say(OutputStream out, String line, String usual) throws IOException {
    String words =
        answers.entrySet().stream()
            .filter(answer -> line.startsWith(answer.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(usual);
    if (words.equals(CUT)) return false;
    out.write((words + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
    return true;
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

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
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A mail server on loopback that answers what it is told to, so that each fault can be played.
final class Relayed implements AutoCloseable {
  /// The answer at which the line is cut without a word.
  static final String CUT = "";

  private final ServerSocket server;
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final List<String> letters = new CopyOnWriteArrayList<>();

  Relayed() {
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

  private void talk(Socket socket) throws IOException {
    var in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    OutputStream out = socket.getOutputStream();
    if (!say(out, "CONNECT", "220 relay.example")) return;
    StringBuilder letter = null;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (letter != null) {
        if (!line.equals(".")) {
          letter.append(line).append('\n');
          continue;
        }
        letters.add(letter.toString());
        letter = null;
        if (!say(out, ".", "250 2.0.0 taken as 4711")) return;
      } else if (line.equals("DATA")) {
        if (!say(out, "DATA", "354 go on")) return;
        letter = new StringBuilder();
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

package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Senders that drip, or stop, neither hold a thread nor stay for ever.
class SlowSenderTest {
  private static final String GOOD = "{\"question\": \"How often does the PAG meet?\"}";
  private static final String BODY_TO_COME =
      "POST /api/chat HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
          + "Content-Length: 60000\r\n\r\n";
  private Served served;

  @BeforeEach
  void serve(@TempDir Path folder) {
    served = new Served(folder);
  }

  @AfterEach
  void stop() {
    served.close();
  }

  @Test
  void bodiesAndHeadersThatDripAreCutOff() throws Exception {
    try (Socket body = served.socket();
        Socket headers = served.socket()) {
      send(body, BODY_TO_COME);
      send(headers, "GET / HTTP/1.1\r\nHost: x\r\nX-Long: ");
      dripUntilCutOff(body, headers);
      assertThat(new String(body.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 408 ");
    }
  }

  @Test
  void twoHundredSlowSendersLeaveTheOthersServed() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 200; i++) {
        Socket socket = served.socket();
        slow.add(socket);
        send(socket, BODY_TO_COME + "{");
      }
      assertThat(served.chat(GOOD).statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : slow) socket.close();
    }
  }

  /// Both drip side by side until each has been cut off.
  private static void dripUntilCutOff(Socket... sockets) {
    List<Socket> dripping = new ArrayList<>(List.of(sockets));
    Awaitility.await()
        .atMost(Duration.ofSeconds(25))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> {
          dripping.removeIf(SlowSenderTest::isCutOff);
          return dripping.isEmpty();
        });
  }

  private static boolean isCutOff(Socket socket) {
    try {
      send(socket, "a");
      return socket.getInputStream().available() > 0;
    } catch (IOException cutOff) {
      return true;
    }
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }
}

package liaison.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.SocketFactory;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/// Sockets that send at once. Without this each letter of more than 8 KiB waits 44 ms for an
/// acknowledgement (measured). Those that are closed to others ask the relay for a certificate of
/// its name. The newest one can be told how long to wait.
final class PromptSockets extends SocketFactory {
  private final SocketFactory under;
  private @Nullable Socket newest;

  PromptSockets(SocketFactory under) {
    this.under = under;
  }

  private Socket prompt(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    if (socket instanceof SSLSocket closed) {
      // The library does not see that a socket of another factory is closed, and asks for no name.
      SSLParameters asked = closed.getSSLParameters();
      asked.setEndpointIdentificationAlgorithm("HTTPS");
      closed.setSSLParameters(asked);
    }
    newest = socket;
    return socket;
  }

  /// Sets how long the newest socket waits for an answer, also under a closed line.
  void waitFor(Duration time) throws IOException {
    if (newest != null) newest.setSoTimeout(Math.toIntExact(time.toMillis()));
  }

  @Override
  public Socket createSocket() throws IOException {
    return prompt(under.createSocket());
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return prompt(under.createSocket(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return prompt(under.createSocket(host, port, local, localPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return prompt(under.createSocket(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return prompt(under.createSocket(host, port, local, localPort));
  }
}

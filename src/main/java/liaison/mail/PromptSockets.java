package liaison.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/// Sockets that send at once. Without this each letter of more than 8 KiB waits 44 ms for an
/// acknowledgement (measured).
final class PromptSockets extends SocketFactory {
  private final SocketFactory under;

  PromptSockets(SocketFactory under) {
    this.under = under;
  }

  private static Socket prompt(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    return socket;
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

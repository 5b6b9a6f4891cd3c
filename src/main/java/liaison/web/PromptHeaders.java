package liaison.web;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;

/// Connections whose request line and headers must arrive within a few seconds of their first byte.
///
/// An idle timeout alone never ends a sender that drips one byte at a time.
final class PromptHeaders extends HttpConnectionFactory {
  private static final long SECONDS = 10;

  PromptHeaders(HttpConfiguration configuration) {
    super(configuration);
  }

  @Override
  public Connection newConnection(Connector connector, EndPoint endPoint) {
    return configure(new Timed(getHttpConfiguration(), connector, endPoint), connector, endPoint);
  }

  private static final class Timed extends HttpConnection {
    private long begun;

    Timed(HttpConfiguration configuration, Connector connector, EndPoint endPoint) {
      super(configuration, connector, endPoint);
    }

    @Override
    public void onFillable() {
      if (arriving() && late()) {
        close();
        return;
      }
      super.onFillable();
      if (!arriving()) begun = 0;
      else if (begun == 0) begun = System.nanoTime() | 1;
    }

    private boolean arriving() {
      HttpParser parser = getParser();
      return parser.inHeaderState() && !parser.isStart();
    }

    private boolean late() {
      return begun != 0 && System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(SECONDS);
    }
  }
}

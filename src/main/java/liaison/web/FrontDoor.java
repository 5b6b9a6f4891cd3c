package liaison.web;

import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import java.util.Set;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ConnectionLimit;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// How connections are let in: who waits, who is turned away, and what no request may do.
///
/// Platform threads, because a virtual thread that waits inside native code (the database, the
/// encoder) holds its carrier, and two cores have two of these. A thread is only given to a request
/// that has wholly arrived, so slow senders cost connections and no threads.
final class FrontDoor {
  private static final int SERVED_AT_ONCE = 64;
  private static final int THREADS = SERVED_AT_ONCE + 16;
  private static final int CONNECTIONS = 2_000;
  private static final long IDLE_MILLIS = 30_000;
  private static final long FAREWELL_MILLIS = 5_000;
  private static final int HEADER_BYTES = 8 * 1024;

  private final Site site;
  private final Pages pages;
  private final Figures figures;

  FrontDoor(Site site, Pages pages, Figures figures) {
    this.site = site;
    this.pages = pages;
    this.figures = figures;
  }

  void settle(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = Body.LONG_FORM;
    // In memory: what people send is not written to a folder that others may read.
    config.jetty.multipartConfig.maxInMemoryFileSize(Body.UPLOAD, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxFileSize(Body.UPLOAD, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxTotalRequestSize(Body.UPLOAD, SizeUnit.BYTES);
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.jetty.threadPool = threads();
    config.jetty.modifyHttpConfiguration(FrontDoor::manners);
    config.jetty.modifyServer(this::furnish);
    config.jetty.addConnector(this::connector);
  }

  private static QueuedThreadPool threads() {
    QueuedThreadPool pool = new QueuedThreadPool(THREADS, 8);
    pool.setName("web");
    return pool;
  }

  private static void manners(HttpConfiguration http) {
    http.setUriCompliance(UriCompliance.LEGACY);
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setIdleTimeout(IDLE_MILLIS);
    http.setNotifyRemoteAsyncErrors(false);
  }

  private void furnish(Server server) {
    Refusals refusals = new Refusals(pages, SafeHeaders.of(site), figures);
    server.setErrorHandler(refusals);
    server.setStopTimeout(FAREWELL_MILLIS);
    server.setHandler(
        new SafeHeaders.Sender(
            SafeHeaders.of(site),
            new OtherSites(
                Set.copyOf(site.widgetOrigins()),
                new GracefulHandler(
                    new WholeBody(refusals, new WaitingRoom(SERVED_AT_ONCE, refusals))))));
  }

  private ServerConnector connector(Server server, HttpConfiguration http) {
    ServerConnector connector = new ServerConnector(server, new PromptHeaders(http));
    connector.setHost(site.host());
    connector.setPort(site.port());
    connector.setIdleTimeout(IDLE_MILLIS);
    connector.addBean(new ConnectionLimit(CONNECTIONS, connector));
    return connector;
  }
}

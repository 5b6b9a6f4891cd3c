package liaison.web;

import io.javalin.Javalin;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import liaison.text.Templates;
import liaison.text.Unacceptable;

/// The pages, the chat and the search, served from the moment it is built until it is closed.
public final class Web implements AutoCloseable {
  private final Figures figures = new Figures();
  private final Javalin app;
  private final URI publicUrl;

  /// Starts serving.
  ///
  /// @throws Unacceptable where the address cannot be listened on
  public Web(Site site, Rooms rooms) {
    this(site, rooms, List.of());
  }

  /// Starts serving.
  ///
  /// @param wings what is built onto the site
  /// @throws Unacceptable where the address cannot be listened on
  public Web(Site site, Rooms rooms, List<Wing> wings) {
    publicUrl = site.publicUrl();
    boolean encrypted = Site.isEncrypted(publicUrl);
    Assets assets = new Assets();
    Pages pages = new Pages(new Templates("liaison/web"), assets, site);
    Faults faults = new Faults(pages);
    Limit chatting = new Limit(site.chat());
    app =
        Javalin.create(config -> {
          new FrontDoor(site, pages, figures).settle(config);
          config.requestLogger.http(figures::note);
          config.router.javaLangErrorHandler(faults::broken);
          config.routes.exception(Exception.class, faults::show);
          config.routes.exception(HttpResponseException.class, faults::show);
          Routes routes = new Routes(config.routes);
          new ChatApi(rooms.enquiries(), rooms.knowledge(), chatting).open(routes);
          new SearchApi(rooms.knowledge(), new Limit(site.search())).open(routes);
          new ChatPage(rooms, pages, chatting).open(routes);
          new RecordPages(rooms.records(), pages, rooms.clock()).open(routes);
          new SourcePages(rooms.knowledge(), pages, rooms.clock()).open(routes);
          new PlainPages(pages).open(routes);
          wings.forEach(wing ->
              wing.open(new Furniture(routes, pages, encrypted, rooms.samples(), this::site)));
          new Health(rooms.checks()).open(routes);
          figures.open(routes);
          assets.open(routes);
        });
    start(site);
  }

  /// The port it really listens on.
  public int port() {
    return app.port();
  }

  /// How people reach it: as the council has set it, or at the port that it really listens on.
  public URI site() {
    return publicUrl.getPort() == 0
        ? URI.create("http://" + publicUrl.getHost() + ":" + port() + "/")
        : publicUrl;
  }

  /// Lets the requests in hand finish for a few seconds, then stops.
  @Override
  public void close() {
    app.stop();
    figures.close();
  }

  private void start(Site site) {
    if (!isOfThisMachine(site.host())) {
      close();
      throw new Unacceptable(
          "http.host",
          "%s is no address of this machine. Set http.host to one that is, such as 127.0.0.1."
              .formatted(site.host()));
    }
    try {
      app.start(site.host(), site.port());
    } catch (JavalinBindException taken) {
      close();
      throw new Unacceptable(
          "http.port",
          "Port %d on %s cannot be used. Stop the program that uses it, or set another http.port."
              .formatted(site.port(), site.host()));
    }
  }

  /// Whether any port at all can be listened on there.
  private static boolean isOfThisMachine(String host) {
    try (var _ = new ServerSocket(0, 1, InetAddress.getByName(host))) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}

package liaison.web;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/// A bare page of a parish council on a site of its own, with styles that would spoil ours.
final class ParishSite implements AutoCloseable {
  private final HttpServer server;
  private volatile String tag = "";

  ParishSite() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          byte[] page = page().getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
  }

  /// As a browser names it.
  String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// Puts a script's tag on the page.
  void put(String tag) {
    this.tag = tag;
  }

  private String page() {
    return """
    <!doctype html>
    <html lang="en-GB">
    <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Example Parish Council</title>
      <style>
        html { font-size: 62.5%; }
        body { font: italic 2rem serif; line-height: 3; text-align: right; }
        button, input, textarea { display: none; color: red; }
      </style>
      TAG
    </head>
    <body>
      <main><h1>Example Parish Council</h1><p>Welcome.</p></main>
    </body>
    </html>
    """
        .replace("TAG", tag);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

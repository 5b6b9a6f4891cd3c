package liaison.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/// Where each path leads. What can be read can be asked for by HEAD too, with the same status.
public final class Routes {
  /// The request's attribute that names the route it took.
  static final String ROUTE = "liaison.route";

  private final RoutesConfig javalin;

  Routes(RoutesConfig javalin) {
    this.javalin = javalin;
  }

  /// A page to be read.
  public Routes read(String path, Handler handler) {
    Handler noted = noted(path, handler);
    javalin.get(path, noted);
    javalin.head(path, noted);
    return this;
  }

  /// A form to be sent.
  public Routes write(String path, Handler handler) {
    javalin.post(path, noted(path, handler));
    return this;
  }

  private static Handler noted(String path, Handler handler) {
    return ctx -> {
      ctx.attribute(ROUTE, path);
      handler.handle(ctx);
    };
  }
}

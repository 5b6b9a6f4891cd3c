package liaison.web;

import java.util.Map;
import liaison.notices.Circulars;

/// Where somebody who gets circulars asks for no more. Looking changes nothing, because what scans
/// letters follows links; one request, by a mail program too, ends them.
public final class CircularEndPages implements Wing {
  private static final String PATH = "/circulars/end/{token}";

  private final Circulars circulars;

  /// @param circulars whose readers they are
  public CircularEndPages(Circulars circulars) {
    this.circulars = circulars;
  }

  @Override
  public void open(Furniture furniture) {
    Pages pages = furniture.pages();
    furniture
        .routes()
        .read(
            PATH,
            ctx -> {
              ctx.header("Referrer-Policy", "no-referrer")
                  .header("X-Robots-Tag", "noindex, nofollow");
              String token = ctx.pathParam("token");
              boolean good = circulars.canEnd(token);
              if (!good) ctx.status(410);
              pages.show(
                  ctx,
                  "circulars-end",
                  Map.of("state", good ? "open" : "over", "action", "/circulars/end/" + token));
            })
        .write(
            PATH,
            ctx -> {
              boolean ended = circulars.end(ctx.pathParam("token"));
              if (!ended) ctx.status(410);
              pages.show(
                  ctx, "circulars-end", Map.of("state", ended ? "ended" : "over", "action", ""));
            });
  }
}

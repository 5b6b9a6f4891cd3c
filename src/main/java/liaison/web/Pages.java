package liaison.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import liaison.text.Templates;

/// Pages, and what all of them share.
public final class Pages {
  private static final String HTML = "text/html;charset=utf-8";
  private final Templates templates;
  private final Map<String, Object> shared;

  Pages(Templates templates, Assets assets, Site site) {
    this.templates = templates;
    shared =
        Map.of(
            "assets", assets.folder(),
            "council", site.council(),
            "pointPerson", site.pointPerson(),
            "pointPersonEmail", site.pointPersonEmail(),
            "madeUp", "");
  }

  /// Shows a page.
  ///
  /// @param name its template, below `liaison/web`
  public void show(Context ctx, String name, Map<String, ?> values) {
    ctx.header("Cache-Control", "no-store").contentType(HTML).result(page(name, values));
  }

  /// A fault for the reader of this path: programs get problem+json, people a page.
  Faulty faulty(Problem problem, String path) {
    if (forPrograms(path)) return new Faulty(Problem.TYPE, problem.json());
    return new Faulty(
        HTML, page("fault", Map.of("problem", problem, "desk", path.startsWith("/desk"))));
  }

  private static boolean forPrograms(String path) {
    return path.startsWith("/api/") || path.startsWith("/health") || path.startsWith("/metrics");
  }

  private byte[] page(String name, Map<String, ?> values) {
    Map<String, Object> all = new HashMap<>(shared);
    all.putAll(values);
    return templates.filled(name, all).getBytes(StandardCharsets.UTF_8);
  }
}

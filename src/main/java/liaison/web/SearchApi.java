package liaison.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liaison.knowledge.Finding;
import liaison.knowledge.Knowledge;
import liaison.knowledge.Query;
import liaison.text.Unacceptable;
import org.jspecify.annotations.Nullable;

/// What the index finds, for people who tune and test.
final class SearchApi {
  private static final int LIMIT = 10;
  private static final int MOST = 100;
  private static final int TURNS = 100;
  private final Knowledge knowledge;
  private final Limit limit;

  SearchApi(Knowledge knowledge, Limit limit) {
    this.knowledge = knowledge;
    this.limit = limit;
  }

  void open(Routes routes) {
    routes.read("/api/search", this::asked);
    routes.write("/api/search", this::posted);
  }

  private void asked(Context ctx) {
    limit.spend(ctx);
    Form query = Form.query(ctx);
    String q = query.value("q");
    String text = q == null ? "" : Checked.text("q", q, Checked.QUESTION);
    if (text.isEmpty()) throw new Unacceptable("q", Phrases.missing("what to look for"));
    find(ctx, Query.of(text, number(query.value("limit"))));
  }

  private void posted(Context ctx) {
    limit.spend(ctx);
    Fields fields = new Fields(Body.json(ctx), Set.of("q", "history", "scenario", "limit"));
    find(
        ctx,
        new Query(
            fields.required("q", "what to look for", Checked.QUESTION),
            fields.texts("history", TURNS, Checked.QUESTION),
            fields.text("scenario", Body.LIMIT),
            null,
            fields.number("limit", 1, MOST, LIMIT)));
  }

  private void find(Context ctx, Query query) {
    Opening.require(knowledge);
    List<Map<String, Object>> passages =
        knowledge.find(query).stream().map(SearchApi::found).toList();
    ctx.header("Cache-Control", "no-store")
        .contentType(Json.TYPE)
        .result(Json.bytes(Map.of("passages", passages)));
  }

  private static Map<String, Object> found(Finding finding) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("document", finding.passage().document().id());
    members.put("section", finding.passage().section());
    members.put("text", finding.passage().text());
    members.put("score", finding.score());
    return members;
  }

  private static int number(@Nullable String given) {
    if (given == null) return LIMIT;
    if (!given.matches("\\d{1,3}")
        || Integer.parseInt(given) < 1
        || Integer.parseInt(given) > MOST) {
      throw new Unacceptable("limit", Phrases.notANumber("limit", 1, MOST));
    }
    return Integer.parseInt(given);
  }
}

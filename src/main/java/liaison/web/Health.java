package liaison.web;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import liaison.text.Check;

/// Whether the program lives, and whether it can serve.
final class Health {
  private final Supplier<List<Check>> checks;

  Health(Supplier<List<Check>> checks) {
    this.checks = checks;
  }

  void open(Routes routes) {
    routes.read("/health/live", ctx -> answer(ctx, Map.of("status", "ok")));
    routes.read("/health/ready", this::ready);
  }

  private void ready(Context ctx) {
    List<Check> now = checks.get();
    Check.State worst =
        now.stream().map(Check::state).max(Comparator.naturalOrder()).orElse(Check.State.OK);
    ctx.status(worst == Check.State.CRITICAL ? 503 : 200);
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("status", word(worst));
    members.put("checks", now.stream().map(Health::members).toList());
    answer(ctx, members);
  }

  private static Map<String, Object> members(Check check) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("name", check.name());
    members.put("status", word(check.state()));
    members.put("words", check.words());
    return members;
  }

  private static String word(Check.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static void answer(Context ctx, Object members) {
    ctx.header("Cache-Control", "no-store").contentType(Json.TYPE).result(Json.bytes(members));
  }
}

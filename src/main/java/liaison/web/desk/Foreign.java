package liaison.web.desk;

import io.javalin.http.Context;
import java.util.Set;
import liaison.web.Said;
import org.jspecify.annotations.Nullable;

/// Forms that a page of another site sends in an officer's name. Browsers say where a request comes
/// from; the token in each form proves it where they do not.
final class Foreign {
  private static final Set<String> OURS = Set.of("same-origin", "none");

  private Foreign() {}

  /// @throws Said where the browser says that another site sends this
  static void refuse(Context ctx) {
    @Nullable String from = ctx.header("Sec-Fetch-Site");
    if (from != null && !OURS.contains(from)) throw new Said(403, DeskPhrases.NOT_OUR_FORM);
  }
}

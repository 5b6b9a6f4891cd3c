package liaison.web.desk;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/// What a browser keeps for the desk: two secrets that no script can read.
///
/// Over https their names begin with `__Host-`, which browsers let nobody else set. A plain line to
/// this machine itself has neither that nor `Secure`: not every browser keeps such a cookie there.
final class Cookies {
  private static final String HIDDEN = "; Path=/; HttpOnly; SameSite=Lax";
  private final String prefix;
  private final String end;

  /// @param encrypted whether the desk is reached over https
  Cookies(boolean encrypted) {
    prefix = encrypted ? "__Host-" : "";
    end = encrypted ? HIDDEN + "; Secure" : HIDDEN;
  }

  /// The session's secret.
  @Nullable String session(Context ctx) {
    return ctx.cookie(prefix + "desk");
  }

  /// The secret of the browser that asked for a letter.
  @Nullable String browser(Context ctx) {
    return ctx.cookie(prefix + "desk-letter");
  }

  void keepSession(Context ctx, String secret) {
    set(ctx, "desk", secret, "");
    set(ctx, "desk-letter", "", "; Max-Age=0");
  }

  void keepBrowser(Context ctx, String secret, long seconds) {
    set(ctx, "desk-letter", secret, "; Max-Age=" + seconds);
  }

  void forgetSession(Context ctx) {
    set(ctx, "desk", "", "; Max-Age=0");
  }

  private void set(Context ctx, String name, String value, String age) {
    ctx.res().addHeader("Set-Cookie", prefix + name + "=" + value + end + age);
  }
}

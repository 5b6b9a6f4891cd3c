package liaison.web.desk;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where an officer was going before signing in: always a page of the desk, never another site.
final class Back {
  private static final Pattern PAGE =
      Pattern.compile("/desk(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*(?:\\?[A-Za-z0-9=&%._~+-]*)?");
  private static final Pattern WAY_IN = Pattern.compile("/desk/(?:sign-in|sign-out|link).*");

  private Back() {}

  /// The path, or none where it is no page to come back to.
  static String safe(String path) {
    boolean page = PAGE.matcher(path).matches() && !WAY_IN.matcher(path).matches();
    return page ? path : "";
  }

  /// The page on which a form stood, as the browser names it.
  static String from(@Nullable String referer) {
    if (referer == null) return "";
    try {
      String path = URI.create(referer).getRawPath();
      return path == null ? "" : safe(path);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}

package liaison.web;

import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// Lets the pages of named sites load the widget and talk to the chat, and those of no other. It
/// stands before all that can refuse a request, so that their readers see our words then too.
///
/// No cookie and no password ever goes with such a request.
final class OtherSites extends Handler.Wrapper {
  private static final Pattern CHAT = Pattern.compile("/api/chat(?:/[^/]+/handover)?");
  private static final Pattern WIDGET =
      Pattern.compile("/widget\\.(?:js|html)|/assets/[^/]+/[a-z]+\\.(?:js|css)");

  /// For how many seconds a browser may remember that it was let in.
  private static final String REMEMBERED = "600";

  private final Set<String> origins;

  /// @param origins compared letter by letter with what a browser sends
  OtherSites(Set<String> origins, Handler next) {
    super(next);
    this.origins = origins;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = String.valueOf(request.getHttpURI().getCanonicalPath());
    boolean chat = CHAT.matcher(path).matches();
    boolean widget = WIDGET.matcher(path).matches();
    if (!chat && !widget) return super.handle(request, response, callback);
    HttpFields.Mutable headers = response.getHeaders();
    if (widget) headers.put("Cross-Origin-Resource-Policy", "cross-origin");
    headers.add(HttpHeader.VARY, "Origin");
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    if (!isLetIn(origin)) return super.handle(request, response, callback);
    headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    if (!chat || !HttpMethod.OPTIONS.is(request.getMethod())) {
      return super.handle(request, response, callback);
    }
    headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_METHODS, "POST");
    headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_HEADERS, "Content-Type");
    headers.put(HttpHeader.ACCESS_CONTROL_MAX_AGE, REMEMBERED);
    response.setStatus(204);
    response.write(true, null, callback);
    return true;
  }

  private boolean isLetIn(@Nullable String origin) {
    return origin != null && origins.contains(origin);
  }
}

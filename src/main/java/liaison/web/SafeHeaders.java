package liaison.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// What every answer tells a browser, so that nothing of others runs in our pages and no page of
/// others can use them. The only cookies are those of the officers' desk, which are kept from
/// scripts and from other sites.
///
/// @param fields header names with their values
record SafeHeaders(Map<String, String> fields) {
  private static final String ONLY_OURS =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  static SafeHeaders of(Site site) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("Content-Security-Policy", ONLY_OURS);
    fields.put("X-Content-Type-Options", "nosniff");
    fields.put("X-Frame-Options", "DENY");
    fields.put("Referrer-Policy", "same-origin");
    fields.put("Cross-Origin-Opener-Policy", "same-origin");
    fields.put("Cross-Origin-Resource-Policy", "same-origin");
    fields.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
    if ("https".equals(site.publicUrl().getScheme())) {
      fields.put("Strict-Transport-Security", "max-age=31536000");
    }
    return new SafeHeaders(fields);
  }

  void put(HttpFields.Mutable headers) {
    fields.forEach(headers::put);
  }

  /// Puts them on before anything else happens, and takes from the request the header that would
  /// let a sender pass one method off as another.
  static final class Sender extends Handler.Wrapper {
    private final SafeHeaders headers;

    Sender(SafeHeaders headers, Handler next) {
      super(next);
      this.headers = headers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      headers.put(response.getHeaders());
      return super.handle(new Plain(request), response, callback);
    }
  }

  private static final class Plain extends Request.Wrapper {
    private final HttpFields headers;

    Plain(Request request) {
      super(request);
      HttpFields sent = request.getHeaders();
      headers =
          sent.contains("X-HTTP-Method-Override")
              ? HttpFields.build(sent).remove("X-HTTP-Method-Override").asImmutable()
              : sent;
    }

    @Override
    public HttpFields getHeaders() {
      return headers;
    }
  }
}

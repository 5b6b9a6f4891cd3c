package liaison.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// What is said to requests that never reach a page: unreadable, too slow, too big, too many.
final class Refusals extends ErrorHandler {
  private final Pages pages;
  private final SafeHeaders safe;
  private final Figures figures;

  Refusals(Pages pages, SafeHeaders safe, Figures figures) {
    this.pages = pages;
    this.safe = safe;
    this.figures = figures;
  }

  /// Called by the server for what it finds wrong itself.
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Object status = request.getAttribute(ERROR_STATUS);
    say(status instanceof Integer known ? known : 500, request, response, callback);
    return true;
  }

  /// Answers with this status, and ends the connection: what is left of the request is not wanted.
  void say(int status, Request request, Response response, Callback callback) {
    figures.refused(status);
    Faulty page = pages.faulty(problem(status, request), path(request));
    response.setStatus(status);
    HttpFields.Mutable headers = response.getHeaders();
    safe.put(headers);
    headers.put(HttpHeader.CONTENT_TYPE, page.type());
    headers.put(HttpHeader.CONTENT_LENGTH, page.bytes().length);
    headers.put(HttpHeader.CONNECTION, "close");
    if (status == 503) headers.put(HttpHeader.RETRY_AFTER, "5");
    response.write(true, ByteBuffer.wrap(page.bytes()), callback);
  }

  private static Problem problem(int status, Request request) {
    boolean file = status == 413 && Body.limit(path(request)) == Body.UPLOAD;
    return file ? Problem.of(status, Phrases.FILE_TOO_BIG) : Problem.of(status);
  }

  private static String path(Request request) {
    return String.valueOf(request.getHttpURI().getPath());
  }
}

package liaison.web;

import io.javalin.http.HttpResponseException;

/// A request refused in words of our own.
class Said extends HttpResponseException {
  private static final long serialVersionUID = 1L;

  Said(int status, String words) {
    super(status, words);
  }
}

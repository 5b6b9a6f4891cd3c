package liaison.web;

import io.javalin.http.HttpResponseException;

/// A request refused in words of our own.
public class Said extends HttpResponseException {
  private static final long serialVersionUID = 1L;

  /// @param words what is wrong and what to do, for whoever asked
  public Said(int status, String words) {
    super(status, words);
  }
}

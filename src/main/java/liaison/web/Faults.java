package liaison.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import jakarta.servlet.http.HttpServletResponse;
import liaison.store.Busy;
import liaison.text.FaultReference;
import liaison.text.Unacceptable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns what was thrown into what a person or a program is told. The log gets the trace, under a
/// reference; the outside gets the reference.
final class Faults {
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
  private static final int SECONDS_WHILE_BUSY = 10;
  private static final String DOING = "answering a request";
  private final Pages pages;

  Faults(Pages pages) {
    this.pages = pages;
  }

  void show(Exception fault, Context ctx) {
    Exception thrown =
        fault instanceof Busy ? new Wait(503, SECONDS_WHILE_BUSY, Phrases.DATA_IN_USE) : fault;
    if (thrown instanceof MethodNotAllowedResponse refused) {
      ctx.header("Allow", String.join(", ", refused.getDetails().values()));
    }
    if (thrown instanceof Wait wait) ctx.header("Retry-After", String.valueOf(wait.seconds()));
    Problem problem = problem(thrown);
    Faulty page = pages.faulty(problem, ctx.path());
    ctx.status(problem.status()).contentType(page.type()).result(page.bytes());
  }

  /// For an `Error`, after which the request cannot be written to as usual.
  void broken(HttpServletResponse response, Error thrown) {
    FaultReference.log(LOG, DOING, thrown);
    response.setStatus(500);
  }

  private Problem problem(Exception thrown) {
    return switch (thrown) {
      case Unacceptable u -> new Problem(422, Phrases.title(422), u.words(), u.field(), null);
      case Said said -> Problem.of(said.getStatus(), String.valueOf(said.getMessage()));
      case HttpResponseException known -> Problem.of(known.getStatus());
      default -> unforeseen(thrown);
    };
  }

  private Problem unforeseen(Exception thrown) {
    String reference = FaultReference.log(LOG, DOING, thrown).number();
    return new Problem(500, Phrases.title(500), Phrases.detail(500), null, reference);
  }
}

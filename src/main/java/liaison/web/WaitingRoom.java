package liaison.web;

import java.time.Duration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// Serves so many requests at once, lets some more wait a little without a thread, and tells the
/// rest to come back. Whether the program lives is always told at once.
final class WaitingRoom extends QoSHandler {
  private static final int SEATS = 256;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private final Refusals refusals;

  WaitingRoom(int servedAtOnce, Refusals refusals) {
    this.refusals = refusals;
    setMaxRequestCount(servedAtOnce);
    setMaxSuspendedRequestCount(SEATS);
    setMaxSuspend(PATIENCE);
    excludePath("/health/live");
  }

  @Override
  protected void reject(Request request, Response response, Callback callback, int status) {
    refusals.say(503, request, response, callback);
  }

  @Override
  protected void failSuspended(
      Request request,
      Response response,
      Callback callback,
      int status,
      @Nullable Throwable failure) {
    refusals.say(status, request, response, callback);
  }
}

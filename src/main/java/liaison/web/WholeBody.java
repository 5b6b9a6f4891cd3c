package liaison.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/// Takes in the whole of what a request carries before a thread is spent on it: at most
/// `Body.LIMIT` bytes, counted as they come whatever the headers say, within a few seconds. A file
/// for the desk may be bigger and take longer; only a few of these are taken in at once, since
/// whoever sends them is not known yet.
final class WholeBody extends Handler.Wrapper {
  private static final long SECONDS = 10;
  private static final long SECONDS_FOR_A_FILE = 60;
  private static final int FILES_AT_ONCE = 4;
  private static final long THROWN_AWAY = 32L * 1024 * 1024;
  private final Refusals refusals;
  private final Semaphore files = new Semaphore(FILES_AT_ONCE);

  WholeBody(Refusals refusals, Handler next) {
    super(next);
    this.refusals = refusals;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (request.getLength() > limit(request) && request.getHeaders().contains(HttpHeader.EXPECT)) {
      refusals.say(413, request, response, callback);
      return true;
    }
    if (request.getLength() == 0 || empty(request)) {
      return super.handle(request, response, callback);
    }
    new Arriving(request, response, callback).begin();
    return true;
  }

  private static boolean empty(Request request) {
    return request.getLength() < 0 && !request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
  }

  private static int limit(Request request) {
    return Body.limit(request.getHttpURI().getCanonicalPath());
  }

  private boolean onward(Request request, Response response, Callback callback) throws Exception {
    return super.handle(request, response, callback);
  }

  private final class Arriving implements Runnable {
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final ByteArrayOutputStream arrived = new ByteArrayOutputStream();
    private final AtomicBoolean settled = new AtomicBoolean();
    private final int limit;
    private boolean file;
    private long count;
    private Scheduler.@Nullable Task deadline;

    Arriving(Request request, Response response, Callback callback) {
      this.request = request;
      this.response = response;
      this.callback = callback;
      this.limit = limit(request);
    }

    void begin() {
      long seconds = limit > Body.LIMIT ? SECONDS_FOR_A_FILE : SECONDS;
      deadline =
          request.getComponents().getScheduler().schedule(this::late, seconds, TimeUnit.SECONDS);
      run();
    }

    @Override
    public void run() {
      while (!settled.get()) {
        Content.Chunk chunk = request.read();
        if (chunk == null) {
          request.demand(this);
          return;
        }
        if (Content.Chunk.isFailure(chunk)) {
          end(400);
          return;
        }
        boolean last = chunk.isLast();
        take(chunk);
        if (count > Body.LIMIT && !tooBig() && !admitted()) {
          end(503);
          return;
        }
        if (last || count > THROWN_AWAY) {
          if (tooBig()) end(413);
          else pass();
          return;
        }
      }
    }

    private void take(Content.Chunk chunk) {
      byte[] bytes = BufferUtil.toArray(chunk.getByteBuffer());
      chunk.release();
      count += bytes.length;
      if (!tooBig()) arrived.write(bytes, 0, bytes.length);
    }

    private boolean tooBig() {
      return count > limit;
    }

    /// Whether this file is among the few. Nobody else asks while it arrives.
    private boolean admitted() {
      if (!file) file = files.tryAcquire();
      return file;
    }

    private void late() {
      end(tooBig() ? 413 : 408);
    }

    private void pass() {
      if (!settle()) return;
      try {
        if (!onward(new Held(request, arrived.toByteArray()), response, callback)) {
          refusals.say(404, request, response, callback);
        }
      } catch (Exception e) {
        Response.writeError(request, response, callback, e);
      }
    }

    private void end(int status) {
      if (settle()) refusals.say(status, request, response, callback);
    }

    private boolean settle() {
      if (!settled.compareAndSet(false, true)) return false;
      if (file) files.release();
      if (deadline != null) deadline.cancel();
      return true;
    }
  }

  /// A request whose content is at hand.
  private static final class Held extends Request.Wrapper {
    private Content.Chunk next;

    Held(Request request, byte[] content) {
      super(request);
      next =
          content.length == 0
              ? Content.Chunk.EOF
              : Content.Chunk.from(ByteBuffer.wrap(content), true);
    }

    @Override
    public Content.Chunk read() {
      Content.Chunk chunk = next;
      next = Content.Chunk.next(chunk);
      return chunk;
    }

    @Override
    public void demand(Runnable ready) {
      ready.run();
    }
  }
}

package liaison.papers;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Does things after a while unless it is told that they are not needed any more.
final class Alarm implements AutoCloseable {
  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(
          1,
          task -> Thread.ofPlatform().daemon().name("papers-alarm").unstarted(task),
          new ThreadPoolExecutor.DiscardPolicy());

  Alarm() {
    clock.setRemoveOnCancelPolicy(true);
  }

  /// Sets an alarm; after [#close] nothing will come of it.
  Set after(Duration wait, Runnable task) {
    Set set = new Set(task);
    set.due = clock.schedule(set::ring, wait.toNanos(), TimeUnit.NANOSECONDS);
    return set;
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  /// An alarm that was set.
  static final class Set {
    private final Runnable task;
    private volatile boolean rang;
    private volatile Future<?> due = java.util.concurrent.CompletableFuture.completedFuture(null);

    private Set(Runnable task) {
      this.task = task;
    }

    private void ring() {
      rang = true;
      task.run();
    }

    /// Whether the time was over before it was turned off.
    boolean rang() {
      return rang;
    }

    void off() {
      due.cancel(false);
    }
  }
}

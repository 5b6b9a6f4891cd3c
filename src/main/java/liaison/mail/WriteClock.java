package liaison.mail;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The clock by which a line is cut whose relay takes no more bytes. The library sets it before
/// each write and stops it afterwards. Whatever is set to ring before all others wakes the clock's
/// thread, which was nearly half of a send (measured): so one rings for nobody each second, sooner
/// than any that is set meanwhile.
final class WriteClock {
  private static final ScheduledExecutorService CLOCK = running();

  private WriteClock() {}

  /// The one for all lines; it never ends, and keeps no process alive.
  static ScheduledExecutorService get() {
    return CLOCK;
  }

  private static ScheduledExecutorService running() {
    var clock =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("post-write-clock").factory());
    clock.setRemoveOnCancelPolicy(true);
    var _ = clock.scheduleAtFixedRate(() -> {}, 1, 1, TimeUnit.SECONDS);
    return clock;
  }
}

package liaison;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The end of the service, asked for from outside: by a signal, or by the end of the process that
/// started it. It may come at any moment, also while the first papers are being read.
final class Ending {
  private static final int SECONDS_TO_CLOSE = 10;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private Runnable first = () -> {};

  /// Names what can hold up the end, to be told of it before all else: at once, where the end has
  /// been asked for already.
  synchronized void tellFirst(Runnable holdUp) {
    first = holdUp;
    if (isAsked()) holdUp.run();
  }

  /// Asks for the end. Asking again is harmless.
  synchronized void ask() {
    asked.countDown();
    first.run();
  }

  /// Asks, and waits until all is closed. The process is ended without order where that takes too
  /// long.
  void askAndWait() {
    ask();
    try {
      if (!closed.await(SECONDS_TO_CLOSE, TimeUnit.SECONDS)) Runtime.getRuntime().halt(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  boolean isAsked() {
    return asked.getCount() == 0;
  }

  /// Waits until the end is asked for.
  void await() throws InterruptedException {
    asked.await();
  }

  /// Does work that the end may cut short: what fails because of the end is no fault.
  void unlessAsked(Runnable work) {
    if (isAsked()) return;
    try {
      work.run();
    } catch (RuntimeException e) {
      if (!isAsked()) throw e;
    }
  }

  /// Says that all is closed.
  void closed() {
    closed.countDown();
  }
}

package liaison;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import sun.misc.Signal;

/// The signals that ask the service to end.
///
/// They are taken here, before the JVM begins to end: its shutdown hooks run side by side, and the
/// encoder's own hook would release the library under the feet of a round that still uses it.
final class Signals {
  private static final int BY_SIGNAL = 128;
  private static final AtomicInteger LAST = new AtomicInteger();

  private Signals() {}

  /// Runs something at each signal to end.
  static void each(Runnable ask) {
    for (String name : List.of("TERM", "INT")) {
      Signal.handle(
          new Signal(name),
          signal -> {
            LAST.set(signal.getNumber());
            ask.run();
          });
    }
  }

  /// The exit status: that of a program ended by the signal, where one came.
  static int status(int otherwise) {
    int signal = LAST.get();
    return signal == 0 ? otherwise : BY_SIGNAL + signal;
  }
}

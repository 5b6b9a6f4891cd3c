package liaison;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// What a run has opened. It is closed in the opposite order, and one that cannot be closed keeps
/// no other from it.
final class Opened implements AutoCloseable {
  private final Deque<AutoCloseable> all = new ArrayDeque<>();

  <T extends AutoCloseable> T add(T one) {
    all.push(one);
    return one;
  }

  /// @throws RuntimeException the first fault, once all have been tried
  @Override
  public void close() {
    @Nullable RuntimeException first = null;
    while (!all.isEmpty()) {
      try {
        all.pop().close();
      } catch (Exception e) {
        if (first != null) first.addSuppressed(e);
        else first = e instanceof RuntimeException known ? known : new IllegalStateException(e);
      }
    }
    if (first != null) throw first;
  }
}

package liaison.mail;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import liaison.store.Database;
import org.jspecify.annotations.Nullable;

/// Deals the letters that are due to the lines of a round, each to one of them. It looks again
/// every few letters, so that one somebody waits for overtakes a long round.
final class Due {
  private static final int AT_A_TIME = 20;

  private final Database database;
  private final InstantSource clock;
  private final Deque<Long> next = new ArrayDeque<>();
  private final Set<Long> inHand = new HashSet<>();

  Due(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// The next letter; null where none is due that nobody has.
  @Nullable Envelope take() {
    for (Long id = id(); id != null; id = id()) {
      long known = id;
      Envelope envelope = database.<@Nullable Envelope>read(handle -> Dispatch.read(handle, known));
      if (envelope != null) return envelope;
      done(known);
    }
    return null;
  }

  private synchronized @Nullable Long id() {
    if (next.isEmpty()) {
      int most = AT_A_TIME + inHand.size();
      database.read(handle -> Dispatch.due(handle, clock.instant(), most)).stream()
          .filter(id -> !inHand.contains(id))
          .forEach(next::add);
    }
    Long id = next.poll();
    if (id != null) inHand.add(id);
    return id;
  }

  /// What became of it is on file.
  synchronized void done(long id) {
    inHand.remove(id);
  }

  /// Looks again before the next letter: one that was dealt might not go.
  synchronized void forget() {
    next.clear();
  }
}

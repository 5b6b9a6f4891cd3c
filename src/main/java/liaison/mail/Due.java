package liaison.mail;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import liaison.store.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Deals the letters that are due to the lines of a round, each to one of them. It looks again
/// every few letters, so that one somebody waits for overtakes a long round.
final class Due {
  private static final int AT_A_TIME = 20;

  private final Database database;
  private final InstantSource clock;
  private final Deque<Envelope> next = new ArrayDeque<>();
  private final Set<Long> inHand = new HashSet<>();

  Due(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// The next letter; null where none is due that nobody has.
  synchronized @Nullable Envelope take() {
    if (next.isEmpty()) database.read(this::look);
    Envelope envelope = next.poll();
    if (envelope != null) inHand.add(envelope.id());
    return envelope;
  }

  /// Reads a few at once: each commit makes a reader begin anew. Files are large, so that no letter
  /// is read ahead behind one that carries some.
  private boolean look(Handle handle) {
    for (long id : Dispatch.due(handle, clock.instant(), AT_A_TIME + inHand.size())) {
      Envelope envelope = inHand.contains(id) ? null : Dispatch.read(handle, id);
      if (envelope == null) continue;
      next.add(envelope);
      if (!envelope.attachments().isEmpty()) break;
    }
    return !next.isEmpty();
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

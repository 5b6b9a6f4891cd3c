package liaison.mail;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import liaison.store.Database;
import org.jspecify.annotations.Nullable;

/// Keeps what becomes of letters. One entry settles a line's last letter and marks its next, so
/// that a crash leaves at most one in doubt for each line; entries that come while the disk is at
/// work share the next commit. Entries are kept in their order.
final class Ledger implements AutoCloseable {
  private final Database database;
  private final InstantSource clock;
  private final BlockingQueue<Entry> entries = new LinkedBlockingQueue<>();
  private final Thread keeper = Thread.ofPlatform().name("post-ledger").start(this::keep);

  Ledger(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// A letter, and what became of it.
  record Settled(Envelope envelope, Outcome outcome) {}

  /// @param kept true once it is on the disk and the next may go; false where it may not
  private record Entry(
      @Nullable Settled last,
      @Nullable Envelope next,
      boolean end,
      CompletableFuture<Boolean> kept) {}

  /// Enters what became of a line's last letter and what it sends next.
  ///
  /// @return true once it is on the disk and the next may be ended; false where it must not be
  CompletableFuture<Boolean> enter(@Nullable Settled last, @Nullable Envelope next) {
    var entry = new Entry(last, next, false, new CompletableFuture<>());
    entries.add(entry);
    return entry.kept();
  }

  private void keep() {
    boolean end = false;
    while (!end) {
      var batch = new ArrayList<Entry>();
      try {
        batch.add(entries.take());
      } catch (InterruptedException e) {
        throw new IllegalStateException("Nobody interrupts the ledger", e);
      }
      entries.drainTo(batch);
      end = batch.removeIf(Entry::end);
      if (!batch.isEmpty()) keep(batch);
    }
  }

  private void keep(List<Entry> batch) {
    try {
      List<Boolean> may =
          database.writePatiently(handle -> {
            Instant now = clock.instant();
            var all = new ArrayList<Boolean>();
            for (Entry entry : batch) {
              Settled last = entry.last();
              if (last != null) Dispatch.settle(handle, last.envelope(), last.outcome(), now);
              Envelope next = entry.next();
              all.add(next != null && Dispatch.mark(handle, next, now));
            }
            return all;
          });
      for (int at = 0; at < batch.size(); at++) batch.get(at).kept().complete(may.get(at));
    } catch (RuntimeException | Error fault) {
      batch.forEach(entry -> entry.kept().completeExceptionally(fault));
    }
  }

  /// Keeps what was entered, and ends.
  @Override
  public void close() {
    entries.add(new Entry(null, null, true, new CompletableFuture<>()));
    boolean interrupted = false;
    while (true) {
      try {
        keeper.join();
        break;
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
  }
}

package liaison.mail;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import liaison.store.Database;

/// Carries what is due, over one or a few lines. Each line waits for one durable entry per letter,
/// so that a crash leaves at most one in doubt for each line and loses none.
public final class Posting {
  /// A line more is worth opening for so many letters.
  private static final int LETTERS_A_LINE = 8;

  private final Database database;
  private final Supplier<Carrier> carriers;
  private final int lines;
  private final InstantSource clock;
  private volatile boolean stopped;

  /// @param lines how many are open at most
  Posting(Database database, Supplier<Carrier> carriers, int lines, InstantSource clock) {
    this.database = database;
    this.carriers = carriers;
    this.lines = lines;
    this.clock = clock;
  }

  /// Posting that writes each letter into a folder, for a first look.
  public static Posting intoFolder(
      Database database, Path folder, Sender sender, InstantSource clock) {
    return new Posting(database, () -> new FolderCarrier(folder, sender), 1, clock);
  }

  /// Posting through a mail server.
  public static Posting through(
      Database database, Relay relay, Sender sender, InstantSource clock) {
    return new Posting(database, () -> new SmtpCarrier(relay, sender), relay.connections(), clock);
  }

  /// Posts all that is due now. Not to be run twice at a time; run again at any time.
  ///
  /// @return how many were taken
  public int round() {
    int due =
        database.<Integer>write(handle -> {
          Instant now = clock.instant();
          Dispatch.doubt(handle, now);
          Dispatch.expire(handle, now);
          return Dispatch.due(handle, now, lines * LETTERS_A_LINE).size();
        });
    if (due == 0) return 0;
    int wanted = Math.clamp(due / LETTERS_A_LINE, 1, lines);
    try {
      return posted(wanted);
    } finally {
      database.change(handle -> Dispatch.expire(handle, clock.instant()));
    }
  }

  private int posted(int wanted) {
    var due = new Due(database, clock);
    // Platform threads: the database's native code would pin others.
    try (var ledger = new Ledger(database, clock);
        var threads =
            Executors.newFixedThreadPool(
                wanted, Thread.ofPlatform().name("post-line-", 1).factory())) {
      Callable<Integer> line = () -> new Line(carriers, due, ledger, () -> !stopped).run();
      int taken = 0;
      for (Future<Integer> one : threads.invokeAll(Collections.nCopies(wanted, line))) {
        taken += one.get();
      }
      return taken;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) throw fault;
      throw new IllegalStateException(e.getCause());
    }
  }

  /// Lets no further letter begin: the service ends.
  public void stop() {
    stopped = true;
  }

  /// Whether a letter could go out, without sending one.
  ///
  /// @return what to do; empty where all is well
  public String fault() {
    try (Carrier carrier = carriers.get()) {
      return carrier.fault();
    }
  }
}

package liaison.mail;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import liaison.store.Database;
import liaison.text.FaultReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries what is due. There is one commit for each letter: it keeps what became of the last one
/// and marks the next as being sent, so that a crash leaves at most one in doubt and loses none.
public final class Posting {
  private static final Logger LOG = LoggerFactory.getLogger(Posting.class);

  private final Database database;
  private final Supplier<Carrier> carriers;
  private final InstantSource clock;

  Posting(Database database, Supplier<Carrier> carriers, InstantSource clock) {
    this.database = database;
    this.carriers = carriers;
    this.clock = clock;
  }

  /// Posting that writes each letter into a folder, for a first look.
  public static Posting intoFolder(
      Database database, Path folder, Sender sender, InstantSource clock) {
    return new Posting(database, () -> new FolderCarrier(folder, sender), clock);
  }

  /// Posting through a mail server.
  public static Posting through(
      Database database, Relay relay, Sender sender, InstantSource clock) {
    return new Posting(database, () -> new SmtpCarrier(relay, sender), clock);
  }

  /// Posts all that is due now. Not to be run twice at a time; run again at any time.
  ///
  /// @return how many were taken
  public int round() {
    @Nullable Envelope next =
        database.<@Nullable Envelope>write(handle -> {
          Instant now = clock.instant();
          Dispatch.doubt(handle, now);
          Dispatch.expire(handle, now);
          return Dispatch.take(handle, now);
        });
    if (next == null) return 0;
    int taken = 0;
    try (Carrier carrier = carriers.get()) {
      while (next != null) {
        Envelope sent = next;
        Carried carried = carried(carrier, sent);
        Outcome outcome = carried.outcome();
        if (outcome instanceof Outcome.Taken) taken++;
        boolean goOn = carried.goOn();
        next =
            database.<@Nullable Envelope>write(handle -> {
              Instant now = clock.instant();
              Dispatch.settle(handle, sent, outcome, now);
              Dispatch.expire(handle, now);
              return goOn ? Dispatch.take(handle, now) : null;
            });
      }
    }
    return taken;
  }

  /// @param goOn whether the carrier can be trusted with the next letter
  private record Carried(Outcome outcome, boolean goOn) {}

  /// A fault of ours counts as a try too: the letter climbs the ladder and does not block the rest.
  private static Carried carried(Carrier carrier, Envelope envelope) {
    try {
      Outcome outcome = carrier.carry(envelope);
      return new Carried(outcome, !(outcome instanceof Outcome.NotNow(_, boolean line) && line));
    } catch (RuntimeException fault) {
      FaultReference reference = FaultReference.log(LOG, "carrying a letter", fault);
      return new Carried(
          new Outcome.Unknown("Fault %s, see the log.".formatted(reference.number())), false);
    }
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

package liaison.mail;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import liaison.text.FaultReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries letters one after another over one line. What became of one is put on file with the mark
/// of the next, while the next is already on the wire; its last byte waits for that.
final class Line {
  private static final Logger LOG = LoggerFactory.getLogger(Line.class);

  private final Supplier<Carrier> carriers;
  private final Due due;
  private final Ledger ledger;
  private final BooleanSupplier goOn;

  /// @param goOn asked before each letter
  Line(Supplier<Carrier> carriers, Due due, Ledger ledger, BooleanSupplier goOn) {
    this.carriers = carriers;
    this.due = due;
    this.ledger = ledger;
    this.goOn = goOn;
  }

  /// Carries until nothing is due, or the line cannot be trusted with another letter.
  ///
  /// @return how many were taken
  int run() {
    int taken = 0;
    Ledger.@Nullable Settled last = null;
    try (Carrier carrier = carriers.get()) {
      while (true) {
        Envelope next = goOn.getAsBoolean() && !isLost(last) ? due.take() : null;
        CompletableFuture<Boolean> kept = ledger.enter(last, next);
        if (next == null) {
          wait(kept);
          return taken;
        }
        Outcome outcome = carried(carrier, next, kept);
        wait(kept);
        if (last != null) due.done(last.envelope().id());
        if (outcome instanceof Outcome.Withheld) due.forget();
        if (outcome instanceof Outcome.Taken) taken++;
        last = new Ledger.Settled(next, outcome);
      }
    }
  }

  private static boolean isLost(Ledger.@Nullable Settled last) {
    return last != null
        && switch (last.outcome()) {
          case Outcome.NotNow(_, boolean line) -> line;
          case Outcome.Unknown _, Outcome.Faulty _ -> true;
          case Outcome.Taken _, Outcome.Refused _, Outcome.Withheld _ -> false;
        };
  }

  /// A fault of ours counts as a try too: the letter climbs the ladder and does not block the rest.
  private static Outcome carried(
      Carrier carrier, Envelope envelope, CompletableFuture<Boolean> kept) {
    try {
      return carrier.carry(envelope, () -> wait(kept));
    } catch (RuntimeException fault) {
      if (kept.isCompletedExceptionally()) throw fault;
      FaultReference reference = FaultReference.log(LOG, "carrying a letter", fault);
      return new Outcome.Faulty("Fault %s, see the log.".formatted(reference.number()));
    }
  }

  /// Waits for the disk.
  private static boolean wait(CompletableFuture<Boolean> kept) {
    try {
      return kept.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException fault) throw fault;
      throw e;
    }
  }
}

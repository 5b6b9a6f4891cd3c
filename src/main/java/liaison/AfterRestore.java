package liaison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import liaison.accounts.Sessions;
import liaison.mail.Outbox;
import liaison.notices.Rounds;
import liaison.store.DataFolder;
import liaison.store.DataProtection;
import liaison.store.Database;

/// What is done after an older copy was brought back, before anything else is. The copy does not
/// know what happened after it was made: letters that were sent wait in it, people who were erased
/// are in it, and whoever signed out is signed in.
final class AfterRestore {
  private AfterRestore() {}

  /// Holds the post, lets no notice go unasked that was due, signs everybody out, and erases again.
  /// Nothing to do where there was no restore; done again after a crash.
  static void settle(
      DataFolder folder, Database database, DataProtection protection, InstantSource clock) {
    boolean restored = folder.isRestored();
    if (restored) {
      Instant now = clock.instant();
      database.change(handle -> {
        Outbox.hold(handle, Outbox.RESTORED, now);
        Rounds.afterRestore(handle, now);
        Sessions.endAll(handle);
      });
    }
    // Without a restore too: a fault may have come between an erasure's note and its commit.
    var _ = protection.replay();
    if (!restored) return;
    try {
      folder.settleRestore(clock.instant());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

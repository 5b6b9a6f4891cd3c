package liaison;

import java.time.InstantSource;
import liaison.accounts.Officers;
import liaison.accounts.Sessions;
import liaison.accounts.SignIns;
import liaison.mail.Outbox;
import liaison.store.Database;

/// Who may come to the desk, and how.
record Admittance(Officers officers, SignIns signIns, Sessions sessions) {
  static Admittance of(Database database, Outbox outbox, InstantSource clock, String council) {
    return new Admittance(
        new Officers(database, clock),
        new SignIns(database, outbox, clock, council),
        new Sessions(database, clock));
  }

  /// Deletes codes, links and sessions that are over.
  void forget() {
    signIns.forget();
    sessions.forget();
  }
}

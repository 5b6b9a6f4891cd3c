package liaison.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import liaison.store.Audit;
import liaison.store.Database;
import org.jdbi.v3.core.Handle;

/// Who is signed in. A browser holds a secret; here is only what it hashes to.
public final class Sessions {
  /// After this long without a request a session is over.
  public static final Duration IDLE = Duration.ofHours(2);

  /// After this long it is over in any case.
  public static final Duration LONGEST = Duration.ofHours(12);

  /// So long a request need not be noted after the last one that was.
  private static final Duration NOTED = Duration.ofMinutes(1);

  private final Database database;
  private final InstantSource clock;

  public Sessions(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  static String begin(Handle handle, Officer officer, Instant now) {
    String secret = Secret.next();
    handle.execute(
        "INSERT INTO session (hash, officer, begun_at, seen_at) VALUES (?, ?, ?, ?)",
        Secret.hash(secret),
        officer.id(),
        now,
        now);
    Audit.record(handle, officer.key(), "Signed in", now);
    return secret;
  }

  /// The session of a browser, which goes on by being asked for.
  ///
  /// @param secret as the browser's cookie has it
  public Optional<Session> of(String secret) {
    record Found(Officer officer, Instant seen) {}
    Instant now = clock.instant();
    String hash = Secret.hash(secret);
    Optional<Found> found =
        database.read(handle ->
            handle
                .createQuery(
                    """
                    SELECT officer.*, seen_at FROM session
                    JOIN officer ON officer.id = session.officer
                    WHERE hash = :hash AND disabled_at IS NULL
                      AND seen_at > :idle AND begun_at > :longest
                    """)
                .bind("hash", hash)
                .bind("idle", now.minus(IDLE))
                .bind("longest", now.minus(LONGEST))
                .map((row, context) ->
                    new Found(
                        OfficerRows.officer(row, context),
                        Instant.ofEpochMilli(row.getLong("seen_at"))))
                .findFirst());
    if (found.isPresent() && found.get().seen().isBefore(now.minus(NOTED))) {
      database.change(
          handle -> handle.execute("UPDATE session SET seen_at = ? WHERE hash = ?", now, hash));
    }
    return found.map(known -> new Session(known.officer(), Secret.hash("form", secret)));
  }

  /// Signs a browser out.
  public void end(String secret) {
    database.change(
        handle -> handle.execute("DELETE FROM session WHERE hash = ?", Secret.hash(secret)));
  }

  /// Signs everybody out, and ends every code and link: after an older copy was brought back, in
  /// which they may stand as good again.
  public static void endAll(Handle handle) {
    handle.execute("DELETE FROM session");
    handle.execute("DELETE FROM sign_in");
  }

  /// Deletes the sessions that are over.
  ///
  /// @return how many
  public int forget() {
    Instant now = clock.instant();
    return database.write(handle ->
        handle.execute(
            "DELETE FROM session WHERE seen_at <= ? OR begun_at <= ?",
            now.minus(IDLE),
            now.minus(LONGEST)));
  }
}

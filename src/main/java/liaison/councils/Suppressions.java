package liaison.councils;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liaison.store.Audit;
import liaison.store.Database;
import org.jdbi.v3.core.Handle;

/// The addresses to which nothing is sent. Only an officer lifts one; no import does.
public final class Suppressions {
  private final Database database;
  private final InstantSource clock;
  private final Recall recall;

  /// Takes back what waits to go to an address, in the transaction that suppresses it.
  public interface Recall {
    /// @param address in lower case
    void from(Handle handle, String address);
  }

  /// @param database where they lie
  /// @param recall of the letters that wait
  public Suppressions(Database database, InstantSource clock, Recall recall) {
    this.database = database;
    this.clock = clock;
    this.recall = recall;
  }

  /// For one who only looks, or where no letters wait.
  public Suppressions(Database database, InstantSource clock) {
    this(database, clock, (_, _) -> {});
  }

  /// Sends nothing to this address from a day on. One that is suppressed already keeps its first
  /// day and reason.
  ///
  /// @param who the key of an officer, or what found it out
  public void suppress(
      String address, Suppression.Reason reason, LocalDate since, String note, String who) {
    database.change(handle ->
        suppress(handle, new Suppression(EmailAddress.key(address), reason, since, note), who));
  }

  private void suppress(Handle handle, Suppression suppression, String who) {
    int added =
        handle.execute(
            """
            INSERT INTO suppression (address, reason, since, note) VALUES (?, ?, ?, ?)
            ON CONFLICT (address) DO NOTHING
            """,
            suppression.address(),
            suppression.reason().word(),
            suppression.since(),
            suppression.note());
    recall.from(handle, suppression.address());
    if (added == 0) return;
    Audit.record(
        handle,
        who,
        "an address was suppressed: %s".formatted(suppression.reason().word()),
        clock.instant());
  }

  /// Sends to this address again.
  ///
  /// @param why kept in the audit
  /// @return whether it was suppressed
  public boolean lift(String address, Suppression.Lifting why, String who) {
    return database.<Boolean>write(handle -> {
      int lifted =
          handle.execute("DELETE FROM suppression WHERE address = ?", EmailAddress.key(address));
      if (lifted > 0) {
        Audit.record(
            handle, who, "a suppressed address was lifted: " + why.word(), clock.instant());
      }
      return lifted > 0;
    });
  }

  /// Why nothing is sent to this address; empty where it is not suppressed.
  public Optional<Suppression> of(String address) {
    return Optional.ofNullable(
        database.<Map<String, Suppression>>read(Suppressions::all).get(EmailAddress.key(address)));
  }

  /// All of them, by address.
  public List<Suppression> all() {
    return List.copyOf(database.<Map<String, Suppression>>read(Suppressions::all).values());
  }

  static Map<String, Suppression> all(Handle handle) {
    var all = new LinkedHashMap<String, Suppression>();
    handle
        .createQuery("SELECT address, reason, since, note FROM suppression ORDER BY address")
        .map((row, _) ->
            new Suppression(
                row.getString("address"),
                Suppression.Reason.of(row.getString("reason")).orElseThrow(),
                LocalDate.parse(row.getString("since")),
                row.getString("note")))
        .forEach(suppression -> all.put(suppression.address(), suppression));
    return all;
  }
}

package liaison.notices;

import java.time.Instant;
import java.util.List;
import liaison.store.Database;
import org.jspecify.annotations.Nullable;

/// For one meeting: which council was told what, to which address, when it was handed to the relay
/// and what the relay said.
///
/// @param lines by council, then in the order in which it was told
public record Proof(long meeting, List<Line> lines) {
  /// One notice, and one seat of one council.
  ///
  /// @param council its name
  /// @param version of what was told
  /// @param role whose seat it was; empty where nobody was reached
  /// @param address null where nobody was reached, or the address was erased
  /// @param state how the letter stands, or stood when its row went, in the outbox's word; empty
  ///   where there is none, or nothing is known of it any more
  /// @param handed when the relay took it
  /// @param relay the relay's words; empty where it said nothing yet
  /// @param why why there is no letter; empty where there is one
  public record Line(
      String council,
      NoticeKind kind,
      int version,
      String role,
      @Nullable String address,
      String state,
      Instant written,
      @Nullable Instant handed,
      String relay,
      String why) {
    /// Whether a relay has taken it.
    public boolean isHanded() {
      return handed != null;
    }

    /// Whether there was an address, which was erased since.
    public boolean isErased() {
      return why.equals(OwedRows.ERASED);
    }
  }

  /// The proof of one meeting.
  public static Proof of(Database database, long meeting) {
    return new Proof(
        meeting,
        database.read(handle ->
            handle
                .createQuery(
                    """
                    SELECT council.name, owed.purpose, owed.version, owed.role, owed.address,
                      ifnull(envelope.state, owed.state) AS state, owed.written,
                      ifnull(envelope.sent_at, owed.handed) AS sent_at,
                      coalesce(envelope.relay, owed.relay) AS relay, owed.why
                    FROM owed
                    JOIN council ON council.id = owed.council
                    LEFT JOIN envelope ON envelope.id = owed.envelope
                    WHERE owed.meeting = :meeting
                    ORDER BY council.name, owed.written, owed.id
                    """)
                .bind("meeting", meeting)
                .map((row, _) -> {
                  long handed = row.getLong("sent_at");
                  Instant at = row.wasNull() ? null : Instant.ofEpochMilli(handed);
                  return new Line(
                      row.getString("name"),
                      NoticeKind.of(row.getString("purpose")),
                      row.getInt("version"),
                      row.getString("role"),
                      row.getString("address"),
                      row.getString("state"),
                      Instant.ofEpochMilli(row.getLong("written")),
                      at,
                      row.getString("relay"),
                      row.getString("why"));
                })
                .list()));
  }
}

package liaison.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
  /// @param instead of a letter that did not serve, the address to which another went instead;
  ///   empty where none did
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
      String why,
      Optional<String> instead) {
    /// Whether a relay has taken it.
    public boolean isHanded() {
      return handed != null;
    }

    /// Whether there is no letter, and that is as it should be: it was not needed any more.
    public boolean isSpared() {
      return address == null && Spared.is(why);
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
                    SELECT council.name, line.*, (
                      SELECT other.address FROM owed AS other
                      WHERE line.past AND other.meeting = line.meeting
                        AND other.purpose = line.purpose AND other.version = line.version
                        AND other.council = line.council AND other.address IS NOT NULL
                      ORDER BY other.seat <> line.seat, other.id LIMIT 1) AS instead
                    FROM (
                      SELECT owed.id, owed.meeting, owed.purpose, owed.version, owed.council,
                        owed.seat, owed.role, owed.address,
                        ifnull(envelope.state, owed.state) AS state, owed.written,
                        ifnull(envelope.sent_at, owed.handed) AS handed,
                        coalesce(envelope.relay, owed.relay) AS relay, owed.why, 0 AS past
                      FROM owed LEFT JOIN envelope ON envelope.id = owed.envelope
                      UNION ALL
                      SELECT id, meeting, purpose, version, council, seat, role, address, state,
                        written, handed, relay, why, 1 AS past
                      FROM owed_before) AS line
                    JOIN council ON council.id = line.council
                    WHERE line.meeting = :meeting
                    ORDER BY council.name, line.written, line.past DESC, line.id
                    """)
                .bind("meeting", meeting)
                .map((row, _) -> {
                  long handed = row.getLong("handed");
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
                      row.getString("why"),
                      Optional.ofNullable(row.getString("instead")));
                })
                .list()));
  }
}

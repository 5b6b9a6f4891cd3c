package liaison.notices;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liaison.mail.Outbox;
import org.jdbi.v3.core.Handle;

/// The rows of what each seat of each council was owed, and the letter that settles it.
///
/// Whether a row is settled depends on its letter: [OwedRow#isSettled].
final class OwedRows {
  /// Why a row of somebody who was erased has no address any more.
  static final String ERASED = "erased";

  private static final String DOUBTED =
      "The letter was taken back. It may have arrived before that.";

  private static final String UNSETTLED =
      "address IS NULL AND why NOT IN ('"
          + ERASED
          + "', '"
          + Spared.SAID
          + "', '"
          + Spared.KNOWN
          + "')";

  /// How the letter stands, or stood when its row went.
  private static final String STATE = "ifnull(envelope.state, nullif(owed.state, ''))";

  private static final String WENT =
      "(owed.why = '"
          + ERASED
          + "' OR owed.address IS NOT NULL) AND ("
          + STATE
          + " IS NULL OR envelope.doubted IS NOT NULL OR "
          + STATE
          + " IN ('sent', 'sending', 'in doubt'))";

  private OwedRows() {}

  /// Whether a row without a letter owes none any more.
  static boolean isClosed(String why) {
    return why.equals(ERASED) || why.equals(Spared.SAID) || why.equals(Spared.KNOWN);
  }

  /// All of one notice.
  static List<OwedRow> of(Handle handle, long meeting, NoticeKind kind, int version) {
    return handle
        .createQuery(
            """
            SELECT owed.council, owed.seat, owed.address, owed.envelope, owed.why, %s AS state,
              envelope.doubted, ifnull(envelope.relay, '') = :takenBack AS taken_back
            FROM owed LEFT JOIN envelope ON envelope.id = owed.envelope
            WHERE owed.meeting = :meeting AND owed.purpose = :kind AND owed.version = :version
            ORDER BY owed.id
            """
                .formatted(STATE))
        .bind("meeting", meeting)
        .bind("kind", kind.key())
        .bind("version", version)
        .bind("takenBack", Outbox.TAKEN_BACK)
        .map((row, _) -> {
          long envelope = row.getLong("envelope");
          boolean none = row.wasNull();
          return new OwedRow(
              row.getString("council"),
              row.getLong("seat"),
              row.getString("address"),
              none ? null : envelope,
              row.getString("state"),
              row.getObject("doubted") != null,
              row.getBoolean("taken_back"),
              row.getString("why"));
        })
        .list();
  }

  private static final String REMEMBER =
      """
      INSERT INTO owed_before
        (meeting, purpose, version, council, seat, role, address, state, handed, relay, why, written)
      SELECT owed.meeting, owed.purpose, owed.version, owed.council, owed.seat, owed.role,
        owed.address,
        CASE %1$s WHEN 'waiting' THEN 'withdrawn' WHEN 'sending' THEN 'in doubt' ELSE %1$s END,
        ifnull(envelope.sent_at, owed.handed), coalesce(envelope.relay, owed.relay), owed.why,
        owed.written
      FROM owed LEFT JOIN envelope ON envelope.id = owed.envelope
      WHERE (%1$s IN ('failed', 'expired') OR coalesce(envelope.relay, owed.relay) <> '') AND
      """
          .formatted(STATE);

  /// Remembers for the proof how the letter of a row ended before another takes its place, where
  /// that is worth knowing: it failed, came too late, or a relay said something to it.
  static void remember(Handle handle, long meeting, NoticeKind kind, int version, OwedRow row) {
    handle.execute(
        REMEMBER
            + "owed.meeting = ? AND owed.purpose = ? AND owed.version = ? AND owed.council = ?"
            + " AND owed.seat = ?",
        meeting,
        kind.key(),
        version,
        row.council(),
        row.seat());
  }

  /// Takes a row away: what it says is no longer so.
  static void remove(Handle handle, long meeting, NoticeKind kind, int version, OwedRow row) {
    handle.execute(
        """
        DELETE FROM owed
        WHERE meeting = ? AND purpose = ? AND version = ? AND council = ? AND seat = ?
        """,
        meeting,
        kind.key(),
        version,
        row.council(),
        row.seat());
  }

  /// When the last letter to each council was written, of those that went or may have gone.
  static Map<String, Instant> gone(Handle handle, long meeting) {
    return handle
        .createQuery(
            """
            SELECT owed.council, max(owed.written) AS written
            FROM owed LEFT JOIN envelope ON envelope.id = owed.envelope
            WHERE owed.meeting = :meeting AND %s GROUP BY owed.council
            """
                .formatted(WENT))
        .bind("meeting", meeting)
        .map((row, _) ->
            Map.entry(row.getString("council"), Instant.ofEpochMilli(row.getLong("written"))))
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// Whether any letter of a notice went, or may have gone.
  static boolean hasGone(Handle handle, Mark mark) {
    return handle
        .createQuery(
            """
            SELECT EXISTS (
              SELECT 1 FROM owed LEFT JOIN envelope ON envelope.id = owed.envelope
              WHERE owed.meeting = :meeting AND owed.purpose = :kind AND owed.version = :version
                AND %s)
            """
                .formatted(WENT))
        .bind("meeting", mark.meeting())
        .bind("kind", mark.kind().key())
        .bind("version", mark.version())
        .mapTo(Boolean.class)
        .one();
  }

  /// Notes that a letter settles what a seat is owed. What its council was owed without a letter is
  /// settled by it too.
  static void settle(
      Handle handle,
      long meeting,
      NoticeKind kind,
      int version,
      Recipients.Seated seat,
      String address,
      long envelope,
      Instant now) {
    clear(handle, meeting, kind, version, seat.council());
    handle.execute(
        """
        INSERT INTO owed
          (meeting, purpose, version, council, seat, role, address, envelope, why, written)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', ?)
        """,
        meeting,
        kind.key(),
        version,
        seat.council(),
        seat.seat(),
        seat.role(),
        address,
        envelope,
        now);
  }

  /// Takes away what a council was owed without a letter.
  private static void clear(
      Handle handle, long meeting, NoticeKind kind, int version, String council) {
    handle.execute(
        "DELETE FROM owed WHERE meeting = ? AND purpose = ? AND version = ? AND council = ? AND "
            + UNSETTLED,
        meeting,
        kind.key(),
        version,
        council);
  }

  /// Notes that a council gets no letter of this notice, and why. A row that is there stays.
  static void cannot(
      Handle handle,
      long meeting,
      NoticeKind kind,
      int version,
      Recipients.Unreached council,
      Instant now) {
    handle.execute(
        """
        INSERT INTO owed (meeting, purpose, version, council, seat, role, why, written)
        VALUES (?, ?, ?, ?, ?, '', ?, ?)
        ON CONFLICT (meeting, purpose, version, council, seat) DO NOTHING
        """,
        meeting,
        kind.key(),
        version,
        council.council(),
        Recipients.NO_SEAT,
        council.why(),
        now);
  }

  /// Notes that a council needs no letter of this notice.
  ///
  /// @param why [Spared#SAID] or [Spared#KNOWN]
  static void spare(
      Handle handle,
      long meeting,
      NoticeKind kind,
      int version,
      String council,
      String why,
      Instant now) {
    clear(handle, meeting, kind, version, council);
    cannot(handle, meeting, kind, version, new Recipients.Unreached(council, council, why), now);
  }

  /// Takes back every letter of a meeting that has not gone. What it settled is owed again; one
  /// that may have arrived stays in the proof.
  ///
  /// @param why in plain words
  /// @return how many letters were taken back
  static int withdraw(Handle handle, long meeting, String why) {
    List<Long> letters =
        handle
            .createQuery(
                """
                SELECT DISTINCT owed.envelope FROM owed
                JOIN envelope ON envelope.id = owed.envelope
                WHERE owed.meeting = :meeting
                """)
            .bind("meeting", meeting)
            .mapTo(Long.class)
            .list();
    int withdrawn = 0;
    for (long letter : letters) {
      handle.execute(REMEMBER + "envelope.state = 'failed' AND owed.envelope = ?", letter);
      if (!Outbox.withdraw(handle, letter)) continue;
      boolean doubted =
          handle
              .createQuery("SELECT doubted IS NOT NULL FROM envelope WHERE id = ?")
              .bind(0, letter)
              .mapTo(Boolean.class)
              .one();
      if (doubted) {
        handle.execute("UPDATE owed SET why = ? WHERE envelope = ?", DOUBTED, letter);
      } else {
        handle.execute(
            "UPDATE owed SET address = NULL, envelope = NULL, why = ? WHERE envelope = ?",
            why,
            letter);
      }
      withdrawn++;
    }
    return withdrawn;
  }
}

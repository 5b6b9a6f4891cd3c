package liaison.notices;

import java.time.Instant;
import java.util.List;
import liaison.mail.Outbox;
import org.jdbi.v3.core.Handle;

/// The rows of what each seat of each council was owed, and the letter that settles it.
///
/// Whether a row is settled depends on its letter: [OwedRow#isSettled].
final class OwedRows {
  /// Why a row of somebody who was erased has no address any more.
  static final String ERASED = "erased";

  /// Why a council that could be reached late gets no letter of its own: a newer one says it too.
  static final String SAID = "A later letter says it too.";

  private static final String DOUBTED =
      "The letter was taken back. It may have arrived before that.";

  private static final String UNSETTLED =
      "address IS NULL AND why NOT IN ('" + ERASED + "', '" + SAID + "')";

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
    return why.equals(ERASED) || why.equals(SAID);
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

  /// Whether any letter of a meeting that was written from a moment on went, or may have gone.
  static boolean hasGone(Handle handle, long meeting, Instant since) {
    return handle
        .createQuery(
            """
            SELECT EXISTS (
              SELECT 1 FROM owed LEFT JOIN envelope ON envelope.id = owed.envelope
              WHERE owed.meeting = :meeting AND owed.written >= :since AND %s)
            """
                .formatted(WENT))
        .bind("meeting", meeting)
        .bind("since", since)
        .mapTo(Boolean.class)
        .one();
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

  /// Notes that a newer letter says to a council what this notice would.
  static void spare(
      Handle handle, long meeting, NoticeKind kind, int version, String council, Instant now) {
    clear(handle, meeting, kind, version, council);
    cannot(handle, meeting, kind, version, new Recipients.Unreached(council, council, SAID), now);
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

package liaison.notices;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import liaison.mail.Outbox;
import org.jdbi.v3.core.Handle;

/// The rows of what each seat of each council was owed, and the letter that settles it.
///
/// A row is settled where it has an address: a letter to it was written. One without is not, but
/// for those that were erased at the wish of whom they were about.
final class OwedRows {
  /// Why a row of somebody who was erased has no address any more.
  static final String ERASED = "erased";

  private static final String UNSETTLED = "address IS NULL AND why <> '" + ERASED + "'";

  private OwedRows() {}

  /// The councils that a notice has settled.
  static Set<String> settled(Handle handle, long meeting, NoticeKind kind, int version) {
    return councils(handle, meeting, kind, version, "NOT (" + UNSETTLED + ")");
  }

  /// The councils that a notice owes still.
  static Set<String> unsettled(Handle handle, long meeting, NoticeKind kind, int version) {
    Set<String> unsettled = councils(handle, meeting, kind, version, UNSETTLED);
    unsettled.removeAll(settled(handle, meeting, kind, version));
    return unsettled;
  }

  private static Set<String> councils(
      Handle handle, long meeting, NoticeKind kind, int version, String which) {
    return new HashSet<>(
        handle
            .createQuery(
                """
                SELECT DISTINCT council FROM owed
                WHERE meeting = :meeting AND purpose = :kind AND version = :version AND %s
                """
                    .formatted(which))
            .bind("meeting", meeting)
            .bind("kind", kind.key())
            .bind("version", version)
            .mapTo(String.class)
            .list());
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
    handle.execute(
        "DELETE FROM owed WHERE meeting = ? AND purpose = ? AND version = ? AND council = ? AND "
            + UNSETTLED,
        meeting,
        kind.key(),
        version,
        seat.council());
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

  /// Notes that a council is owed a notice and cannot be reached. A row that is there stays.
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

  /// Takes back every letter of a meeting that has not gone. What it settled is owed again.
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
      handle.execute(
          "UPDATE owed SET address = NULL, envelope = NULL, why = ? WHERE envelope = ?",
          why,
          letter);
      withdrawn++;
    }
    return withdrawn;
  }
}

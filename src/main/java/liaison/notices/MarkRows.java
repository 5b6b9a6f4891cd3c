package liaison.notices;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// The rows of what was decided or done about notices.
final class MarkRows {
  private MarkRows() {}

  /// Those of one meeting, in the order in which they were first made.
  static List<Mark> of(Handle handle, long meeting) {
    return handle
        .createQuery("SELECT * FROM notice WHERE meeting = :meeting ORDER BY id")
        .bind("meeting", meeting)
        .map((row, _) ->
            new Mark(
                row.getLong("meeting"),
                NoticeKind.of(row.getString("purpose")),
                row.getInt("version"),
                Instant.ofEpochMilli(row.getLong("due")),
                Mark.State.of(row.getString("state")),
                row.getString("why"),
                row.getString("who"),
                Instant.ofEpochMilli(row.getLong("at"))))
        .list();
  }

  /// Keeps a mark. It takes the place of one that is still open for the same kind, whatever the
  /// version, and of one with the same version.
  static void put(Handle handle, Mark mark) {
    Optional<Mark> known =
        of(handle, mark.meeting()).stream()
            .filter(one -> one.kind() == mark.kind())
            .filter(one -> one.isOpen() || one.version() == mark.version())
            .findFirst();
    if (known.isPresent()) {
      handle
          .createUpdate(
              """
              UPDATE notice SET version = :version, due = :due, state = :state, why = :why,
                who = :who, at = :at
              WHERE meeting = :meeting AND purpose = :purpose AND version = :known
              """)
          .bind("known", known.get().version())
          .bind("meeting", mark.meeting())
          .bind("purpose", mark.kind().key())
          .bind("version", mark.version())
          .bind("due", mark.due())
          .bind("state", mark.state().key())
          .bind("why", mark.why())
          .bind("who", mark.who())
          .bind("at", mark.at())
          .execute();
      return;
    }
    handle.execute(
        """
        INSERT INTO notice (meeting, purpose, version, due, state, why, who, at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        mark.meeting(),
        mark.kind().key(),
        mark.version(),
        mark.due(),
        mark.state().key(),
        mark.why(),
        mark.who(),
        mark.at());
  }

  static void remove(Handle handle, Mark mark) {
    handle.execute(
        "DELETE FROM notice WHERE meeting = ? AND purpose = ? AND version = ?",
        mark.meeting(),
        mark.kind().key(),
        mark.version());
  }

  /// The meetings that the rounds have seen.
  static Set<Long> known(Handle handle) {
    return new HashSet<>(
        handle.createQuery("SELECT meeting FROM notice_since").mapTo(Long.class).list());
  }

  /// When the rounds first saw a meeting with its present date.
  static Optional<Instant> since(Handle handle, long meeting) {
    return handle
        .createQuery("SELECT since FROM notice_since WHERE meeting = :meeting")
        .bind("meeting", meeting)
        .map((row, _) -> Instant.ofEpochMilli(row.getLong("since")))
        .findFirst();
  }

  /// Notes that a meeting has the date that it has from now on.
  static void since(Handle handle, long meeting, Instant now) {
    handle.execute(
        """
        INSERT INTO notice_since (meeting, since) VALUES (?, ?)
        ON CONFLICT (meeting) DO UPDATE SET since = excluded.since
        """,
        meeting,
        now);
  }
}

package liaison.mail;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The outbox as posting sees it: what is next, and what became of the last one.
final class Dispatch {
  /// Whether a letter may go now.
  private static final String MAY_GO =
      """
      state IN ('waiting', 'in doubt') AND next_try <= :now AND (expires IS NULL OR expires > :now)
        AND (kind IN (%s) OR NOT EXISTS (SELECT 1 FROM post_hold))
      """
          .formatted(quoted(Kind.passing()));

  private Dispatch() {}

  private static String quoted(Collection<String> keys) {
    return keys.stream().map(key -> "'" + key + "'").collect(Collectors.joining(", "));
  }

  /// What a crash has left half done may have gone out.
  static void doubt(Handle handle, Instant now) {
    handle.execute(
        """
        UPDATE envelope
        SET state = iif(recalled = 1, 'withdrawn', 'in doubt'), doubted = ?,
          relay = 'The service ended while it was sent.'
        WHERE state = 'sending'
        """,
        now);
  }

  /// Ends what came too late, and takes secrets out of what can go no further.
  static void expire(Handle handle, Instant now) {
    handle.execute(
        """
        UPDATE envelope SET state = 'expired'
        WHERE state IN ('waiting', 'in doubt') AND expires <= ?
        """,
        now);
    Arrays.stream(Kind.values())
        .filter(Kind::isSecret)
        .forEach(kind ->
            handle.execute(
                """
                DELETE FROM letter WHERE envelope IN (
                  SELECT id FROM envelope
                  WHERE kind = ? AND state IN ('sent', 'failed', 'expired', 'withdrawn'))
                """,
                kind.key()));
  }

  /// The letters that are due, the most urgent first. The index holds them in that order, so that a
  /// few of many are soon found.
  static List<Long> due(Handle handle, Instant now, int most) {
    return handle
        .createQuery(
            "SELECT id FROM envelope INDEXED BY envelope_to_go"
                + " WHERE state IN ('waiting', 'sending', 'in doubt') AND "
                + MAY_GO
                + " AND EXISTS (SELECT 1 FROM letter WHERE envelope = id)"
                + " ORDER BY priority, next_try, id LIMIT :most")
        .bind("now", now)
        .bind("most", most)
        .mapTo(Long.class)
        .list();
  }

  /// A letter with its words; null where it was erased.
  static @Nullable Envelope read(Handle handle, long id) {
    return handle
        .createQuery(
            """
            SELECT id, message_id, recipient, subject, text, html, calendar_method, calendar,
              unsubscribe, written, tries
            FROM envelope JOIN letter ON envelope = id WHERE id = :id
            """)
        .bind("id", id)
        .map((row, _) ->
            new Envelope(
                row.getLong("id"),
                row.getString("message_id"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("text"),
                row.getString("html"),
                LetterRows.calendar(row.getString("calendar_method"), row.getString("calendar")),
                LetterRows.attachments(handle, id),
                row.getString("unsubscribe"),
                Instant.ofEpochMilli(row.getLong("written")),
                row.getInt("tries") + 1))
        .findFirst()
        .orElse(null);
  }

  /// Notes that a letter is being sent, where it may still go.
  ///
  /// @return whether it may
  static boolean mark(Handle handle, Envelope envelope, Instant now) {
    return handle
            .createUpdate(
                "UPDATE envelope SET state = 'sending', tries = :tries WHERE id = :id AND "
                    + MAY_GO)
            .bind("tries", envelope.tries())
            .bind("id", envelope.id())
            .bind("now", now)
            .execute()
        > 0;
  }

  /// Keeps what became of a try.
  static void settle(Handle handle, Envelope envelope, Outcome outcome, Instant now) {
    switch (outcome) {
      case Outcome.Taken(var words) -> end(handle, envelope, State.SENT, words, now);
      case Outcome.Refused(var words) -> end(handle, envelope, State.FAILED, words, null);
      case Outcome.NotNow(var words, _) -> later(handle, envelope, State.WAITING, words, now);
      case Outcome.Unknown(var words) -> later(handle, envelope, State.IN_DOUBT, words, now);
      case Outcome.Faulty(var words) -> later(handle, envelope, State.IN_DOUBT, words, now);
      case Outcome.Withheld _ -> {}
    }
  }

  private static void later(
      Handle handle, Envelope envelope, State state, String words, Instant now) {
    boolean over = Ladder.isOver(envelope.tries());
    // Nothing is found where its addressee was erased while it was carried.
    handle
        .createUpdate(
            """
            UPDATE envelope
            SET state = iif(recalled = 1, 'withdrawn', :state), relay = :words, next_try = :next,
              doubted = ifnull(:doubted, doubted)
            WHERE id = :id AND state = 'sending'
            """)
        .bind("state", (over ? State.FAILED : state).key())
        .bind("words", words)
        .bind("doubted", state == State.IN_DOUBT ? now : null)
        .bind("next", now.plus(Ladder.pause(envelope.tries())))
        .bind("id", envelope.id())
        .execute();
  }

  private static void end(
      Handle handle, Envelope envelope, State state, String words, @Nullable Instant sent) {
    handle
        .createUpdate(
            """
            UPDATE envelope
            SET state = iif(recalled = 1 AND :state <> 'sent', 'withdrawn', :state),
              relay = :words, sent_at = :sent
            WHERE id = :id AND state = 'sending'
            """)
        .bind("state", state.key())
        .bind("words", words)
        .bind("sent", sent)
        .bind("id", envelope.id())
        .execute();
  }
}

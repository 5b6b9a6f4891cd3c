package liaison.mail;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The outbox as posting sees it: what is next, and what became of the last one.
final class Dispatch {
  private Dispatch() {}

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

  /// Ends what came too late.
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

  /// Takes the next letter that is due, the most urgent first.
  static @Nullable Envelope take(Handle handle, Instant now) {
    boolean held = Outbox.held(handle).isPresent();
    Optional<Envelope> next =
        handle
            .createQuery(
                """
                SELECT id, message_id, recipient, subject, text, html, calendar_method, calendar,
                  unsubscribe, written, tries
                FROM envelope JOIN letter ON envelope = id
                WHERE state IN ('waiting', 'in doubt') AND next_try <= :now
                  AND (expires IS NULL OR expires > :now)
                  AND (kind IN (<passing>) OR NOT :held)
                ORDER BY priority, next_try, id LIMIT 1
                """)
            .bindList("passing", Kind.passing())
            .bind("now", now)
            .bind("held", held)
            .map((row, _) ->
                new Envelope(
                    row.getLong("id"),
                    row.getString("message_id"),
                    row.getString("recipient"),
                    row.getString("subject"),
                    row.getString("text"),
                    row.getString("html"),
                    LetterRows.calendar(
                        row.getString("calendar_method"), row.getString("calendar")),
                    LetterRows.attachments(handle, row.getLong("id")),
                    row.getString("unsubscribe"),
                    Instant.ofEpochMilli(row.getLong("written")),
                    row.getInt("tries") + 1))
            .findFirst();
    if (next.isEmpty()) return null;
    handle.execute(
        "UPDATE envelope SET state = 'sending', tries = ? WHERE id = ?",
        next.get().tries(),
        next.get().id());
    return next.get();
  }

  /// Keeps what became of a try.
  static void settle(Handle handle, Envelope envelope, Outcome outcome, Instant now) {
    switch (outcome) {
      case Outcome.Taken(var words) -> end(handle, envelope, State.SENT, words, now);
      case Outcome.Refused(var words) -> end(handle, envelope, State.FAILED, words, null);
      case Outcome.NotNow(var words, _) -> later(handle, envelope, State.WAITING, words, now);
      case Outcome.Unknown(var words) -> later(handle, envelope, State.IN_DOUBT, words, now);
    }
  }

  private static void later(
      Handle handle, Envelope envelope, State state, String words, Instant now) {
    if (Ladder.isOver(envelope.tries())) {
      end(handle, envelope, State.FAILED, words, null);
      return;
    }
    // Nothing is found where its addressee was erased while it was carried.
    handle
        .createUpdate(
            """
            UPDATE envelope
            SET state = iif(recalled = 1, 'withdrawn', :state), relay = :words, next_try = :next,
              doubted = ifnull(:doubted, doubted)
            WHERE id = :id AND state = 'sending'
            """)
        .bind("state", state.key())
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
            UPDATE envelope SET state = :state, relay = :words, sent_at = :sent
            WHERE id = :id AND state = 'sending'
            """)
        .bind("state", state.key())
        .bind("words", words)
        .bind("sent", sent)
        .bind("id", envelope.id())
        .execute();
  }
}

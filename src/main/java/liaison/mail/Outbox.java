package liaison.mail;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The letters that are owed. One is put here in the transaction of the fact that owes it: both
/// happen, or neither does.
public final class Outbox {
  private static final SecureRandom RANDOM = new SecureRandom();
  private final String domain;

  /// @param domain the right-hand side of every Message-ID
  public Outbox(String domain) {
    this.domain = domain;
  }

  /// Puts a letter into the outbox. Its Message-ID is fixed from here on.
  ///
  /// @param now when it was written
  /// @return its row
  public long put(Handle handle, Letter letter, Instant now) {
    byte[] unique = new byte[16];
    RANDOM.nextBytes(unique);
    return handle
        .createUpdate(
            """
            INSERT INTO envelope
              (message_id, kind, priority, recipient, subject, text, html, written, due, next_try,
               expires)
            VALUES
              (:messageId, :kind, :priority, :to, :subject, :text, :html, :now, :due, :due,
               :expires)
            """)
        .bind("messageId", HexFormat.of().formatHex(unique) + "@" + domain)
        .bind("kind", letter.kind().key())
        .bind("priority", letter.kind().priority())
        .bind("to", letter.to())
        .bind("subject", letter.subject())
        .bind("text", letter.text())
        .bind("html", letter.html())
        .bind("now", now)
        .bind("due", letter.due())
        .bind("expires", letter.expires())
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .list()
        .getFirst();
  }

  /// Holds the post: nothing goes out but what lets officers in.
  public static void hold(Handle handle, String reason, Instant now) {
    handle.execute(
        """
        INSERT INTO post_hold (id, since, reason) VALUES (1, ?, ?)
        ON CONFLICT (id) DO UPDATE SET reason = excluded.reason
        """,
        now,
        reason);
  }

  /// Lets the post go on. What was kept back is due from now on; when it expires does not change.
  public static void resume(Handle handle, Instant now) {
    handle
        .createUpdate(
            """
            UPDATE envelope SET due = :now
            WHERE state IN ('waiting', 'in doubt') AND due < :now AND kind NOT IN (<passing>)
            """)
        .bindList("passing", Kind.passing())
        .bind("now", now)
        .execute();
    handle.execute("DELETE FROM post_hold");
  }

  /// Takes back the letters of some kinds that wait to go to an address, in the transaction in
  /// which it is suppressed: one that waits in a hold, or to be tried again, must not go later.
  ///
  /// @return how many
  public static int withdrawTo(Handle handle, String address, Collection<Kind> kinds) {
    return handle
        .createUpdate(
            """
            UPDATE envelope SET state = 'expired', relay = 'No letters go to this address any more.'
            WHERE state IN ('waiting', 'in doubt') AND lower(recipient) = lower(:address)
              AND kind IN (<kinds>)
            """)
        .bind("address", address.strip())
        .bindList("kinds", kinds.stream().map(Kind::key).toList())
        .execute();
  }

  /// A letter that did not reach anybody and could be sent again.
  ///
  /// @param why the last words of the relay; empty where there are none
  public record Failed(long id, String to, String subject, String why, Instant written) {}

  /// The letters that failed, the newest first; not those whose words are gone or whose time is
  /// over.
  public static List<Failed> failed(Handle handle, Instant now) {
    return handle
        .createQuery(
            """
            SELECT id, recipient, subject, ifnull(relay, '') AS why, written FROM envelope
            WHERE state = 'failed' AND text IS NOT NULL AND (expires IS NULL OR expires > :now)
            ORDER BY id DESC
            """)
        .bind("now", now)
        .map((row, _) ->
            new Failed(
                row.getLong("id"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("why"),
                Instant.ofEpochMilli(row.getLong("written"))))
        .list();
  }

  /// Puts a letter that failed on its way again, as if it had not been tried.
  ///
  /// @return whether there was one
  public static boolean sendAgain(Handle handle, long id, Instant now) {
    return handle
            .createUpdate(
                """
                UPDATE envelope SET state = 'waiting', due = :now, next_try = :now, tries = 0
                WHERE id = :id AND state = 'failed' AND text IS NOT NULL
                  AND (expires IS NULL OR expires > :now)
                """)
            .bind("id", id)
            .bind("now", now)
            .execute()
        > 0;
  }

  /// Why nothing is posted, and since when.
  public record Hold(Instant since, String reason) {}

  /// The hold that is on; empty where the post goes on.
  public static Optional<Hold> hold(Handle handle) {
    return handle
        .createQuery("SELECT since, reason FROM post_hold")
        .map((row, _) ->
            new Hold(Instant.ofEpochMilli(row.getLong("since")), row.getString("reason")))
        .findFirst();
  }

  /// How many letters wait that a hold keeps back.
  public static int waiting(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT count(*) FROM envelope
            WHERE state IN ('waiting', 'in doubt') AND kind NOT IN (<passing>)
            """)
        .bindList("passing", Kind.passing())
        .mapTo(Integer.class)
        .one();
  }

  /// Why the post is held; empty where it is not.
  public static Optional<String> held(Handle handle) {
    return handle.createQuery("SELECT reason FROM post_hold").mapTo(String.class).findFirst();
  }
}

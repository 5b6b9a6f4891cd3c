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
  /// What stands in place of the relay's words where an officer took a letter back. It is not owed
  /// again by that.
  public static final String TAKEN_BACK = "An officer took it back.";

  /// Why the post is held after an older copy of the data was brought back.
  public static final String RESTORED =
      "An older copy of the data was brought back. Letters that wait in it may have been sent"
          + " already.";

  private static final SecureRandom RANDOM = new SecureRandom();
  private final String domain;

  /// @param domain the right-hand side of every Message-ID
  public Outbox(String domain) {
    this.domain = domain;
  }

  /// Puts a letter into the outbox. Its Message-ID is fixed from here on.
  ///
  /// @param now when it was written
  /// @return its row; that of the earlier one where a letter of the same key was put before
  public long put(Handle handle, Letter letter, Instant now) {
    List<Long> put =
        handle
            .createQuery(
                """
                INSERT INTO envelope
                  (message_id, once, kind, priority, recipient, subject, written, due, next_try,
                   expires)
                VALUES
                  (:messageId, :once, :kind, :priority, :to, :subject, :now, :due, :due, :expires)
                ON CONFLICT (once) DO NOTHING
                RETURNING id
                """)
            .bind("messageId", messageId())
            .bind("once", letter.once())
            .bind("kind", letter.kind().key())
            .bind("priority", letter.kind().priority())
            .bind("to", letter.to())
            .bind("subject", letter.subject())
            .bind("now", now)
            .bind("due", letter.due())
            .bind("expires", letter.expires())
            .mapTo(Long.class)
            .list();
    if (put.isEmpty()) return earlier(handle, letter);
    LetterRows.insert(handle, put.getFirst(), letter);
    return put.getFirst();
  }

  private static long earlier(Handle handle, Letter letter) {
    return handle
        .createQuery("SELECT id FROM envelope WHERE once = ?")
        .bind(0, letter.once())
        .mapTo(Long.class)
        .one();
  }

  private String messageId() {
    byte[] unique = new byte[16];
    RANDOM.nextBytes(unique);
    return HexFormat.of().formatHex(unique) + "@" + domain;
  }

  /// Takes back a letter that has not gone: what it says is no longer so. One that is being sent at
  /// this moment is not tried again.
  ///
  /// @return whether it will not go; false where it has gone, or may just be going
  public static boolean withdraw(Handle handle, long id) {
    handle.execute("UPDATE envelope SET recalled = 1 WHERE id = ? AND state = 'sending'", id);
    return handle.execute(
            """
            UPDATE envelope SET state = 'withdrawn'
            WHERE id = ? AND state IN ('waiting', 'in doubt', 'failed')
            """,
            id)
        > 0;
  }

  /// [#withdraw], and lets another letter be put under its key.
  public static void giveUp(Handle handle, long id) {
    boolean _ = withdraw(handle, id);
    handle.execute(
        "UPDATE envelope SET once = NULL WHERE id = ? AND state IN ('withdrawn', 'expired')", id);
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

  /// Takes back one letter that waits, at an officer's wish.
  ///
  /// @return whether it will not go; false where it has gone, or is just going
  public static boolean takeBack(Handle handle, long id) {
    return takeBack(handle, "id = :id", id) > 0;
  }

  /// Takes back every letter that waits, at an officer's wish; not those that pass holds.
  ///
  /// @return how many
  public static int takeAllBack(Handle handle) {
    return takeBack(handle, "id <> :id", 0);
  }

  private static int takeBack(Handle handle, String which, long id) {
    return handle
        .createUpdate(
            """
            UPDATE envelope SET state = 'withdrawn', relay = :words
            WHERE state IN ('waiting', 'in doubt') AND kind NOT IN (<passing>) AND
            """
                + which)
        .bind("words", TAKEN_BACK)
        .bind("id", id)
        .bindList("passing", Kind.passing())
        .execute();
  }

  /// Takes back the letters of some kinds that wait to go to an address, in the transaction in
  /// which it is suppressed: one that waits in a hold, or to be tried again, must not go later.
  ///
  /// @return how many
  public static int withdrawTo(Handle handle, String address, Collection<Kind> kinds) {
    String those = "lower(recipient) = lower(:address) AND kind IN (<kinds>)";
    handle
        .createUpdate("UPDATE envelope SET recalled = 1 WHERE state = 'sending' AND " + those)
        .bind("address", address.strip())
        .bindList("kinds", kinds.stream().map(Kind::key).toList())
        .execute();
    return handle
        .createUpdate(
            """
            UPDATE envelope
            SET state = 'withdrawn', relay = 'No letters go to this address any more.'
            WHERE state IN ('waiting', 'in doubt') AND
            """
                + those)
        .bind("address", address.strip())
        .bindList("kinds", kinds.stream().map(Kind::key).toList())
        .execute();
  }

  /// A letter that did not reach anybody and could be sent again.
  ///
  /// @param why the last words of the relay; empty where there are none
  public record Failed(long id, String to, String subject, String why, Instant written) {
    /// Why, for a person; empty where the relay said nothing.
    public String plainly() {
      return RelayWords.plainly(why);
    }
  }

  /// The letters that failed, the newest first; not those whose words are gone or whose time is
  /// over.
  public static List<Failed> failed(Handle handle, Instant now) {
    return handle
        .createQuery(
            """
            SELECT id, recipient, subject, ifnull(relay, '') AS why, written FROM envelope
            WHERE state = 'failed' AND (expires IS NULL OR expires > :now)
              AND id IN (SELECT envelope FROM letter)
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
                WHERE id = :id AND state = 'failed' AND id IN (SELECT envelope FROM letter)
                  AND (expires IS NULL OR expires > :now)
                """)
            .bind("id", id)
            .bind("now", now)
            .execute()
        > 0;
  }

  /// Why nothing is posted, and since when.
  public record Hold(Instant since, String reason) {
    /// Whether it is because an older copy of the data was brought back.
    public boolean isAfterRestore() {
      return reason.equals(RESTORED);
    }
  }

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

package liaison.mail;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The letters of the outbox as an officer looks at them.
public final class Trays {
  private Trays() {}

  /// A letter in a tray.
  ///
  /// @param subject empty where its words are past their time
  /// @param said the relay's own last words; empty where there are none
  /// @param next when it is tried next, where it waits or is in doubt
  /// @param tries how often it was tried
  /// @param mayGoAgain whether it can be sent again
  public record Row(
      long id,
      String to,
      String subject,
      String said,
      Instant written,
      Instant next,
      @Nullable Instant sent,
      int tries,
      boolean mayGoAgain) {
    /// What the relay said, for a person.
    public String plainly() {
      return RelayWords.plainly(said);
    }
  }

  /// How many letters each tray holds.
  public static Map<Tray, Integer> counts(Handle handle) {
    var counts = new EnumMap<Tray, Integer>(Tray.class);
    for (Tray tray : Tray.values()) {
      counts.put(
          tray,
          handle
              .createQuery("SELECT count(*) FROM envelope WHERE " + tray.holds())
              .mapTo(Integer.class)
              .one());
    }
    return counts;
  }

  /// A letter that has not gone, and will be tried.
  ///
  /// @param said the relay's last words; empty where there are none
  public record UnderWay(String to, String subject, Instant next, String said) {
    /// What the relay said, for a person; empty where it said nothing.
    public String plainly() {
      return RelayWords.plainly(said);
    }
  }

  /// All letters that have not gone and will be tried, the next first; officers' own sign-in
  /// letters are not among them.
  public static List<UnderWay> underWay(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT recipient, subject, next_try, ifnull(relay, '') AS said FROM envelope
            WHERE state IN ('waiting', 'sending', 'in doubt') AND kind <> :own
            ORDER BY next_try, id
            """)
        .bind("own", Kind.SIGN_IN.key())
        .map((row, _) ->
            new UnderWay(
                row.getString("recipient"),
                row.getString("subject"),
                Instant.ofEpochMilli(row.getLong("next_try")),
                row.getString("said")))
        .list();
  }

  /// How many letters written since a moment came too late to be sent; officers' own sign-in
  /// letters are not counted.
  public static int expiredSince(Handle handle, Instant since) {
    return handle
        .createQuery(
            """
            SELECT count(*) FROM envelope
            WHERE state = 'expired' AND written >= :since AND kind <> :own
            """)
        .bind("since", since)
        .bind("own", Kind.SIGN_IN.key())
        .mapTo(Integer.class)
        .one();
  }

  /// Some of a tray, the newest first; of those that wait, the next first.
  ///
  /// @param from how many to pass over
  public static List<Row> of(Handle handle, Tray tray, int from, int most, Instant now) {
    String order =
        switch (tray) {
          case WAITING -> "next_try, priority, id";
          case IN_DOUBT, FAILED, TWICE, SENT, EXPIRED, WITHDRAWN -> "id DESC";
        };
    return handle
        .createQuery(
            """
            SELECT id, recipient, subject, ifnull(relay, '') AS said, written, next_try, sent_at,
              tries,
              state = 'failed' AND (expires IS NULL OR expires > :now)
                AND EXISTS (SELECT 1 FROM letter WHERE envelope = id) AS again
            FROM envelope WHERE %s ORDER BY %s LIMIT :most OFFSET :from
            """
                .formatted(tray.holds(), order))
        .bind("now", now)
        .bind("most", most)
        .bind("from", from)
        .map((row, _) ->
            new Row(
                row.getLong("id"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("said"),
                Instant.ofEpochMilli(row.getLong("written")),
                Instant.ofEpochMilli(row.getLong("next_try")),
                row.getObject("sent_at") == null
                    ? null
                    : Instant.ofEpochMilli(row.getLong("sent_at")),
                row.getInt("tries"),
                row.getBoolean("again")))
        .list();
  }
}

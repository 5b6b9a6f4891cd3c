package liaison.mail;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The words of letters and what is attached, as they lie beside their envelopes.
final class LetterRows {
  private LetterRows() {}

  static void insert(Handle handle, long envelope, Letter letter) {
    Calendar calendar = letter.calendar();
    handle.execute(
        """
        INSERT INTO letter (envelope, text, html, calendar_method, calendar, unsubscribe)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        envelope,
        letter.text(),
        letter.html(),
        calendar == null ? null : calendar.method(),
        calendar == null ? null : calendar.text(),
        letter.unsubscribe() == null ? null : letter.unsubscribe().toASCIIString());
    for (int place = 0; place < letter.attachments().size(); place++) {
      attach(handle, envelope, place, letter.attachments().get(place));
    }
  }

  private static void attach(Handle handle, long envelope, int place, Attachment file) {
    String sha256 = file.sha256();
    handle.execute(
        "INSERT INTO enclosure (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING",
        sha256,
        file.bytes());
    handle.execute(
        """
        INSERT INTO letter_enclosure (letter, place, name, media_type, sha256)
        VALUES (?, ?, ?, ?, ?)
        """,
        envelope,
        place,
        file.name(),
        file.mediaType(),
        sha256);
  }

  /// The calendar part, from two columns that are both null or both not.
  static @Nullable Calendar calendar(@Nullable String method, @Nullable String text) {
    return method == null || text == null ? null : new Calendar(method, text);
  }

  static List<Attachment> attachments(Handle handle, long envelope) {
    return handle
        .createQuery(
            """
            SELECT name, media_type, bytes FROM letter_enclosure JOIN enclosure USING (sha256)
            WHERE letter = ? ORDER BY place
            """)
        .bind(0, envelope)
        .map((row, _) ->
            new Attachment(
                row.getString("name"), row.getString("media_type"), row.getBytes("bytes")))
        .list();
  }

  /// Takes away files that no letter carries any more.
  static void sweep(Handle handle) {
    handle.execute(
        "DELETE FROM enclosure WHERE sha256 NOT IN (SELECT sha256 FROM letter_enclosure)");
  }
}

package liaison.mail;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import liaison.store.OpenStore;
import org.jspecify.annotations.Nullable;

/// An outbox over a real store, and a clock that is set by hand.
final class Post implements AutoCloseable {
  static final Sender SENDER = new Sender("Parish Liaison", "liaison@council.example");

  private final OpenStore store;
  private final Outbox outbox = new Outbox("letters.council.example");
  private Instant now = Instant.parse("2026-11-23T09:00:00Z");

  /// @param state of an envelope
  record Row(String state, int tries, @Nullable String relay, @Nullable String text) {}

  Post(Path data) {
    store = OpenStore.in(data);
  }

  OpenStore store() {
    return store;
  }

  Instant now() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  long put(String to, String subject, Kind kind, @Nullable Instant expires) {
    Letter letter = new Letter(to, subject, "Hello.\n", "<p>Hello.</p>\n", kind, now, expires);
    return store.database().write(handle -> outbox.put(handle, letter, now));
  }

  long put(Letter letter) {
    return store.database().write(handle -> outbox.put(handle, letter, now));
  }

  /// A notice of a meeting, to be changed.
  Letter letter(String to) {
    return new Letter(to, "A letter", "Hello.\n", "<p>Hello.</p>\n", Kind.NOTICE, now, null);
  }

  long count(String sql) {
    return store.database().read(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }

  long put(String to) {
    return put(to, "A letter", Kind.ANSWER, null);
  }

  Posting through(int port) {
    Relay relay = new Relay("127.0.0.1", port, "", null, Relay.Security.NONE);
    return Posting.through(store.database(), relay, SENDER, this::now);
  }

  Posting into(Path folder) {
    return Posting.intoFolder(store.database(), folder, SENDER, this::now);
  }

  Row row(long id) {
    return store
        .database()
        .read(handle ->
            handle
                .createQuery(
                    """
                    SELECT state, tries, relay, text FROM envelope
                    LEFT JOIN letter ON envelope = id WHERE id = ?
                    """)
                .bind(0, id)
                .map((row, _) ->
                    new Row(
                        row.getString("state"),
                        row.getInt("tries"),
                        row.getString("relay"),
                        row.getString("text")))
                .one());
  }

  List<String> states() {
    return store
        .database()
        .read(handle ->
            handle
                .createQuery("SELECT state FROM envelope ORDER BY id")
                .mapTo(String.class)
                .list());
  }

  @Override
  public void close() {
    store.close();
  }
}

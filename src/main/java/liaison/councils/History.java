package liaison.councils;

import java.time.Instant;
import java.util.List;
import liaison.store.Audit;
import liaison.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// What was changed about a council and its people, with the words before and after.
///
/// Each change is in the audit too, by keys alone: the audit stays for ever, the words here go when
/// a person is erased.
public final class History {
  private final Database database;

  /// @param database where it lies
  public History(Database database) {
    this.database = database;
  }

  /// One change of one field, or one act.
  ///
  /// @param who the key of an officer, or what did it by itself
  /// @param what the field in words, or the act
  /// @param before empty where nothing stood there
  /// @param after empty where nothing stands there now
  public record Entry(Instant when, String who, String what, String before, String after) {}

  /// The latest changes about a council, the newest first.
  public List<Entry> of(String council, int limit) {
    return database.read(handle -> of(handle, council, limit));
  }

  static List<Entry> of(Handle handle, String council, int limit) {
    return handle
        .createQuery(
            """
            SELECT at, who, what, ifnull(before, '') AS before, ifnull(after, '') AS after
            FROM council_history WHERE council = :council ORDER BY id DESC LIMIT :limit
            """)
        .bind("council", council)
        .bind("limit", limit)
        .map((row, _) ->
            new Entry(
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("who"),
                row.getString("what"),
                row.getString("before"),
                row.getString("after")))
        .list();
  }

  static final String INSERT =
      """
      INSERT INTO council_history (at, council, person, who, what, before, after)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """;

  /// What is to be remembered of one act.
  ///
  /// @param person whose words they are; null where they are a council's
  /// @param act in words without anything personal
  record Act(Instant when, String who, String council, @Nullable Long person, String act) {
    /// Writes each field into the history, and the act with the fields' keys into the audit.
    void record(Handle handle, List<FieldChange> changes) {
      if (!changes.isEmpty()) {
        PreparedBatch rows = handle.prepareBatch(INSERT);
        add(rows, changes);
        rows.execute();
      }
      Audit.record(handle, who, audited(changes), when);
    }

    /// Adds a row for each field to a batch of [#INSERT].
    void add(PreparedBatch rows, List<FieldChange> changes) {
      for (FieldChange change : changes) {
        rows.add(
            when,
            council,
            person,
            who,
            act + ": " + change.field().title(),
            change.before(),
            change.after());
      }
    }

    /// The act in a line of the audit.
    String audited(List<FieldChange> changes) {
      List<String> keys = changes.stream().map(change -> change.field().key()).toList();
      return "%s: %s%s"
          .formatted(council, act, keys.isEmpty() ? "" : " (" + String.join(", ", keys) + ")");
    }
  }
}

package liaison.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Who changed what, and when. Rows are only ever added: the database itself refuses to change or
/// delete one. So nothing personal belongs in them: records are named by their keys.
public final class Audit {
  private Audit() {}

  /// One change.
  ///
  /// @param who the key of an officer, or what did it by itself ("first filling")
  /// @param what the change in one plain sentence
  public record Entry(Instant when, String who, String what) {}

  /// Adds a change, in the transaction that makes it.
  public static void record(Handle handle, String who, String what, Instant when) {
    handle.execute("INSERT INTO audit (at, who, what) VALUES (?, ?, ?)", when, who, what);
  }

  /// Adds many changes, in the transaction that makes them.
  public static void record(Handle handle, List<Entry> entries) {
    if (entries.isEmpty()) return;
    PreparedBatch rows = handle.prepareBatch("INSERT INTO audit (at, who, what) VALUES (?, ?, ?)");
    entries.forEach(entry -> rows.add(entry.when(), entry.who(), entry.what()));
    rows.execute();
  }

  /// Which changes are looked for.
  ///
  /// @param who the key of whoever made them; empty for anybody
  /// @param about the key of the council that they are about; empty for all changes
  public record Wanted(String who, String about) {
    /// All of them.
    public static Wanted all() {
      return new Wanted("", "");
    }
  }

  /// The latest changes that are looked for, but for the newest few, the newest first.
  public static List<Entry> latest(Handle handle, Wanted wanted, int leaveOut, int limit) {
    return handle
        .createQuery(
            """
            SELECT at, who, what FROM audit
            WHERE (:who = '' OR who = :who)
              AND (:about = '' OR substr(what, 1, length(:about) + 2) = :about || ': ')
            ORDER BY id DESC LIMIT :limit OFFSET :out
            """)
        .bind("who", wanted.who())
        .bind("about", wanted.about())
        .bind("limit", limit)
        .bind("out", leaveOut)
        .map((row, _) ->
            new Entry(
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("who"),
                row.getString("what")))
        .list();
  }

  /// The latest changes, the newest first.
  public static List<Entry> latest(Handle handle, int limit) {
    return latest(handle, Wanted.all(), 0, limit);
  }
}

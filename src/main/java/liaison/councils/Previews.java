package liaison.councils;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import liaison.councils.ImportFiles.Waiting;
import liaison.store.Database;

/// What the files that wait would do, kept so that a page that is looked at again need not play the
/// whole import again. One is worked out anew once the records are not those on which it was.
public final class Previews {
  /// How many are kept: a long one takes some megabytes.
  private static final int MOST = 4;

  private record Asked(String id, Imports.Wishes wishes, LocalDate today) {}

  private record Shown(String records, Imports.Preview preview) {}

  private final Database database;
  private final Imports imports;
  private final Map<Asked, Shown> kept = new LinkedHashMap<>();

  /// @param database of which the imports are
  public Previews(Database database, Imports imports) {
    this.database = database;
    this.imports = imports;
  }

  /// What a file would do today.
  ///
  /// @throws liaison.text.Unacceptable as [Imports#preview]
  public synchronized Imports.Preview of(Waiting file, Imports.Wishes wishes, LocalDate today) {
    var asked = new Asked(file.id(), wishes, today);
    String records = records();
    Shown shown = kept.remove(asked);
    if (shown == null || !shown.records().equals(records)) {
      shown = new Shown(records, imports.preview(file.path(), file.name(), wishes, today));
    }
    kept.put(asked, shown);
    while (kept.size() > MOST) kept.remove(kept.keySet().iterator().next());
    return shown.preview();
  }

  /// Forgets those of a file that waits no more.
  public synchronized void forget(String id) {
    kept.keySet().removeIf(asked -> asked.id().equals(id));
  }

  /// Differs once anything was changed on which a preview could depend: an officer's change stands
  /// in the audit, and what goes by itself is counted.
  private String records() {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT (SELECT ifnull(max(id), 0) FROM audit)
                  || ' ' || (SELECT times FROM register_change)
                  || ' ' || (SELECT count(*) FROM holder) || ' ' || (SELECT count(*) FROM person)
                  || ' ' || (SELECT count(*) FROM seat) || ' ' || (SELECT count(*) FROM erased)
                """)
            .mapTo(String.class)
            .one());
  }
}

package liaison.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Asks SQLite whether the data agrees with itself.
final class Integrity {
  private Integrity() {}

  static List<String> faults(Handle handle) {
    var faults = new ArrayList<String>();
    for (String finding : pragma(handle, "integrity_check")) {
      if (!finding.equals("ok")) faults.add("The database is damaged: %s.".formatted(finding));
    }
    faults.addAll(missing(handle));
    return List.copyOf(faults);
  }

  private static List<String> missing(Handle handle) {
    return handle
        .createQuery("PRAGMA foreign_key_check")
        .map((row, _) ->
            "Row %s of table %s names a row of table %s that is not there."
                .formatted(row.getString("rowid"), row.getString("table"), row.getString("parent")))
        .list();
  }

  /// Whether a quick look finds the pages in order.
  static boolean quick(Handle handle) {
    return pragma(handle, "quick_check").equals(List.of("ok"));
  }

  private static List<String> pragma(Handle handle, String name) {
    return handle.createQuery("PRAGMA " + name).mapTo(String.class).list();
  }
}

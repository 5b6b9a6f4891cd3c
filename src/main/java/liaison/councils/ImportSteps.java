package liaison.councils;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Notes what an import does, so that it can be undone.
///
/// @param run the key of the import
record ImportSteps(Handle handle, long run) {
  void fields(String what, String council, @Nullable Long target, List<FieldChange> changes) {
    for (FieldChange change : changes) {
      note(what, council, target, change.field().key(), change.before(), change.after());
    }
  }

  void added(String what, String council, @Nullable Long target) {
    note(what, council, target, null, null, null);
  }

  private void note(
      String what,
      String council,
      @Nullable Long target,
      @Nullable String field,
      @Nullable String before,
      @Nullable String after) {
    handle.execute(
        """
        INSERT INTO import_step (run, what, council, target, field, before, after)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        run,
        what,
        council,
        target,
        field,
        before,
        after);
  }

  /// Whether it put anybody into a seat.
  boolean hasSeated() {
    return handle
        .createQuery(
            "SELECT EXISTS (SELECT 1 FROM import_step WHERE run = :run AND what = 'sitting-added')")
        .bind("run", run)
        .mapTo(Boolean.class)
        .one();
  }

  /// Notes, once all is done, which version each row that was added has: one that has another later
  /// was changed since.
  void seal() {
    handle.execute(
        """
        UPDATE import_step SET after = CASE what
          WHEN 'sitting-added' THEN (SELECT version FROM holder h WHERE h.id = import_step.target)
          WHEN 'council-added' THEN (SELECT version FROM council c WHERE c.id = import_step.council)
        END
        WHERE run = ? AND what IN ('sitting-added', 'council-added')
        """,
        run);
  }
}

package liaison.councils;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// Notes what an import does, so that it can be undone.
final class ImportSteps {
  private static final String SITTING_ADDED = "sitting-added";

  private record Step(
      String what, String council, @Nullable Long target, @Nullable FieldChange change) {}

  private final List<Step> all = new ArrayList<>();

  void fields(String what, String council, @Nullable Long target, List<FieldChange> changes) {
    for (FieldChange change : changes) all.add(new Step(what, council, target, change));
  }

  void added(String what, String council, @Nullable Long target) {
    all.add(new Step(what, council, target, null));
  }

  /// Where it stands, for [#backTo].
  int mark() {
    return all.size();
  }

  /// Drops all that came after a mark.
  void backTo(int mark) {
    all.subList(mark, all.size()).clear();
  }

  /// Whether anybody was put into a seat.
  boolean haveSeated() {
    return all.stream().anyMatch(step -> step.what().equals(SITTING_ADDED));
  }

  /// Writes them, and which version each row that was added has: one that has another later was
  /// changed since.
  ///
  /// @param run the key of the import
  void write(Handle handle, long run) {
    PreparedBatch rows =
        handle.prepareBatch(
            """
            INSERT INTO import_step (run, what, council, target, field, before, after)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """);
    for (Step step : all) {
      FieldChange change = step.change();
      rows.add(
          run,
          step.what(),
          step.council(),
          step.target(),
          change == null ? null : change.field().key(),
          change == null ? null : change.before(),
          change == null ? null : change.after());
    }
    if (rows.size() > 0) rows.execute();
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

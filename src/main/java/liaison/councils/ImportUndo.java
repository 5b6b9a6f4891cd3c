package liaison.councils;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import liaison.councils.CouncilKeeping.Doing;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Undoes an import, the last step first. Where a row was changed since, nothing is undone.
final class ImportUndo {
  private record Step(
      String what,
      String council,
      long target,
      @Nullable String field,
      String before,
      String after) {}

  /// A row of which fields were changed.
  private record Row(String what, String council, long target) {}

  private final Handle handle;
  private final Doing doing;
  private final Map<Row, Long> changed = new HashMap<>();
  private final TreeSet<String> changedSince = new TreeSet<>();

  private ImportUndo(Handle handle, Doing doing) {
    this.handle = handle;
    this.doing = doing;
  }

  /// @throws Unacceptable for `import`, naming the councils of which a row was changed since
  static void of(Handle handle, long run, Doing doing) {
    var undo = new ImportUndo(handle, doing);
    List<Step> steps =
        handle
            .createQuery(
                """
                SELECT what, council, ifnull(target, 0) AS target, field,
                       ifnull(before, '') AS before, ifnull(after, '') AS after
                FROM import_step WHERE run = :run ORDER BY id DESC
                """)
            .bind("run", run)
            .map((row, _) ->
                new Step(
                    row.getString("what"),
                    row.getString("council"),
                    row.getLong("target"),
                    row.getString("field"),
                    row.getString("before"),
                    row.getString("after")))
            .list();
    steps.forEach(step ->
        undo.changed.merge(new Row(step.what(), step.council(), step.target()), 1L, Long::sum));
    steps.forEach(undo::back);
    if (!undo.changedSince.isEmpty()) {
      throw new Unacceptable(
          "import",
          ("It cannot be undone: something that it brought was changed since, in %s. Put right by"
                  + " hand what is wrong.")
              .formatted(String.join(", ", undo.changedSince)));
    }
  }

  private void back(Step step) {
    boolean done =
        switch (step.what()) {
          case "council-field" -> councilField(step);
          case "sitting-field" -> sittingField(step);
          case "sitting-added" -> sitting(step);
          case "seat-added" ->
              handle.execute(
                      "DELETE FROM seat WHERE id = ? AND id NOT IN (SELECT seat FROM holder)",
                      step.target())
                  == 1;
          case "council-added" -> council(step);
          case String other -> throw new IllegalStateException(other);
        };
    if (!done) changedSince.add(step.council());
  }

  private boolean councilField(Step step) {
    CouncilField field = CouncilField.of(String.valueOf(step.field())).orElseThrow();
    CouncilSheet now = SheetRows.one(handle, step.council()).orElse(null);
    if (now == null || !now.value(field).equals(step.after())) return false;
    Map<CouncilField, String> before = new EnumMap<>(CouncilField.class);
    before.put(field, step.before());
    return CouncilKeeping.change(handle, now.id(), now.version(), before, doing)
        instanceof Kept.Done;
  }

  private boolean sittingField(Step step) {
    SittingField field = SittingField.of(String.valueOf(step.field())).orElseThrow();
    Sitting now = SittingRows.byId(handle, step.target()).orElse(null);
    if (now == null || !SittingText.now(now, field).equals(step.after())) return false;
    Map<SittingField, String> before = new EnumMap<>(SittingField.class);
    before.put(field, step.before());
    return SittingWriting.change(handle, now, before, doing) instanceof Kept.Done;
  }

  /// Steps behind this one have changed the sitting back; each such change was counted too.
  private boolean sitting(Step step) {
    Sitting now = SittingRows.byId(handle, step.target()).orElse(null);
    if (now == null || !isUntouched(step, now.version(), "sitting-field")) return false;
    SittingWriting.remove(handle, now, doing);
    return true;
  }

  private boolean council(Step step) {
    CouncilSheet now = SheetRows.one(handle, step.council()).orElse(null);
    if (now == null || !isUntouched(step, now.version(), "council-field")) return false;
    boolean held =
        handle
            .createQuery(
                """
                SELECT EXISTS (SELECT 1 FROM holder JOIN seat ON seat.id = holder.seat
                               WHERE seat.council = :council)
                """)
            .bind("council", step.council())
            .mapTo(Boolean.class)
            .one();
    if (held) return false;
    handle.execute("DELETE FROM council WHERE id = ?", step.council());
    return true;
  }

  private boolean isUntouched(Step step, long version, String fields) {
    long changes = changed.getOrDefault(new Row(fields, step.council(), step.target()), 0L);
    return version == Long.parseLong(step.after()) + changes;
  }
}

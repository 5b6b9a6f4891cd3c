package liaison.councils;

import java.util.ArrayList;
import java.util.List;
import liaison.councils.History.Act;
import liaison.store.Audit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// What is to be remembered of a long act, kept until all of it is done and then written at one
/// stroke. What was undone meanwhile is dropped.
final class Notes {
  private record Noted(Act act, List<FieldChange> changes) {}

  private final List<Noted> all = new ArrayList<>();

  void add(Act act, List<FieldChange> changes) {
    all.add(new Noted(act, changes));
  }

  /// Where it stands, for [#backTo].
  int mark() {
    return all.size();
  }

  /// Drops all that came after a mark.
  void backTo(int mark) {
    all.subList(mark, all.size()).clear();
  }

  void write(Handle handle) {
    PreparedBatch rows = handle.prepareBatch(History.INSERT);
    all.forEach(one -> one.act().add(rows, one.changes()));
    if (rows.size() > 0) rows.execute();
    Audit.record(
        handle,
        all.stream()
            .map(one ->
                new Audit.Entry(
                    one.act().when(), one.act().who(), one.act().audited(one.changes())))
            .toList());
  }
}

package liaison.notices;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import liaison.mail.Outbox;
import org.jdbi.v3.core.Handle;

/// What one notice owes still: whom it concerns today, less those for whom a letter went or is on
/// its way to an address that is still theirs.
///
/// A letter that was taken back, that came too late, or that waits for somebody who has left
/// settles nothing.
final class Debts {
  private final Recipients today;
  private final List<OwedRow> rows;
  private final Set<String> settled = new HashSet<>();

  private Debts(Recipients today, List<OwedRow> rows) {
    this.today = today;
    this.rows = rows;
    for (OwedRow row : rows) {
      if (row.isSettled(today)) settled.add(row.council());
    }
  }

  /// @param today all whom the notice concerns now
  static Debts of(Handle handle, long meeting, NoticeKind kind, int version, Recipients today) {
    return new Debts(today, OwedRows.of(handle, meeting, kind, version));
  }

  /// Those who are to be written to.
  Recipients open() {
    return today.keeping(this::isOpen, council -> !settled.contains(council));
  }

  /// The councils that nothing told yet.
  Set<String> councils() {
    return open().councilKeys();
  }

  /// Whether anybody was told.
  boolean isBegun() {
    return !settled.isEmpty();
  }

  /// A council that nothing told is written to at all its seats; another only where the letter of
  /// one seat can go no further.
  boolean isOpen(Recipients.Seated seat) {
    return !settled.contains(seat.council())
        || rows.stream()
            .anyMatch(row ->
                row.council().equals(seat.council())
                    && row.seat() == seat.seat()
                    && row.address() != null
                    && !row.isSettled(today));
  }

  /// Whether there is a letter to be written or taken back, or a council to be listed.
  boolean isWork() {
    return !open().addressees().isEmpty()
        || dead().stream().anyMatch(OwedRow::isWaiting)
        || open().unreached().stream()
            .anyMatch(
                council -> rows.stream().noneMatch(row -> row.council().equals(council.council())));
  }

  private List<OwedRow> dead() {
    return rows.stream().filter(row -> !row.isSettled(today)).toList();
  }

  /// Takes back the letters that must not go any more, and clears the rows that new letters settle.
  void clear(Handle handle, long meeting, NoticeKind kind, int version) {
    Set<Long> needed = new HashSet<>();
    for (OwedRow row : rows) {
      if (row.envelope() != null && row.isSettled(today)) needed.add(row.envelope());
    }
    var gone = new ArrayList<OwedRow>();
    for (OwedRow row : dead()) {
      boolean elsewhere = today.reaches(row.council());
      if (elsewhere || row.isWaiting()) gone.add(row);
    }
    gone.forEach(row -> OwedRows.remember(handle, meeting, kind, version, row));
    for (OwedRow row : gone) {
      if (row.envelope() != null && !needed.contains(row.envelope())) {
        Outbox.giveUp(handle, row.envelope());
      }
      OwedRows.remove(handle, meeting, kind, version, row);
    }
  }
}

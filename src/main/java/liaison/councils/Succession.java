package liaison.councils;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import liaison.councils.CouncilKeeping.Doing;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;

/// Who follows whom in a seat: the one rule for the desk, for imports and for what councils
/// propose. Of those who stay in a seat without a last day only one may be there for good, so that
/// nobody is hidden behind somebody else. Made-up ones do not count: they go with the first real
/// one.
final class Succession {
  private static final DateTimeFormatter IN_WORDS =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private Succession() {}

  /// Somebody whose last day was set because another follows.
  record Ended(Sitting sitting, List<FieldChange> changes) {}

  /// Makes room for somebody who comes. Whoever came before and stays leaves on the eve; where the
  /// newcomer fills in for a while, only another who does. Who fills in before somebody who is
  /// known to come stays until the eve of that, where no last day is given.
  ///
  /// @param newcomer checked, with the first day; the last day is put in where it follows
  /// @return whose last day was set
  /// @throws Unacceptable for `from` where somebody else has come on that day or later, and stays
  static List<Ended> makeRoom(
      Handle handle, long seat, Map<SittingField, String> newcomer, Doing doing) {
    String given = newcomer.getOrDefault(SittingField.FROM, "");
    if (given.isEmpty()) return List.of();
    LocalDate from = LocalDate.parse(given);
    boolean interim = newcomer.getOrDefault(SittingField.INTERIM, "").equals("yes");
    List<Sitting> staying = staying(handle, seat);
    if (interim && newcomer.getOrDefault(SittingField.TO, "").isEmpty()) {
      staying.stream()
          .filter(other -> other.from().isAfter(from))
          .findFirst()
          .ifPresent(next -> newcomer.put(SittingField.TO, next.from().minusDays(1).toString()));
    }
    var ended = new ArrayList<Ended>();
    for (Sitting other : staying) {
      if (interim && !other.interim()) continue;
      if (!other.from().isBefore(from)) {
        if (!endsBefore(newcomer, other)) throw taken("from", other);
      } else {
        Map<SittingField, String> leaving = new EnumMap<>(SittingField.class);
        leaving.put(SittingField.TO, from.minusDays(1).toString());
        var done = (Kept.Done) SittingWriting.change(handle, other, leaving, doing);
        ended.add(new Ended(other, done.changes()));
      }
    }
    return List.copyOf(ended);
  }

  /// Refuses a correction of days that leaves two in a seat for good.
  ///
  /// @param changed what was corrected
  /// @throws Unacceptable for the field that was, where another is in the seat for good
  static void check(Handle handle, long sitting, List<FieldChange> changed) {
    List<SittingField> ofDays = List.of(SittingField.FROM, SittingField.TO, SittingField.INTERIM);
    for (FieldChange change : changed) {
      if (!(change.field() instanceof SittingField field) || !ofDays.contains(field)) continue;
      Sitting now = SittingRows.byId(handle, sitting).orElseThrow();
      if (now.to() != null || now.interim()) return;
      for (Sitting other : staying(handle, now.seat())) {
        if (other.id() != sitting && !other.interim()) throw taken(field.key(), other);
      }
    }
  }

  private static List<Sitting> staying(Handle handle, long seat) {
    return SittingRows.inSeat(handle, seat).stream()
        .filter(other -> !other.sample() && other.to() == null)
        .toList();
  }

  private static boolean endsBefore(Map<SittingField, String> newcomer, Sitting other) {
    String to = newcomer.getOrDefault(SittingField.TO, "");
    return !to.isEmpty() && LocalDate.parse(to).isBefore(other.from());
  }

  private static Unacceptable taken(String field, Sitting other) {
    return new Unacceptable(
        field,
        ("%s is in this seat since %s, without a last day. Correct that name or those days, or give"
                + " one of the two a last day before the other comes.")
            .formatted(other.name(), IN_WORDS.format(other.from())));
  }
}

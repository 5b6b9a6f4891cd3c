package liaison.councils;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import liaison.councils.CouncilKeeping.Doing;
import liaison.text.PersonName;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Carries out an import in a transaction, row by row, and notes each step. A preview is the same,
/// and then undone: so what was shown is what is done.
final class ImportPlay {
  private final Handle handle;
  private final Doing doing;
  private final LocalDate today;
  private final ImportSteps steps;
  private final Notes notes;
  private final boolean anyErased;
  private final Set<String> ofWhichMany;

  /// Those whom the file names, by the key of their sitting.
  private final Map<Long, String> named = new HashMap<>();

  /// @param notes the same that `doing` has
  ImportPlay(Handle handle, Doing doing, LocalDate today, ImportSteps steps, Notes notes) {
    this.handle = handle;
    this.doing = doing;
    this.today = today;
    this.steps = steps;
    this.notes = notes;
    this.ofWhichMany =
        handle
            .createQuery("SELECT key FROM seat_kind WHERE per_council IS NULL")
            .mapTo(String.class)
            .set();
    this.anyErased =
        handle.createQuery("SELECT EXISTS (SELECT 1 FROM erased)").mapTo(Boolean.class).one();
  }

  List<ImportRow> of(List<Wanted> wanted) {
    var rows = new ArrayList<ImportRow>();
    for (Wanted one : wanted) {
      rows.add(
          switch (one) {
            case Wanted.Refused(String sheet, long line, String subject, String reason) ->
                new ImportRow.Rejected(sheet, line, subject, reason);
            case Wanted.Unmatched(String sheet, long line, String subject, List<String> likely) ->
                new ImportRow.Unmatched(sheet, line, subject, likely);
            case Wanted.OfCouncil council -> row(one, () -> council(council));
            case Wanted.OfNewCouncil council -> row(one, () -> newCouncil(council));
            case Wanted.OfPerson person -> row(one, () -> person(person));
          });
    }
    return List.copyOf(rows);
  }

  /// A row that is refused half-way leaves nothing behind.
  private ImportRow row(Wanted wanted, Supplier<ImportRow> played) {
    int step = steps.mark();
    int note = notes.mark();
    handle.execute("SAVEPOINT import_row");
    try {
      ImportRow row = played.get();
      handle.execute("RELEASE import_row");
      return row;
    } catch (Unacceptable refusal) {
      handle.execute("ROLLBACK TO import_row");
      handle.execute("RELEASE import_row");
      steps.backTo(step);
      notes.backTo(note);
      return new ImportRow.Rejected(
          wanted.sheet(), wanted.line(), wanted.subject(), refusal.words());
    }
  }

  private ImportRow council(Wanted.OfCouncil one) {
    CouncilSheet now = SheetRows.one(handle, one.council()).orElseThrow();
    Kept kept =
        CouncilKeeping.change(
            handle, now.id(), now.version(), CouncilKeeping.checked(one.values()), doing);
    List<FieldChange> changes = ((Kept.Done) kept).changes();
    steps.fields("council-field", now.id(), null, changes);
    return changes.isEmpty()
        ? new ImportRow.Same(one.sheet(), one.line(), one.subject())
        : new ImportRow.Changed(one.sheet(), one.line(), one.subject(), changes);
  }

  private ImportRow newCouncil(Wanted.OfNewCouncil one) {
    Map<CouncilField, String> checked = CouncilKeeping.checked(one.values());
    String id = CouncilKeeping.add(handle, checked, doing);
    steps.added("council-added", id, null);
    var fields = new ArrayList<FieldChange>();
    checked.forEach((field, value) -> fields.add(new FieldChange(field, "", value)));
    return new ImportRow.New(one.sheet(), one.line(), one.subject(), List.copyOf(fields));
  }

  private ImportRow person(Wanted.OfPerson one) {
    if (Vacancy.isSaid(one.values().getOrDefault(SittingField.NAME, ""))) return vacant(one);
    refuseErased(one);
    Map<SittingField, String> checked = SittingText.checked(one.values());
    String name = checked.getOrDefault(SittingField.NAME, "");
    String from = checked.getOrDefault(SittingField.FROM, "");
    long seat = seat(one, name, from);
    List<Sitting> ever = everIn(seat);
    List<Sitting> there = there(ever);
    Optional<Sitting> same = same(ever, name, from);
    if (same.isPresent()) {
      if (isOver(same.get())) refuseSecond(one, there, checked);
      refuseFormer(same.get(), checked);
      return known(one, same.get(), checked);
    }
    refuseSecond(one, there, checked);
    if (checked.getOrDefault(SittingField.FROM, "").isEmpty()) {
      checked.put(SittingField.FROM, today.toString());
    }
    for (Succession.Ended ended : Succession.makeRoom(handle, seat, checked, doing)) {
      steps.fields("sitting-field", one.council(), ended.sitting().id(), ended.changes());
    }
    Sitting made = SittingWriting.add(handle, seat, null, checked, doing);
    steps.added("sitting-added", one.council(), made.id());
    named.put(made.id(), name);
    var fields = new ArrayList<FieldChange>();
    checked.forEach((field, value) -> {
      if (!value.isEmpty()) fields.add(new FieldChange(field, "", value));
    });
    return new ImportRow.New(one.sheet(), one.line(), one.subject(), List.copyOf(fields));
  }

  /// Who was, is or will be in a seat. Nobody made up is taken for the one of the file: those go
  /// when the first real one comes.
  private List<Sitting> everIn(long seat) {
    return SittingRows.inSeat(handle, seat).stream().filter(sitting -> !sitting.sample()).toList();
  }

  /// Of those who were, are or will be in a seat, who is there or is known to come.
  private List<Sitting> there(List<Sitting> ever) {
    return ever.stream().filter(sitting -> !isOver(sitting)).toList();
  }

  private boolean isOver(Sitting sitting) {
    return sitting.to() != null && sitting.to().isBefore(today);
  }

  /// An older list does not bring back who left.
  private void refuseFormer(Sitting sitting, Map<SittingField, String> checked) {
    if (!isOver(sitting) || !checked.getOrDefault(SittingField.TO, "").isEmpty()) return;
    throw new Unacceptable(
        "name",
        ("%s left this seat on %s, so the row is left out. Where they have come back, give the first"
                + " day of the new term.")
            .formatted(sitting.name(), Phrases.day(Objects.requireNonNull(sitting.to()))));
  }

  /// A row that says that nobody is in a seat.
  private ImportRow vacant(Wanted.OfPerson one) {
    boolean more =
        one.values().entrySet().stream()
            .anyMatch(value -> value.getKey().isAnAddress() && !value.getValue().isEmpty());
    if (more) {
      throw new Unacceptable(
          "name",
          "it names nobody, so nobody has this address or number; what is the council's own belongs"
              + " under \"Council email\" or \"Council phone\"");
    }
    if (!ofWhichMany.contains(one.kind())) {
      for (Sitting sitting : there(SittingRows.inCouncil(handle, one.council()))) {
        boolean theirs = sitting.kind().equals(one.kind()) && sitting.isOn(today);
        if (!theirs || sitting.sample()) continue;
        throw new Unacceptable(
            "name",
            "it says that nobody is in this seat, but %s is; give the last day on the council's page"
                .formatted(sitting.name()));
      }
    }
    return new ImportRow.Same(one.sheet(), one.line(), one.subject());
  }

  private ImportRow known(Wanted.OfPerson one, Sitting now, Map<SittingField, String> checked) {
    if (checked.getOrDefault(SittingField.FROM, "").isEmpty()) checked.remove(SittingField.FROM);
    List<FieldChange> changes =
        ((Kept.Done) SittingWriting.change(handle, now, checked, doing)).changes();
    Succession.check(handle, now.id(), changes);
    steps.fields("sitting-field", one.council(), now.id(), changes);
    named.put(now.id(), now.name());
    return changes.isEmpty()
        ? new ImportRow.Same(one.sheet(), one.line(), one.subject())
        : new ImportRow.Changed(one.sheet(), one.line(), one.subject(), changes);
  }

  /// The one of this name who came on that day; else of this name alone, unless that one leaves
  /// before: then it is another term. Who is there goes before who left, and of those who left the
  /// last.
  private Optional<Sitting> same(List<Sitting> ever, String name, String from) {
    List<Sitting> called =
        Stream.concat(there(ever).stream(), ever.reversed().stream().filter(this::isOver))
            .filter(sitting -> PersonName.same(sitting.name(), name))
            .toList();
    return called.stream()
        .filter(sitting -> sitting.from().toString().equals(from))
        .findFirst()
        .or(() ->
            called.stream()
                .filter(sitting ->
                    from.isEmpty()
                        || sitting.to() == null
                        || sitting.to().toString().compareTo(from) >= 0)
                .findFirst());
  }

  /// One seat cannot be meant for two, where the file does not say from when the second is in it.
  private void refuseSecond(
      Wanted.OfPerson one, List<Sitting> there, Map<SittingField, String> checked) {
    if (!checked.getOrDefault(SittingField.FROM, "").isEmpty()
        || checked.getOrDefault(SittingField.INTERIM, "").equals("yes")) return;
    for (Sitting other : there) {
      String before = named.get(other.id());
      if (before == null || other.to() != null || other.interim()) continue;
      throw new Unacceptable(
          "name",
          "the file has %s and %s for one seat; keep one of them, or give the first day of the one who follows"
              .formatted(before, one.values().getOrDefault(SittingField.NAME, "")));
    }
  }

  private void refuseErased(Wanted.OfPerson one) {
    if (!anyErased) return;
    String name = one.values().getOrDefault(SittingField.NAME, "");
    String email = one.values().getOrDefault(SittingField.EMAIL, "");
    String own = one.values().getOrDefault(SittingField.OWN_EMAIL, "");
    boolean erased =
        Erased.isRemembered(handle, Erased.name(one.council(), name))
            || (!email.isEmpty() && Erased.isRemembered(handle, Erased.address(email)))
            || (!email.isEmpty() && Erased.isRemembered(handle, Erased.nameAt(email, name)))
            || (!own.isEmpty() && Erased.isRemembered(handle, Erased.address(own)));
    if (erased) {
      throw new Unacceptable(
          "name",
          "this person was erased and is not brought back by an import; seat them by hand where"
              + " they want to be on file again");
    }
  }

  /// The seat of its kind; of kinds of which there may be many, the one in which the person is or
  /// will be or was in that term, or one in which nobody is or will be, or one more.
  private long seat(Wanted.OfPerson one, String name, String from) {
    List<Long> seats =
        handle
            .createQuery(
                "SELECT id FROM seat WHERE council = :council AND kind = :kind ORDER BY number")
            .bind("council", one.council())
            .bind("kind", one.kind())
            .mapTo(Long.class)
            .list();
    if (seats.isEmpty()) return give(one);
    if (!ofWhichMany.contains(one.kind())) return seats.getFirst();
    @Nullable Long empty = null;
    @Nullable Long left = null;
    for (Long seat : seats) {
      List<Sitting> ever = everIn(seat);
      List<Sitting> there = there(ever);
      if (there.stream().anyMatch(sitting -> PersonName.same(sitting.name(), name))) return seat;
      if (left == null && same(ever, name, from).isPresent()) left = seat;
      if (there.isEmpty() && empty == null) empty = seat;
    }
    if (left != null) return left;
    return empty == null ? give(one) : empty;
  }

  /// One more, behind the others: a number among them may be free.
  private long give(Wanted.OfPerson one) {
    long seat =
        PersonRows.added(
            handle,
            """
            INSERT INTO seat (council, kind, number)
            SELECT ?, ?, 1 + ifnull(max(number), 0) FROM seat WHERE council = ? AND kind = ?
            RETURNING id
            """,
            one.council(),
            one.kind(),
            one.council(),
            one.kind());
    steps.added("seat-added", one.council(), seat);
    return seat;
  }
}

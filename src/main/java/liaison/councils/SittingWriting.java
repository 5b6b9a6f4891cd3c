package liaison.councils;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Writes sittings, each change with its history.
final class SittingWriting {
  private static final List<SittingField> OF_THE_PERSON =
      List.of(SittingField.NAME, SittingField.OWN_EMAIL, SittingField.OWN_PHONE);

  private static final String INSERT =
      "INSERT INTO holder (seat, person, from_day) VALUES (?, ?, ?) RETURNING id";

  private SittingWriting() {}

  /// Puts somebody into a seat.
  ///
  /// @param person the key of somebody who is on file, or null for somebody new
  /// @param values checked, with the first day; the name too for somebody new
  /// @return it as it was before the other fields were written
  static Sitting add(
      Handle handle,
      long seat,
      @Nullable Long person,
      Map<SittingField, String> values,
      CouncilKeeping.Doing doing) {
    String name = values.getOrDefault(SittingField.NAME, "");
    if (person == null && name.isEmpty())
      throw Typed.fault(SittingField.NAME, "is empty. Give one.");
    String from = values.getOrDefault(SittingField.FROM, "");
    if (from.isEmpty()) throw Typed.fault(SittingField.FROM, "is empty. Give the first day.");
    long who = person == null ? PersonRows.add(handle, name, false) : person;
    long id = PersonRows.added(handle, INSERT, seat, who, from);
    handle.execute("UPDATE seat SET sample = 0 WHERE id = ? AND sample = 1", seat);
    Sitting made = SittingRows.byId(handle, id).orElseThrow();
    var rest = new EnumMap<SittingField, String>(SittingField.class);
    rest.putAll(values);
    ordered(made, rest);
    Typed.requireCome(SittingField.CONFIRMED, rest.get(SittingField.CONFIRMED), doing.when());
    var changes = new ArrayList<FieldChange>();
    changes.add(new FieldChange(SittingField.NAME, "", made.name()));
    changes.add(new FieldChange(SittingField.FROM, "", from));
    List<FieldChange> more = differences(made, rest);
    more.forEach(change -> write(handle, made, change));
    changes.addAll(more);
    doing.remember(handle, act(made, doing), changes);
    return made;
  }

  /// Changes the fields that are given. Somebody made up becomes real by it, unless it is the last
  /// day alone: what an officer wrote does not go with the samples.
  ///
  /// @param values checked
  static Kept change(
      Handle handle, Sitting now, Map<SittingField, String> values, CouncilKeeping.Doing doing) {
    ordered(now, values);
    List<FieldChange> changes = differences(now, values);
    if (changes.isEmpty()) return new Kept.Done(now.id(), now.version(), changes);
    Typed.requireCome(SittingField.CONFIRMED, values.get(SittingField.CONFIRMED), doing.when());
    boolean person = false;
    for (FieldChange change : changes) {
      write(handle, now, change);
      person |= OF_THE_PERSON.contains((SittingField) change.field());
    }
    // What is the person's own shows in every seat of theirs.
    if (person) {
      handle.execute("UPDATE holder SET version = version + 1 WHERE person = ?", now.person());
    } else {
      handle.execute("UPDATE holder SET version = version + 1 WHERE id = ?", now.id());
    }
    if (now.sample() && changes.stream().anyMatch(one -> one.field() != SittingField.TO)) {
      SamplePeople.keep(handle, now);
    }
    doing.remember(handle, act(now, doing), changes);
    return new Kept.Done(now.id(), now.version() + 1, changes);
  }

  /// Takes away a sitting that never was.
  static void remove(Handle handle, Sitting now, CouncilKeeping.Doing doing) {
    handle.execute("DELETE FROM holder WHERE id = ?", now.id());
    PersonRows.removeIfSeatless(handle, now.person());
    doing.remember(
        handle, act(now, doing), List.of(new FieldChange(SittingField.NAME, now.name(), "")));
  }

  static List<FieldChange> differences(Sitting now, Map<SittingField, String> values) {
    var changes = new ArrayList<FieldChange>();
    for (SittingField field : SittingField.values()) {
      String after = values.get(field);
      if (after == null) continue;
      String before = SittingText.now(now, field);
      if (!before.equals(after)) changes.add(new FieldChange(field, before, after));
    }
    return List.copyOf(changes);
  }

  private static void ordered(Sitting now, Map<SittingField, String> values) {
    String from = values.getOrDefault(SittingField.FROM, now.from().toString());
    for (SittingField field : List.of(SittingField.TO, SittingField.TERM_TO)) {
      String last = values.getOrDefault(field, SittingText.now(now, field));
      if (!last.isEmpty() && last.compareTo(from) < 0) {
        throw Typed.fault(field, "is before the first day, %s.".formatted(from));
      }
    }
  }

  private static History.Act act(Sitting sitting, CouncilKeeping.Doing doing) {
    return new History.Act(
        doing.when(),
        doing.who(),
        sitting.council(),
        sitting.person(),
        sitting.kind() + " " + doing.act());
  }

  private static void write(Handle handle, Sitting now, FieldChange change) {
    String value = change.after();
    Object kept = value.isEmpty() ? null : value;
    switch ((SittingField) change.field()) {
      case NAME -> person(handle, "name", now, value);
      case OWN_EMAIL -> person(handle, "email", now, kept);
      case OWN_PHONE -> person(handle, "phone", now, kept);
      case EMAIL -> sitting(handle, "email", now, kept);
      case PHONE -> sitting(handle, "phone", now, kept);
      case FROM -> first(handle, now, value);
      case TERM_TO -> sitting(handle, "term_to", now, kept);
      case TO -> sitting(handle, "to_day", now, kept);
      case INTERIM -> sitting(handle, "interim", now, value.equals("yes") ? 1 : 0);
      case CONFIRMED -> sitting(handle, "last_confirmed", now, kept);
    }
  }

  /// The row's own check must hold between two writes of one change.
  private static void first(Handle handle, Sitting now, String value) {
    handle
        .createUpdate(
            """
            UPDATE holder SET from_day = :from,
              to_day = CASE WHEN to_day >= :from THEN to_day END,
              term_to = CASE WHEN term_to >= :from THEN term_to END
            WHERE id = :id
            """)
        .bind("from", value)
        .bind("id", now.id())
        .execute();
  }

  private static void person(Handle handle, String column, Sitting now, @Nullable Object value) {
    handle.execute(
        "UPDATE person SET %s = ?, version = version + 1 WHERE id = ?".formatted(column),
        value,
        now.person());
  }

  private static void sitting(Handle handle, String column, Sitting now, @Nullable Object value) {
    handle.execute("UPDATE holder SET %s = ? WHERE id = ?".formatted(column), value, now.id());
  }
}

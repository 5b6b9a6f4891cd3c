package liaison.councils;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liaison.store.Database;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Adds and changes councils, each change with its history and its line in the audit.
public final class CouncilKeeping {
  private final Database database;
  private final InstantSource clock;

  /// @param database where the register lies
  public CouncilKeeping(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Everything that is kept about a council, to be shown in a form.
  public Optional<CouncilSheet> sheet(String council) {
    return database.read(handle -> SheetRows.one(handle, council));
  }

  /// All of them, by name.
  public List<CouncilSheet> all() {
    return database.read(SheetRows::all);
  }

  /// Changes the fields that are given, all or none of them.
  ///
  /// @param version the one that the officer saw
  /// @param values as typed; an empty one empties the field
  /// @param who the key of the officer
  /// @throws Unacceptable for the key of a field whose value cannot be kept, and for `council`
  ///   where there is no such council
  public Kept change(String council, long version, Map<CouncilField, String> values, String who) {
    var checked = checked(values);
    return database.write(handle ->
        change(handle, council, version, checked, new Doing(who, clock.instant(), "changed")));
  }

  /// Confirms that everything on file about a council is right.
  public Kept confirm(String council, long version, java.time.LocalDate day, String who) {
    return change(council, version, Map.of(CouncilField.CONFIRMED, day.toString()), who);
  }

  /// Adds a council, with the seats that are due to it.
  ///
  /// @param values name, kind, style and parishes at least
  /// @return its key
  /// @throws Unacceptable as [#change]
  public String add(Map<CouncilField, String> values, String who) {
    var checked = checked(values);
    return database.write(handle -> add(handle, checked, new Doing(who, clock.instant(), "added")));
  }

  /// Who does something to a council, when, and what in words.
  ///
  /// @param notes where to keep what is to be remembered; null writes it at once
  record Doing(String who, Instant when, String act, @Nullable Notes notes) {
    Doing(String who, Instant when, String act) {
      this(who, when, act, null);
    }

    void remember(Handle handle, History.Act what, List<FieldChange> changes) {
      if (notes == null) what.record(handle, changes);
      else notes.add(what, changes);
    }
  }

  static Map<CouncilField, String> checked(Map<CouncilField, String> values) {
    var checked = new EnumMap<CouncilField, String>(CouncilField.class);
    values.forEach((field, typed) -> checked.put(field, CouncilText.of(field, typed)));
    return checked;
  }

  static String add(Handle handle, Map<CouncilField, String> values, Doing doing) {
    for (CouncilField needed :
        List.of(CouncilField.NAME, CouncilField.KIND, CouncilField.STYLE, CouncilField.PARISHES)) {
      if (!values.containsKey(needed)) {
        throw Typed.fault(needed, "is missing. A new council needs one.");
      }
    }
    String name = values.getOrDefault(CouncilField.NAME, "");
    String style = values.getOrDefault(CouncilField.STYLE, "");
    String id = CouncilsFile.id(name, style);
    Kind kind = Kind.of(values.getOrDefault(CouncilField.KIND, "")).orElseThrow();
    if (id.isEmpty() || SheetRows.one(handle, id).isPresent()) {
      throw Typed.fault(
          CouncilField.NAME, "\"%s\" is on file already, or is no name.".formatted(name));
    }
    Rows.insert(
        handle,
        new Council(
            id, name, kind, style, List.of(), List.of(), "officer", Confidence.SOURCED, "", null));
    CouncilSheet made = SheetRows.one(handle, id).orElseThrow();
    write(handle, made, values, doing);
    return id;
  }

  static Kept change(
      Handle handle, String council, long version, Map<CouncilField, String> values, Doing doing) {
    CouncilSheet now =
        SheetRows.one(handle, council)
            .orElseThrow(
                () -> new Unacceptable("council", "This council is not on file any more."));
    if (now.version() != version) {
      List<Kept.Clash> clashes = new ArrayList<>();
      values.forEach((field, yours) -> {
        if (!now.value(field).equals(yours)) {
          clashes.add(new Kept.Clash(field, yours, now.value(field)));
        }
      });
      if (!clashes.isEmpty()) return new Kept.Overtaken(now.version(), List.copyOf(clashes));
    }
    return write(handle, now, values, doing);
  }

  private static Kept write(
      Handle handle, CouncilSheet now, Map<CouncilField, String> values, Doing doing) {
    List<FieldChange> changes = differences(now, values);
    if (changes.isEmpty()) return new Kept.Done(0, now.version(), changes);
    CouncilField confirmed = CouncilField.CONFIRMED;
    Typed.requireCome(confirmed, values.get(confirmed), doing.when());
    for (FieldChange change : changes) {
      CouncilField field = (CouncilField) change.field();
      SheetWriting.write(handle, now.id(), field, change.after(), doing.who());
    }
    handle.execute("UPDATE council SET version = version + 1 WHERE id = ?", now.id());
    var act = new History.Act(doing.when(), doing.who(), now.id(), null, doing.act());
    doing.remember(handle, act, changes);
    return new Kept.Done(0, now.version() + 1, changes);
  }

  static List<FieldChange> differences(CouncilSheet now, Map<CouncilField, String> values) {
    var changes = new ArrayList<FieldChange>();
    for (Map.Entry<CouncilField, String> entry : new EnumMap<>(values).entrySet()) {
      String before = now.value(entry.getKey());
      if (!before.equals(entry.getValue())) {
        changes.add(new FieldChange(entry.getKey(), before, entry.getValue()));
      }
    }
    return List.copyOf(changes);
  }
}

package liaison.meetings;

import java.util.Optional;
import java.util.stream.Stream;

/// What can be set for a body. The same keys stand in `config/bodies.properties`, in the forms of
/// the desk, and (with `_` for `-`) in the table.
public enum BodyField {
  /// As people call it.
  NAME("name"),
  /// How much of it the liaison officers look after.
  STATE("state"),
  /// By what pattern it meets.
  MEETS("meets"),
  /// Which councils and seats are written to: the key of a purpose of the room `councils`.
  PURPOSE("purpose"),
  /// How many each council sends; 0 where none is counted.
  PER_COUNCIL("per-council"),
  /// Whether the public may come.
  OPEN("open"),
  /// The body that settles its agenda.
  SETTLED_BY("settled-by"),
  /// Who takes the chair, as a role.
  CHAIR("chair"),
  /// When it usually starts.
  STARTS("starts"),
  /// When it usually ends.
  ENDS("ends"),
  /// Where it usually meets.
  PLACE("place"),
  /// Where it can usually be joined from afar.
  ONLINE("online"),
  /// How many days before a meeting items are called for.
  CALL_DAYS("call-days"),
  /// How many days before a meeting items close.
  ITEMS_CLOSE_DAYS("items-close-days"),
  /// By how many days before a meeting its agenda is settled.
  SETTLED_DAYS("settled-days"),
  /// How many days before a meeting its agenda goes out.
  AGENDA_DAYS("agenda-days"),
  /// The clear working days that must be left when the agenda goes out.
  AGENDA_CLEAR_DAYS("agenda-clear-days"),
  /// The clear working days that must be left when the papers go out.
  PAPERS_CLEAR_DAYS("papers-clear-days"),
  /// How many days before a meeting people are reminded.
  REMINDER_DAYS("reminder-days"),
  /// By how many days after a meeting its draft minutes are out.
  MINUTES_DAYS("minutes-days"),
  /// At what hour its letters go.
  HOUR("hour"),
  /// At what hour a last day is over.
  CLOSES("closes"),
  /// Whether its letters wait for an officer.
  APPROVAL("approval");

  private final String key;

  BodyField(String key) {
    this.key = key;
  }

  /// The name in files and forms.
  public String key() {
    return key;
  }

  String column() {
    return key.replace('-', '_');
  }

  /// The field with this key.
  public static Optional<BodyField> of(String key) {
    return Stream.of(values()).filter(field -> field.key.equals(key)).findFirst();
  }
}

package liaison.councils;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The one form of each field of a sitting: what a person typed, checked and written as it is kept.
final class SittingText {
  private SittingText() {}

  /// @throws liaison.text.Unacceptable for the field's key, in words for the person
  static String of(SittingField field, String typed) {
    return switch (field) {
      case NAME -> name(field, needed(field, Typed.line(field, typed)));
      case EMAIL, OWN_EMAIL -> Typed.email(field, typed);
      case PHONE, OWN_PHONE -> Typed.line(field, typed);
      case FROM -> needed(field, Typed.day(field, typed));
      case TERM_TO, TO, CONFIRMED -> Typed.day(field, typed);
      case INTERIM -> yes(field, typed);
    };
  }

  static Map<SittingField, String> checked(Map<SittingField, String> values) {
    var checked = new EnumMap<SittingField, String>(SittingField.class);
    values.forEach((field, typed) -> checked.put(field, of(field, typed)));
    return checked;
  }

  /// What stands in a field now.
  static String now(Sitting sitting, SittingField field) {
    return switch (field) {
      case NAME -> sitting.name();
      case EMAIL -> text(sitting.email());
      case PHONE -> text(sitting.phone());
      case OWN_EMAIL -> text(sitting.ownEmail());
      case OWN_PHONE -> text(sitting.ownPhone());
      case FROM -> sitting.from().toString();
      case TERM_TO -> text(sitting.termTo());
      case TO -> text(sitting.to());
      case INTERIM -> sitting.interim() ? "yes" : "";
      case CONFIRMED -> text(sitting.confirmed());
    };
  }

  private static String needed(SittingField field, String line) {
    if (line.isEmpty()) throw Typed.fault(field, "is empty. Give one.");
    return line;
  }

  private static String name(SittingField field, String line) {
    if (!Vacancy.isSaid(line) && line.codePoints().anyMatch(Character::isLetter)) return line;
    throw Typed.fault(
        field, "\"%s\" is no name. Leave the seat empty where nobody is in it.".formatted(line));
  }

  private static String yes(SittingField field, String typed) {
    return switch (Typed.line(field, typed).toLowerCase(Locale.ROOT)) {
      case "yes", "y", "true", "1", "interim" -> "yes";
      case "", "no", "n", "false", "0" -> "";
      case String other -> throw Typed.fault(field, "\"%s\" is not yes or no.".formatted(other));
    };
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}

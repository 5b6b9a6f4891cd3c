package liaison.web.desk.councils;

import java.util.List;
import liaison.web.desk.DayFields;

/// A field of a form, as its page shows it.
///
/// @param key its name; faults are named by it
/// @param hint what helps to fill it in; may be empty
/// @param shape which of the shapes below
/// @param value what stands in it
/// @param choices what can be chosen, where it is a choice
/// @param day the three fields of a day; empty ones for other shapes
public record FormField(
    String key,
    String label,
    String hint,
    String shape,
    String value,
    List<Choice> choices,
    DayFields day) {
  /// Something that can be chosen.
  public record Choice(String value, String words, boolean chosen) {}

  public static FormField line(String key, String label, String hint, String value) {
    return of(key, label, hint, "line", value);
  }

  public static FormField email(String key, String label, String hint, String value) {
    return of(key, label, hint, "email", value);
  }

  public static FormField lines(String key, String label, String hint, String value) {
    return of(key, label, hint, "lines", value);
  }

  public static FormField day(String label, String hint, DayFields day) {
    return new FormField(day.name(), label, hint, "day", "", List.of(), day);
  }

  /// One of several.
  public static FormField one(String key, String label, String hint, List<Choice> choices) {
    return new FormField(key, label, hint, "one", "", choices, none());
  }

  /// Any of several; each is sent under `key-value`.
  public static FormField any(String key, String label, String hint, List<Choice> choices) {
    return new FormField(key, label, hint, "any", "", choices, none());
  }

  private static FormField of(String key, String label, String hint, String shape, String value) {
    return new FormField(key, label, hint, shape, value, List.of(), none());
  }

  private static DayFields none() {
    return DayFields.of("", null);
  }
}

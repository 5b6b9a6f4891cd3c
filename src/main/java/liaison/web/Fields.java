package liaison.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import liaison.text.Clean;
import liaison.text.Unacceptable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The fields of one JSON object, taken one by one, each as what it must be.
final class Fields {
  private final JsonNode object;

  /// @param known the names that the object may hold
  Fields(String json, Set<String> known) {
    object = object(json);
    for (String name : object.propertyNames()) {
      if (!known.contains(name)) {
        String shown = Clean.line(name);
        throw new Unacceptable(shown, Phrases.unknownField(shown));
      }
    }
  }

  private static JsonNode object(String json) {
    JsonNode read;
    try {
      read = Json.read(json);
    } catch (JacksonException notJson) {
      throw new Said(400, Phrases.NOT_JSON);
    }
    if (!read.isObject()) throw new Said(400, Phrases.NOT_AN_OBJECT);
    return read;
  }

  /// Text that must be there.
  ///
  /// @param what the field with its article, as a person would say it
  /// @param longest in characters (code points)
  String required(String name, String what, int longest) {
    String text = text(name, longest);
    if (text == null) throw new Unacceptable(name, Phrases.missing(what));
    return text;
  }

  /// Text without what cannot be seen; null where it is absent, null or blank.
  @Nullable String text(String name, int longest) {
    JsonNode value = object.get(name);
    if (value == null || value.isNull()) return null;
    if (!value.isString()) throw new Unacceptable(name, Phrases.notText(name));
    String text = Checked.text(name, value.stringValue(), longest);
    return text.isEmpty() ? null : text;
  }

  /// A list of texts; empty where it is absent or null.
  List<String> texts(String name, int most, int longest) {
    JsonNode values = object.get(name);
    if (values == null || values.isNull()) return List.of();
    if (!values.isArray() || values.size() > most) {
      throw new Unacceptable(name, Phrases.notTexts(name, most));
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode value : values) {
      if (!value.isString()) throw new Unacceptable(name, Phrases.notTexts(name, most));
      texts.add(Checked.text(name, value.stringValue(), longest));
    }
    return texts;
  }

  /// A whole number; the given one where it is absent or null.
  int number(String name, int least, int most, int otherwise) {
    JsonNode value = object.get(name);
    if (value == null || value.isNull()) return otherwise;
    if (!value.isInt() || value.intValue() < least || value.intValue() > most) {
      throw new Unacceptable(name, Phrases.notANumber(name, least, most));
    }
    return value.intValue();
  }
}

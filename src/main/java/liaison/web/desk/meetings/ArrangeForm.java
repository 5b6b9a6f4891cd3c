package liaison.web.desk.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import liaison.meetings.Arrangement;
import liaison.meetings.Hours;
import liaison.web.Form;
import liaison.web.desk.DayFields;
import liaison.web.desk.councils.FormField;
import liaison.web.desk.councils.FormPage;
import org.jspecify.annotations.Nullable;

/// When and where a meeting is, as text in a form.
///
/// @param values what stands in each field, by its key: day (in ISO form, or as it was typed),
///   starts, ends, place, online
record ArrangeForm(Map<String, String> values, @Nullable DayFields typedDay) {
  static final String DAY = "day";
  private static final Map<String, String> LABELS =
      Map.of(
          DAY,
          "Day",
          "starts",
          "Starts",
          "ends",
          "Ends (optional)",
          "place",
          "Place (optional)",
          "online",
          "Link to join online (optional)");

  /// What is on file.
  static ArrangeForm of(Arrangement on) {
    return new ArrangeForm(values(on), null);
  }

  private static Map<String, String> values(Arrangement on) {
    var values = new LinkedHashMap<String, String>();
    values.put(DAY, on.day().toString());
    values.put("starts", on.starts().toString());
    values.put("ends", Objects.toString(on.ends(), ""));
    values.put("place", Objects.toString(on.place(), ""));
    values.put("online", Objects.toString(on.online(), ""));
    return values;
  }

  /// What was typed.
  static ArrangeForm typed(Form form) {
    var values = new LinkedHashMap<String, String>();
    for (String key : List.of("starts", "ends", "place", "online")) {
      values.put(key, form.shown(key).strip());
    }
    return new ArrangeForm(values, DayFields.of(form, DAY));
  }

  /// The same, but for what the form never asked: that stays as it is on file.
  ArrangeForm over(Arrangement on, List<String> asked) {
    var merged = values(on);
    values.forEach((key, value) -> {
      if (asked.contains(key)) merged.put(key, value);
    });
    return new ArrangeForm(merged, asked.contains(DAY) ? typedDay : null);
  }

  /// @throws liaison.text.Unacceptable for the key of a field that cannot be read
  Arrangement read(String body) {
    LocalDate day =
        typedDay == null
            ? LocalDate.parse(value(DAY))
            : typedDay.required("Enter the day of the meeting.");
    LocalTime ends = value("ends").isEmpty() ? null : Hours.read("ends", value("ends"));
    return new Arrangement(
        body,
        day,
        Hours.read("starts", value("starts")),
        ends,
        value("place").isEmpty() ? null : value("place"),
        value("online").isEmpty() ? null : value("online"));
  }

  private String value(String key) {
    return values.getOrDefault(key, "");
  }

  /// The fields of a form.
  List<FormField> fields(List<String> keys) {
    var fields = new ArrayList<FormField>();
    for (String key : keys) {
      String label = LABELS.getOrDefault(key, key);
      fields.add(
          key.equals(DAY)
              ? FormField.day(label, "For example, 27 3 2027", day())
              : FormField.line(key, label, hint(key), value(key)));
    }
    return List.copyOf(fields);
  }

  private DayFields day() {
    if (typedDay != null) return typedDay;
    String day = value(DAY);
    return DayFields.of(DAY, day.isEmpty() ? null : LocalDate.parse(day));
  }

  private static String hint(String key) {
    return switch (key) {
      case "starts", "ends" -> "Such as 19:00 or 7pm, by the clock in London.";
      case "online" -> "It starts with https://. Letters carry it; all see it where all may come.";
      case String _ -> "";
    };
  }

  /// The fields in which two arrangements differ.
  static List<FormPage.Clash> clashes(Arrangement yours, Arrangement now, List<String> keys) {
    Map<String, String> mine = values(yours);
    Map<String, String> theirs = values(now);
    return keys.stream()
        .filter(key -> !Objects.equals(mine.get(key), theirs.get(key)))
        .map(key ->
            new FormPage.Clash(
                key,
                LABELS.getOrDefault(key, key),
                mine.getOrDefault(key, ""),
                theirs.getOrDefault(key, "")))
        .toList();
  }
}

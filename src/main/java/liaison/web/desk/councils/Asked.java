package liaison.web.desk.councils;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liaison.councils.CouncilField;
import liaison.councils.Field;
import liaison.councils.Kept;
import liaison.councils.Kind;
import liaison.councils.SittingField;
import liaison.web.Form;
import liaison.web.desk.DayFields;

/// How a field of a council or of somebody in a seat is asked for: shown from what is on file,
/// shown again as it was typed, and read.
final class Asked {
  /// The fields of a council of which an officer chooses whether anyone may see them.
  static final List<String> MAY_BE_PUBLIC = List.of("website", "email", "phone", "address");

  private Asked() {}

  private enum Shape {
    LINE,
    EMAIL,
    LINES,
    KIND,
    PUBLIC,
    DAY,
    YES
  }

  private static Shape shape(Field field) {
    return switch (field) {
      case CouncilField of -> shape(of);
      case SittingField of -> shape(of);
    };
  }

  private static Shape shape(CouncilField field) {
    return switch (field) {
      case NAME, STYLE, WEBSITE, PHONE, ADDRESS, COUNCILLORS -> Shape.LINE;
      case EMAIL -> Shape.EMAIL;
      case ALIASES, PARISHES, WARDS, ELECTIONS, SERVICES, TAGS, NOTE -> Shape.LINES;
      case KIND -> Shape.KIND;
      case PUBLIC -> Shape.PUBLIC;
      case CONFIRMED -> Shape.DAY;
    };
  }

  private static Shape shape(SittingField field) {
    return switch (field) {
      case NAME, PHONE, OWN_PHONE -> Shape.LINE;
      case EMAIL, OWN_EMAIL -> Shape.EMAIL;
      case FROM, TERM_TO, TO, CONFIRMED -> Shape.DAY;
      case INTERIM -> Shape.YES;
    };
  }

  /// What the page shows for what is on file.
  ///
  /// @param kept as it is kept, empty for nothing
  static FormField shown(Field field, String kept) {
    return shape(field) == Shape.DAY
        ? day(field, DayFields.of(field.key(), kept.isEmpty() ? null : LocalDate.parse(kept)))
        : field(field, typed(field, kept));
  }

  /// What the page shows again.
  static FormField again(Field field, Form form) {
    return shape(field) == Shape.DAY
        ? day(field, DayFields.of(form, field.key()))
        : field(field, read(field, form));
  }

  /// What was typed, in the form in which [#typed] writes what is on file.
  ///
  /// @throws liaison.text.Unacceptable for a day that there is not
  static String read(Field field, Form form) {
    String key = field.key();
    return switch (shape(field)) {
      case LINE, EMAIL, LINES, KIND -> form.shown(key).replace("\r", "");
      case PUBLIC ->
          MAY_BE_PUBLIC.stream()
              .filter(word -> !form.shown(key + "-" + word).isEmpty())
              .sorted()
              .collect(Collectors.joining("\n"));
      case DAY -> {
        LocalDate day = DayFields.of(form, key).read();
        yield day == null ? "" : day.toString();
      }
      case YES -> form.shown(key + "-yes").isEmpty() ? "" : "yes";
    };
  }

  /// What is on file, as it stands in a form: several values each in a line.
  static String typed(Field field, String kept) {
    return switch (shape(field)) {
      case LINES -> field == CouncilField.NOTE ? kept : kept.replace("; ", "\n");
      case PUBLIC -> kept.replace("; ", "\n");
      case LINE, EMAIL, KIND, DAY, YES -> kept;
    };
  }

  private static FormField day(Field field, DayFields day) {
    return FormField.day(FieldWords.label(field), FieldWords.hint(field), day);
  }

  private static FormField field(Field field, String typed) {
    String key = field.key();
    String label = FieldWords.label(field);
    String hint = FieldWords.hint(field);
    return switch (shape(field)) {
      case LINE -> FormField.line(key, label, hint, typed);
      case EMAIL -> FormField.email(key, label, hint, typed);
      case LINES, DAY -> FormField.lines(key, label, hint, typed);
      case KIND ->
          FormField.one(
              key,
              label,
              hint,
              Stream.of(Kind.values())
                  .map(kind ->
                      new FormField.Choice(
                          kind.word(), FieldWords.kind(kind), kind.word().equals(typed)))
                  .toList());
      case PUBLIC ->
          FormField.any(
              key,
              label,
              hint,
              MAY_BE_PUBLIC.stream()
                  .map(word ->
                      new FormField.Choice(
                          word, FieldWords.PUBLIC.getOrDefault(word, word), chosen(typed, word)))
                  .toList());
      case YES ->
          FormField.any(
              key,
              label,
              hint,
              List.of(new FormField.Choice("yes", FieldWords.INTERIM, typed.equals("yes"))));
    };
  }

  private static boolean chosen(String typed, String word) {
    return List.of(typed.split("\n", -1)).contains(word);
  }

  /// Keeps a change. Where another officer changed only what this one left alone, both are kept.
  ///
  /// @param keep keeps it, given the version that the officer has seen
  /// @param was what the form showed
  static Kept kept(LongFunction<Kept> keep, long version, Map<String, String> was) {
    Kept first = keep.apply(version);
    return first instanceof Kept.Overtaken(long now, List<Kept.Clash> clashes)
            && others(clashes, was).isEmpty()
        ? keep.apply(now)
        : first;
  }

  /// Those fields that another officer changed since the form was shown; the others only stand
  /// beside one that was.
  ///
  /// @param was what the form showed
  static List<Kept.Clash> others(List<Kept.Clash> clashes, Map<String, String> was) {
    return clashes.stream()
        .filter(clash -> !typed(clash.field(), clash.now()).equals(was.get(clash.field().key())))
        .toList();
  }

  /// What two officers think differently, as the page shows it.
  static List<FormPage.Clash> clashes(List<Kept.Clash> clashes) {
    return clashes.stream()
        .map(clash ->
            new FormPage.Clash(
                clash.field().key(),
                FieldWords.label(clash.field()),
                FieldWords.value(clash.field(), clash.yours()),
                FieldWords.value(clash.field(), clash.now())))
        .toList();
  }

  /// What stood in the fields, to be carried along.
  static <F extends Field> String was(Map<F, String> kept) {
    return Was.of(
        kept.entrySet().stream()
            .collect(
                Collectors.toMap(
                    entry -> entry.getKey().key(),
                    entry -> typed(entry.getKey(), entry.getValue()))));
  }
}

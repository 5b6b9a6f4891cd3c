package liaison.web.desk.councils;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import liaison.councils.CouncilField;

/// What is changed about a council on one page.
enum Subject {
  NAMES(
      "Names and kind",
      CouncilField.NAME,
      CouncilField.KIND,
      CouncilField.STYLE,
      CouncilField.ALIASES,
      CouncilField.NOTE),
  REACH(
      "How to reach it",
      CouncilField.EMAIL,
      CouncilField.PHONE,
      CouncilField.WEBSITE,
      CouncilField.ADDRESS,
      CouncilField.PUBLIC),
  WARDS(
      "Parishes, wards and elections",
      CouncilField.PARISHES,
      CouncilField.WARDS,
      CouncilField.ELECTIONS,
      CouncilField.COUNCILLORS),
  SERVICES("Services and tags", CouncilField.SERVICES, CouncilField.TAGS),
  CONFIRMED("Last confirmed", CouncilField.CONFIRMED);

  private final String title;
  private final List<CouncilField> fields;

  Subject(String title, CouncilField... fields) {
    this.title = title;
    this.fields = List.of(fields);
  }

  String title() {
    return title;
  }

  List<CouncilField> fields() {
    return fields;
  }

  /// As the address names it.
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Subject> of(String key) {
    return Stream.of(values()).filter(subject -> subject.key().equals(key)).findFirst();
  }
}

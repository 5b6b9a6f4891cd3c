package liaison.web.desk.councils;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liaison.councils.Found;
import liaison.web.desk.Visit;

/// Finds somebody who is on file already, to be put into a seat: one person in several seats and
/// councils is normal.
record PersonFinding(CouncilDesk desk) {
  private static final int MOST = 20;

  /// Somebody who may be meant.
  ///
  /// @param seats the seats that they are, were or will be in
  public record Person(long id, String name, List<String> seats) {}

  /// @param self where this page is
  /// @param onwards where to go with the person found; `?person=` is added
  void show(Visit visit, String title, Link back, String self, String onwards) {
    String asked = visit.form().shown("q").strip();
    List<Person> found =
        desk.finder().find(asked, MOST).stream()
            .filter(Found.OfPerson.class::isInstance)
            .map(Found.OfPerson.class::cast)
            .map(one -> new Person(one.person(), one.name(), one.seats()))
            .toList();
    Map<String, Object> values = new HashMap<>();
    values.put("title", title);
    values.put("back", back);
    values.put("self", self);
    values.put("onwards", onwards);
    values.put("q", asked);
    values.put("found", found);
    visit.show("desk/person", values);
  }

  /// The name of somebody on file; empty where there is none with this key.
  String name(String person) {
    return Numbers.id(person)
        .flatMap(id -> desk.seats().ofPerson(id).stream().findFirst())
        .map(sitting -> sitting.name())
        .orElse("");
  }
}

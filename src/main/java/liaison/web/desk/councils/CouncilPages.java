package liaison.web.desk.councils;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liaison.councils.Council;
import liaison.councils.CouncilField;
import liaison.councils.Found;
import liaison.councils.Suppression;
import liaison.councils.WholeCouncil;
import liaison.text.Unacceptable;
import liaison.web.Said;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRoutes;
import liaison.web.desk.Place;
import liaison.web.desk.Visit;
import org.jspecify.annotations.Nullable;

/// The councils: find one or somebody in one, add one, see everything about one.
final class CouncilPages implements DeskPart {
  private static final int MOST_FOUND = 50;
  private static final List<CouncilField> OF_A_NEW_ONE =
      List.of(
          CouncilField.NAME,
          CouncilField.KIND,
          CouncilField.STYLE,
          CouncilField.PARISHES,
          CouncilField.ALIASES,
          CouncilField.EMAIL);

  private final CouncilDesk desk;

  CouncilPages(CouncilDesk desk) {
    this.desk = desk;
  }

  @Override
  public Optional<Place> place() {
    return Optional.of(new Place("Councils", Paths.COUNCILS));
  }

  @Override
  public void open(DeskRoutes routes) {
    routes
        .read(Paths.COUNCILS, this::list)
        .read(Paths.COUNCILS + "/new", visit -> blank(visit, null))
        .write(Paths.COUNCILS + "/new", this::add)
        .read(Paths.COUNCIL, this::whole);
  }

  /// A council in the list.
  public record Row(String name, String path, String about) {}

  /// Somebody who was found.
  ///
  /// @param matched where the fragment stands; empty where it is in the name
  public record Person(long person, String name, String matched, List<Link> seats) {}

  private void list(Visit visit) {
    String asked = visit.form().shown("q").strip();
    Map<String, Object> values = new HashMap<>();
    values.put("q", asked);
    values.put("short", asked.length() == 1);
    if (asked.length() > 1) {
      find(asked, values);
    } else {
      Pager<Council> pager =
          Pager.of(desk.councils().all(), Numbers.page(visit.form().shown("page")));
      values.put("pager", pager);
      values.put("councils", pager.shown().stream().map(CouncilPages::row).toList());
      values.put("people", List.of());
      values.put("most", false);
    }
    visit.show("desk/councils", values);
  }

  private void find(String asked, Map<String, Object> values) {
    List<Found> found = desk.finder().find(asked, MOST_FOUND + 1);
    List<Row> councils =
        found.stream()
            .filter(Found.OfCouncil.class::isInstance)
            .map(Found.OfCouncil.class::cast)
            .map(one ->
                new Row(
                    one.name(),
                    Paths.council(one.council()),
                    one.matched().equals(one.name()) ? "" : one.matched()))
            .toList();
    List<Found.OfPerson> people =
        found.stream()
            .filter(Found.OfPerson.class::isInstance)
            .map(Found.OfPerson.class::cast)
            .toList();
    values.put("pager", Pager.of(List.of(), 1));
    values.put("councils", councils.stream().limit(MOST_FOUND).toList());
    values.put("people", people.stream().limit(MOST_FOUND).map(this::person).toList());
    values.put("most", councils.size() > MOST_FOUND || people.size() > MOST_FOUND);
  }

  private Person person(Found.OfPerson found) {
    Map<String, String> titles = desk.coverage().kindsOfSeat();
    return new Person(
        found.person(),
        found.name(),
        found.matched().equals(found.name()) ? "" : found.matched(),
        desk.seats().ofPerson(found.person()).stream()
            .map(sitting ->
                new Link(
                    titles.getOrDefault(sitting.kind(), sitting.kind())
                        + ", "
                        + name(sitting.council()),
                    Paths.council(sitting.council()) + "#seat-" + sitting.seat()))
            .distinct()
            .toList());
  }

  private String name(String council) {
    return desk.councils().byId(council).map(Council::name).orElse(council);
  }

  private static Row row(Council council) {
    return new Row(council.name(), Paths.council(council.id()), FieldWords.kind(council.kind()));
  }

  private static FormPage adding() {
    return new FormPage(
            "Add a council",
            new Link("Councils", Paths.COUNCILS),
            Paths.COUNCILS + "/new",
            "Add the council")
        .saying("The seats that every council has come with it. You fill them next.");
  }

  private static void blank(Visit visit, @Nullable Unacceptable wrong) {
    adding()
        .asking(OF_A_NEW_ONE.stream().map(field -> Asked.again(field, visit.form())).toList())
        .show(visit, wrong);
  }

  private void add(Visit visit) {
    try {
      var values = new EnumMap<CouncilField, String>(CouncilField.class);
      for (CouncilField field : OF_A_NEW_ONE) values.put(field, Asked.read(field, visit.form()));
      if (values.getOrDefault(CouncilField.KIND, "").isEmpty()) {
        throw new Unacceptable(CouncilField.KIND.key(), "Choose what it is counted as.");
      }
      String council = desk.keeping().add(values, visit.officer().key());
      visit.leadTo(Paths.council(council) + "?done=added");
    } catch (Unacceptable wrong) {
      blank(visit, wrong);
    }
  }

  private void whole(Visit visit) {
    WholeCouncil whole =
        WholeCouncil.of(desk.database(), visit.part("council"), desk.today())
            .orElseThrow(() -> new Said(404, CouncilWords.NO_SUCH_COUNCIL));
    String council = whole.sheet().id();
    Map<String, Suppression> suppressed =
        desk.suppressions().all().stream()
            .collect(Collectors.toMap(Suppression::address, one -> one));
    String mailbox = whole.sheet().value(CouncilField.EMAIL);
    Map<String, Object> values = new HashMap<>();
    values.put("name", whole.sheet().value(CouncilField.NAME));
    values.put("path", Paths.council(council));
    values.put("cells", CoveragePages.cells(council, whole.purposes(), whole.cells()));
    values.put("subjects", subjects(whole, confirmedBy(whole)));
    values.put("mailbox", mailbox);
    values.put("mailboxWrong", ShownSitting.wrong(mailbox, suppressed));
    values.put(
        "seats",
        whole.seats().stream()
            .map(line -> ShownSeat.of(line, whole.seats(), suppressed, desk.today()))
            .toList());
    values.put("vacant", vacant(whole));
    values.put("lists", desk.lists().of(council, desk.today()).stream().map(ListedOn::of).toList());
    values.put("history", ShownChange.of(whole.history(), desk));
    values.put("done", CouncilWords.done(visit.form().shown("done")));
    visit.show("desk/council", values);
  }

  private static boolean vacant(WholeCouncil whole) {
    return whole.seats().stream().allMatch(line -> line.now() == null && line.next() == null);
  }

  /// The facts on one subject.
  public record ShownSubject(String title, String path, List<Fact> facts) {}

  /// One fact.
  ///
  /// @param seen who may see it, where that is chosen field by field: "Public", "Officers only"
  public record Fact(String label, List<String> values, String seen) {}

  /// Who said last that all is right, as words behind the day; empty where nobody did.
  private String confirmedBy(WholeCouncil whole) {
    String who = whole.sheet().confirmedBy();
    return who.isEmpty() ? "" : ", by " + desk.names().getOrDefault(who, who);
  }

  private static List<ShownSubject> subjects(WholeCouncil whole, String confirmedBy) {
    Set<String> shown = Set.of(whole.sheet().value(CouncilField.PUBLIC).split("; ", -1));
    return Stream.of(Subject.values())
        .map(subject ->
            new ShownSubject(
                subject.title(),
                Paths.council(whole.sheet().id()) + "/change/" + subject.key(),
                subject.fields().stream()
                    .filter(field -> field != CouncilField.PUBLIC)
                    .map(field -> fact(field, whole.sheet().value(field), shown, confirmedBy))
                    .toList()))
        .toList();
  }

  private static Fact fact(CouncilField field, String kept, Set<String> shown, String confirmedBy) {
    String words = FieldWords.value(field, Asked.typed(field, kept));
    if (field == CouncilField.CONFIRMED) words += confirmedBy;
    List<String> values = kept.isEmpty() ? List.of() : List.of(words.split("\n"));
    String seen =
        !Asked.MAY_BE_PUBLIC.contains(field.key()) || kept.isEmpty()
            ? ""
            : shown.contains(field.key()) ? "Public" : "Officers only";
    return new Fact(FieldWords.label(field), values, seen);
  }
}

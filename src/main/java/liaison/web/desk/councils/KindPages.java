package liaison.web.desk.councils;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import liaison.councils.KindKeeping;
import liaison.councils.SeatKind;
import liaison.text.Unacceptable;
import liaison.web.Form;
import liaison.web.Said;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRoutes;
import liaison.web.desk.Visit;
import org.jspecify.annotations.Nullable;

/// The kinds of seat. For administrators: a change concerns every council.
final class KindPages implements DeskPart {
  private static final String ONE = Paths.KINDS + "/{kind}";

  private final CouncilDesk desk;

  KindPages(CouncilDesk desk) {
    this.desk = desk;
  }

  @Override
  public void open(DeskRoutes routes) {
    routes
        .readAsAdministrator(Paths.KINDS + "/new", visit -> blank(visit, null))
        .writeAsAdministrator(Paths.KINDS + "/new", this::add)
        .readAsAdministrator(ONE, this::show)
        .writeAsAdministrator(ONE, this::change)
        .readAsAdministrator(ONE + "/remove", visit -> removing(visit, null))
        .writeAsAdministrator(ONE + "/remove", this::remove);
  }

  private static FormPage page(String title, String path) {
    return new FormPage(title, Paths.TO_SET_UP, path, "Save");
  }

  private List<FormField> fields(KindKeeping.Typed typed, String key) {
    var fallBacks = new ArrayList<FormField.Choice>();
    fallBacks.add(new FormField.Choice("", "Nobody", typed.fallBack().isEmpty()));
    desk.kinds().all().stream()
        .filter(kind -> !kind.key().equals(key))
        .map(kind ->
            new FormField.Choice(kind.key(), kind.title(), kind.key().equals(typed.fallBack())))
        .forEach(fallBacks::add);
    return List.of(
        FormField.line(
            "title", "Name", "As it stands on the pages, such as Tree warden.", typed.title()),
        FormField.one(
            "due",
            "Which councils have it",
            "",
            Stream.of(SeatKind.Due.values())
                .map(due ->
                    new FormField.Choice(due.key(), CouncilWords.due(due), due == typed.due()))
                .toList()),
        FormField.line(
            "per_council",
            "How many a council may have",
            "Leave it empty where each council has its own number.",
            typed.perCouncil()),
        FormField.choose(
            "fall_back", "Who gets its letters where nobody in it can be reached", "", fallBacks));
  }

  private static KindKeeping.Typed typed(Form form) {
    return new KindKeeping.Typed(
        form.shown("title"),
        SeatKind.Due.of(form.shown("due")),
        form.shown("per_council"),
        form.shown("fall_back"));
  }

  private static KindKeeping.Typed kept(SeatKind kind) {
    Integer most = kind.perCouncil();
    String fallBack = kind.fallBack();
    return new KindKeeping.Typed(
        kind.title(),
        kind.due(),
        most == null ? "" : String.valueOf(most),
        fallBack == null ? "" : fallBack);
  }

  private void blank(Visit visit, @Nullable Unacceptable wrong) {
    boolean first = !visit.form().values().containsKey("title");
    KindKeeping.Typed typed =
        first ? new KindKeeping.Typed("", SeatKind.Due.GIVEN, "1", "clerk") : typed(visit.form());
    page("Add a kind of seat", Paths.KINDS + "/new").asking(fields(typed, "")).show(visit, wrong);
  }

  private void add(Visit visit) {
    try {
      String _ = desk.kinds().add(typed(visit.form()), visit.officer().key());
      visit.leadTo(Paths.SET_UP + "?done=kind-added");
    } catch (Unacceptable wrong) {
      blank(visit, wrong);
    }
  }

  private SeatKind kind(Visit visit) {
    return desk.kinds()
        .byKey(visit.part("kind"))
        .orElseThrow(() -> new Said(404, CouncilWords.NO_SUCH_KIND));
  }

  private void show(Visit visit) {
    SeatKind kind = kind(visit);
    form(visit, kind, kept(kind), null);
  }

  private void form(
      Visit visit, SeatKind kind, KindKeeping.Typed typed, @Nullable Unacceptable wrong) {
    String path = Paths.KINDS + "/" + kind.key();
    page("Kind of seat: " + kind.title(), path)
        .saying(
            "Rules of lists call it \"%s\". There %s."
                .formatted(
                    kind.key(),
                    kind.seats() == 1 ? "is 1 seat of it" : "are " + kind.seats() + " seats of it"))
        .linking("Remove this kind of seat", path + "/remove")
        .asking(fields(typed, kind.key()))
        .carrying("version", String.valueOf(kind.version()))
        .show(visit, wrong);
  }

  private void change(Visit visit) {
    SeatKind kind = kind(visit);
    KindKeeping.Typed typed = typed(visit.form());
    try {
      long seen = Numbers.id(visit.form().value("version")).orElse(0L);
      if (!desk.kinds().change(kind.key(), seen, typed, visit.officer().key())) {
        throw new Unacceptable(
            "title", CouncilWords.overtaken(kind.title() + ", " + CouncilWords.due(kind.due())));
      }
      visit.leadTo(Paths.SET_UP + "?done=changed");
    } catch (Unacceptable wrong) {
      form(visit, kind, typed, wrong);
    }
  }

  private void removing(Visit visit, @Nullable Unacceptable wrong) {
    SeatKind kind = kind(visit);
    new FormPage(
            "Remove the kind of seat: " + kind.title(),
            new Link(kind.title(), Paths.KINDS + "/" + kind.key()),
            Paths.KINDS + "/" + kind.key() + "/remove",
            "Remove it")
        .saying("Its empty seats go with it. A kind with people, letters or lists stays.")
        .warns()
        .show(visit, wrong);
  }

  private void remove(Visit visit) {
    try {
      desk.kinds().remove(kind(visit).key(), visit.officer().key());
      visit.leadTo(Paths.SET_UP + "?done=kind-removed");
    } catch (Unacceptable wrong) {
      removing(visit, wrong);
    }
  }
}

package liaison.web.desk.councils;

import java.util.List;
import java.util.stream.Stream;
import liaison.councils.Purpose;
import liaison.councils.PurposeKeeping;
import liaison.councils.SeatKind;
import liaison.text.Unacceptable;
import liaison.web.Form;
import liaison.web.Said;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRoutes;
import liaison.web.desk.Visit;
import org.jspecify.annotations.Nullable;

/// What letters are for, and who gets them. For administrators: a change concerns every council.
final class PurposePages implements DeskPart {
  private static final String ONE = Paths.PURPOSES + "/{purpose}";

  private final CouncilDesk desk;

  PurposePages(CouncilDesk desk) {
    this.desk = desk;
  }

  @Override
  public void open(DeskRoutes routes) {
    routes
        .readAsAdministrator(Paths.PURPOSES + "/new", visit -> blank(visit, null))
        .writeAsAdministrator(Paths.PURPOSES + "/new", this::add)
        .readAsAdministrator(ONE, this::show)
        .writeAsAdministrator(ONE, this::change)
        .readAsAdministrator(ONE + "/remove", visit -> removing(visit, null))
        .writeAsAdministrator(ONE + "/remove", this::remove);
  }

  private List<FormField> fields(PurposeKeeping.Typed typed) {
    return List.of(
        FormField.line(
            "title", "Name", "The heading of its column on the coverage board.", typed.title()),
        FormField.one(
            "due",
            "Which councils get such letters",
            "",
            Stream.of(Purpose.Due.values())
                .map(due ->
                    new FormField.Choice(word(due), CouncilWords.due(due), due == typed.due()))
                .toList()),
        FormField.any(
            "kinds",
            "Who gets them",
            "All whom you choose. Where none of them can be reached, whoever takes over from the"
                + " first.",
            desk.kinds().all().stream()
                .map(kind ->
                    new FormField.Choice(
                        kind.key(), kind.title(), typed.kinds().contains(kind.key())))
                .toList()));
  }

  private static String word(Purpose.Due due) {
    return switch (due) {
      case EVERY -> "every";
      case SEATED -> "seated";
    };
  }

  private PurposeKeeping.Typed typed(Form form) {
    return new PurposeKeeping.Typed(
        form.shown("title"),
        form.shown("due").equals("seated") ? Purpose.Due.SEATED : Purpose.Due.EVERY,
        desk.kinds().all().stream()
            .map(SeatKind::key)
            .filter(key -> !form.shown("kinds-" + key).isEmpty())
            .toList());
  }

  private void blank(Visit visit, @Nullable Unacceptable wrong) {
    new FormPage("Add a purpose", Paths.TO_SET_UP, Paths.PURPOSES + "/new", "Save")
        .saying("It becomes a column of the coverage board.")
        .asking(fields(typed(visit.form())))
        .show(visit, wrong);
  }

  private void add(Visit visit) {
    try {
      String _ = desk.purposes().add(typed(visit.form()), visit.officer().key());
      visit.leadTo(Paths.SET_UP + "?done=purpose-added");
    } catch (Unacceptable wrong) {
      blank(visit, wrong);
    }
  }

  private Purpose purpose(Visit visit) {
    return desk.purposes()
        .byKey(visit.part("purpose"))
        .orElseThrow(() -> new Said(404, CouncilWords.NO_SUCH_PURPOSE));
  }

  private void show(Visit visit) {
    Purpose purpose = purpose(visit);
    form(
        visit,
        purpose,
        new PurposeKeeping.Typed(purpose.title(), purpose.due(), purpose.kinds()),
        null);
  }

  private void form(
      Visit visit, Purpose purpose, PurposeKeeping.Typed typed, @Nullable Unacceptable wrong) {
    String path = Paths.PURPOSES + "/" + purpose.key();
    var page =
        new FormPage("Purpose: " + purpose.title(), Paths.TO_SET_UP, path, "Save")
            .asking(fields(typed))
            .carrying("version", String.valueOf(desk.purposes().version(purpose.key())));
    if (PurposeKeeping.isRemovable(purpose.key())) {
      page = page.linking("Remove this purpose", path + "/remove");
    }
    page.show(visit, wrong);
  }

  private void change(Visit visit) {
    Purpose purpose = purpose(visit);
    PurposeKeeping.Typed typed = typed(visit.form());
    try {
      long seen = Numbers.id(visit.form().value("version")).orElse(0L);
      if (!desk.purposes().change(purpose.key(), seen, typed, visit.officer().key())) {
        throw new Unacceptable("title", CouncilWords.overtaken(purpose.title()));
      }
      visit.leadTo(Paths.SET_UP + "?done=changed");
    } catch (Unacceptable wrong) {
      form(visit, purpose, typed, wrong);
    }
  }

  private void removing(Visit visit, @Nullable Unacceptable wrong) {
    Purpose purpose = purpose(visit);
    new FormPage(
            "Remove the purpose: " + purpose.title(),
            new Link(purpose.title(), Paths.PURPOSES + "/" + purpose.key()),
            Paths.PURPOSES + "/" + purpose.key() + "/remove",
            "Remove it")
        .saying("Its column goes from the coverage board. Seats and people stay.")
        .warns()
        .show(visit, wrong);
  }

  private void remove(Visit visit) {
    try {
      desk.purposes().remove(purpose(visit).key(), visit.officer().key());
      visit.leadTo(Paths.SET_UP + "?done=purpose-removed");
    } catch (Unacceptable wrong) {
      removing(visit, wrong);
    }
  }
}

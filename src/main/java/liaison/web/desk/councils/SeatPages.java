package liaison.web.desk.councils;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import liaison.councils.CouncilField;
import liaison.councils.CouncilSheet;
import liaison.councils.Kept;
import liaison.councils.SeatBook;
import liaison.councils.Sitting;
import liaison.councils.SittingField;
import liaison.text.Unacceptable;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRoutes;
import liaison.web.desk.Visit;
import org.jspecify.annotations.Nullable;

/// Gives a council seats and takes them away, and puts people into them.
final class SeatPages implements DeskPart {
  private static final List<SittingField> OF_SOMEBODY_NEW =
      List.of(
          SittingField.NAME,
          SittingField.EMAIL,
          SittingField.PHONE,
          SittingField.OWN_EMAIL,
          SittingField.OWN_PHONE,
          SittingField.FROM,
          SittingField.TERM_TO,
          SittingField.TO,
          SittingField.INTERIM);
  private static final List<SittingField> OF_SOMEBODY_KNOWN =
      List.of(
          SittingField.EMAIL,
          SittingField.PHONE,
          SittingField.FROM,
          SittingField.TERM_TO,
          SittingField.TO,
          SittingField.INTERIM);

  /// Who was in the seat when the form was shown.
  private static final String THERE = "there";

  private final CouncilDesk desk;
  private final PersonFinding finding;

  SeatPages(CouncilDesk desk) {
    this.desk = desk;
    this.finding = new PersonFinding(desk);
  }

  @Override
  public void open(DeskRoutes routes) {
    routes
        .read(Paths.COUNCIL + "/seats", visit -> giving(visit, null))
        .write(Paths.COUNCIL + "/seats", this::give)
        .read(Paths.SEAT + "/holder", this::holder)
        .read(Paths.SEAT + "/person", this::person)
        .read(Paths.SEAT + "/seat", visit -> seating(visit, null, List.of()))
        .write(Paths.SEAT + "/seat", this::seat)
        .read(Paths.SEAT + "/take", visit -> taking(visit, null))
        .write(Paths.SEAT + "/take", this::take);
  }

  private static Link back(CouncilSheet sheet) {
    return new Link(sheet.value(CouncilField.NAME), Paths.council(sheet.id()));
  }

  private void giving(Visit visit, @Nullable Unacceptable wrong) {
    CouncilSheet sheet = desk.sheet(visit);
    String chosen = visit.form().shown("kind");
    List<FormField.Choice> kinds =
        desk.seats().givable(sheet.id()).entrySet().stream()
            .map(kind ->
                new FormField.Choice(kind.getKey(), kind.getValue(), kind.getKey().equals(chosen)))
            .toList();
    new FormPage(
            "Give a seat to " + sheet.value(CouncilField.NAME),
            back(sheet),
            Paths.council(sheet.id()) + "/seats",
            "Give the seat")
        .asking(List.of(FormField.one("kind", "Which seat", "", kinds)))
        .show(visit, wrong);
  }

  private void give(Visit visit) {
    CouncilSheet sheet = desk.sheet(visit);
    String kind = visit.form().shown("kind");
    try {
      if (kind.isEmpty()) throw new Unacceptable("kind", "Choose a seat.");
      long seat = desk.seatKeeping().give(sheet.id(), kind, visit.officer().key());
      visit.leadTo(Paths.council(sheet.id()) + "?done=given#seat-" + seat);
    } catch (Unacceptable wrong) {
      giving(visit, wrong);
    }
  }

  /// Leads to whoever is in a seat: the board knows the seat alone.
  private void holder(Visit visit) {
    SeatBook.Line line = desk.seat(visit);
    Sitting now = line.now();
    visit.leadTo(
        now == null
            ? Paths.seat(line.council(), line.id()) + "/person"
            : Paths.sitting(line.council(), now.id()) + "/correct");
  }

  private void person(Visit visit) {
    SeatBook.Line line = desk.seat(visit);
    String seat = Paths.seat(line.council(), line.id());
    CouncilSheet sheet = desk.sheet(visit);
    finding.show(visit, title(line, sheet), back(sheet), seat + "/person", seat + "/seat");
  }

  private static String title(SeatBook.Line line, CouncilSheet sheet) {
    return line.title() + " of " + sheet.value(CouncilField.NAME);
  }

  private void seating(Visit visit, @Nullable Unacceptable wrong, List<Kept.Clash> clashes) {
    SeatBook.Line line = desk.seat(visit);
    CouncilSheet sheet = desk.sheet(visit);
    String person = visit.form().shown("person");
    String name = finding.name(person);
    boolean first = !visit.form().values().containsKey("from-day");
    String path = Paths.seat(line.council(), line.id());
    var page =
        new FormPage(title(line, sheet), back(sheet), path + "/seat", "Put them in the seat")
            .asking(
                fields(name).stream()
                    .map(field ->
                        first && field == SittingField.FROM
                            ? Asked.shown(field, desk.today().toString())
                            : Asked.again(field, visit.form()))
                    .toList())
            .carrying(THERE, first || !clashes.isEmpty() ? line.keys() : visit.form().shown(THERE))
            .overtakenBy(Asked.clashes(clashes));
    if (!name.isEmpty())
      page = page.saying(name + " is on file already.").carrying("person", person);
    Sitting now = line.now();
    if (now != null && now.to() == null) {
      page =
          page.saying(
              now.name()
                  + " is in the seat and leaves on the day before the first day below, unless this"
                  + " one fills in for a while.");
    }
    if (name.isEmpty()) page = page.linking("Find somebody who is on file", path + "/person");
    desk.seating(page).show(visit, wrong);
  }

  private static List<SittingField> fields(String name) {
    return name.isEmpty() ? OF_SOMEBODY_NEW : OF_SOMEBODY_KNOWN;
  }

  private void seat(Visit visit) {
    SeatBook.Line line = desk.seat(visit);
    try {
      String name = finding.name(visit.form().shown("person"));
      Map<SittingField, String> values = new EnumMap<>(SittingField.class);
      for (SittingField field : fields(name)) values.put(field, Asked.read(field, visit.form()));
      if (values.getOrDefault(SittingField.FROM, "").isEmpty()) {
        throw new Unacceptable("from", "Enter the first day in the seat.");
      }
      Long person = name.isEmpty() ? null : Numbers.id(visit.form().value("person")).orElse(null);
      String seen = visit.form().shown(THERE);
      switch (desk.seatKeeping().seat(line.id(), seen, person, values, visit.officer().key())) {
        case Kept.Done _ -> visit.leadTo(Paths.council(line.council()) + "?done=seated");
        case Kept.Overtaken(_, List<Kept.Clash> clashes) ->
            seating(visit, new Unacceptable("both", CouncilWords.SEATED_MEANWHILE), clashes);
      }
    } catch (Unacceptable wrong) {
      seating(visit, wrong, List.of());
    }
  }

  private void taking(Visit visit, @Nullable Unacceptable wrong) {
    SeatBook.Line line = desk.seat(visit);
    CouncilSheet sheet = desk.sheet(visit);
    new FormPage(
            "Take away the seat: " + title(line, sheet),
            back(sheet),
            Paths.seat(line.council(), line.id()) + "/take",
            "Take the seat away")
        .saying(
            "The council is then not written to for this seat. Who was in it stays in the history.")
        .warns()
        .show(visit, wrong);
  }

  private void take(Visit visit) {
    SeatBook.Line line = desk.seat(visit);
    try {
      desk.seatKeeping().take(line.id(), desk.today(), visit.officer().key());
      visit.leadTo(Paths.council(line.council()) + "?done=taken");
    } catch (Unacceptable wrong) {
      taking(visit, wrong);
    }
  }
}

package liaison.web.desk.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import liaison.meetings.Moments;
import liaison.meetings.agenda.Actions;
import liaison.meetings.agenda.Agendas;
import liaison.meetings.agenda.Items;
import liaison.meetings.agenda.Minutes;
import liaison.meetings.agenda.Sitting;
import liaison.meetings.agenda.Stranded;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRoutes;
import liaison.web.desk.Place;
import liaison.web.desk.Section;
import liaison.web.desk.Visit;
import org.jdbi.v3.core.Handle;

/// The meetings to come and those just past, each with how far its agenda and minutes are.
final class AgendaListPages implements DeskPart {
  private static final String PATH = "/desk/agendas";
  private static final int MONTHS_BACK = 4;
  private static final int MONTHS_AHEAD = 6;
  private static final int ON_START = 5;

  private final AgendaDesk desk;

  AgendaListPages(AgendaDesk desk) {
    this.desk = desk;
  }

  @Override
  public Optional<Place> place() {
    return Optional.of(new Place("Agendas", PATH));
  }

  @Override
  public void open(DeskRoutes routes) {
    routes.read(PATH, this::show);
  }

  /// A meeting.
  ///
  /// @param about how far its agenda and minutes are
  /// @param waits what waits for an officer; empty where nothing does
  public record Shown(long id, String words, String about, String waits) {}

  private void show(Visit visit) {
    LocalDate today = desk.today();
    visit.show(
        "desk/agendas",
        Map.of(
            "coming", shown(today, today.plusMonths(MONTHS_AHEAD)),
            "past", shown(today.minusMonths(MONTHS_BACK), today.minusDays(1)).reversed(),
            "stranded", stranded(),
            "actions", desk.database().read(Actions::open).size(),
            "done", AgendaWords.done(visit.form().shown("done"))));
  }

  private List<Shown> shown(LocalDate from, LocalDate to) {
    return desk.database()
        .read(handle ->
            Sitting.between(handle, from, to).stream()
                .map(sitting -> shown(handle, sitting, sitting.day().isBefore(desk.today())))
                .toList());
  }

  /// Cancelled meetings with items of which nobody has said what becomes of them.
  private List<Shown> stranded() {
    return desk.database().read(Stranded::of).stream()
        .map(sitting ->
            new Shown(
                sitting.id(),
                sitting.words(),
                "The meeting is cancelled. Say for each item where it goes, or answer it.",
                "Items left over"))
        .toList();
  }

  private static Shown shown(Handle handle, Sitting sitting, boolean past) {
    int open = Items.open(handle, sitting.id());
    String agenda =
        Agendas.published(handle, sitting.id())
            .map(out -> "agenda version %d is out".formatted(out.version()))
            .orElse("no agenda out");
    String minutes =
        Minutes.of(handle, sitting.id())
            .map(sheet -> ", " + AgendaWords.said(sheet.state()))
            .orElse(past ? ", no minutes begun" : "");
    String until =
        past || sitting.itemsClose() == null
            ? ""
            : ". Items close on " + Moments.text(sitting.itemsClose());
    return new Shown(
        sitting.id(),
        sitting.words(),
        Character.toUpperCase(agenda.charAt(0)) + agenda.substring(1) + minutes + until + ".",
        open == 0 || past ? "" : open == 1 ? "1 item to settle" : open + " items to settle");
  }

  @Override
  public List<Section> sections() {
    LocalDate today = desk.today();
    Stream<Section.Item> settle =
        Stream.concat(stranded().stream(), shown(today, today.plusMonths(MONTHS_AHEAD)).stream())
            .filter(one -> !one.waits().isEmpty())
            .map(one ->
                new Section.Item(
                    one.words(), AgendaDesk.path(one.id()) + "/settle", one.waits(), ""));
    Stream<Section.Item> overdue =
        desk.database().read(handle -> Actions.due(handle, today)).stream()
            .map(action ->
                new Section.Item(
                    action.what(),
                    "/desk/actions/" + action.id(),
                    "%s, by %s. %s"
                        .formatted(
                            action.owner(),
                            Moments.day(action.due()),
                            AgendaWords.reminded(action)),
                    action.due().isBefore(today) ? "Overdue" : "Due today"));
    List<Section.Item> all = Stream.concat(overdue, settle).toList();
    return List.of(
        new Section(
            "Agendas and actions",
            all.stream().limit(ON_START).toList(),
            "No item waits to be settled, and no action is due.",
            all.size() > ON_START ? PATH : "",
            "All agendas"));
  }
}

package liaison.web.desk.meetings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liaison.meetings.agenda.Item;
import liaison.meetings.agenda.ItemFiles;
import liaison.meetings.agenda.ItemPaper;
import liaison.meetings.agenda.ItemSheet;
import liaison.meetings.agenda.Items;
import liaison.meetings.agenda.Sitting;
import liaison.text.Unacceptable;
import liaison.web.Form;
import liaison.web.Said;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRoutes;
import liaison.web.desk.Visit;
import org.jspecify.annotations.Nullable;

/// One item: added by an officer, changed, its paper attached.
final class ItemPages implements DeskPart {
  private static final String NEW = "/desk/meetings/{meeting}/items/new";
  private static final String ONE = "/desk/items/{item}";

  private final AgendaDesk desk;

  ItemPages(AgendaDesk desk) {
    this.desk = desk;
  }

  @Override
  public void open(DeskRoutes routes) {
    routes
        .read(NEW, visit -> fresh(visit, ItemSheet.empty(), null))
        .write(NEW, this::add)
        .read(ONE, visit -> one(visit, ItemSheet.of(item(visit)), null, List.of()))
        .write(ONE, this::change)
        .upload(ONE + "/paper", this::attach)
        .read(ONE + "/paper", this::hand);
  }

  static ItemSheet typed(Form form) {
    return new ItemSheet(
        form.shown("title"),
        form.shown("wish"),
        form.shown("minutes"),
        form.shown("presenter"),
        form.shown("proposer"),
        form.shown("email"),
        form.shown("paper"),
        form.shown("link"));
  }

  private void fresh(Visit visit, ItemSheet sheet, @Nullable Unacceptable wrong) {
    Sitting sitting = desk.sitting(visit);
    Map<String, Object> values = values(sitting, sheet);
    values.put("heading", "Add an item");
    values.put("path", AgendaDesk.path(sitting.id()) + "/items/new");
    values.put("version", 0);
    values.put("origin", "");
    values.put("file", "");
    values.put("item", 0L);
    values.put("now", List.of());
    visit.show("desk/agenda-item", values, wrong);
  }

  private static Map<String, Object> values(Sitting sitting, ItemSheet sheet) {
    Map<String, Object> values = new HashMap<>();
    values.put("meeting", sitting.id());
    values.put("words", sitting.words());
    values.put("sheet", sheet);
    return values;
  }

  private void add(Visit visit) {
    Sitting sitting = desk.sitting(visit);
    try {
      long _ = desk.items().propose(sitting.id(), null, typed(visit.form()), visit.officer().key());
      visit.leadTo(AgendaDesk.path(sitting.id()) + "/settle?done=item");
    } catch (Unacceptable wrong) {
      fresh(visit, typed(visit.form()), wrong);
    }
  }

  private Item item(Visit visit) {
    return desk.database()
        .read(handle -> Items.byId(handle, visit.number("item")))
        .orElseThrow(() -> new Said(404, AgendaWords.NO_SUCH_ITEM));
  }

  /// A field of which another officer thinks differently.
  public record Now(String label, String value) {}

  private void one(
      Visit visit, ItemSheet sheet, @Nullable Unacceptable wrong, List<Now> overtaken) {
    Item item = item(visit);
    Sitting sitting =
        desk.database().read(handle -> Sitting.of(handle, item.meeting())).orElseThrow();
    Map<String, Object> values = values(sitting, sheet);
    values.put("heading", item.title());
    values.put("path", "/desk/items/" + item.id());
    values.put("version", item.version());
    values.put("origin", desk.database().<String>read(handle -> Items.origin(handle, item)));
    values.put("file", item.paper() instanceof ItemPaper.Attached paper ? paper.name() : "");
    values.put("item", item.id());
    values.put("now", overtaken);
    visit.show("desk/agenda-item", values, wrong);
  }

  private void change(Visit visit) {
    ItemSheet sheet = typed(visit.form());
    try {
      Optional<Item> overtaken =
          desk.items()
              .change(
                  visit.number("item"),
                  AgendaDesk.number(visit, "version"),
                  sheet,
                  visit.officer().key());
      if (overtaken.isPresent()) {
        one(
            visit,
            sheet,
            new Unacceptable("both", AgendaWords.OVERTAKEN),
            differing(sheet, overtaken.get()));
        return;
      }
      visit.leadTo(AgendaDesk.path(item(visit).meeting()) + "/settle?done=item");
    } catch (Unacceptable wrong) {
      one(visit, sheet, wrong, List.of());
    }
  }

  private static List<Now> differing(ItemSheet yours, Item item) {
    ItemSheet now = ItemSheet.of(item);
    return List.of(
            new Now("Title", yours.title().equals(now.title()) ? "" : now.title()),
            new Now("What the meeting is asked", yours.wish().equals(now.wish()) ? "" : now.wish()),
            new Now("Minutes", yours.minutes().equals(now.minutes()) ? "" : now.minutes()),
            new Now("Presenter", yours.presenter().equals(now.presenter()) ? "" : now.presenter()),
            new Now("Proposed by", yours.proposer().equals(now.proposer()) ? "" : now.proposer()),
            new Now("Email", yours.email().equals(now.email()) ? "" : now.email()),
            new Now("Paper", yours.paper().equals(now.paper()) ? "" : now.paper()),
            new Now("Settled", AgendaWords.said(item.state())))
        .stream()
        .filter(one -> !one.value().isEmpty())
        .toList();
  }

  private void attach(Visit visit) {
    Item item = item(visit);
    try {
      Visit.Sent sent =
          visit.file("file").orElseThrow(() -> new Unacceptable("file", AgendaWords.CHOOSE_FILE));
      desk.items().attach(item.id(), sent.name(), sent.bytes(), visit.officer().key());
      visit.leadTo(AgendaDesk.path(item.meeting()) + "/settle?done=paper");
    } catch (Unacceptable wrong) {
      one(visit, ItemSheet.of(item), wrong, List.of());
    }
  }

  private void hand(Visit visit) {
    Item item = item(visit);
    if (!(item.paper() instanceof ItemPaper.Attached paper)) {
      throw new Said(404, AgendaWords.NO_SUCH_ITEM);
    }
    ItemFiles.File file =
        desk.database()
            .read(handle -> ItemFiles.one(handle, paper.id()))
            .orElseThrow(() -> new Said(404, AgendaWords.NO_SUCH_ITEM));
    visit.hand("paper-%d.%s".formatted(paper.id(), file.ending()), file.type(), file.bytes());
  }
}

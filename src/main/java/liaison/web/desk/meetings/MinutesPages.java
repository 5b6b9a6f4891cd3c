package liaison.web.desk.meetings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liaison.meetings.agenda.Action;
import liaison.meetings.agenda.Actions;
import liaison.meetings.agenda.AgendaPrint;
import liaison.meetings.agenda.Minutes;
import liaison.meetings.agenda.MinutesSheet;
import liaison.meetings.agenda.Sitting;
import liaison.text.Unacceptable;
import liaison.web.Form;
import liaison.web.desk.DayFields;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRoutes;
import liaison.web.desk.Visit;
import org.jspecify.annotations.Nullable;

/// The minutes of a meeting: begun from its agenda, written, out as a draft, corrected, approved.
final class MinutesPages implements DeskPart {
  private static final String PATH = "/desk/meetings/{meeting}/minutes";

  private final AgendaDesk desk;

  MinutesPages(AgendaDesk desk) {
    this.desk = desk;
  }

  @Override
  public void open(DeskRoutes routes) {
    routes
        .read(PATH, visit -> show(visit, null, null))
        .write(PATH, this::change)
        .write(PATH + "/begin", this::begin)
        .write(PATH + "/publish", this::publish)
        .write(PATH + "/approve", this::approve)
        .write(PATH + "/action", this::add);
  }

  /// A line, with what was taken on.
  public record Shown(int number, String title, String notes, List<String> actions) {}

  private void show(Visit visit, @Nullable Unacceptable wrong, @Nullable Form typed) {
    Sitting sitting = desk.sitting(visit);
    Optional<MinutesSheet> known = desk.database().read(handle -> Minutes.of(handle, sitting.id()));
    List<Action> actions = desk.database().read(handle -> Actions.of(handle, sitting.id()));
    Form form = typed == null ? new Form(Map.of()) : typed;
    Map<String, Object> values = new HashMap<>(desk.out(sitting));
    values.put("begun", known.isPresent());
    values.put("state", known.map(sheet -> sheet.state().name()).orElse(""));
    values.put("about", known.map(sheet -> AgendaWords.said(sheet.state())).orElse(""));
    values.put("version", known.map(MinutesSheet::version).orElse(0));
    values.put("present", shown(form, "present", known.map(MinutesSheet::present).orElse("")));
    values.put(
        "apologies", shown(form, "apologies", known.map(MinutesSheet::apologies).orElse("")));
    values.put("correction", form.shown("correction"));
    values.put(
        "lines",
        known.map(MinutesSheet::lines).orElse(List.of()).stream()
            .map(line ->
                new Shown(
                    line.number(),
                    line.title(),
                    shown(form, "notes-" + line.number(), line.notes()),
                    AgendaPrint.actions(line, actions)))
            .toList());
    values.put("actions", actions.stream().map(ActionPages::shown).toList());
    values.put(
        "later",
        desk.database().read(sitting::after).stream()
            .map(other -> new Choice(other.id(), other.words()))
            .toList());
    values.put("number", form.shown("number"));
    values.put("what", form.shown("what"));
    values.put("owner", form.shown("owner"));
    values.put("email", form.shown("email"));
    values.put("due", DayFields.of(form, "due"));
    values.put("now", wrong != null && wrong.field().equals("both") ? now(known) : List.of());
    values.put("done", AgendaWords.done(visit.form().shown("done")));
    visit.show("desk/minutes", values, wrong);
  }

  /// A meeting that may have approved them.
  public record Choice(long id, String words) {}

  private static List<ItemPages.Now> now(Optional<MinutesSheet> known) {
    return known.stream()
        .flatMap(sheet ->
            java.util.stream.Stream.concat(
                java.util.stream.Stream.of(
                    new ItemPages.Now("Present", sheet.present()),
                    new ItemPages.Now("Apologies", sheet.apologies())),
                sheet.lines().stream()
                    .map(line ->
                        new ItemPages.Now(line.number() + ". " + line.title(), line.notes()))))
        .filter(one -> !one.value().isEmpty())
        .toList();
  }

  private static String shown(Form form, String field, String otherwise) {
    String typed = form.value(field);
    return typed == null ? otherwise : typed;
  }

  private static String path(Sitting sitting, String done) {
    return "%s/minutes?done=%s".formatted(AgendaDesk.path(sitting.id()), done);
  }

  private void begin(Visit visit) {
    Sitting sitting = desk.sitting(visit);
    try {
      desk.database()
          .change(handle ->
              Minutes.begin(
                  handle, sitting.id(), desk.rollCall(), visit.officer().key(), desk.now()));
      visit.leadTo(path(sitting, "begun"));
    } catch (Unacceptable wrong) {
      show(visit, wrong, null);
    }
  }

  private void change(Visit visit) {
    Sitting sitting = desk.sitting(visit);
    Form form = visit.form();
    Map<Integer, String> notes = new HashMap<>();
    form.values()
        .forEach((name, value) -> {
          if (name.matches("notes-\\d{1,3}")) notes.put(Integer.valueOf(name.substring(6)), value);
        });
    var typed =
        new Minutes.Typed(
            form.shown("present"), form.shown("apologies"), notes, form.shown("correction"));
    try {
      Optional<MinutesSheet> overtaken =
          desk.database()
              .write(handle ->
                  Minutes.change(
                      handle,
                      sitting.id(),
                      AgendaDesk.number(visit, "version"),
                      typed,
                      desk.today(),
                      visit.officer().key(),
                      desk.now()));
      if (overtaken.isEmpty()) visit.leadTo(path(sitting, "minutes"));
      else show(visit, new Unacceptable("both", AgendaWords.OVERTAKEN), form);
    } catch (Unacceptable wrong) {
      show(visit, wrong, form);
    }
  }

  private void publish(Visit visit) {
    Sitting sitting = desk.sitting(visit);
    try {
      desk.database()
          .change(handle ->
              Minutes.publish(
                  handle, sitting.id(), desk.today(), visit.officer().key(), desk.now()));
      visit.leadTo(path(sitting, "minutes-out"));
    } catch (Unacceptable wrong) {
      show(visit, wrong, null);
    }
  }

  private void approve(Visit visit) {
    Sitting sitting = desk.sitting(visit);
    try {
      boolean kept =
          desk.database()
              .<Boolean>write(handle ->
                  Minutes.approve(
                      handle,
                      sitting.id(),
                      AgendaDesk.number(visit, "version"),
                      AgendaDesk.number(visit, "at"),
                      visit.officer().key(),
                      desk.now()));
      if (!kept) throw new Unacceptable("minutes", AgendaWords.OVERTAKEN);
      visit.leadTo(path(sitting, "approved"));
    } catch (Unacceptable wrong) {
      show(visit, wrong, null);
    }
  }

  private void add(Visit visit) {
    Sitting sitting = desk.sitting(visit);
    try {
      Actions.Sheet sheet = ActionPages.typed(visit.form());
      long _ =
          desk.database()
              .<Long>write(handle ->
                  Actions.add(handle, sitting.id(), sheet, visit.officer().key(), desk.now()));
      visit.leadTo(path(sitting, "action"));
    } catch (Unacceptable wrong) {
      show(visit, wrong, visit.form());
    }
  }
}

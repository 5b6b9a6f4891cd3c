package liaison.web.desk.meetings;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import liaison.meetings.agenda.Action;
import liaison.meetings.agenda.Actions;
import liaison.meetings.agenda.AgendaPrint;
import liaison.meetings.agenda.Minutes;
import liaison.meetings.agenda.MinutesSheet;
import liaison.meetings.agenda.RollCall;
import liaison.meetings.agenda.Sitting;
import liaison.text.Unacceptable;
import liaison.web.Form;
import liaison.web.desk.DayFields;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRoutes;
import liaison.web.desk.Visit;
import org.jdbi.v3.core.Handle;
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
        .write(PATH + "/action", this::add)
        .write(PATH + "/roll", this::roll);
  }

  /// A line, with what was taken on.
  ///
  /// @param item whether it is an item, which a meeting may not get as far as
  /// @param passed whether it did not
  public record Shown(
      int number, String title, String notes, boolean item, boolean passed, List<String> actions) {}

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
                    line.item() != null,
                    form.value("notes-" + line.number()) == null
                        ? !line.reached()
                        : form.value("passed-" + line.number()) != null,
                    AgendaPrint.actions(line, actions)))
            .toList());
    values.put("actions", actions.stream().map(ActionPages::shown).toList());
    List<Sitting> later = desk.database().read(sitting::after);
    values.put(
        "later", later.stream().map(other -> new Choice(other.id(), other.words())).toList());
    Optional<Sitting> next =
        later.stream().filter(other -> !other.day().isBefore(desk.today())).findFirst();
    values.put("next", next.map(Sitting::words).orElse(""));
    values.put("nextId", next.map(Sitting::id).orElse(0L));
    values.put("left", next.map(other -> LeftOverPages.words(desk, other)).orElse(""));
    values.put("number", form.shown("number"));
    values.put("what", form.shown("what"));
    values.put("owner", form.shown("owner"));
    values.put("email", form.shown("email"));
    values.put(
        "due",
        typed == null
            ? DayFields.of("due", next.map(Sitting::day).orElse(null))
            : DayFields.of(form, "due"));
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

  /// What a button does after what is typed is kept.
  private interface Deed {
    void act(Handle handle, Sitting sitting);
  }

  /// Every button of the page keeps all that is typed, and then does what it says, in one
  /// transaction.
  ///
  /// @param done what is said then
  private void keep(Visit visit, String done, Minutes.Typed typed, Deed deed) {
    Sitting sitting = desk.sitting(visit);
    Form form = visit.form();
    try {
      boolean kept =
          desk.database()
              .<Boolean>write(handle -> {
                Optional<MinutesSheet> overtaken =
                    Minutes.change(
                        handle,
                        sitting.id(),
                        AgendaDesk.number(visit, "version"),
                        typed,
                        desk.today(),
                        visit.officer().key(),
                        desk.now());
                if (overtaken.isPresent()) return false;
                if (ActionPages.isTyped(form)) add(handle, sitting, visit);
                deed.act(handle, sitting);
                return true;
              });
      if (kept) visit.leadTo(path(sitting, done));
      else show(visit, new Unacceptable("both", AgendaWords.OVERTAKEN), form);
    } catch (Unacceptable wrong) {
      show(visit, wrong, form);
    }
  }

  /// The minutes as they are typed; what the form does not hold stays as it is.
  private Minutes.Typed typed(Visit visit) {
    Sitting sitting = desk.sitting(visit);
    Form form = visit.form();
    Optional<MinutesSheet> known = desk.database().read(handle -> Minutes.of(handle, sitting.id()));
    Map<Integer, String> notes = new HashMap<>();
    Set<Integer> notReached = new HashSet<>();
    form.values()
        .forEach((name, value) -> {
          if (name.matches("notes-\\d{1,3}")) notes.put(Integer.valueOf(name.substring(6)), value);
          if (name.matches("passed-\\d{1,3}")) notReached.add(Integer.valueOf(name.substring(7)));
        });
    return new Minutes.Typed(
        shown(form, "present", known.map(MinutesSheet::present).orElse("")),
        shown(form, "apologies", known.map(MinutesSheet::apologies).orElse("")),
        notes,
        notReached,
        form.shown("correction"));
  }

  private void change(Visit visit) {
    keep(visit, "minutes", typed(visit), (_, _) -> {});
  }

  /// Who came and who sent apologies, as the attendance has it now.
  private void roll(Visit visit) {
    RollCall.Roll roll =
        desk.database().read(handle -> desk.rollCall().of(handle, visit.number("meeting")));
    keep(visit, "roll", typed(visit).with(roll), (_, _) -> {});
  }

  private void publish(Visit visit) {
    keep(
        visit,
        "minutes-out",
        typed(visit),
        (handle, sitting) ->
            Minutes.publish(handle, sitting.id(), desk.today(), visit.officer().key(), desk.now()));
  }

  private void approve(Visit visit) {
    keep(
        visit,
        "approved",
        typed(visit),
        (handle, sitting) -> {
          int version = Minutes.of(handle, sitting.id()).map(MinutesSheet::version).orElse(0);
          boolean _ =
              Minutes.approve(
                  handle,
                  sitting.id(),
                  version,
                  AgendaDesk.number(visit, "at"),
                  visit.officer().key(),
                  desk.now());
        });
  }

  /// The button of the action itself: it says so where nothing is typed.
  private void add(Visit visit) {
    boolean typed = ActionPages.isTyped(visit.form());
    keep(
        visit,
        "action",
        typed(visit),
        (handle, sitting) -> {
          if (!typed) add(handle, sitting, visit);
        });
  }

  private void add(Handle handle, Sitting sitting, Visit visit) {
    long _ =
        Actions.add(
            handle,
            sitting.id(),
            ActionPages.typed(visit.form()),
            visit.officer().key(),
            desk.now());
  }
}

package liaison.web.desk.meetings;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import liaison.meetings.Moments;
import liaison.meetings.agenda.Action;
import liaison.meetings.agenda.Actions;
import liaison.meetings.agenda.Sitting;
import liaison.text.Unacceptable;
import liaison.web.Form;
import liaison.web.Said;
import liaison.web.desk.DayFields;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRoutes;
import liaison.web.desk.Place;
import liaison.web.desk.Visit;
import org.jspecify.annotations.Nullable;

/// What people took on at meetings, until it is done.
final class ActionPages implements DeskPart {
  private static final String PATH = "/desk/actions";
  private static final String ONE = PATH + "/{action}";

  private final AgendaDesk desk;

  ActionPages(AgendaDesk desk) {
    this.desk = desk;
  }

  @Override
  public Optional<Place> place() {
    return Optional.of(new Place("Actions", PATH));
  }

  @Override
  public void open(DeskRoutes routes) {
    routes
        .read(PATH, this::all)
        .read(ONE, visit -> one(visit, null, null, false))
        .write(ONE, this::change)
        .write(ONE + "/done", this::done);
  }

  /// An action in a list.
  ///
  /// @param state "done", or empty where it is open
  public record Shown(long id, String what, String about, boolean done) {}

  static Shown shown(Action action) {
    LocalDate done = action.doneOn();
    String about =
        done == null
            ? "%s, by %s".formatted(action.owner(), Moments.day(action.due()))
            : "%s, done on %s".formatted(action.owner(), Moments.day(done));
    return new Shown(action.id(), action.what(), about, done != null);
  }

  static Actions.Sheet typed(Form form) {
    return new Actions.Sheet(
        form.shown("number"),
        form.shown("what"),
        form.shown("owner"),
        form.shown("email"),
        DayFields.of(form, "due").read());
  }

  /// Whether anything of an action is typed; the day may stand there by itself.
  static boolean isTyped(Form form) {
    return Stream.of("number", "what", "owner", "email")
        .anyMatch(one -> !form.shown(one).isBlank());
  }

  private void all(Visit visit) {
    List<Action> open = desk.database().read(Actions::open);
    LocalDate today = desk.today();
    visit.show(
        "desk/actions",
        Map.of(
            "overdue",
                open.stream()
                    .filter(one -> one.due().isBefore(today))
                    .map(ActionPages::shown)
                    .toList(),
            "open",
                open.stream()
                    .filter(one -> !one.due().isBefore(today))
                    .map(ActionPages::shown)
                    .toList(),
            "done", AgendaWords.done(visit.form().shown("done"))));
  }

  private Action action(Visit visit) {
    return desk.database()
        .read(handle -> Actions.byId(handle, visit.number("action")))
        .orElseThrow(() -> new Said(404, AgendaWords.NO_SUCH_ACTION));
  }

  private void one(
      Visit visit, @Nullable Unacceptable wrong, @Nullable Form typed, boolean overtaken) {
    Action action = action(visit);
    String number = action.number() == null ? "" : String.valueOf(action.number());
    String email = action.email();
    Map<String, Object> values = new HashMap<>();
    values.put("id", action.id());
    values.put("version", action.version());
    values.put("meeting", action.meeting());
    values.put(
        "words",
        desk.database()
            .read(handle -> Sitting.of(handle, action.meeting()))
            .map(Sitting::words)
            .orElse(""));
    values.put("number", typed == null ? number : typed.shown("number"));
    values.put("what", typed == null ? action.what() : typed.shown("what"));
    values.put("owner", typed == null ? action.owner() : typed.shown("owner"));
    values.put("email", typed == null ? (email == null ? "" : email) : typed.shown("email"));
    values.put(
        "due", typed == null ? DayFields.of("due", action.due()) : DayFields.of(typed, "due"));
    values.put("isDone", action.doneOn() != null);
    values.put(
        "now", overtaken ? List.of(new ItemPages.Now("Now", shownWords(action))) : List.of());
    visit.show("desk/action", values, wrong);
  }

  private static String shownWords(Action action) {
    return Actions.words(action) + (action.doneOn() == null ? "" : " (done)");
  }

  private void change(Visit visit) {
    Action known = action(visit);
    try {
      Actions.Sheet sheet = typed(visit.form());
      LocalDate doneOn = visit.form().shown("again").equals("yes") ? null : known.doneOn();
      Optional<Action> overtaken =
          desk.database()
              .write(handle ->
                  Actions.change(
                      handle,
                      known.id(),
                      AgendaDesk.number(visit, "version"),
                      sheet,
                      doneOn,
                      visit.officer().key(),
                      desk.now()));
      if (overtaken.isEmpty()) visit.leadTo(PATH + "?done=action");
      else one(visit, new Unacceptable("both", AgendaWords.OVERTAKEN), visit.form(), true);
    } catch (Unacceptable wrong) {
      one(visit, wrong, visit.form(), false);
    }
  }

  private void done(Visit visit) {
    Action known = action(visit);
    desk.database()
        .change(handle ->
            Actions.done(handle, known.id(), desk.today(), visit.officer().key(), desk.now()));
    visit.leadTo(PATH + "?done=action-done");
  }
}

package liaison.web.desk.meetings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import liaison.councils.Coverage;
import liaison.councils.Purpose;
import liaison.meetings.Body;
import liaison.meetings.BodyField;
import liaison.meetings.BodyKeeping;
import liaison.meetings.BodyKept;
import liaison.meetings.Habits;
import liaison.text.Unacceptable;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRoutes;
import liaison.web.desk.Visit;
import liaison.web.desk.councils.FormField;
import liaison.web.desk.councils.FormPage;
import liaison.web.desk.councils.Link;
import liaison.web.desk.councils.Was;
import org.jspecify.annotations.Nullable;

/// The bodies and their habits.
final class BodyPages implements DeskPart {
  private static final String PATH = MeetingPages.PATH + "/bodies";
  private static final String ONE = PATH + "/{body}";

  private final MeetingDesk desk;

  BodyPages(MeetingDesk desk) {
    this.desk = desk;
  }

  @Override
  public void open(DeskRoutes routes) {
    routes
        .read(PATH, this::list)
        .read(PATH + "/new", visit -> blank(visit, null))
        .write(PATH + "/new", this::add)
        .read(ONE, this::show)
        .write(ONE, this::change);
  }

  static String path(String body) {
    return PATH + "/" + body;
  }

  /// A body in the list.
  public record Row(String name, String path, String state, String meets) {}

  private void list(Visit visit) {
    visit.show(
        "desk/bodies",
        Map.of(
            "rows",
            desk.meetings().bodies().stream()
                .map(body ->
                    new Row(
                        body.name(),
                        path(body.key()),
                        MeetingWords.state(body.state()),
                        Objects.toString(body.habits().meets(), "")))
                .toList(),
            "done",
            MeetingWords.done(visit.form().shown("done"))));
  }

  private static FormPage page(String title, String path, String button) {
    return new FormPage(title, new Link("Bodies", PATH), path, button)
        .saying(
            "Days are counted from the meeting. Where nobody works on a day, the working day before"
                + " it counts.");
  }

  private void blank(Visit visit, @Nullable Unacceptable wrong) {
    Map<BodyField, String> values =
        visit.form().value("name") == null
            ? BodyKeeping.values(new Body("", "", Body.State.ACTIVE, Habits.usual()))
            : typed(visit);
    page("Add a body", PATH + "/new", "Add the body").asking(fields(values, "")).show(visit, wrong);
  }

  private void add(Visit visit) {
    try {
      Body _ = desk.bodies().add(typed(visit), visit.officer().key());
      visit.leadTo(PATH + "?done=body-added");
    } catch (Unacceptable wrong) {
      blank(visit, wrong);
    }
  }

  private static Map<BodyField, String> typed(Visit visit) {
    var typed = new EnumMap<BodyField, String>(BodyField.class);
    for (BodyField field : BodyField.values()) {
      typed.put(field, visit.form().shown(field.key()).strip());
    }
    return typed;
  }

  private void show(Visit visit) {
    Body body = desk.body(visit.part("body"));
    show(visit, body, BodyKeeping.values(body), was(body), body.version(), null);
  }

  private void show(
      Visit visit,
      Body body,
      Map<BodyField, String> values,
      String was,
      int version,
      @Nullable Unacceptable wrong) {
    page(body.name(), path(body.key()), "Save")
        .asking(fields(values, body.key()))
        .carrying("version", String.valueOf(version))
        .carrying(Was.NAME, was)
        .show(visit, wrong);
  }

  private static String was(Body body) {
    var was = new LinkedHashMap<String, String>();
    BodyKeeping.values(body).forEach((field, value) -> was.put(field.key(), value));
    return Was.of(was);
  }

  private void change(Visit visit) {
    Body body = desk.body(visit.part("body"));
    Map<BodyField, String> typed = typed(visit);
    Map<String, String> was = Was.read(visit.form().shown(Was.NAME));
    String seen = visit.form().shown("version");
    int version = seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0;
    var touched = new EnumMap<BodyField, String>(typed);
    touched.entrySet().removeIf(each -> each.getValue().equals(was.get(each.getKey().key())));
    try {
      switch (desk.bodies().change(body.key(), version, touched, visit.officer().key())) {
        case BodyKept.Done(_, List<BodyField> changed) ->
            visit.leadTo(PATH + "?done=" + (changed.isEmpty() ? "same" : "changed"));
        case BodyKept.Overtaken(Body now, List<BodyField> clashes) ->
            overtaken(visit, now, clashes, touched);
      }
    } catch (Unacceptable wrong) {
      show(visit, body, typed, visit.form().shown(Was.NAME), version, wrong);
    }
  }

  private void overtaken(
      Visit visit, Body now, List<BodyField> clashes, Map<BodyField, String> touched) {
    Map<BodyField, String> values = BodyKeeping.values(now);
    var shown = new EnumMap<>(values);
    shown.putAll(touched);
    page(now.name(), path(now.key()), "Save")
        .asking(fields(shown, now.key()))
        .carrying("version", String.valueOf(now.version()))
        .carrying(Was.NAME, was(now))
        .overtakenBy(
            clashes.stream()
                .map(field ->
                    new FormPage.Clash(
                        field.key(),
                        MeetingWords.label(field),
                        touched.getOrDefault(field, ""),
                        values.getOrDefault(field, "")))
                .toList())
        .show(visit, new Unacceptable("both", MeetingWords.OVERTAKEN));
  }

  private List<FormField> fields(Map<BodyField, String> values, String body) {
    return Stream.of(BodyField.values())
        .map(field -> field(field, values.getOrDefault(field, ""), body))
        .toList();
  }

  private FormField field(BodyField field, String value, String body) {
    String label = MeetingWords.label(field);
    String hint = MeetingWords.hint(field);
    return switch (field) {
      case STATE ->
          FormField.one(
              field.key(),
              label,
              hint,
              List.of(
                  choice("active", "We organise it, and letters go out", value),
                  choice("speakers only", "We find speakers only", value),
                  choice("dormant", "Nothing: it is dormant, and can be revived", value)));
      case OPEN, APPROVAL ->
          FormField.one(
              field.key(),
              label,
              hint,
              List.of(choice("yes", "Yes", value), choice("no", "No", value)));
      case PURPOSE -> FormField.one(field.key(), label, hint, purposes(value));
      case SETTLED_BY -> FormField.one(field.key(), label, hint, others(value, body));
      case NAME,
          MEETS,
          PER_COUNCIL,
          CHAIR,
          STARTS,
          ENDS,
          PLACE,
          ONLINE,
          CALL_DAYS,
          ITEMS_CLOSE_DAYS,
          SETTLED_DAYS,
          AGENDA_DAYS,
          AGENDA_CLEAR_DAYS,
          PAPERS_CLEAR_DAYS,
          REMINDER_DAYS,
          MINUTES_DAYS,
          HOUR,
          CLOSES ->
          FormField.line(field.key(), label, hint, value);
    };
  }

  private static FormField.Choice choice(String value, String words, String chosen) {
    return new FormField.Choice(value, words, value.equals(chosen));
  }

  private List<FormField.Choice> purposes(String chosen) {
    List<Purpose> purposes = new Coverage(desk.database()).board(desk.today()).purposes();
    return purposes.stream()
        .map(purpose -> choice(purpose.key(), purpose.title(), chosen))
        .toList();
  }

  private List<FormField.Choice> others(String chosen, String body) {
    var choices = new ArrayList<FormField.Choice>();
    choices.add(choice("", "Nobody else", chosen));
    desk.meetings().bodies().stream()
        .filter(other -> !other.key().equals(body))
        .forEach(other -> choices.add(choice(other.key(), other.name(), chosen)));
    return choices;
  }
}

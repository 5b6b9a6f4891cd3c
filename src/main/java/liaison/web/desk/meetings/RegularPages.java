package liaison.web.desk.meetings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liaison.meetings.Body;
import liaison.meetings.Meetings;
import liaison.meetings.agenda.Regular;
import liaison.meetings.agenda.Regulars;
import liaison.text.Unacceptable;
import liaison.web.Said;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRoutes;
import liaison.web.desk.Visit;
import org.jspecify.annotations.Nullable;

/// What stands on every agenda of a body, and in which order.
final class RegularPages implements DeskPart {
  private static final String PATH = "/desk/agendas/regular/{body}";
  private static final int EMPTY_ROWS = 2;

  private final AgendaDesk desk;

  RegularPages(AgendaDesk desk) {
    this.desk = desk;
  }

  @Override
  public void open(DeskRoutes routes) {
    routes.read(PATH, visit -> show(visit, null, List.of())).write(PATH, this::keep);
  }

  private Body body(Visit visit) {
    return desk.database()
        .read(handle -> Meetings.body(handle, visit.part("body")))
        .orElseThrow(() -> new Said(404, AgendaWords.NO_SUCH_MEETING));
  }

  private List<Regular> now(Body body) {
    return desk.database().read(handle -> Regulars.of(handle, body.key()));
  }

  /// A row of the form.
  public record Row(int number, String kind, String title, String minutes, String place) {}

  private void show(Visit visit, @Nullable Unacceptable wrong, List<Regulars.Typed> typed) {
    Body body = body(visit);
    List<Regular> now = now(body);
    List<Row> rows = new ArrayList<>();
    if (typed.isEmpty()) {
      for (Regular line : now) {
        rows.add(
            new Row(
                rows.size() + 1,
                line.kind().name(),
                line.title(),
                line.minutes() == null ? "" : String.valueOf(line.minutes()),
                String.valueOf((rows.size() + 1) * 10)));
      }
      for (int at = 0; at < EMPTY_ROWS; at++) {
        rows.add(new Row(rows.size() + 1, Regular.Kind.OWN.name(), "", "", ""));
      }
    } else {
      for (Regulars.Typed line : typed) {
        rows.add(
            new Row(
                rows.size() + 1, line.kind().name(), line.title(), line.minutes(), line.place()));
      }
    }
    Map<String, Object> values = new HashMap<>();
    values.put("body", body.key());
    values.put("name", body.name());
    values.put("rows", rows);
    values.put("seen", Integer.toHexString(now.toString().hashCode()));
    visit.show("desk/agenda-regular", values, wrong);
  }

  private void keep(Visit visit) {
    Body body = body(visit);
    List<Regulars.Typed> typed = new ArrayList<>();
    for (int at = 1; visit.form().value("kind-" + at) != null && at <= 40; at++) {
      typed.add(
          new Regulars.Typed(
              kind(visit.form().shown("kind-" + at)),
              visit.form().shown("title-" + at),
              visit.form().shown("minutes-" + at),
              visit.form().shown("place-" + at)));
    }
    try {
      List<Regular> now = now(body);
      boolean same =
          Integer.toHexString(now.toString().hashCode()).equals(visit.form().shown("seen"));
      boolean kept =
          same
              && desk.database()
                  .<Boolean>write(handle ->
                      Regulars.keep(
                          handle, body.key(), now, typed, visit.officer().key(), desk.now()));
      if (!kept) throw new Unacceptable("rows", AgendaWords.OVERTAKEN);
      visit.leadTo("/desk/agendas?done=regular");
    } catch (Unacceptable wrong) {
      show(visit, wrong, typed);
    }
  }

  private static Regular.Kind kind(String typed) {
    for (Regular.Kind kind : Regular.Kind.values()) if (kind.name().equals(typed)) return kind;
    return Regular.Kind.OWN;
  }
}

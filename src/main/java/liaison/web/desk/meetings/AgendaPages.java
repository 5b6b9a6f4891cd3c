package liaison.web.desk.meetings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liaison.meetings.Moments;
import liaison.meetings.agenda.AgendaLine;
import liaison.meetings.agenda.AgendaPrint;
import liaison.meetings.agenda.Agendas;
import liaison.meetings.agenda.Draft;
import liaison.meetings.agenda.ItemPaper;
import liaison.meetings.agenda.Items;
import liaison.meetings.agenda.Published;
import liaison.text.Unacceptable;
import liaison.web.Said;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRoutes;
import liaison.web.desk.Visit;
import org.jspecify.annotations.Nullable;

/// The agenda of a meeting as it would come out now, and the button that brings it out.
final class AgendaPages implements DeskPart {
  private static final String PATH = "/desk/meetings/{meeting}/agenda";

  private final AgendaDesk desk;

  AgendaPages(AgendaDesk desk) {
    this.desk = desk;
  }

  @Override
  public void open(DeskRoutes routes) {
    routes.read(PATH, visit -> show(visit, null)).write(PATH + "/publish", this::publish);
  }

  /// A line of it.
  public record Shown(AgendaLine line, String said, String paper) {}

  /// A version that came out.
  public record Version(int number, String day, String what) {}

  private void show(Visit visit, @Nullable Unacceptable wrong) {
    long meeting = visit.number("meeting");
    Draft draft =
        desk.database()
            .read(handle -> Agendas.draft(handle, meeting))
            .orElseThrow(() -> new Said(404, AgendaWords.NO_SUCH_MEETING));
    List<Published> versions = desk.database().read(handle -> Agendas.versions(handle, meeting));
    Map<String, Object> values = new HashMap<>(desk.out(draft.meeting()));
    values.put("body", draft.meeting().body().key());
    values.put("bodyName", draft.meeting().body().name());
    values.put("when", Moments.day(draft.meeting().day()) + ", " + draft.meeting().hours());
    values.put("lines", draft.lines().stream().map(AgendaPages::shown).toList());
    values.put("time", AgendaWords.time(draft));
    values.put("tooLong", draft.isTooLong());
    values.put("what", draft.what());
    values.put("seen", draft.seen());
    values.put("next", versions.size() + 1);
    values.put("waiting", desk.database().<Integer>read(handle -> Items.open(handle, meeting)));
    values.put(
        "versions",
        versions.stream()
            .map(out ->
                new Version(
                    out.version(),
                    Moments.day(java.time.LocalDate.ofInstant(out.at(), desk.zone())),
                    out.what()))
            .toList());
    values.put("left", LeftOverPages.words(desk, draft.meeting()));
    values.put("over", draft.meeting().day().isBefore(desk.today()));
    values.put("done", AgendaWords.done(visit.form().shown("done")));
    visit.show("desk/agenda", values, wrong);
  }

  private static Shown shown(AgendaLine line) {
    String paper =
        switch (line.paper()) {
          case ItemPaper.None() -> "";
          case ItemPaper.ToFollow() -> "Paper to follow";
          case ItemPaper.Link(String address) -> "Paper: " + address;
          case ItemPaper.Attached(_, String name) -> "Paper: " + name;
        };
    return new Shown(line, AgendaPrint.said(line), paper);
  }

  private void publish(Visit visit) {
    long meeting = visit.number("meeting");
    String seen = visit.form().shown("seen");
    try {
      Published _ =
          desk.database()
              .write(handle ->
                  Agendas.publish(
                      handle, meeting, seen, desk.today(), visit.officer().key(), desk.now()));
      visit.leadTo(AgendaDesk.path(meeting) + "/agenda?done=published");
    } catch (Unacceptable wrong) {
      show(visit, wrong);
    }
  }
}

package liaison.web.desk.meetings;

import java.util.List;
import liaison.meetings.Moments;
import liaison.meetings.agenda.Action;
import liaison.web.desk.Section;

/// Actions whose day has come and whose owners need to be asked, on the start page.
final class ActionSection {
  /// So many are shown there at most.
  private static final int SHOWN = 10;

  private ActionSection() {}

  static Section of(List<Action> open) {
    return new Section(
        "Actions of meetings",
        open.stream().limit(SHOWN).map(ActionSection::item).toList(),
        "No action is overdue. People with an address are reminded by letter on the day.",
        "/desk/actions",
        open.size() > SHOWN ? "All %d that are due".formatted(open.size()) : "All open actions");
  }

  private static Section.Item item(Action action) {
    return new Section.Item(
        action.what(),
        "/desk/actions/" + action.id(),
        "%s, by %s. %s"
            .formatted(action.owner(), Moments.day(action.due()), AgendaWords.reminded(action)),
        action.isChased() ? "Overdue" : "Ask them");
  }
}

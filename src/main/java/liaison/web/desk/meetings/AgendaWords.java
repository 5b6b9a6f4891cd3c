package liaison.web.desk.meetings;

import java.util.Map;
import liaison.meetings.agenda.Action;
import liaison.meetings.agenda.Draft;
import liaison.meetings.agenda.Item;
import liaison.meetings.agenda.MinutesSheet;

/// What the desk's pages about agendas say.
final class AgendaWords {
  static final String NO_SUCH_MEETING =
      "This meeting is not on file. Choose one from the list of agendas.";
  static final String NO_SUCH_ITEM =
      "This item is not on file any more. Choose one from the list of agendas.";
  static final String NO_SUCH_ACTION =
      "This action is not on file any more. Choose one from the list of actions.";
  static final String OVERTAKEN =
      "Somebody else changed this after you opened it. Nothing of yours is saved yet. Below stands"
          + " what is on file now; yours is in the form. Check it, then save again.";
  static final String SETTLED_OVERTAKEN =
      "Somebody else changed some of these items after you opened the page. Nothing of yours is"
          + " saved yet. Check them, then save again.";
  static final String CHOOSE_FILE = "Choose a file first.";

  private static final Map<String, String> DONE =
      Map.ofEntries(
          Map.entry("item", "The item is saved."),
          Map.entry("paper", "The paper is attached."),
          Map.entry("settled", "It is saved."),
          Map.entry("told-1", "It is saved. A letter goes to the one who proposed the item."),
          Map.entry("told", "It is saved. A letter goes to each one who proposed an item."),
          Map.entry(
              "unreached",
              "It is saved. At least one council has no address, so nobody there is told."),
          Map.entry("published", "This version is out."),
          Map.entry("regular", "The regular lines are saved."),
          Map.entry("cancelled", "The meeting is cancelled. Now say what becomes of its items."),
          Map.entry("carried", "It is saved. What was carried on waits below to be settled."),
          Map.entry("roll", "The minutes are saved. Who came stands there as it is kept now."),
          Map.entry("begun", "The minutes are begun, with the lines of the agenda."),
          Map.entry("minutes", "The minutes are saved."),
          Map.entry("minutes-out", "The draft is out. Everybody can read it."),
          Map.entry("approved", "The minutes are approved."),
          Map.entry("action", "The action is saved."),
          Map.entry("action-done", "The action is done."));

  private AgendaWords() {}

  /// What is said after something was done; empty for anything else.
  static String done(String key) {
    return DONE.getOrDefault(key, "");
  }

  /// "All of it takes 95 minutes of 120. 2 items have no minutes yet."
  static String time(Draft draft) {
    Integer length = draft.meeting().length();
    String all =
        "All of it takes %d minutes%s."
            .formatted(draft.minutes(), length == null ? "" : " of " + length);
    return switch (draft.untimed()) {
      case 0 -> all;
      case 1 -> all + " 1 item has no minutes yet.";
      default -> all + " %d items have no minutes yet.".formatted(draft.untimed());
    };
  }

  static String said(Item.State state) {
    return switch (state) {
      case PROPOSED -> "to be settled";
      case ACCEPTED -> "on the agenda";
      case DEFERRED -> "goes to another meeting";
      case ANSWERED -> "answered outside";
      case MERGED -> "taken with another item";
      case DROPPED -> "not taken up";
    };
  }

  /// Whether the owner of an action was written to.
  static String reminded(Action action) {
    if (action.isChased()) return "A letter was written to them.";
    return action.email() == null
        ? "There is no address to write to: ask them."
        : "No letter is written to them yet.";
  }

  static String said(MinutesSheet.State state) {
    return switch (state) {
      case WRITING -> "minutes being written";
      case DRAFT -> "draft minutes out";
      case APPROVED -> "minutes approved";
    };
  }
}

package liaison.web.desk.meetings;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import liaison.meetings.agenda.Actions;
import liaison.meetings.agenda.Items;
import liaison.meetings.agenda.LeftOver;
import liaison.meetings.agenda.Sitting;
import liaison.notices.ItemLetters;
import liaison.text.Unacceptable;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRoutes;
import liaison.web.desk.Visit;
import org.jspecify.annotations.Nullable;

/// What earlier meetings left over, offered to be carried on to a later one of the same body.
final class LeftOverPages implements DeskPart {
  private static final String PATH = "/desk/meetings/{meeting}/left-over";

  private final AgendaDesk desk;

  LeftOverPages(AgendaDesk desk) {
    this.desk = desk;
  }

  @Override
  public void open(DeskRoutes routes) {
    routes.read(PATH, visit -> show(visit, null)).write(PATH, this::carry);
  }

  /// That earlier meetings did not get as far as some items; empty where they did.
  static String words(AgendaDesk desk, Sitting to) {
    if (to.day().isBefore(desk.today())) return "";
    int many = desk.database().read(handle -> LeftOver.of(handle, to)).notReached();
    return switch (many) {
      case 0 -> "";
      case 1 -> "An earlier meeting did not get as far as 1 item.";
      default -> "Earlier meetings did not get as far as %d items.".formatted(many);
    };
  }

  /// An item, or an action.
  ///
  /// @param field its name in the form
  /// @param about from where it comes
  /// @param chosen whether it is carried on, unless the officer says otherwise
  public record Shown(String field, String title, String about, boolean chosen) {}

  private void show(Visit visit, @Nullable Unacceptable wrong) {
    Sitting to = desk.sitting(visit);
    LeftOver left = desk.database().read(handle -> LeftOver.of(handle, to));
    Map<String, Object> values = new HashMap<>();
    values.put("meeting", to.id());
    values.put("words", to.words());
    values.put("items", left.items().stream().map(this::shown).toList());
    values.put(
        "actions",
        left.actions().stream()
            .map(action ->
                new Shown(
                    "action-" + action.id(),
                    Actions.words(action),
                    desk.database()
                        .read(handle -> Sitting.of(handle, action.meeting()))
                        .map(from -> "From " + from.words())
                        .orElse(""),
                    false))
            .toList());
    visit.show("desk/agenda-left-over", values, wrong);
  }

  private Shown shown(LeftOver.Left left) {
    String origin = desk.database().<String>read(handle -> Items.origin(handle, left.item()));
    return new Shown(
        "item-" + left.item().id(),
        left.item().title(),
        "From %s. %s%s"
            .formatted(
                left.from().words(),
                origin.isEmpty() ? "" : origin + ". ",
                left.noted()
                    ? "The minutes say that it was not reached."
                    : "The minutes say nothing of it yet."),
        left.noted());
  }

  private void carry(Visit visit) {
    Sitting to = desk.sitting(visit);
    var choice =
        new LeftOver.Choice(
            chosen(visit, "item-", "carry"),
            chosen(visit, "item-", "drop"),
            chosen(visit, "action-", "carry"));
    try {
      ItemLetters.Told told = desk.letters().carry(to, choice, visit.officer().key(), visit.site());
      visit.leadTo(
          AgendaDesk.path(to.id())
              + "/settle?done="
              + (told.unreached().isEmpty() ? "carried" : "unreached"));
    } catch (Unacceptable wrong) {
      show(visit, wrong);
    }
  }

  private static Set<Long> chosen(Visit visit, String what, String choice) {
    return visit.form().values().entrySet().stream()
        .filter(field -> field.getKey().matches(what + "\\d{1,9}"))
        .filter(field -> field.getValue().equals(choice))
        .map(field -> Long.valueOf(field.getKey().substring(what.length())))
        .collect(Collectors.toSet());
  }
}

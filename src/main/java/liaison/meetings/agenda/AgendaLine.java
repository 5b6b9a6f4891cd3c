package liaison.meetings.agenda;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of an agenda.
///
/// @param number from 1
/// @param item the item that it is; null for what stands on every agenda
/// @param wish what the meeting is asked to do; empty where nothing is said
/// @param minutes how long it takes, or null where nobody said
/// @param presenter who speaks to it, or null
/// @param origin from where it comes, in words; may be empty
/// @param points what belongs to it: open actions, the next meetings
public record AgendaLine(
    int number,
    Regular.Kind kind,
    @Nullable Long item,
    String title,
    String wish,
    @Nullable Integer minutes,
    @Nullable String presenter,
    String origin,
    ItemPaper paper,
    List<String> points) {
  /// What stays the same of it from one version to the next.
  String key() {
    return item == null ? kind + "/" + (kind == Regular.Kind.OWN ? title : "") : "item/" + item;
  }

  AgendaLine numbered(int other) {
    return new AgendaLine(
        other, kind, item, title, wish, minutes, presenter, origin, paper, points);
  }
}

package liaison.meetings.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import liaison.store.Audit;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;

/// What earlier meetings of a body left over for a later one, so that an officer can carry it on.
/// What was carried on once is left over no more.
///
/// @param items of which minutes say that the meeting did not get as far, and those of the last
///   meeting of which its minutes say nothing
/// @param actions that are open and no item of their own at the later meeting
public record LeftOver(List<Left> items, List<Action> actions) {
  /// An item that was on the agenda of an earlier meeting.
  ///
  /// @param noted whether the minutes say that it was not reached; false where they say nothing
  public record Left(Item item, Sitting from, boolean noted) {}

  /// What an officer chose to do with it.
  ///
  /// @param carry the items that go to the later meeting
  /// @param drop the items that are not carried on
  /// @param actions those that become items there
  public record Choice(Set<Long> carry, Set<Long> drop, Set<Long> actions) {}

  /// What is left over for a meeting; nothing where it is cancelled.
  public static LeftOver of(Handle handle, Sitting to) {
    if (to.cancelled()) return new LeftOver(List.of(), List.of());
    return new LeftOver(items(handle, to), Actions.leftOpen(handle, to));
  }

  private static List<Left> items(Handle handle, Sitting to) {
    return handle
        .createQuery(
            """
            SELECT item.id, reached FROM minutes_line
            JOIN meeting ON meeting.id = minutes_line.meeting
            JOIN item ON item.id = minutes_line.item
            WHERE meeting.body = :body AND meeting.state <> 'cancelled'
              AND (meeting.day, meeting.starts) < (:day, :starts)
              AND item.state = 'accepted'
              AND NOT EXISTS (SELECT 1 FROM item AS carried WHERE carried.came_from = item.id)
              AND (NOT reached OR (notes = '' AND meeting.id = :last))
            ORDER BY reached, meeting.day, minutes_line.number
            """)
        .bind("body", to.body().key())
        .bind("day", to.day())
        .bind("starts", to.meeting().starts().toString())
        .bind("last", to.before(handle).map(Sitting::id).orElse(0L))
        .map((row, _) -> left(handle, row.getLong("id"), !row.getBoolean("reached")))
        .list();
  }

  private static Left left(Handle handle, long id, boolean noted) {
    Item item = ItemRows.one(handle, id).orElseThrow();
    return new Left(item, Sitting.of(handle, item.meeting()).orElseThrow(), noted);
  }

  /// How many items the minutes say were not reached.
  public int notReached() {
    return Math.toIntExact(items.stream().filter(Left::noted).count());
  }

  public boolean isEmpty() {
    return items.isEmpty() && actions.isEmpty();
  }

  /// What would be told to those who proposed items: so that letters can be written before the
  /// transaction.
  public static List<Settled.News> foreseen(Handle handle, Sitting to, Choice choice) {
    var news = new ArrayList<Settled.News>();
    for (Left left : items(handle, to)) {
      Outcome outcome = outcome(left.item(), to, choice);
      if (outcome instanceof Outcome.Open) continue;
      with(handle, left.item())
          .map(item ->
              new Settled.News(
                  item,
                  left.from(),
                  outcome,
                  "",
                  Settling.goesTo(handle, outcome),
                  Settled.Why.NOT_REACHED))
          .forEach(news::add);
    }
    return List.copyOf(news);
  }

  private static Outcome outcome(Item item, Sitting to, Choice choice) {
    if (choice.carry().contains(item.id())) return new Outcome.Defer(to.id());
    if (choice.drop().contains(item.id())) return new Outcome.Drop();
    return new Outcome.Open();
  }

  /// An item, and those that were taken with it.
  private static Stream<Item> with(Handle handle, Item item) {
    return Stream.concat(
        Stream.of(item),
        Items.of(handle, item.meeting()).stream()
            .filter(other -> other.mergedInto() != null && other.mergedInto() == item.id()));
  }

  /// Carries on what an officer chose, as far as it is still left over. What came from its meeting
  /// stays on the agenda that it was on; another of the same words waits to be settled at the later
  /// one.
  ///
  /// @param today a meeting before that day takes nothing more
  /// @param who the key of the officer
  /// @return what those who proposed items are to be told
  /// @throws Unacceptable for `left` where the later meeting is cancelled or over
  public static List<Settled.News> carry(
      Handle handle, Sitting to, Choice choice, LocalDate today, String who, Instant now) {
    if (to.cancelled() || to.day().isBefore(today)) {
      throw new Unacceptable("left", "This meeting takes nothing more. Choose a later one.");
    }
    List<Settled.News> news = foreseen(handle, to, choice);
    for (Left left : items(handle, to)) {
      Outcome outcome = outcome(left.item(), to, choice);
      if (outcome instanceof Outcome.Defer) carry(handle, left.item(), to, who, now);
      else if (outcome instanceof Outcome.Drop) drop(handle, left.item(), who, now);
    }
    for (Action action : Actions.leftOpen(handle, to)) {
      if (choice.actions().contains(action.id())) item(handle, action, to, who, now);
    }
    return news;
  }

  private static void carry(Handle handle, Item item, Sitting to, String who, Instant now) {
    long carried = ItemRows.carry(handle, item, to.id(), now);
    with(handle, item)
        .skip(1)
        .forEach(other -> {
          long copy = ItemRows.carry(handle, other, to.id(), now);
          handle.execute(
              "UPDATE item SET state = 'merged', merged_into = ? WHERE id = ?", carried, copy);
        });
    Audit.record(
        handle, who, "item %d: carried on to meeting %d".formatted(item.id(), to.id()), now);
  }

  private static void drop(Handle handle, Item item, String who, Instant now) {
    with(handle, item)
        .forEach(one -> {
          handle.execute(
              """
              UPDATE item SET state = 'answered', dropped = 1, merged_into = NULL, settled_at = ?,
                version = version + 1
              WHERE id = ?
              """,
              now,
              one.id());
          Audit.record(handle, who, "item %d: dropped".formatted(one.id()), now);
        });
  }

  private static void item(Handle handle, Action action, Sitting to, String who, Instant now) {
    ItemSheet.Checked sheet =
        new ItemSheet.Checked(
            action.what(),
            "Hear how far it is. It was taken on by " + action.owner() + ".",
            null,
            null,
            null,
            null,
            "none",
            null);
    long id = ItemRows.add(handle, to.id(), sheet, null, null, now);
    ItemRows.about(handle, id, action.id());
    Audit.record(
        handle, who, "item %d: action %d for meeting %d".formatted(id, action.id(), to.id()), now);
  }
}

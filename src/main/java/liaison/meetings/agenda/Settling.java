package liaison.meetings.agenda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import liaison.store.Audit;
import liaison.text.Clean;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Settles the items of one meeting in one transaction.
final class Settling {
  private static final int LONGEST_WORDS = 2_000;

  private final Handle handle;
  private final long meeting;
  private final String who;
  private final Instant now;

  Settling(Handle handle, long meeting, String who, Instant now) {
    this.handle = handle;
    this.meeting = meeting;
    this.who = who;
    this.now = now;
  }

  Settled settle(List<Settled.Choice> choices) {
    var items =
        ItemRows.of(handle, meeting).stream()
            .collect(Collectors.toMap(Item::id, Function.identity()));
    List<Item> changed =
        choices.stream()
            .map(choice -> items.get(choice.item()))
            .filter(Objects::nonNull)
            .filter(item -> choices.stream().anyMatch(choice -> isOlder(choice, item)))
            .toList();
    if (!changed.isEmpty()) return new Settled.Overtaken(changed);
    var news = new ArrayList<Settled.News>();
    Sitting sitting = Sitting.of(handle, meeting).orElseThrow();
    for (Settled.Choice choice : choices) {
      Item item = items.get(choice.item());
      if (item == null) continue;
      if (!isAsBefore(choice, item)) requireKeepable(choice, item);
      if (keep(choice, item)) {
        news.add(news(handle, sitting, item, choice));
      }
    }
    requireNoCircle(choices);
    return new Settled.Done(
        news.stream().filter(one -> !(one.outcome() instanceof Outcome.Open)).toList());
  }

  /// Whether nothing changes but, maybe, the order: such a choice was good when it was made.
  private static boolean isAsBefore(Settled.Choice choice, Item item) {
    return Outcome.of(item).equals(choice.outcome())
        && Clean.text(choice.words()).equals(item.words() == null ? "" : item.words());
  }

  private static boolean isOlder(Settled.Choice choice, Item item) {
    return choice.item() == item.id() && choice.version() != item.version();
  }

  private static Unacceptable fault(Item item, String words) {
    return new Unacceptable("outcome-" + item.id(), words);
  }

  private void requireKeepable(Settled.Choice choice, Item item) {
    switch (choice.outcome()) {
      case Outcome.Open(), Outcome.Accept(), Outcome.Drop() -> {}
      case Outcome.AnswerOutside() -> {
        if (Clean.text(choice.words()).isEmpty()) {
          throw new Unacceptable(
              "words-" + item.id(), "Write the answer to “%s”.".formatted(item.title()));
        }
      }
      case Outcome.Defer(long to) -> {
        if (to == meeting || Sitting.of(handle, to).filter(other -> !other.cancelled()).isEmpty()) {
          throw fault(item, "Choose another meeting for “%s”.".formatted(item.title()));
        }
        if (item.state() != Item.State.DEFERRED
            && ItemRows.carriedOn(handle, item.id()).isPresent()) {
          throw fault(
              item, "“%s” is carried on to another meeting already.".formatted(item.title()));
        }
      }
      case Outcome.Merge(long into) -> {
        Optional<Item> other =
            ItemRows.one(handle, into).filter(known -> known.meeting() == meeting);
        if (into == item.id() || other.isEmpty()) {
          throw fault(item, "Choose another item to take “%s” with.".formatted(item.title()));
        }
      }
    }
    if (Clean.text(choice.words()).length() > LONGEST_WORDS) {
      throw new Unacceptable("words-" + item.id(), "Say it in at most 2,000 characters.");
    }
  }

  /// What is taken with another item must find that one on the agenda, or still open.
  private void requireNoCircle(List<Settled.Choice> choices) {
    for (Settled.Choice choice : choices) {
      if (!(choice.outcome() instanceof Outcome.Merge(long into))) continue;
      Item item = ItemRows.one(handle, choice.item()).orElseThrow();
      Item other = ItemRows.one(handle, into).orElse(null);
      if (other == null) continue;
      if (other.state() != Item.State.PROPOSED && other.state() != Item.State.ACCEPTED) {
        throw fault(
            item,
            "“%s” is not on this agenda, so “%s” cannot be taken with it."
                .formatted(other.title(), item.title()));
      }
    }
  }

  /// Whether there is something to tell.
  private boolean keep(Settled.Choice choice, Item item) {
    @Nullable String words = Clean.text(choice.words());
    if (words.isEmpty()) words = null;
    boolean other =
        !Outcome.of(item).equals(choice.outcome()) || !Objects.equals(words, item.words());
    if (!other && choice.place() == item.place()) return false;
    if (!Outcome.of(item).equals(choice.outcome())) {
      takeBack(item);
      if (choice.outcome() instanceof Outcome.Defer(long to)) {
        long _ = ItemRows.carry(handle, item, to, now);
      }
    }
    write(choice, item, words);
    if (other) {
      Audit.record(
          handle, who, "item %d: %s".formatted(item.id(), state(choice.outcome()).key()), now);
    }
    return other;
  }

  private void write(Settled.Choice choice, Item item, @Nullable String words) {
    int _ =
        handle
            .createUpdate(
                """
                UPDATE item SET state = :state, dropped = :dropped, words = :words, deferred_to = :meeting,
                  merged_into = :into, place = :place, settled_at = :now, version = version + 1
                WHERE id = :id
                """)
            .bind("id", item.id())
            .bind("state", state(choice.outcome()).key())
            .bind("dropped", choice.outcome() instanceof Outcome.Drop)
            .bind("words", words)
            .bind(
                "meeting", choice.outcome() instanceof Outcome.Defer(long to) && to > 0 ? to : null)
            .bind(
                "into",
                choice.outcome() instanceof Outcome.Merge(long into) && into > 0 ? into : null)
            .bind("place", choice.place())
            .bind("now", choice.outcome() instanceof Outcome.Open ? null : now)
            .execute();
  }

  /// What was sent to another meeting comes back, unless it is settled there.
  private void takeBack(Item item) {
    if (item.state() != Item.State.DEFERRED) return;
    Optional<Item> carried = ItemRows.carriedOn(handle, item.id());
    if (carried.isEmpty()) return;
    if (carried.get().state() != Item.State.PROPOSED) {
      throw fault(
          item,
          "“%s” is settled at the meeting that it went to. Change it there."
              .formatted(item.title()));
    }
    handle.execute("DELETE FROM item WHERE id = ?", carried.get().id());
  }

  private static Item.State state(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Open() -> Item.State.PROPOSED;
      case Outcome.Accept() -> Item.State.ACCEPTED;
      case Outcome.Defer _ -> Item.State.DEFERRED;
      case Outcome.AnswerOutside() -> Item.State.ANSWERED;
      case Outcome.Merge _ -> Item.State.MERGED;
      case Outcome.Drop() -> Item.State.DROPPED;
    };
  }

  static Settled.News news(Handle handle, Sitting sitting, Item item, Settled.Choice choice) {
    return new Settled.News(
        item,
        sitting,
        choice.outcome(),
        Clean.text(choice.words()),
        goesTo(handle, choice.outcome()),
        sitting.cancelled() ? Settled.Why.CANCELLED : Settled.Why.WEIGHED);
  }

  static String goesTo(Handle handle, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Open(), Outcome.Accept(), Outcome.AnswerOutside(), Outcome.Drop() -> "";
      case Outcome.Defer(long to) -> Sitting.of(handle, to).map(Sitting::words).orElse("");
      case Outcome.Merge(long into) -> ItemRows.one(handle, into).map(Item::title).orElse("");
    };
  }
}

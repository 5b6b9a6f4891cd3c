package liaison.meetings.agenda;

import java.util.List;

/// What came of settling the items of a meeting.
public sealed interface Settled {
  /// One choice.
  ///
  /// @param item which item
  /// @param version of it, as the officer saw it
  /// @param place its place among the items, from 1
  /// @param words the answer or the reason, for the proposer; may be empty
  record Choice(long item, int version, Outcome outcome, int place, String words) {}

  /// It is kept.
  ///
  /// @param news the items whose proposers are to be told
  record Done(List<News> news) implements Settled {}

  /// What a proposer is to be told.
  ///
  /// @param item as it was before
  /// @param meeting for which it was proposed
  /// @param words the answer or the reason; may be empty
  /// @param goesTo where it goes, in words: a meeting, or the title of another item; empty for
  ///   other outcomes
  record News(Item item, Sitting meeting, Outcome outcome, String words, String goesTo, Why why) {}

  /// Why something becomes of an item.
  enum Why {
    /// It was weighed, and settled so.
    WEIGHED,
    /// Its meeting is cancelled.
    CANCELLED,
    /// Its meeting did not get as far.
    NOT_REACHED
  }

  /// Somebody else changed some of these items meanwhile. Nothing was kept.
  ///
  /// @param changed they as they are now
  record Overtaken(List<Item> changed) implements Settled {}
}

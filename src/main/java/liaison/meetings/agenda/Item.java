package liaison.meetings.agenda;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something for an agenda.
///
/// @param meeting for which it is proposed
/// @param wish what the meeting is asked to do
/// @param minutes how long it takes, or null where nobody said
/// @param presenter who speaks to it, or null where nobody said
/// @param council the key of the council that proposes it; null where officers do
/// @param councilName as people call it; null where officers propose
/// @param proposer who wrote it down, or null
/// @param email where the proposer is told what became of it, or null
/// @param cameFrom the item of an earlier meeting that this one carries on, or null
/// @param action the action that it reports on, or null
/// @param words the answer, or the reason, as the proposer is told it; null for none
/// @param deferredTo the meeting it went to, where it is deferred
/// @param mergedInto the item it is taken with, where it is merged
/// @param place its place among the items of its meeting
/// @param version to name with the next change
public record Item(
    long id,
    long meeting,
    String title,
    String wish,
    @Nullable Integer minutes,
    @Nullable String presenter,
    @Nullable String council,
    @Nullable String councilName,
    @Nullable String proposer,
    @Nullable String email,
    ItemPaper paper,
    Instant proposedAt,
    @Nullable Long cameFrom,
    @Nullable Long action,
    State state,
    @Nullable String words,
    @Nullable Long deferredTo,
    @Nullable Long mergedInto,
    int place,
    int version) {
  /// What has become of it.
  public enum State {
    /// Nobody has settled it yet.
    PROPOSED,
    /// It is on the agenda.
    ACCEPTED,
    /// A later meeting has it, or another body's.
    DEFERRED,
    /// It was answered outside the meeting.
    ANSWERED,
    /// It is taken with another item.
    MERGED,
    /// It is not taken up.
    DROPPED;

    /// As the table has it: "accepted". One that is dropped stands there as answered, with a mark.
    String key() {
      return switch (this) {
        case PROPOSED -> "proposed";
        case ACCEPTED -> "accepted";
        case DEFERRED -> "deferred";
        case ANSWERED, DROPPED -> "answered";
        case MERGED -> "merged";
      };
    }
  }
}

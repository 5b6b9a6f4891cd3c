package liaison.notices;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one seat of a council was owed, and how the letter stands that was written for it.
///
/// @param council its key
/// @param seat its key; [Recipients#NO_SEAT] for the council's mailbox, or nobody
/// @param address null where nobody was written to, or the address was erased
/// @param envelope null where there is no letter, or its row is past its time
/// @param state the letter's, or what it was when its row went, in the outbox's word; null where
///   there is none
/// @param doubted whether the letter may have gone without an answer from the relay
/// @param takenBack whether an officer took the letter back
/// @param why why there is no letter
record OwedRow(
    String council,
    long seat,
    @Nullable String address,
    @Nullable Long envelope,
    @Nullable String state,
    boolean doubted,
    boolean takenBack,
    String why) {
  /// Whether the letter waits for its turn.
  boolean isWaiting() {
    return "waiting".equals(state) && !doubted;
  }

  /// Whether the letter ended without going: to somebody who was erased before it went, too.
  private boolean isLost() {
    return state != null && Set.of("withdrawn", "failed", "expired").contains(state);
  }

  /// Whether the council was told, or is being told, by what is known of this row.
  ///
  /// @param today whom the notice concerns now
  boolean isSettled(Recipients today) {
    if (address == null) return OwedRows.isClosed(why) && !isLost();
    if (state == null) return true;
    return switch (state) {
      case "sent", "sending", "in doubt" -> true;
      case "waiting" -> doubted || today.gives(council, address);
      case "failed" -> today.gives(council, address);
      case "withdrawn" -> doubted || takenBack;
      default -> false;
    };
  }
}

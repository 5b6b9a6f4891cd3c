package liaison.notices;

import java.time.Instant;
import java.util.List;
import liaison.mail.Outbox;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts the letters of one notice into the outbox, together with the rows that say so.
final class Writing {
  private static final Logger LOG = LoggerFactory.getLogger(Writing.class);

  /// Why a notice is an alarm: its letters would go to nobody at all.
  static final String NOBODY = "Nobody can be reached.";

  private Writing() {}

  /// @param outbox where the letters go
  /// @param who an officer's key, or what does it by itself
  /// @return how many letters it is
  static int write(Handle handle, Outbox outbox, Drafts.Draft draft, String who, Instant now) {
    long meeting = draft.seen().meeting().id();
    Debts debts = Debts.of(handle, meeting, draft.kind(), draft.version(), draft.today());
    boolean nobody = draft.letters().isEmpty() && !debts.isBegun() && isAlarming(draft);
    MarkRows.put(
        handle,
        new Mark(
            meeting,
            draft.kind(),
            draft.version(),
            draft.due(),
            Mark.State.WRITTEN,
            nobody ? NOBODY : "",
            who,
            now));
    debts.clear(handle, meeting, draft.kind(), draft.version());
    int letters = 0;
    for (Drafts.Written written : draft.letters()) {
      List<Recipients.Seated> owed = written.to().seats().stream().filter(debts::isOpen).toList();
      if (owed.isEmpty()) continue;
      long envelope = outbox.put(handle, written.letter(), now);
      for (Recipients.Seated seat : owed) {
        OwedRows.settle(
            handle,
            meeting,
            draft.kind(),
            draft.version(),
            seat,
            written.to().address(),
            envelope,
            now);
      }
      letters++;
    }
    for (Recipients.Unreached council : debts.open().unreached()) {
      OwedRows.cannot(handle, meeting, draft.kind(), draft.version(), council, now);
    }
    if (nobody) {
      LOG.error("The notice \"{}\" of meeting {} would go to nobody", draft.kind().key(), meeting);
    }
    return letters;
  }

  /// Nudges and reminders to nobody may just mean that everybody has answered.
  private static boolean isAlarming(Drafts.Draft draft) {
    return !draft.kind().sparesDecliners() || !draft.today().unreached().isEmpty();
  }
}

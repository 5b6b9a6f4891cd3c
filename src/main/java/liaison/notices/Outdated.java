package liaison.notices;

import java.util.List;
import java.util.Set;
import liaison.mail.Outbox;
import liaison.meetings.Meeting;
import liaison.meetings.Meetings;
import org.jdbi.v3.core.Handle;

/// Letters that wait, in a hold or to be tried again, while the reason for them goes: a council
/// answers that was to be nudged, or a body falls asleep.
final class Outdated {
  private Outdated() {}

  /// Takes them back.
  ///
  /// @return how many
  static int takeBack(Telling telling) {
    if (telling.database().<Boolean>read(handle -> waiting(handle).isEmpty())) return 0;
    return telling.database().<Integer>write(handle -> takeBack(telling, handle, waiting(handle)));
  }

  /// Takes back those about one meeting, in the transaction of an answer that came to it.
  static void takeBack(Telling telling, Handle handle, long meeting) {
    List<Waiting> letters =
        waiting(handle).stream().filter(letter -> letter.meeting() == meeting).toList();
    if (!letters.isEmpty()) takeBack(telling, handle, letters);
  }

  private record Waiting(long envelope, long meeting, NoticeKind kind) {}

  private static List<Waiting> waiting(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT DISTINCT owed.envelope, owed.meeting, owed.purpose
            FROM owed JOIN envelope ON envelope.id = owed.envelope
            WHERE envelope.state = 'waiting'
            """)
        .map((row, _) ->
            new Waiting(
                row.getLong("envelope"),
                row.getLong("meeting"),
                NoticeKind.of(row.getString("purpose"))))
        .list();
  }

  private static int takeBack(Telling telling, Handle handle, List<Waiting> letters) {
    Look look = Look.with(telling, handle);
    int taken = 0;
    for (Waiting letter : letters) {
      Meeting meeting = Meetings.byId(handle, letter.meeting()).orElseThrow();
      if (!letter.kind().isOwedByADeed() && !look.body(meeting).isOrganisedHere()) {
        if (takeBack(handle, letter.envelope(), Spared.ASLEEP)) taken++;
        continue;
      }
      Set<String> answered = look.spared(meeting, letter.kind());
      List<String> councils = councils(handle, letter.envelope());
      if (councils.stream().noneMatch(answered::contains)) continue;
      for (String council : councils) {
        if (!answered.contains(council)) anew(handle, letter.envelope(), council);
      }
      if (takeBack(handle, letter.envelope(), Spared.ANSWERED)) taken++;
    }
    return taken;
  }

  private static List<String> councils(Handle handle, long envelope) {
    return handle
        .createQuery("SELECT DISTINCT council FROM owed WHERE envelope = ?")
        .bind(0, envelope)
        .mapTo(String.class)
        .list();
  }

  private static boolean takeBack(Handle handle, long envelope, String why) {
    if (!Outbox.withdraw(handle, envelope)) return false;
    Outbox.giveUp(handle, envelope);
    handle.execute(
        "UPDATE owed SET address = NULL, envelope = NULL, why = ? WHERE envelope = ?",
        why,
        envelope);
    return true;
  }

  /// A council whose letter was another's too is owed one of its own again.
  private static void anew(Handle handle, long envelope, String council) {
    handle.execute(
        """
        UPDATE owed SET address = NULL, envelope = NULL, why = ?
        WHERE envelope = ? AND council = ?
        """,
        Spared.ANEW,
        envelope,
        council);
  }
}

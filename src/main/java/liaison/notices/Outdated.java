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
  private static final String ANSWERED = "It answered before the letter went.";
  private static final String ASLEEP = "The body meets no more for now.";

  private Outdated() {}

  /// Takes them back.
  ///
  /// @return how many
  static int takeBack(Telling telling) {
    if (telling.database().<Boolean>read(handle -> waiting(handle).isEmpty())) return 0;
    return telling.database().<Integer>write(handle -> takeBack(telling, handle));
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

  private static int takeBack(Telling telling, Handle handle) {
    Look look = Look.with(telling, handle);
    int taken = 0;
    for (Waiting letter : waiting(handle)) {
      Meeting meeting = Meetings.byId(handle, letter.meeting()).orElseThrow();
      String why = why(handle, look, meeting, letter);
      if (why.isEmpty() || !Outbox.withdraw(handle, letter.envelope())) continue;
      handle.execute(
          "UPDATE owed SET address = NULL, envelope = NULL, why = ? WHERE envelope = ?",
          why,
          letter.envelope());
      taken++;
    }
    return taken;
  }

  /// Why a letter has lost its reason; empty where it has not.
  private static String why(Handle handle, Look look, Meeting meeting, Waiting letter) {
    if (!letter.kind().isOwedByADeed() && !look.body(meeting).isOrganisedHere()) return ASLEEP;
    Set<String> spared = look.spared(meeting, letter.kind());
    List<String> councils =
        handle
            .createQuery("SELECT DISTINCT council FROM owed WHERE envelope = ?")
            .bind(0, letter.envelope())
            .mapTo(String.class)
            .list();
    return spared.containsAll(councils) ? ANSWERED : "";
  }
}

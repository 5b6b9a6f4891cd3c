package liaison.meetings.agenda;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// Meetings that are cancelled while items still stand on their agendas: somebody must say what
/// becomes of them.
public final class Stranded {
  private Stranded() {}

  /// Whether a meeting is one of them.
  public static boolean is(Handle handle, long meeting) {
    return of(handle).stream().anyMatch(sitting -> sitting.id() == meeting);
  }

  /// They, with items that are proposed or accepted; the earliest first.
  public static List<Sitting> of(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT id FROM meeting
            WHERE state = 'cancelled' AND EXISTS (
              SELECT 1 FROM item
              WHERE item.meeting = meeting.id AND item.state IN ('proposed', 'accepted'))
            ORDER BY day, starts, id
            """)
        .mapTo(Long.class)
        .list()
        .stream()
        .flatMap(id -> Sitting.of(handle, id).stream())
        .toList();
  }
}

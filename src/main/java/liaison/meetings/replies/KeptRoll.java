package liaison.meetings.replies;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liaison.meetings.Meetings;
import liaison.meetings.agenda.RollCall;
import org.jdbi.v3.core.Handle;

/// The roll of a meeting as it was kept: which councils were there, with how many people, by the
/// attendance; which sent apologies by the replies. A council of which anybody came is present, and
/// nothing else. Names stay with the officers, as the councils were promised: minutes go to all.
public final class KeptRoll implements RollCall {
  @Override
  public Roll of(Handle handle, long meeting) {
    Map<String, List<Attendance.Seen>> came =
        Attendance.of(handle, meeting).stream()
            .filter(one -> one.was() != Was.NOT_THERE)
            .collect(
                Collectors.groupingBy(
                    Attendance.Seen::council, LinkedHashMap::new, Collectors.toList()));
    return new Roll(
        came.values().stream()
            .map(people -> people.getFirst().councilName() + ": " + people.size())
            .toList(),
        Meetings.byId(handle, meeting).stream()
            .flatMap(sitting -> Replies.apologies(handle, sitting).stream())
            .filter(apology -> !came.containsKey(apology.council()))
            .map(Replies.Apology::councilName)
            .distinct()
            .toList());
  }
}

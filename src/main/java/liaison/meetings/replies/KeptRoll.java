package liaison.meetings.replies;

import java.util.List;
import liaison.meetings.Meetings;
import liaison.meetings.agenda.RollCall;
import org.jdbi.v3.core.Handle;

/// The roll of a meeting as it was kept: who was there by the attendance, who sent apologies by the
/// replies. Somebody who came although they had sent apologies is present, and nothing else.
public final class KeptRoll implements RollCall {
  @Override
  public Roll of(Handle handle, long meeting) {
    List<Attendance.Seen> seen =
        Attendance.of(handle, meeting).stream().filter(one -> one.was() != Was.NOT_THERE).toList();
    return new Roll(
        seen.stream().map(KeptRoll::line).toList(),
        Meetings.byId(handle, meeting).stream()
            .flatMap(sitting -> Replies.apologies(handle, sitting).stream())
            .filter(apology -> seen.stream().noneMatch(one -> isOf(one, apology)))
            .map(KeptRoll::line)
            .toList());
  }

  private static boolean isOf(Attendance.Seen seen, Replies.Apology apology) {
    return seen.council().equals(apology.council()) && seen.name().equals(apology.name());
  }

  private static String line(Attendance.Seen seen) {
    String who = "%s (%s)".formatted(seen.name(), seen.councilName());
    return switch (seen.was()) {
      case PRESENT, NOT_THERE -> who;
      case LATE -> who + ", came late";
      case LEFT_EARLY -> who + ", left early";
    };
  }

  private static String line(Replies.Apology apology) {
    return apology.name().isEmpty()
        ? apology.councilName()
        : "%s (%s)".formatted(apology.name(), apology.councilName());
  }
}

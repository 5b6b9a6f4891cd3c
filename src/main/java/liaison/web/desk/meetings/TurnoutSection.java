package liaison.web.desk.meetings;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import liaison.meetings.Meeting;
import liaison.meetings.replies.Attendance;
import liaison.meetings.replies.Replies;
import liaison.meetings.replies.Standing;
import liaison.web.desk.Section;

/// Who comes and who came, as the page of a meeting shows it.
final class TurnoutSection {
  private TurnoutSection() {}

  static Section of(TurnoutDesk desk, Meeting meeting) {
    List<Replies.Line> lines = desk.replies().lines(meeting);
    var items = new ArrayList<Section.Item>();
    items.add(replies(meeting, lines));
    if (meeting.state() != Meeting.State.CANCELLED) {
      items.add(
          new Section.Item(
              "Sign-in sheet",
              TurnoutDesk.path(meeting, "sign-in"),
              "To print, with those who said that they come.",
              ""));
      items.add(attendance(desk, meeting));
    }
    return new Section("Who comes", items, "", "", "");
  }

  private static Section.Item replies(Meeting meeting, List<Replies.Line> lines) {
    int people =
        lines.stream()
            .flatMap(line -> line.reply().stream())
            .mapToInt(reply -> reply.coming().size())
            .sum();
    long coming = count(lines, Standing.COMING) + count(lines, Standing.SUBSTITUTE);
    return new Section.Item(
        "Replies of %d councils".formatted(lines.size()),
        TurnoutDesk.path(meeting, "replies"),
        "Coming %d, apologies %d, not attending %d, not answered %d. Chairs needed: %d."
            .formatted(
                coming,
                count(lines, Standing.APOLOGIES),
                count(lines, Standing.NOT_ATTENDING),
                count(lines, Standing.NOT_ANSWERED),
                people),
        "");
  }

  private static long count(List<Replies.Line> lines, Standing standing) {
    return lines.stream().filter(line -> line.standing() == standing).count();
  }

  private static Section.Item attendance(TurnoutDesk desk, Meeting meeting) {
    long there =
        desk.attendance().sheets(meeting.id()).values().stream()
            .map(Attendance.Sheet::people)
            .flatMap(Collection::stream)
            .filter(person -> person.was().wasThere())
            .count();
    boolean over =
        !LocalDateTime.ofInstant(desk.clock().instant(), desk.zone()).isBefore(meeting.over());
    return new Section.Item(
        "Attendance",
        TurnoutDesk.path(meeting, "attendance"),
        there > 0
            ? "Entered as there: %d.".formatted(there)
            : desk.attendance().isOpenFor(meeting)
                ? "Nobody is entered yet."
                : "Entered once it has begun.",
        over && there == 0 ? "To enter" : "");
  }
}

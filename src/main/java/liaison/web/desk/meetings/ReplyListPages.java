package liaison.web.desk.meetings;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liaison.meetings.Meeting;
import liaison.meetings.replies.Replies;
import liaison.meetings.replies.ReplySheet;
import liaison.meetings.replies.ReplyText;
import liaison.meetings.replies.Standing;
import liaison.web.PlainHours;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRoutes;
import liaison.web.desk.Leaf;
import liaison.web.desk.SheetForm;
import liaison.web.desk.Visit;

/// What all councils say about a meeting.
final class ReplyListPages implements DeskPart {
  private static final String PATH = TurnoutDesk.MEETING + "/replies";
  private static final int ON_A_PAGE = 100;

  private final TurnoutDesk desk;

  ReplyListPages(TurnoutDesk desk) {
    this.desk = desk;
  }

  @Override
  public void open(DeskRoutes routes) {
    routes.read(PATH, this::list).read(PATH + ".{form}", this::hand);
  }

  /// How many councils stand alike.
  public record Count(String key, String words, long councils, boolean chosen) {}

  /// One council.
  ///
  /// @param lines what it says, in words
  public record Row(
      String council, String name, String key, String standing, List<String> lines, String when) {}

  private void list(Visit visit) {
    Meeting meeting = desk.meeting(visit);
    List<Replies.Line> lines = desk.replies().lines(meeting);
    String show = visit.form().shown("show");
    List<Row> rows =
        lines.stream()
            .filter(line -> show.isEmpty() || line.standing().key().equals(show))
            .map(this::row)
            .toList();
    Map<String, Object> values = new HashMap<>(desk.about(meeting));
    values.put("counts", counts(lines, show));
    values.put("people", people(lines));
    values.put("all", lines.size());
    values.put("show", show);
    values.put("leaf", Leaf.of(rows, visit.form().shown("page"), ON_A_PAGE));
    values.put("cancelled", meeting.state() == Meeting.State.CANCELLED);
    values.put("closes", closes(meeting));
    values.put("begun", begun(meeting));
    values.put("done", TurnoutWords.done(visit.form().shown("done")));
    visit.show("desk/meeting-replies", values);
  }

  private boolean begun(Meeting meeting) {
    return !LocalDateTime.ofInstant(desk.clock().instant(), desk.zone()).isBefore(meeting.begins());
  }

  private static String closes(Meeting meeting) {
    LocalDateTime closes = Replies.closes(meeting);
    return PlainHours.of(closes.toLocalDate(), closes.toLocalTime());
  }

  private static List<Count> counts(List<Replies.Line> lines, String show) {
    Map<Standing, Long> found =
        lines.stream()
            .collect(Collectors.groupingBy(Replies.Line::standing, Collectors.counting()));
    return Stream.of(Standing.values())
        .map(standing ->
            new Count(
                standing.key(),
                ReplySheet.said(standing),
                found.getOrDefault(standing, 0L),
                standing.key().equals(show)))
        .toList();
  }

  /// How many chairs are needed so far.
  private static int people(List<Replies.Line> lines) {
    return lines.stream()
        .flatMap(line -> line.reply().stream())
        .mapToInt(reply -> reply.coming().size())
        .sum();
  }

  private Row row(Replies.Line line) {
    return new Row(
        line.council(),
        line.name(),
        line.standing().key(),
        ReplySheet.said(line.standing()),
        line.reply().map(ReplyText::lines).orElse(List.of()),
        line.reply()
            .map(reply -> "%s, by %s".formatted(PlainHours.of(reply.at()), desk.who(reply.who())))
            .orElse(""));
  }

  private void hand(Visit visit) {
    Meeting meeting = desk.meeting(visit);
    SheetForm.hand(
        visit,
        "replies-%s-%s".formatted(meeting.body(), meeting.day()),
        form -> ReplySheet.of(form, desk.replies().lines(meeting), desk::who));
  }
}

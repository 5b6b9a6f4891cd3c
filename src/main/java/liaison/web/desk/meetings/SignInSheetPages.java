package liaison.web.desk.meetings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import liaison.meetings.Meeting;
import liaison.meetings.replies.Named;
import liaison.meetings.replies.Part;
import liaison.meetings.replies.Replies;
import liaison.meetings.replies.Reply;
import liaison.meetings.replies.Standing;
import liaison.papers.PdfWriter;
import liaison.papers.Print;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRoutes;
import liaison.web.desk.Visit;

/// The sheet on which people sign at the door, to be printed.
final class SignInSheetPages implements DeskPart {
  /// Lines for those whom nobody announced.
  private static final int SPARE = 12;

  private final TurnoutDesk desk;

  SignInSheetPages(TurnoutDesk desk) {
    this.desk = desk;
  }

  @Override
  public void open(DeskRoutes routes) {
    routes
        .read(TurnoutDesk.MEETING + "/sign-in", this::show)
        .read(TurnoutDesk.MEETING + "/sign-in.pdf", this::pdf);
  }

  /// A line to sign on.
  ///
  /// @param council empty where the line before has the same
  /// @param about what is known: a substitute, or that the council has not answered
  public record SheetLine(String council, String name, String about) {}

  private void show(Visit visit) {
    Meeting meeting = desk.meeting(visit);
    List<Replies.Line> all = desk.replies().lines(meeting);
    Map<String, Object> values = new HashMap<>(desk.about(meeting));
    values.put("lines", lines(meeting, all));
    values.put("away", away(all));
    values.put("spare", Stream.generate(() -> "").limit(SPARE).toList());
    visit.show("desk/meeting-sign-in", values);
  }

  /// The same, to be carried to another printer.
  private void pdf(Visit visit) {
    Meeting meeting = desk.meeting(visit);
    List<Replies.Line> all = desk.replies().lines(meeting);
    Print print = SignInPrint.of(desk.about(meeting), lines(meeting, all), SPARE, away(all));
    visit.hand("sign-in-%d.pdf".formatted(meeting.id()), "application/pdf", PdfWriter.pdf(print));
  }

  private List<SheetLine> lines(Meeting meeting, List<Replies.Line> all) {
    return all.stream().flatMap(line -> of(meeting, line).stream()).toList();
  }

  private static List<String> away(List<Replies.Line> all) {
    return all.stream()
        .filter(line ->
            line.standing() == Standing.APOLOGIES || line.standing() == Standing.NOT_ATTENDING)
        .map(Replies.Line::name)
        .toList();
  }

  private List<SheetLine> of(Meeting meeting, Replies.Line line) {
    List<SheetLine> own =
        line.reply().map(SignInSheetPages::of).orElseGet(() -> open(meeting, line));
    var named = new ArrayList<SheetLine>();
    for (SheetLine one : own) {
      named.add(new SheetLine(named.isEmpty() ? line.name() : "", one.name(), one.about()));
    }
    return named;
  }

  private static List<SheetLine> of(Reply reply) {
    return reply.coming().stream()
        .map((Named person) ->
            new SheetLine("", person.name(), person.part() == Part.SUBSTITUTE ? "substitute" : ""))
        .toList();
  }

  /// A council that has not answered may come all the same.
  private List<SheetLine> open(Meeting meeting, Replies.Line line) {
    List<String> known = desk.replies().known(meeting, line.council());
    if (known.isEmpty()) return List.of(new SheetLine("", "", "not answered"));
    return known.stream().map(name -> new SheetLine("", name, "not answered")).toList();
  }
}

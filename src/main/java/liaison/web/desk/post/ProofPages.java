package liaison.web.desk.post;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import liaison.meetings.Meeting;
import liaison.notices.Proof;
import liaison.papers.SheetWriter;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRoutes;
import liaison.web.desk.Visit;

/// Proof of notice: for one meeting each council, what it was told, where, when, and what the mail
/// server said.
final class ProofPages implements DeskPart {
  private static final String PATH = "/desk/meetings/{meeting}/proof";

  private final NoticeDesk desk;

  ProofPages(NoticeDesk desk) {
    this.desk = desk;
  }

  @Override
  public void open(DeskRoutes routes) {
    routes.read(PATH, this::show).read(PATH + ".csv", this::export);
  }

  static String path(long meeting) {
    return "/desk/meetings/%d/proof".formatted(meeting);
  }

  /// One letter, or none, for one seat.
  ///
  /// @param fault whether the council was not told by it
  public record ShownLine(
      String what,
      String role,
      String address,
      String standing,
      String handed,
      String relay,
      boolean fault) {}

  /// One council.
  public record Council(String name, List<ShownLine> lines) {}

  private void show(Visit visit) {
    Meeting meeting = desk.meeting(visit);
    Proof proof = Proof.of(desk.telling().database(), meeting.id());
    Map<String, List<ShownLine>> councils = new LinkedHashMap<>();
    for (Proof.Line line : proof.lines()) {
      councils.computeIfAbsent(line.council(), _ -> new ArrayList<>()).add(shown(line));
    }
    Map<String, Object> values = new HashMap<>();
    values.put("title", desk.title(meeting));
    values.put("back", "/desk/meetings/" + meeting.id());
    values.put("export", path(meeting.id()) + ".csv");
    values.put(
        "councils",
        councils.entrySet().stream()
            .map(one -> new Council(one.getKey(), one.getValue()))
            .toList());
    values.put("letters", proof.lines().stream().filter(Proof.Line::isHanded).count());
    values.put(
        "faults", proof.lines().stream().filter(NoticeWords::isFault).map(this::fault).toList());
    visit.show("desk/proof", values);
  }

  private String fault(Proof.Line line) {
    String said = NoticeWords.why(line);
    return "%s: %s. %s%s"
        .formatted(
            line.council(), what(line), NoticeWords.said(line), said.isEmpty() ? "" : ": " + said);
  }

  private static String what(Proof.Line line) {
    return switch (line.kind()) {
      case AGENDA, PAPERS -> "%s, version %d".formatted(line.kind().words(), line.version());
      case SAVE_THE_DATE, CALL, NUDGE, REMINDER, MOVED, CANCELLED, MINUTES -> line.kind().words();
    };
  }

  private ShownLine shown(Proof.Line line) {
    var handed = line.handed();
    return new ShownLine(
        what(line),
        line.role(),
        line.address() == null ? "" : line.address(),
        NoticeWords.said(line),
        handed == null ? "" : desk.stamp(handed),
        NoticeWords.why(line),
        NoticeWords.isFault(line));
  }

  private void export(Visit visit) {
    Meeting meeting = desk.meeting(visit);
    var rows = new ArrayList<List<String>>();
    rows.add(
        List.of(
            "council",
            "notice",
            "seat",
            "address",
            "written",
            "handed to the mail server",
            "state",
            "answer"));
    for (Proof.Line line : Proof.of(desk.telling().database(), meeting.id()).lines()) {
      ShownLine shown = shown(line);
      rows.add(
          List.of(
              line.council(),
              shown.what(),
              shown.role(),
              shown.address(),
              desk.stamp(line.written()),
              shown.handed(),
              shown.standing(),
              shown.relay()));
    }
    visit.hand(
        "proof-of-notice-%d.csv".formatted(meeting.id()),
        "text/csv; charset=utf-8",
        SheetWriter.csv(rows));
  }
}

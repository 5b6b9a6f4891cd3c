package liaison.web.desk.meetings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import liaison.meetings.Meeting;
import liaison.meetings.replies.Attendance;
import liaison.meetings.replies.Replies;
import liaison.text.Unacceptable;
import liaison.web.Said;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRoutes;
import liaison.web.desk.Leaf;
import liaison.web.desk.Visit;
import org.jspecify.annotations.Nullable;

/// Who was at a meeting: all councils on one page, to be entered from the sheet that was signed.
final class AttendancePages implements DeskPart {
  private static final String PATH = TurnoutDesk.MEETING + "/attendance";

  /// As many as one form can carry; the 48 of one city fit on one page.
  private static final int ON_A_PAGE = 60;

  private final TurnoutDesk desk;

  AttendancePages(TurnoutDesk desk) {
    this.desk = desk;
  }

  @Override
  public void open(DeskRoutes routes) {
    routes.read(PATH, this::read).write(PATH, this::write);
  }

  private List<AttendanceRow> rows(Meeting meeting) {
    Map<String, Attendance.Sheet> sheets = desk.attendance().sheets(meeting.id());
    List<Replies.Line> lines = desk.replies().lines(meeting);
    return lines.stream()
        .map(line -> AttendanceRow.of(line, sheets.get(line.council()), known(meeting, line)))
        .toList();
  }

  private List<String> known(Meeting meeting, Replies.Line line) {
    return line.reply().isPresent() ? List.of() : desk.replies().known(meeting, line.council());
  }

  private void read(Visit visit) {
    Meeting meeting = desk.meeting(visit);
    boolean all = visit.form().shown("all").equals("present");
    List<AttendanceRow> rows =
        rows(meeting).stream().map(row -> all ? row.withAllPresent() : row).toList();
    Leaf<AttendanceRow> leaf = Leaf.of(rows, visit.form().shown("page"), ON_A_PAGE);
    show(visit, meeting, leaf, List.of(), null);
  }

  private void show(
      Visit visit,
      Meeting meeting,
      Leaf<AttendanceRow> leaf,
      List<AttendanceRow.Both> both,
      @Nullable Unacceptable wrong) {
    Map<String, Object> values = new HashMap<>(desk.about(meeting));
    values.put("leaf", leaf);
    values.put("both", both);
    values.put("all", visit.form().shown("all").equals("present"));
    values.put("fresh", leaf.shown().stream().allMatch(row -> row.version() == 0));
    values.put("begun", desk.attendance().isOpenFor(meeting));
    values.put("cancelled", meeting.state() == Meeting.State.CANCELLED);
    values.put("done", wrong == null ? TurnoutWords.done(visit.form().shown("done")) : "");
    visit.show("desk/meeting-attendance", values, wrong);
  }

  private void write(Visit visit) {
    Meeting meeting = desk.meeting(visit);
    if (meeting.state() == Meeting.State.CANCELLED) throw new Said(409, TurnoutWords.CANCELLED);
    Leaf<AttendanceRow> leaf = Leaf.of(rows(meeting), visit.form().shown("page"), ON_A_PAGE);
    Map<String, AttendanceRow> given = new LinkedHashMap<>();
    for (AttendanceRow row : leaf.shown()) {
      AttendanceRow.sent(row, visit.form()).ifPresent(sent -> given.put(sent.council(), sent));
    }
    try {
      List<Attendance.Sheet> touched =
          given.values().stream()
              .filter(AttendanceRow::isTouched)
              .map(AttendanceRow::sheet)
              .toList();
      Map<String, Attendance.Outcome> outcomes =
          desk.attendance().keep(meeting, touched, visit.officer().key());
      if (outcomes.containsValue(Attendance.Outcome.OVERTAKEN)) {
        overtaken(visit, meeting, given, outcomes);
        return;
      }
      visit.leadTo(TurnoutDesk.path(meeting, "attendance?done=kept&page=" + leaf.page()));
    } catch (Unacceptable wrong) {
      List<AttendanceRow> again =
          leaf.shown().stream().map(row -> given.getOrDefault(row.council(), row)).toList();
      show(
          visit,
          meeting,
          new Leaf<>(again, leaf.page(), leaf.pages(), leaf.total()),
          List.of(),
          wrong);
    }
  }

  private void overtaken(
      Visit visit,
      Meeting meeting,
      Map<String, AttendanceRow> given,
      Map<String, Attendance.Outcome> outcomes) {
    Leaf<AttendanceRow> now = Leaf.of(rows(meeting), visit.form().shown("page"), ON_A_PAGE);
    var both = new ArrayList<AttendanceRow.Both>();
    for (AttendanceRow row : now.shown()) {
      AttendanceRow yours = given.get(row.council());
      if (yours != null && outcomes.get(row.council()) == Attendance.Outcome.OVERTAKEN) {
        both.add(yours.beside(row));
      }
    }
    show(visit, meeting, now, both, new Unacceptable("both", TurnoutWords.SHEETS_OVERTAKEN));
  }
}

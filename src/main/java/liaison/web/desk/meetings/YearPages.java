package liaison.web.desk.meetings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import liaison.meetings.Arrangement;
import liaison.meetings.Body;
import liaison.meetings.Hours;
import liaison.meetings.Meeting;
import liaison.meetings.Moments;
import liaison.meetings.Warning;
import liaison.meetings.YearAhead;
import liaison.text.Unacceptable;
import liaison.web.Form;
import liaison.web.desk.DayFields;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRoutes;
import liaison.web.desk.Visit;
import org.jspecify.annotations.Nullable;

/// The year ahead on one page: patterns, the days that follow from them with what may be wrong with
/// each, and one action that confirms them all.
final class YearPages implements DeskPart {
  static final String PATH = MeetingPages.PATH + "/year";

  private final MeetingDesk desk;

  YearPages(MeetingDesk desk) {
    this.desk = desk;
  }

  @Override
  public void open(DeskRoutes routes) {
    routes
        .read(PATH, visit -> show(visit, null))
        .write(PATH + "/propose", this::propose)
        .write(PATH, this::plan);
  }

  /// A body and its pattern.
  public record ShownPattern(String key, String field, String name, String words) {}

  /// A proposed meeting, with its fields as they are on file or as they were typed.
  ///
  /// @param id begins the name of each field
  public record Row(
      long id,
      String body,
      String weekday,
      String day,
      String starts,
      String ends,
      String version,
      boolean wanted,
      List<String> warnings) {}

  private void show(Visit visit, @Nullable Unacceptable wrong) {
    Form form = visit.form();
    boolean proposing = form.value("from-year") != null;
    LocalDate next = desk.today().withDayOfYear(1).plusYears(1);
    Map<String, Object> values = new HashMap<>();
    values.put("from", proposing ? DayFields.of(form, "from") : DayFields.of("from", next));
    values.put(
        "to",
        proposing ? DayFields.of(form, "to") : DayFields.of("to", next.plusYears(1).minusDays(1)));
    values.put("patterns", patterns(form, proposing));
    values.put("rows", rows(form));
    values.put("samplesGo", desk.samplesGo());
    values.put("done", MeetingWords.done(form.shown("done")));
    visit.show("desk/year", values, wrong);
  }

  private List<ShownPattern> patterns(Form form, boolean proposing) {
    return desk.meetings().bodies().stream()
        .filter(Body::isOrganisedHere)
        .map(body -> {
          String field = "meets-" + body.key();
          return new ShownPattern(
              body.key(),
              field,
              body.name(),
              proposing ? form.shown(field) : Objects.toString(body.habits().meets(), ""));
        })
        .toList();
  }

  private List<Row> rows(Form form) {
    Map<String, String> names = new HashMap<>();
    desk.meetings().bodies().forEach(body -> names.put(body.key(), body.name()));
    return desk.year().proposed(desk.today()).stream().map(one -> row(one, names, form)).toList();
  }

  private static Row row(YearAhead.Proposed proposed, Map<String, String> names, Form form) {
    Meeting meeting = proposed.meeting();
    String id = meeting.id() + "-";
    boolean sent = form.value(id + "version") != null;
    return new Row(
        meeting.id(),
        names.getOrDefault(meeting.body(), meeting.body()),
        Moments.day(meeting.day()),
        sent ? form.shown(id + "day") : meeting.day().toString(),
        sent ? form.shown(id + "starts") : meeting.starts().toString(),
        sent ? form.shown(id + "ends") : Objects.toString(meeting.ends(), ""),
        sent ? form.shown(id + "version") : String.valueOf(meeting.version()),
        !sent || form.value(id + "wanted") != null,
        proposed.warnings().stream().map(Warning::words).toList());
  }

  private void propose(Visit visit) {
    Form form = visit.form();
    try {
      LocalDate from = DayFields.of(form, "from").required("Enter the first day of the plan.");
      LocalDate to = DayFields.of(form, "to").required("Enter the last day of the plan.");
      var patterns = new LinkedHashMap<String, String>();
      desk.meetings()
          .bodies()
          .forEach(body -> patterns.put(body.key(), form.shown("meets-" + body.key()).strip()));
      int proposed = desk.year().propose(from, to, patterns, visit.officer().key());
      visit.leadTo(PATH + "?done=" + (proposed == 0 ? "year-nothing" : "year-proposed"));
    } catch (Unacceptable wrong) {
      show(visit, wrong);
    }
  }

  private void plan(Visit visit) {
    Form form = visit.form();
    boolean confirm = form.shown("act").equals("confirm");
    try {
      YearAhead.Planned planned = desk.year().plan(wishes(form), confirm, visit.officer().key());
      String done =
          !planned.overtaken().isEmpty()
              ? "year-overtaken"
              : !planned.asked().isEmpty()
                  ? "year-asked"
                  : confirm ? "year-confirmed" : "year-saved";
      boolean stay = !desk.meetings().proposed().isEmpty();
      visit.leadTo((stay ? PATH : MeetingPages.PATH) + "?done=" + done);
    } catch (Unacceptable wrong) {
      show(visit, wrong);
    }
  }

  private List<YearAhead.Wish> wishes(Form form) {
    var wishes = new ArrayList<YearAhead.Wish>();
    for (Meeting meeting : desk.meetings().proposed()) {
      String id = meeting.id() + "-";
      String version = form.value(id + "version");
      if (version == null || !version.matches("\\d{1,9}")) continue;
      boolean wanted = form.value(id + "wanted") != null;
      wishes.add(
          new YearAhead.Wish(
              meeting.id(),
              Integer.parseInt(version),
              wanted ? arrangement(form, id, meeting) : meeting.arrangement(),
              wanted));
    }
    return wishes;
  }

  private static Arrangement arrangement(Form form, String id, Meeting meeting) {
    String ends = form.shown(id + "ends").strip();
    return new Arrangement(
        meeting.body(),
        day(id + "day", form.shown(id + "day").strip()),
        Hours.read(id + "starts", form.shown(id + "starts")),
        ends.isEmpty() ? null : Hours.read(id + "ends", ends),
        meeting.place(),
        meeting.online());
  }

  private static LocalDate day(String field, String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException e) {
      throw new Unacceptable(field, "Enter a day that there is, such as 2027-03-27.");
    }
  }
}

package liaison.web.desk.meetings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liaison.days.Holiday;
import liaison.meetings.Moments;
import liaison.text.Unacceptable;
import liaison.web.Said;
import liaison.web.desk.DayFields;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRoutes;
import liaison.web.desk.Visit;
import org.jspecify.annotations.Nullable;

/// The bank holidays, over which working days are counted.
final class HolidayPages implements DeskPart {
  private static final String PATH = MeetingPages.PATH + "/holidays";
  private static final String REMOVE = PATH + "/{day}/remove";

  private final MeetingDesk desk;

  HolidayPages(MeetingDesk desk) {
    this.desk = desk;
  }

  @Override
  public void open(DeskRoutes routes) {
    routes
        .read(PATH, visit -> show(visit, null))
        .write(PATH, this::add)
        .read(REMOVE, this::ask)
        .write(REMOVE, this::remove);
  }

  /// A bank holiday as the page shows it.
  public record Row(String day, String name, String path) {}

  private static Row row(Holiday holiday) {
    return new Row(
        Moments.day(holiday.day()), holiday.name(), PATH + "/" + holiday.day() + "/remove");
  }

  private void show(Visit visit, @Nullable Unacceptable wrong) {
    boolean all = visit.form().shown("all").equals("yes");
    LocalDate from = all ? LocalDate.MIN : desk.today().withDayOfYear(1);
    List<Row> rows =
        desk.holidays().all().stream()
            .filter(holiday -> !holiday.day().isBefore(from))
            .map(HolidayPages::row)
            .toList();
    Map<String, Object> values = new HashMap<>();
    values.put("rows", rows);
    values.put("all", all);
    values.put("day", DayFields.of(visit.form(), "day"));
    values.put("name", visit.form().shown("name"));
    values.put("done", MeetingWords.done(visit.form().shown("done")));
    visit.show("desk/holidays", values, wrong);
  }

  private void add(Visit visit) {
    try {
      LocalDate day =
          DayFields.of(visit.form(), "day").required("Enter the day of the bank holiday.");
      desk.holidays()
          .add(day, visit.form().shown("name"), visit.officer().key(), desk.clock().instant());
      visit.leadTo(PATH + "?done=holiday-added");
    } catch (Unacceptable wrong) {
      show(visit, wrong);
    }
  }

  private Holiday holiday(Visit visit) {
    try {
      LocalDate day = LocalDate.parse(visit.part("day"));
      return desk.holidays().all().stream()
          .filter(holiday -> holiday.day().equals(day))
          .findFirst()
          .orElseThrow(() -> new Said(404, "This day is no bank holiday."));
    } catch (DateTimeException e) {
      throw new Said(404, "This day is no bank holiday.");
    }
  }

  private void ask(Visit visit) {
    visit.show("desk/holiday-remove", Map.of("holiday", row(holiday(visit))));
  }

  private void remove(Visit visit) {
    boolean _ =
        desk.holidays().remove(holiday(visit).day(), visit.officer().key(), desk.clock().instant());
    visit.leadTo(PATH + "?done=holiday-removed");
  }
}

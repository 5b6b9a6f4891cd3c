package liaison.web.desk.meetings;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liaison.meetings.replies.Attendance;
import liaison.web.PlainDates;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRoutes;
import liaison.web.desk.Leaf;
import liaison.web.desk.Place;
import liaison.web.desk.Visit;

/// The councils from which nobody was at any meeting for a year.
final class NotSeenPages implements DeskPart {
  static final String PATH = "/desk/not-seen";
  private static final int ON_A_PAGE = 100;

  private final TurnoutDesk desk;

  NotSeenPages(TurnoutDesk desk) {
    this.desk = desk;
  }

  @Override
  public Optional<Place> place() {
    return Optional.of(new Place("Not seen for a year", PATH));
  }

  @Override
  public void open(DeskRoutes routes) {
    routes.read(PATH, this::list);
  }

  /// One council.
  public record Row(String path, String name, String last) {}

  private void list(Visit visit) {
    LocalDate since = desk.today().minusYears(1);
    Optional<List<Attendance.Unseen>> unseen = desk.attendance().notSeenSince(since);
    List<Row> rows = unseen.orElse(List.of()).stream().map(NotSeenPages::row).toList();
    Map<String, Object> values = new HashMap<>();
    values.put("known", unseen.isPresent());
    values.put("since", PlainDates.weekday(since));
    values.put("leaf", Leaf.of(rows, visit.form().shown("page"), ON_A_PAGE));
    visit.show("desk/not-seen", values);
  }

  private static Row row(Attendance.Unseen unseen) {
    LocalDate last = unseen.last();
    return new Row(
        "/desk/councils/" + unseen.council(),
        unseen.name(),
        last == null
            ? "Nobody was ever entered as being at a meeting."
            : "Last seen on %s.".formatted(PlainDates.weekday(last)));
  }
}

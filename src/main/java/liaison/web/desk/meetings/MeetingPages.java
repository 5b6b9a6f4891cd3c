package liaison.web.desk.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liaison.meetings.Body;
import liaison.meetings.Meeting;
import liaison.meetings.Moments;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRoutes;
import liaison.web.desk.Place;
import liaison.web.desk.Section;
import liaison.web.desk.Visit;

/// The meetings: those to come, or those of a year.
final class MeetingPages implements DeskPart {
  static final String PATH = "/desk/meetings";

  private final MeetingDesk desk;

  MeetingPages(MeetingDesk desk) {
    this.desk = desk;
  }

  @Override
  public Optional<Place> place() {
    return Optional.of(new Place("Meetings", PATH));
  }

  @Override
  public void open(DeskRoutes routes) {
    routes.read(PATH, this::list);
  }

  /// A meeting in the list.
  ///
  /// @param place in words; empty where it is not known
  public record Row(String when, String path, String body, String place, String state) {}

  private void list(Visit visit) {
    Map<String, String> names = names();
    String body = visit.form().shown("body");
    String year = visit.form().shown("year");
    List<Meeting> all =
        Stream.concat(desk.meetings().all().stream(), desk.meetings().proposed().stream())
            .filter(meeting -> body.isEmpty() || meeting.body().equals(body))
            .sorted(Comparator.comparing(Meeting::begins))
            .toList();
    LocalDate today = desk.today();
    Map<String, Object> values = new HashMap<>();
    values.put(
        "rows",
        all.stream()
            .filter(meeting ->
                year.isEmpty()
                    ? !meeting.day().isBefore(today)
                    : String.valueOf(meeting.day().getYear()).equals(year))
            .map(meeting -> row(meeting, names))
            .toList());
    values.put("years", years(all));
    values.put("year", year);
    values.put("body", body);
    values.put("bodies", desk.meetings().bodies());
    values.put("proposed", desk.meetings().proposed().size());
    values.put("done", MeetingWords.done(visit.form().shown("done")));
    visit.show("desk/meetings", values);
  }

  private Map<String, String> names() {
    return desk.meetings().bodies().stream().collect(Collectors.toMap(Body::key, Body::name));
  }

  private static List<String> years(List<Meeting> all) {
    var years = new TreeSet<String>();
    all.forEach(meeting -> years.add(String.valueOf(meeting.day().getYear())));
    return List.copyOf(years);
  }

  private static Row row(Meeting meeting, Map<String, String> names) {
    String place = meeting.place();
    return new Row(
        Moments.text(meeting.begins()),
        path(meeting.id()),
        names.getOrDefault(meeting.body(), meeting.body()),
        place != null ? place : meeting.online() != null ? "Online" : "",
        MeetingWords.state(meeting));
  }

  static String path(long meeting) {
    return PATH + "/" + meeting;
  }

  /// What waits on the start page: days to confirm, and meetings of which nobody has said that they
  /// were held.
  @Override
  public List<Section> sections() {
    Map<String, String> names = names();
    var items = new ArrayList<Section.Item>();
    desk.meetings().all().stream()
        .filter(meeting -> meeting.isPlanned() && meeting.over().isBefore(desk.now()))
        .map(meeting ->
            new Section.Item(
                "%s, %s"
                    .formatted(
                        names.getOrDefault(meeting.body(), meeting.body()),
                        Moments.text(meeting.begins())),
                path(meeting.id()),
                "Say whether it was held.",
                ""))
        .forEach(items::add);
    int proposed = desk.meetings().proposed().size();
    if (proposed > 0) {
      items.add(
          new Section.Item(
              proposed == 1 ? "1 proposed meeting" : proposed + " proposed meetings",
              YearPages.PATH,
              "Nobody is told until you confirm.",
              ""));
    }
    return items.isEmpty()
        ? List.of()
        : List.of(new Section("Meetings", items, "", PATH, "All meetings"));
  }
}

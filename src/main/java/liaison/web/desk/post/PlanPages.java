package liaison.web.desk.post;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ArrayList;
import liaison.meetings.Moments;
import liaison.notices.Plan;
import liaison.text.Unacceptable;
import liaison.web.desk.DayFields;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRoutes;
import liaison.web.desk.Place;
import liaison.web.desk.Section;
import liaison.web.desk.Visit;
import org.jspecify.annotations.Nullable;

/// What goes out: every letter about meetings, to whom, when, and what is missing.
final class PlanPages implements DeskPart {
  static final String PATH = "/desk/plan";
  private static final int DAYS = 28;
  private static final int ON_START = 5;

  private final NoticeDesk desk;

  PlanPages(NoticeDesk desk) {
    this.desk = desk;
  }

  @Override
  public Optional<Place> place() {
    return Optional.of(new Place("What goes out", PATH));
  }

  @Override
  public void open(DeskRoutes routes) {
    routes.read(PATH, this::show);
  }

  @Override
  public List<Section> sections() {
    LocalDate today = desk.today();
    Plan plan = Plan.of(desk.telling(), today, today.plusDays(7));
    List<Section.Item> items =
        plan.lines().stream()
            .filter(line -> line.waits() || !line.missing().isEmpty())
            .map(this::item)
            .toList();
    return List.of(
        new Section(
            "Letters about meetings",
            items.stream().limit(ON_START).toList(),
            "Nothing waits for you. What goes out in the next weeks goes by itself.",
            PATH,
            items.size() > ON_START
                ? "All %d that wait, and what goes out".formatted(items.size())
                : "What goes out"));
  }

  private Section.Item item(Plan.Line line) {
    String about = line.missing().isEmpty() ? line.why() : String.join(" ", line.missing());
    return new Section.Item(
        "%s: %s".formatted(line.title(), line.kind().words()),
        path(line),
        about,
        line.waits() ? NoticeWords.said(line.standing()) : "");
  }

  static String path(Plan.Line line) {
    return "%s/%d/%s".formatted(PATH, line.meeting(), line.kind().key());
  }

  /// A letter as the page shows it.
  ///
  /// @param reach to how many addresses, for how many councils
  public record ShownLine(
      String title,
      String path,
      String when,
      String standing,
      String tag,
      String why,
      String reach,
      List<String> missing) {}

  /// The letters of one day.
  public record Day(String title, List<ShownLine> lines) {}

  private void show(Visit visit) {
    LocalDate today = desk.today();
    DayFields from = DayFields.of(visit.form(), "from");
    DayFields to = DayFields.of(visit.form(), "to");
    LocalDate first = today;
    LocalDate last = today.plusDays(DAYS);
    @Nullable Unacceptable wrong = null;
    try {
      LocalDate typed = from.read();
      if (typed != null) first = typed;
      LocalDate end = to.read();
      last = end == null ? first.plusDays(DAYS) : end;
      if (last.isBefore(first) || last.isAfter(first.plusDays(800))) {
        throw new Unacceptable("to", "Give a last day after the first, at most two years on.");
      }
    } catch (Unacceptable unread) {
      wrong = unread;
      first = today;
      last = today.plusDays(DAYS);
    }
    Plan plan = Plan.of(desk.telling(), first, last);
    var waiting = new ArrayList<ShownLine>();
    Map<String, List<ShownLine>> days = new LinkedHashMap<>();
    for (Plan.Line line : plan.lines()) {
      if (line.waits()) {
        waiting.add(shown(line));
      } else {
        days.computeIfAbsent(
                Moments.day(LocalDate.ofInstant(line.at(), desk.zone())), _ -> new ArrayList<>())
            .add(shown(line));
      }
    }
    Map<String, Object> values = new HashMap<>();
    values.put("span", "%s to %s".formatted(Moments.day(first), Moments.day(last)));
    values.put("from", wrong == null ? DayFields.of("from", first) : from);
    values.put("to", wrong == null ? DayFields.of("to", last) : to);
    values.put("waiting", waiting);
    values.put(
        "days",
        days.entrySet().stream().map(day -> new Day(day.getKey(), day.getValue())).toList());
    visit.show("desk/plan", values, wrong);
  }

  ShownLine shown(Plan.Line line) {
    return new ShownLine(
        "%s: %s".formatted(line.title(), line.kind().words()),
        path(line),
        desk.when(line.at()),
        NoticeWords.said(line.standing()),
        NoticeWords.tag(line.standing()),
        line.missing().contains(line.why()) ? "" : line.why(),
        reach(line),
        line.missing());
  }

  static String reach(Plan.Line line) {
    if (line.to().isEmpty()) return "";
    return "%s for %s"
        .formatted(
            line.to().size() == 1 ? "1 letter" : line.to().size() + " letters",
            line.councils() == 1 ? "1 council" : line.councils() + " councils");
  }
}

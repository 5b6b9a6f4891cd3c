package liaison.web.desk.post;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ArrayList;
import liaison.meetings.Moments;
import liaison.notices.Concern;
import liaison.notices.NoticeKind;
import liaison.notices.Plan;
import liaison.text.Unacceptable;
import liaison.web.desk.DayFields;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRoutes;
import liaison.web.desk.Place;
import liaison.web.desk.Section;
import liaison.web.desk.Visit;
import org.jspecify.annotations.Nullable;

/// What goes out: every letter, to whom, when, and what is missing.
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
            .filter(line -> plan.waits(line) || !line.missing().isEmpty())
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
        title(line), path(line), about, line.waits() ? NoticeWords.said(line) : "");
  }

  static String path(long meeting, NoticeKind kind) {
    return "%s/%d/%s".formatted(PATH, meeting, kind.key());
  }

  static String path(Plan.Line line) {
    return switch (line.about()) {
      case Concern.OfMeeting(long meeting, NoticeKind kind, _) -> path(meeting, kind);
      case Concern.OfAction(long action) -> "/desk/actions/" + action;
      case Concern.OfRound(long round, _) -> "/desk/confirm/" + round;
      case Concern.OfCircular(long circular) -> "/desk/circulars/" + circular;
      case Concern.OfQuestion(String reference) -> "/desk/questions/" + reference;
      case Concern.InThePost() -> "/desk/letters";
    };
  }

  /// What it is about, and what it is.
  private static String title(Plan.Line line) {
    return "%s: %s".formatted(line.title(), line.about().words());
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
    Plan plan = desk.planning().plan(first, last);
    var waiting = new ArrayList<ShownLine>();
    Map<String, List<ShownLine>> days = new LinkedHashMap<>();
    for (Plan.Line line : plan.lines()) {
      if (plan.waits(line)) {
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
    values.put("held", plan.held().orElse(""));
    values.put("waiting", waiting);
    values.put(
        "days",
        days.entrySet().stream().map(day -> new Day(day.getKey(), day.getValue())).toList());
    visit.show("desk/plan", values, wrong);
  }

  ShownLine shown(Plan.Line line) {
    return new ShownLine(
        title(line),
        path(line),
        desk.when(line.at()),
        NoticeWords.said(line),
        NoticeWords.tag(line),
        line.missing().contains(line.why()) ? "" : line.why(),
        reach(line),
        line.missing());
  }

  static String reach(Plan.Line line) {
    if (line.to().isEmpty()) return "";
    String letters = line.to().size() == 1 ? "1 letter" : line.to().size() + " letters";
    if (line.councils() == 0) {
      return line.to().size() == 1 ? "To " + line.to().getFirst().address() : letters;
    }
    return "%s for %s"
        .formatted(letters, line.councils() == 1 ? "1 council" : line.councils() + " councils");
  }
}

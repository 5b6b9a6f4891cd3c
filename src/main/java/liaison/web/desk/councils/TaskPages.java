package liaison.web.desk.councils;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liaison.councils.Board;
import liaison.councils.Cell;
import liaison.councils.Gap;
import liaison.councils.Task;
import liaison.web.PlainDates;
import liaison.web.Said;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRoutes;
import liaison.web.desk.Section;
import liaison.web.desk.Visit;
import org.jspecify.annotations.Nullable;

/// What an officer should do about councils and seats: on the start page, and all of it by itself.
final class TaskPages implements DeskPart {
  private static final int ON_MONDAY = 5;
  private final CouncilDesk desk;

  TaskPages(CouncilDesk desk) {
    this.desk = desk;
  }

  @Override
  public void open(DeskRoutes routes) {
    routes.read(Paths.TASKS + "/{sort}", this::list);
  }

  @Override
  public List<Section> sections() {
    LocalDate today = desk.today();
    Board board = desk.coverage().board(today);
    return List.of(
        section(
            "Councils that cannot be reached",
            board.lines().stream()
                .filter(line -> CoveragePages.Standing.of(line) == CoveragePages.Standing.UNREACHED)
                .map(line -> unreached(line, board))
                .toList(),
            "Every council can be reached. The coverage board shows by whom.",
            Paths.COVERAGE + "?show=unreached",
            "The coverage board"),
        section(
            "Fall-backs in use",
            board.lines().stream()
                .filter(line -> CoveragePages.Standing.of(line) == CoveragePages.Standing.FALLEN)
                .map(line -> fallen(line, board))
                .toList(),
            "No letter goes to somebody who only stands in.",
            Paths.COVERAGE + "?show=fallen",
            "The coverage board"),
        section(
            "Seats that end soon",
            desk.tasks().ending(today).stream().map(TaskPages::item).toList(),
            "No seat ends within 60 days, and none is past its term.",
            Paths.TASKS + "/ending",
            "Seats that end soon"),
        section(
            "Councils to confirm",
            desk.tasks().unconfirmed(today).stream().map(TaskPages::item).toList(),
            "Every council has said within a year that its record is right.",
            Paths.TASKS + "/unconfirmed",
            "Councils to confirm"));
  }

  private static Section section(
      String title, List<Section.Item> items, String nothing, String more, String moreWords) {
    int rest = items.size() - ON_MONDAY;
    return new Section(
        title,
        items.stream().limit(ON_MONDAY).toList(),
        nothing,
        more,
        rest > 0 ? "and %,d more".formatted(rest) : moreWords);
  }

  private static Section.Item unreached(Board.Line line, Board board) {
    return new Section.Item(
        line.name(),
        Paths.council(line.council()) + "#coverage",
        "For " + purposes(line, board, Cell.Unreached.class) + ".",
        "Not reached");
  }

  private static Section.Item fallen(Board.Line line, Board board) {
    List<String> whom = new ArrayList<>();
    for (Cell cell : line.cells()) {
      if (cell instanceof Cell.FallenBack(var to, List<Gap> _) && !whom.contains(to.role())) {
        whom.add(to.role());
      }
    }
    return new Section.Item(
        line.name(),
        Paths.council(line.council()) + "#coverage",
        "%s instead, for %s."
            .formatted(String.join(", ", whom), purposes(line, board, Cell.FallenBack.class)),
        "");
  }

  private static String purposes(Board.Line line, Board board, Class<? extends Cell> sort) {
    List<String> titles = new ArrayList<>();
    for (int at = 0; at < line.cells().size(); at++) {
      if (sort.isInstance(line.cells().get(at))) titles.add(board.purposes().get(at).title());
    }
    return titles.stream().collect(Collectors.joining(", "));
  }

  private static Section.Item item(Task task) {
    return switch (task) {
      case Task.Follow(
              String council,
              String name,
              long seat,
              String title,
              LocalDate last,
              @Nullable LocalDate next) ->
          new Section.Item(
              title + " of " + name,
              Paths.seat(council, seat) + "/person",
              "Leaves on "
                  + PlainDates.weekday(last)
                  + (next == null
                      ? ", and nobody follows yet."
                      : ", and the next one starts on "
                          + PlainDates.weekday(next)
                          + ". Put in somebody who fills in until then."),
              "");
      case Task.Renew(String council, String name, long seat, String title, LocalDate last) ->
          new Section.Item(
              title + " of " + name,
              Paths.council(council) + "#seat-" + seat,
              "The term ended on " + PlainDates.weekday(last) + ". Ask who is in the seat now.",
              "Past the term");
      case Task.Confirm(String council, String name, LocalDate last) ->
          new Section.Item(
              name,
              Paths.council(council) + "/change/confirmed",
              last == null
                  ? "Never confirmed."
                  : "Last confirmed on " + PlainDates.weekday(last) + ".",
              "");
      case Task.Reach(String council, String name, var purpose, var _) ->
          new Section.Item(
              name, Paths.council(council) + "#coverage", "For " + purpose.title() + ".", "");
      case Task.FillIn(String council, String name, var purpose, var _, var _) ->
          new Section.Item(
              name, Paths.council(council) + "#coverage", "For " + purpose.title() + ".", "");
    };
  }

  private void list(Visit visit) {
    String sort = visit.part("sort");
    List<Task> tasks =
        switch (sort) {
          case "ending" -> desk.tasks().ending(desk.today());
          case "unconfirmed" -> desk.tasks().unconfirmed(desk.today());
          default -> throw new Said(404, CouncilWords.NO_SUCH_LIST);
        };
    Pager<Task> pager = Pager.of(tasks, Numbers.page(visit.form().shown("page")));
    Map<String, Object> values = new HashMap<>();
    values.put("sort", sort);
    values.put("pager", pager);
    values.put("items", pager.shown().stream().map(TaskPages::item).toList());
    visit.show("desk/tasks", values);
  }
}

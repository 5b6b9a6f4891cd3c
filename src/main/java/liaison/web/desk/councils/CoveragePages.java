package liaison.web.desk.councils;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import liaison.councils.Board;
import liaison.councils.Cell;
import liaison.councils.Kind;
import liaison.councils.Purpose;
import liaison.web.desk.DeskPart;
import liaison.web.desk.DeskRoutes;
import liaison.web.desk.Place;
import liaison.web.desk.Visit;

/// The coverage board: which council can be written to for what.
final class CoveragePages implements DeskPart {
  private final CouncilDesk desk;

  CoveragePages(CouncilDesk desk) {
    this.desk = desk;
  }

  @Override
  public Optional<Place> place() {
    return Optional.of(new Place("Coverage", Paths.COVERAGE));
  }

  @Override
  public void open(DeskRoutes routes) {
    routes.read(Paths.COVERAGE, this::show);
  }

  /// How a council stands over all purposes: as its worst cell.
  enum Standing {
    REACHED,
    FALLEN,
    UNREACHED;

    static Standing of(Board.Line line) {
      Standing worst = REACHED;
      for (Cell cell : line.cells()) {
        Standing one =
            switch (cell) {
              case Cell.NotDue(), Cell.Reached(_, _) -> REACHED;
              case Cell.FallenBack(_, _) -> FALLEN;
              case Cell.Unreached(_) -> UNREACHED;
            };
        if (one.compareTo(worst) > 0) worst = one;
      }
      return worst;
    }

    boolean isShown(String show) {
      return switch (show) {
        case "attention" -> this != REACHED;
        case "unreached" -> this == UNREACHED;
        case "fallen" -> this == FALLEN;
        default -> true;
      };
    }
  }

  /// One council.
  public record Row(String name, String path, List<ShownCell> cells) {}

  private void show(Visit visit) {
    Board board = desk.coverage().board(desk.today());
    String show = visit.form().shown("show");
    String kind = visit.form().shown("kind");
    int[] counts = new int[Standing.values().length];
    var lines = new ArrayList<Board.Line>();
    for (Board.Line line : board.lines()) {
      Standing standing = Standing.of(line);
      counts[standing.ordinal()]++;
      boolean meant = kind.isEmpty() || line.kind().word().equals(kind);
      if (meant && standing.isShown(show)) lines.add(line);
    }
    Pager<Board.Line> pager = Pager.of(lines, Numbers.page(visit.form().shown("page")));
    List<Purpose> purposes = board.purposes();
    Map<String, Object> values = new HashMap<>();
    values.put("all", board.lines().size());
    values.put("reached", counts[Standing.REACHED.ordinal()]);
    values.put("fallen", counts[Standing.FALLEN.ordinal()]);
    values.put("unreached", counts[Standing.UNREACHED.ordinal()]);
    values.put("show", show);
    values.put("kind", kind);
    values.put(
        "kinds",
        Stream.of(Kind.values())
            .map(one ->
                new FormField.Choice(one.word(), FieldWords.kind(one), one.word().equals(kind)))
            .toList());
    values.put("purposes", purposes.stream().map(Purpose::title).toList());
    values.put("rows", pager.shown().stream().map(line -> row(line, purposes)).toList());
    values.put("pager", pager);
    values.put("query", "show=" + Paths.encoded(show) + "&kind=" + Paths.encoded(kind));
    visit.show("desk/coverage", values);
  }

  private static Row row(Board.Line line, List<Purpose> purposes) {
    return new Row(
        line.name(), Paths.council(line.council()), cells(line.council(), purposes, line.cells()));
  }

  static List<ShownCell> cells(String council, List<Purpose> purposes, List<Cell> cells) {
    List<ShownCell> shown = new ArrayList<>();
    for (int at = 0; at < purposes.size(); at++) {
      shown.add(ShownCell.of(council, purposes.get(at).title(), cells.get(at)));
    }
    return shown;
  }
}

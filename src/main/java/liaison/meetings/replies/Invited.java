package liaison.meetings.replies;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liaison.councils.Board;
import liaison.councils.Cell;
import liaison.councils.Coverage;
import liaison.councils.Holder;
import liaison.councils.Purpose;
import liaison.councils.Seat;
import liaison.councils.Seats;
import liaison.meetings.Body;
import liaison.store.Database;

/// Which councils a body asks to its meetings, and who sits in their seats for it.
final class Invited {
  private final Coverage coverage;
  private final Seats seats;

  Invited(Database database) {
    this.coverage = new Coverage(database);
    this.seats = new Seats(database);
  }

  /// How many people each council may send; 0 where nobody counts.
  static int chairs(Body body) {
    return body.habits().perCouncil();
  }

  /// The keys of all that are asked: those to which letters for the body's purpose are due, or all
  /// where the purpose is not known.
  Set<String> councils(Body body, LocalDate day) {
    Board board = coverage.board(day);
    int column = column(board.purposes(), body);
    return board.lines().stream()
        .filter(line -> column < 0 || !(line.cells().get(column) instanceof Cell.NotDue))
        .map(Board.Line::council)
        .collect(Collectors.toSet());
  }

  /// The names of those who sit for a council, at most as many as it may send.
  List<String> known(Body body, String council, LocalDate day) {
    List<Purpose> purposes = coverage.of(council, day).purposes();
    int column = column(purposes, body);
    if (column < 0) return List.of();
    List<String> kinds = purposes.get(column).kinds();
    return seats.of(council, day).stream()
        .filter(seat -> kinds.contains(seat.kind()))
        .map(Seat::holder)
        .flatMap(Stream::ofNullable)
        .map(Holder::name)
        .filter(Objects::nonNull)
        .distinct()
        .limit(chairs(body) == 0 ? 1 : chairs(body))
        .toList();
  }

  private static int column(List<Purpose> purposes, Body body) {
    for (int at = 0; at < purposes.size(); at++) {
      if (purposes.get(at).key().equals(body.habits().purpose())) return at;
    }
    return -1;
  }
}

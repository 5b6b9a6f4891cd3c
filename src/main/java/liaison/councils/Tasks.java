package liaison.councils;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import liaison.store.Database;
import org.jdbi.v3.core.Handle;

/// What an officer should do about councils and seats: worked out each time it is asked for.
public final class Tasks {
  private static final int CONFIRMED_FOR_DAYS = 365;

  private final Database database;

  /// @param database where councils and seats lie
  public Tasks(Database database) {
    this.database = database;
  }

  /// All of them on a day: councils that cannot be reached first, then fall-backs in use, seats
  /// past their term, seats that end soon, and councils that have not confirmed their row.
  public List<Task> on(LocalDate day) {
    return database.read(handle -> on(handle, day));
  }

  /// Seats past their term first, then those that end soon.
  public List<Task> ending(LocalDate day) {
    return database.read(handle -> ending(handle, day));
  }

  /// Councils that have not confirmed their row for a year, those that never did first.
  public List<Task> unconfirmed(LocalDate day) {
    return database.read(handle -> unconfirmed(handle, day));
  }

  static List<Task> on(Handle handle, LocalDate day) {
    var tasks = new ArrayList<Task>();
    var second = new ArrayList<Task>();
    Board board = Coverage.board(handle, day);
    for (Board.Line line : board.lines()) {
      for (int at = 0; at < board.purposes().size(); at++) {
        Purpose purpose = board.purposes().get(at);
        switch (line.cells().get(at)) {
          case Cell.NotDue _, Cell.Reached _ -> {}
          case Cell.Unreached(List<Gap> gaps) ->
              tasks.add(new Task.Reach(line.council(), line.name(), purpose, gaps));
          case Cell.FallenBack(Reach via, List<Gap> gaps) ->
              second.add(new Task.FillIn(line.council(), line.name(), purpose, via, gaps));
        }
      }
    }
    tasks.addAll(second);
    tasks.addAll(ending(handle, day));
    tasks.addAll(unconfirmed(handle, day));
    return List.copyOf(tasks);
  }

  private static List<Task> ending(Handle handle, LocalDate day) {
    return handle
        .createQuery(
            """
            SELECT seat.id, seat.council, council.name, seat_kind.title,
                   ifnull(holder.to_day, holder.term_to) AS last,
                   (SELECT min(from_day) FROM holder next
                    WHERE next.seat = holder.seat AND next.from_day > :day) AS next
            FROM holder
            JOIN seat ON seat.id = holder.seat
            JOIN seat_kind ON seat_kind.key = seat.kind
            JOIN council ON council.id = seat.council
            WHERE ifnull(holder.to_day, holder.term_to) <= :soon
              AND holder.from_day <= :day AND (holder.to_day IS NULL OR holder.to_day >= :day)
              AND NOT EXISTS (
                SELECT 1 FROM holder other
                WHERE other.seat = holder.seat AND other.id <> holder.id
                  AND (other.to_day IS NULL OR other.to_day >= :day)
                  AND (holder.to_day IS NULL OR other.from_day <= date(holder.to_day, '+1 day'))
                  AND (ifnull(other.to_day, other.term_to) IS NULL
                       OR (max(ifnull(other.to_day, other.term_to), :eve), other.id)
                          > (max(ifnull(holder.to_day, holder.term_to), :eve), holder.id)))
            ORDER BY last, council.name, seat_kind.place
            """)
        .bind("day", day)
        .bind("eve", day.minusDays(1))
        .bind("soon", day.plusDays(SeatState.SOON_DAYS))
        .<Task>map((row, _) -> {
          LocalDate last = LocalDate.parse(row.getString("last"));
          String council = row.getString("council");
          String name = row.getString("name");
          String title = row.getString("title");
          return last.isBefore(day)
              ? new Task.Renew(council, name, row.getLong("id"), title, last)
              : new Task.Follow(
                  council, name, row.getLong("id"), title, last, RowDay.of(row, "next"));
        })
        .list();
  }

  private static List<Task> unconfirmed(Handle handle, LocalDate day) {
    return handle
        .createQuery(
            """
            SELECT id, name, last_confirmed FROM council
            WHERE last_confirmed IS NULL OR last_confirmed < :since
            ORDER BY last_confirmed, name
            """)
        .bind("since", day.minusDays(CONFIRMED_FOR_DAYS))
        .<Task>map((row, _) ->
            new Task.Confirm(
                row.getString("id"), row.getString("name"), RowDay.of(row, "last_confirmed")))
        .list();
  }
}

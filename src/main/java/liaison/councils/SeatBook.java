package liaison.councils;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import liaison.store.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Every seat with who was, is and will be in it: what officers see. [Seats] is what anyone may
/// know.
public final class SeatBook {
  private final Database database;

  /// @param database where the seats lie
  public SeatBook(Database database) {
    this.database = database;
  }

  /// A seat as it is on a day.
  ///
  /// @param id its key
  /// @param kind the key of its kind
  /// @param title its kind in words
  /// @param number which of several of its kind; 1 for the first
  /// @param due whether the council must have it
  /// @param now who is in it; the one who came last where there are several
  /// @param beside who else is in it on that day, the last first
  /// @param next who is known to follow
  /// @param past who was in it, the last first
  /// @param keys of all who were, are or will be in it: what changes when the seat is filled
  public record Line(
      long id,
      String council,
      String kind,
      String title,
      int number,
      boolean due,
      SeatState state,
      @Nullable Sitting now,
      List<Sitting> beside,
      @Nullable Sitting next,
      List<Sitting> past,
      String keys) {}

  /// Who was, is and will be in a seat, by key, made-up ones left out.
  static String keys(List<Sitting> own) {
    return own.stream()
        .filter(sitting -> !sitting.sample())
        .map(sitting -> String.valueOf(sitting.id()))
        .sorted()
        .collect(Collectors.joining(" "));
  }

  /// All seats of a council as they are on a day, the clerk's first.
  public List<Line> of(String council, LocalDate day) {
    return database.read(handle -> of(handle, council, day));
  }

  static List<Line> of(Handle handle, String council, LocalDate day) {
    List<Sitting> all = SittingRows.inCouncil(handle, council);
    return handle
        .createQuery(
            """
            SELECT seat.id, seat.kind, seat.number, seat_kind.title,
                   seat_kind.due = 'every'
                     OR (seat_kind.due = 'council' AND council.kind <> 'meeting') AS due
            FROM seat
            JOIN seat_kind ON seat_kind.key = seat.kind
            JOIN council ON council.id = seat.council
            WHERE seat.council = :council ORDER BY seat_kind.place, seat.number
            """)
        .bind("council", council)
        .map((row, _) -> {
          long id = row.getLong("id");
          List<Sitting> own = all.stream().filter(sitting -> sitting.seat() == id).toList();
          return line(
              id,
              council,
              row.getString("kind"),
              row.getString("title"),
              row.getInt("number"),
              row.getBoolean("due"),
              own,
              day);
        })
        .list();
  }

  private static Line line(
      long id,
      String council,
      String kind,
      String title,
      int number,
      boolean due,
      List<Sitting> own,
      LocalDate day) {
    List<Sitting> on = own.reversed().stream().filter(sitting -> sitting.isOn(day)).toList();
    Sitting next =
        own.stream().filter(sitting -> sitting.from().isAfter(day)).findFirst().orElse(null);
    List<Sitting> past =
        own.reversed().stream()
            .filter(sitting -> sitting.to() != null && sitting.to().isBefore(day))
            .toList();
    return new Line(
        id,
        council,
        kind,
        title,
        number,
        due,
        SeatState.of(on, next, day),
        on.isEmpty() ? null : on.getFirst(),
        on.stream().skip(1).toList(),
        next,
        past,
        keys(own));
  }

  /// The kinds of seat that a council may still be given: their titles, by key.
  public Map<String, String> givable(String council) {
    var givable = new LinkedHashMap<String, String>();
    database
        .read(handle ->
            handle
                .createQuery(
                    """
                    SELECT key, title FROM seat_kind
                    WHERE per_council IS NULL OR per_council >
                      (SELECT count(*) FROM seat WHERE council = :council AND kind = key)
                    ORDER BY place
                    """)
                .bind("council", council)
                .map((row, _) -> Map.entry(row.getString("key"), row.getString("title")))
                .list())
        .forEach(kind -> givable.put(kind.getKey(), kind.getValue()));
    return givable;
  }

  /// One sitting.
  public Optional<Sitting> sitting(long id) {
    return database.read(handle -> SittingRows.byId(handle, id));
  }

  /// Everything that one person does and did, the first first.
  public List<Sitting> ofPerson(long person) {
    return database.read(handle ->
        handle
            .createQuery(
                SittingRows.SELECT
                    + "WHERE holder.person = :person ORDER BY holder.from_day, holder.id")
            .bind("person", person)
            .map((row, _) -> SittingRows.of(row))
            .list());
  }
}

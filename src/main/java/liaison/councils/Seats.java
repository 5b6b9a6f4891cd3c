package liaison.councils;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import liaison.store.Database;
import org.jdbi.v3.core.Handle;

/// The seats of the councils, and who is in them.
public final class Seats {
  private static final String SEATS =
      """
      SELECT seat.id, seat.council, seat.kind, seat_kind.title,
             person.name, holder.email, holder.phone, holder.from_day, holder.to_day,
             holder.last_confirmed, holder.sample
      FROM seat
      JOIN seat_kind ON seat_kind.key = seat.kind
      LEFT JOIN holder ON holder.id = (
        SELECT id FROM holder
        WHERE holder.seat = seat.id
          AND from_day <= :today AND (to_day IS NULL OR to_day >= :today)
        ORDER BY from_day DESC, id DESC LIMIT 1)
      LEFT JOIN person ON person.id = holder.person
      """;
  private static final String IN_ORDER = " ORDER BY seat_kind.place, seat.number, seat.council";

  private final Database database;

  /// @param database where they lie
  public Seats(Database database) {
    this.database = database;
  }

  /// All seats of a council as they are held on a day, vacant ones too, the clerk's first. Where
  /// two are in one seat on that day, the one who came last is meant.
  public List<Seat> of(String council, LocalDate today) {
    return where("seat.council = :wanted", council, today);
  }

  /// All seats of a kind as they are held on a day, vacant ones too.
  public List<Seat> ofKind(String kind, LocalDate today) {
    return where("seat.kind = :wanted", kind, today);
  }

  /// The seats that nobody is in on a day.
  public List<Seat> vacant(LocalDate today) {
    return where("holder.id IS NULL AND '' = :wanted", "", today);
  }

  private List<Seat> where(String condition, String wanted, LocalDate today) {
    return database.read(handle ->
        handle
            .createQuery(SEATS + "WHERE " + condition + IN_ORDER)
            .bind("wanted", wanted)
            .bind("today", today)
            .map((row, _) -> seat(row))
            .list());
  }

  /// Whether the holders on file are made up, to show what records look like.
  public boolean isSample() {
    return database.<Boolean>read(SamplePeople::isThere);
  }

  /// How many holders on file are made up. All of them go when the first real one comes.
  public int samples() {
    return database.<Integer>read(SamplePeople::count);
  }

  /// Whether any holder on file is not made up.
  public boolean isReal() {
    return database.<Boolean>read(Seats::isReal);
  }

  /// [#isReal()] in work that is under way.
  public static boolean isReal(Handle handle) {
    return SamplePeople.isAnybodyReal(handle);
  }

  private static Seat seat(ResultSet row) throws SQLException {
    String name = row.getString("name");
    return new Seat(
        row.getLong("id"),
        row.getString("council"),
        row.getString("kind"),
        row.getString("title"),
        name == null ? null : holder(row, name));
  }

  private static Holder holder(ResultSet row, String name) throws SQLException {
    return new Holder(
        name,
        row.getString("email"),
        row.getString("phone"),
        LocalDate.parse(row.getString("from_day")),
        RowDay.of(row, "to_day"),
        RowDay.of(row, "last_confirmed"),
        row.getBoolean("sample"));
  }
}

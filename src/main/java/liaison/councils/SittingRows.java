package liaison.councils;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The rows of those in the seats.
final class SittingRows {
  static final String SELECT =
      """
      SELECT holder.*, seat.council, seat.kind, person.name,
             person.email AS own_email, person.phone AS own_phone
      FROM holder
      JOIN seat ON seat.id = holder.seat
      JOIN person ON person.id = holder.person
      """;

  private SittingRows() {}

  static Optional<Sitting> byId(Handle handle, long id) {
    return handle
        .createQuery(SELECT + "WHERE holder.id = :id")
        .bind("id", id)
        .map((row, _) -> of(row))
        .findOne();
  }

  /// Who is in a seat on a day; the one who came last where there are two.
  static Optional<Sitting> on(Handle handle, long seat, LocalDate day) {
    return inSeat(handle, seat).reversed().stream()
        .filter(sitting -> sitting.isOn(day))
        .findFirst();
  }

  /// All who were, are or will be in a seat, the first first.
  static List<Sitting> inSeat(Handle handle, long seat) {
    return handle
        .createQuery(SELECT + "WHERE holder.seat = :seat ORDER BY holder.from_day, holder.id")
        .bind("seat", seat)
        .map((row, _) -> of(row))
        .list();
  }

  /// All who were, are or will be in the seats of a council, the first first.
  static List<Sitting> inCouncil(Handle handle, String council) {
    return handle
        .createQuery(SELECT + "WHERE seat.council = :council ORDER BY holder.from_day, holder.id")
        .bind("council", council)
        .map((row, _) -> of(row))
        .list();
  }

  static Sitting of(ResultSet row) throws SQLException {
    LocalDate from = RowDay.of(row, "from_day");
    if (from == null) throw new IllegalStateException("a sitting without a first day");
    return new Sitting(
        row.getLong("id"),
        row.getLong("version"),
        row.getLong("seat"),
        row.getString("council"),
        row.getString("kind"),
        row.getLong("person"),
        row.getString("name"),
        row.getString("email"),
        row.getString("phone"),
        row.getString("own_email"),
        row.getString("own_phone"),
        from,
        RowDay.of(row, "term_to"),
        RowDay.of(row, "to_day"),
        row.getBoolean("interim"),
        RowDay.of(row, "last_confirmed"),
        row.getBoolean("sample"));
  }
}

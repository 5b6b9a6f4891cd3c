package liaison.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Officers as they lie in the table.
final class OfficerRows {
  static final String ALL = "SELECT id, name, email, role, disabled_at, version FROM officer";

  private OfficerRows() {}

  static Officer officer(ResultSet row, StatementContext context) throws SQLException {
    return new Officer(
        row.getLong("id"),
        row.getString("name"),
        row.getString("email"),
        Role.of(row.getString("role")),
        row.getString("disabled_at") != null,
        row.getLong("version"));
  }

  static Optional<Officer> one(Handle handle, long id) {
    return handle
        .createQuery(ALL + " WHERE id = :id")
        .bind("id", id)
        .map(OfficerRows::officer)
        .findFirst();
  }

  /// @throws Unacceptable naming the field
  static Officer required(Handle handle, long id, String field) {
    return one(handle, id)
        .orElseThrow(() -> new Unacceptable(field, "We do not know this officer."));
  }

  static Optional<Officer> byEmail(Handle handle, String email) {
    return handle
        .createQuery(ALL + " WHERE email = :email")
        .bind("email", email)
        .map(OfficerRows::officer)
        .findFirst();
  }

  static int administrators(Handle handle) {
    return handle
        .createQuery(
            "SELECT count(*) FROM officer WHERE role = 'administrator' AND disabled_at IS NULL")
        .mapTo(Integer.class)
        .one();
  }

  static boolean none(Handle handle) {
    return handle.createQuery("SELECT count(*) FROM officer").mapTo(Integer.class).one() == 0;
  }

  static Officer insert(Handle handle, String name, String email, Role role) {
    handle.execute(
        "INSERT INTO officer (name, email, role) VALUES (?, ?, ?)", name, email, role.key());
    return byEmail(handle, email).orElseThrow();
  }

  static Officer bringBack(Handle handle, Officer known, String name, Role role) {
    handle.execute(
        "UPDATE officer SET name = ?, role = ?, disabled_at = NULL, version = version + 1"
            + " WHERE id = ?",
        name,
        role.key(),
        known.id());
    handle.execute("DELETE FROM absence WHERE officer = ?", known.id());
    return one(handle, known.id()).orElseThrow();
  }

  static void change(Handle handle, long id, String name, Role role) {
    handle.execute(
        "UPDATE officer SET name = ?, role = ?, version = version + 1 WHERE id = ?",
        name,
        role.key(),
        id);
  }

  /// Whose work an officer does on a day or later.
  static List<Officer> covered(Handle handle, Officer officer, LocalDate day) {
    return handle
        .createQuery(
            """
            SELECT DISTINCT officer.* FROM absence JOIN officer ON officer.id = absence.officer
            WHERE absence.cover = :cover AND (to_day IS NULL OR to_day >= :day)
            ORDER BY officer.name, officer.id
            """)
        .bind("cover", officer.id())
        .bind("day", day)
        .map(OfficerRows::officer)
        .list();
  }

  /// Who does an officer's work on a day; empty where they do it themselves.
  static Optional<Officer> cover(Handle handle, Officer officer, LocalDate day) {
    return handle
        .createQuery(
            """
            SELECT officer.* FROM absence JOIN officer ON officer.id = absence.cover
            WHERE absence.officer = :officer AND from_day <= :day
              AND (to_day IS NULL OR to_day >= :day)
            ORDER BY absence.id DESC LIMIT 1
            """)
        .bind("officer", officer.id())
        .bind("day", day)
        .map(OfficerRows::officer)
        .findFirst();
  }
}

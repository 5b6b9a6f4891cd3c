package liaison.councils;

import org.jdbi.v3.core.Handle;

/// The rows of the people.
final class PersonRows {
  private PersonRows() {}

  /// The name of somebody on file; empty where there is none with this key.
  static String name(Handle handle, long person) {
    return handle
        .createQuery("SELECT name FROM person WHERE id = :person")
        .bind("person", person)
        .mapTo(String.class)
        .findOne()
        .orElse("");
  }

  static long add(Handle handle, String name, boolean sample) {
    return added(
        handle, "INSERT INTO person (name, sample) VALUES (?, ?) RETURNING id", name, sample);
  }

  /// Adds a row.
  ///
  /// @param sql returns its id
  static long added(Handle handle, String sql, Object... values) {
    return handle.select(sql, values).mapTo(Long.class).one();
  }

  /// The id of the row that this transaction added last.
  static long lastId(Handle handle) {
    return handle.createQuery("SELECT last_insert_rowid()").mapTo(Long.class).one();
  }

  /// Takes away a person whom no seat knows any more.
  static void removeIfSeatless(Handle handle, long person) {
    handle.execute(
        "DELETE FROM person WHERE id = ? AND NOT EXISTS (SELECT 1 FROM holder WHERE person = ?)",
        person,
        person);
  }
}

package liaison.meetings.replies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import liaison.store.Naming;
import liaison.store.PersonalData;
import org.jdbi.v3.core.Handle;

/// What is kept about people who come to meetings: their names, in answers and in attendance. The
/// rows stay without them, so that a council still counts as seen.
public final class ReplyData implements PersonalData {
  private static final int YEARS_OF_REPLIES = 1;
  private static final int YEARS_OF_ATTENDANCE = 2;
  private static final String BASIS = "public task: liaison with local councils";

  private static final List<Named> TABLES =
      List.of(
          new Named(
              """
              SELECT reply_person.rowid AS key, reply_person.name, meeting.day,
                     council.name AS council
              FROM reply_person
              JOIN reply ON reply.id = reply_person.reply
              JOIN meeting ON meeting.id = reply.meeting
              JOIN council ON council.id = reply.council
              WHERE reply_person.name <> ''
              """,
              "UPDATE reply_person SET name = '' WHERE rowid = ?",
              "reply of %s for the meeting of %s"),
          new Named(
              """
              SELECT attendance.rowid AS key, attendance.name, meeting.day,
                     council.name AS council
              FROM attendance
              JOIN meeting ON meeting.id = attendance.meeting
              JOIN council ON council.id = attendance.council
              WHERE attendance.name <> ''
              """,
              "UPDATE attendance SET name = '' WHERE rowid = ?",
              "attendance of %s at the meeting of %s"));

  /// A table of names.
  ///
  /// @param found reads them all
  /// @param emptied takes the name out of one row
  /// @param where says in words where it stood
  private record Named(String found, String emptied, String where) {}

  /// One name.
  private record Row(long key, String name, String day, String council) {}

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("reply_person.name", "who comes to a meeting", BASIS, "a year after the meeting"),
        new Column("attendance.name", "who was at a meeting", BASIS, "two years after the meeting"));
  }

  private static Stream<Row> rows(Handle handle, Named table) {
    return handle
        .createQuery(table.found())
        .map((row, _) ->
            new Row(
                row.getLong("key"),
                row.getString("name"),
                row.getString("day"),
                row.getString("council")))
        .list()
        .stream();
  }

  private static boolean is(Row row, Subject subject, Naming naming) {
    return row.name().equalsIgnoreCase(subject.name().strip()) || naming.isIn(row.name());
  }

  @Override
  public List<Held> held(Handle handle, Subject subject) {
    Naming naming = Naming.of(subject);
    var held = new ArrayList<Held>();
    for (Named table : TABLES) {
      rows(handle, table)
          .filter(row -> is(row, subject, naming))
          .map(row ->
              new Held(table.where().formatted(row.council(), row.day()), "Name: " + row.name()))
          .distinct()
          .forEach(held::add);
    }
    return List.copyOf(held);
  }

  @Override
  public List<Subject> subjects(Handle handle) {
    return TABLES.stream()
        .flatMap(table -> rows(handle, table))
        .map(row -> new Subject(row.name(), ""))
        .distinct()
        .toList();
  }

  @Override
  public int erase(Handle handle, Subject subject, LocalDate day) {
    Naming naming = Naming.of(subject);
    int rows = 0;
    for (Named table : TABLES) {
      for (Row row : rows(handle, table).filter(row -> is(row, subject, naming)).toList()) {
        rows += handle.execute(table.emptied(), row.key());
      }
    }
    return rows;
  }

  @Override
  public int expire(Handle handle, LocalDate day) {
    return handle.execute(
            """
            UPDATE reply_person SET name = ''
            WHERE name <> '' AND reply IN (SELECT reply.id FROM reply
              JOIN meeting ON meeting.id = reply.meeting WHERE meeting.day < ?)
            """,
            day.minusYears(YEARS_OF_REPLIES))
        + handle.execute(
            """
            UPDATE attendance SET name = ''
            WHERE name <> '' AND meeting IN (SELECT id FROM meeting WHERE day < ?)
            """,
            day.minusYears(YEARS_OF_ATTENDANCE));
  }
}

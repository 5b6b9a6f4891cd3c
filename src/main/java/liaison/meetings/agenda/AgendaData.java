package liaison.meetings.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liaison.store.Naming;
import liaison.store.PersonalData;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What is kept about people who propose items, speak to them, come to meetings or take something
/// on. What is erased goes out of agendas and minutes that are out too; a file of somebody's own
/// cannot be searched: an officer takes it away with its item.
public final class AgendaData implements PersonalData {
  /// For how long who proposed an item, and where they are told, is kept after its meeting.
  private static final int YEARS_AFTER = 2;

  private static final String BASIS = "public task: liaison with local councils";
  private static final String TALKED = "what a meeting talks about, and who proposed it";
  private static final String RECORD = "the record of a meeting";
  private static final String ACTION = "doing what was agreed at a meeting";
  private static final String KEPT = "as long as the meeting is on file";
  private static final String PROPOSER = "two years after the meeting";

  /// Columns of free words, by table, each with the key of its rows.
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "item", List.of("title", "wish", "presenter", "words"),
          "item_paper", List.of("name"),
          "agenda_line", List.of("title", "wish", "presenter", "points", "file_name"),
          "minutes", List.of("present", "apologies"),
          "minutes_line", List.of("title", "notes"),
          "minutes_correction", List.of("words"),
          "minutes_action", List.of("what", "owner"),
          "meeting_action", List.of("what", "owner"));

  @Override
  public List<Column> columns() {
    var columns = new ArrayList<Column>();
    columns.add(new Column("item.proposer", TALKED, BASIS, PROPOSER));
    columns.add(new Column("item.email", TALKED, BASIS, PROPOSER));
    columns.add(new Column("item_paper.bytes", TALKED, BASIS, KEPT));
    columns.add(new Column("meeting_action.email", ACTION, BASIS, "two years after it was done"));
    WORDS.forEach((table, names) ->
        names.forEach(name ->
            columns.add(
                new Column(
                    table + "." + name,
                    switch (table) {
                      case "minutes", "minutes_line", "minutes_correction", "minutes_action" ->
                          RECORD;
                      case "meeting_action" -> ACTION;
                      default -> TALKED;
                    },
                    BASIS,
                    KEPT))));
    return List.copyOf(columns);
  }

  private record Row(long id, @Nullable String words) {}

  private static List<Row> rows(Handle handle, String table, String column) {
    return handle
        .createQuery("SELECT rowid AS id, %s AS words FROM %s".formatted(column, table))
        .map((row, _) -> new Row(row.getLong("id"), row.getString("words")))
        .list();
  }

  @Override
  public List<Held> held(Handle handle, Subject subject) {
    var held = new ArrayList<Held>();
    Naming naming = Naming.of(subject);
    for (Proposed item : proposed(handle, subject)) {
      held.add(
          new Held(
              "item \"%s\"".formatted(item.title()),
              "Proposed by "
                  + Stream.of(item.proposer(), item.email())
                      .filter(Objects::nonNull)
                      .collect(Collectors.joining(" "))));
    }
    handle
        .createQuery(
            """
            SELECT what, owner, email FROM meeting_action
            WHERE (:email <> '' AND lower(email) = lower(:email))
              OR (:email = '' AND :name <> '' AND lower(owner) = lower(:name))
            """)
        .bind("name", subject.name().strip())
        .bind("email", subject.email().strip())
        .map((row, _) ->
            new Held(
                "action of a meeting",
                "%s: %s %s"
                    .formatted(
                        row.getString("what"), row.getString("owner"), row.getString("email"))))
        .forEach(held::add);
    WORDS.forEach((table, names) ->
        names.forEach(column ->
            rows(handle, table, column).stream()
                .filter(row -> naming.isIn(row.words()))
                .forEach(row ->
                    held.add(new Held(where(table), row.words() == null ? "" : row.words())))));
    return List.copyOf(held);
  }

  private static String where(String table) {
    return switch (table) {
      case "minutes", "minutes_line", "minutes_correction", "minutes_action" ->
          "minutes of a meeting";
      case "meeting_action" -> "action of a meeting";
      default -> "item or agenda of a meeting";
    };
  }

  /// An item, and who proposed it.
  private record Proposed(
      long id, String title, @Nullable String proposer, @Nullable String email) {}

  private static List<Proposed> proposed(Handle handle, Subject subject) {
    return handle
        .createQuery(
            """
            SELECT id, title, proposer, email FROM item
            WHERE proposer IS NOT NULL OR email IS NOT NULL ORDER BY id
            """)
        .map((row, _) ->
            new Proposed(
                row.getLong("id"),
                row.getString("title"),
                row.getString("proposer"),
                row.getString("email")))
        .list()
        .stream()
        .filter(item -> subject.left(item.proposer(), item.email()))
        .toList();
  }

  @Override
  public List<Subject> subjects(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT ifnull(proposer, '') AS name, ifnull(email, '') AS email FROM item
            WHERE proposer IS NOT NULL OR email IS NOT NULL
            UNION SELECT presenter, '' FROM item WHERE presenter IS NOT NULL
            UNION SELECT owner, ifnull(email, '') FROM meeting_action
            """)
        .map((row, _) -> new Subject(row.getString("name"), row.getString("email")))
        .list();
  }

  @Override
  public int erase(Handle handle, Subject subject, LocalDate day) {
    int rows = 0;
    for (Proposed item : proposed(handle, subject)) {
      rows +=
          handle.execute(
              "UPDATE item SET proposer = NULL, email = NULL, version = version + 1 WHERE id = ?",
              item.id());
    }
    if (!subject.name().isBlank()) {
      rows +=
          handle.execute(
              "UPDATE item SET presenter = NULL WHERE lower(presenter) = lower(?)",
              subject.name().strip());
      rows +=
          handle.execute(
              "UPDATE agenda_line SET presenter = NULL WHERE lower(presenter) = lower(?)",
              subject.name().strip());
      rows +=
          handle.execute(
              """
              UPDATE meeting_action SET owner = ?, email = NULL, version = version + 1
              WHERE lower(owner) = lower(?)
              """,
              Naming.STRUCK,
              subject.name().strip());
    }
    if (!subject.email().isBlank()) {
      rows +=
          handle.execute(
              "UPDATE meeting_action SET email = NULL, version = version + 1 WHERE lower(email) = lower(?)",
              subject.email().strip());
    }
    return rows + strike(handle, Naming.of(subject));
  }

  private static int strike(Handle handle, Naming naming) {
    int changed = 0;
    for (var entry : WORDS.entrySet()) {
      for (String column : entry.getValue()) {
        for (Row row : rows(handle, entry.getKey(), column)) {
          if (!naming.isIn(row.words())) continue;
          changed +=
              handle.execute(
                  "UPDATE %s SET %s = ? WHERE rowid = ?".formatted(entry.getKey(), column),
                  naming.struck(row.words()),
                  row.id());
        }
      }
    }
    return changed;
  }

  @Override
  public int expire(Handle handle, LocalDate day) {
    LocalDate old = day.minusYears(YEARS_AFTER);
    return handle.execute(
            """
            UPDATE item SET proposer = NULL, email = NULL
            WHERE (proposer IS NOT NULL OR email IS NOT NULL)
              AND meeting IN (SELECT id FROM meeting WHERE day < ?)
            """,
            old)
        + handle.execute(
            "UPDATE meeting_action SET email = NULL WHERE email IS NOT NULL AND done_on < ?", old);
  }
}

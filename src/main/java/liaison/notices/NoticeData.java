package liaison.notices;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import liaison.store.Naming;
import liaison.store.PersonalData;
import org.jdbi.v3.core.Handle;

/// What this room keeps about people: to which address a notice or a circular went.
public final class NoticeData implements PersonalData {
  private static final int DAYS_OF_PROOF = 730;
  private static final String BASIS = "public task: liaison with local councils";
  private static final String KEEP = "two years after it was written";

  private static final List<String> PROOF = List.of("owed", "owed_before");

  private final BiPredicate<Handle, Subject> isOfOthers;

  /// @param isOfOthers whether somebody's address is also another's, or an office's own
  public NoticeData(BiPredicate<Handle, Subject> isOfOthers) {
    this.isOfOthers = isOfOthers;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("owed.address", "proof of notice", BASIS, KEEP),
        new Column("owed.relay", "proof of notice", BASIS, KEEP),
        new Column("owed_before.address", "proof of notice: letters that failed", BASIS, KEEP),
        new Column("owed_before.relay", "proof of notice: letters that failed", BASIS, KEEP),
        new Column("circular_told.address", "knowing who got a circular", BASIS, KEEP),
        new Column("circular.subject", "circulars to a list", BASIS, KEEP),
        new Column("circular.words", "circulars to a list", BASIS, KEEP),
        new Column(
            "circular_ended.address",
            "sending no circulars to who asked",
            "legal duty",
            "until lifted"));
  }

  @Override
  public List<Held> held(Handle handle, Subject subject) {
    var held = new ArrayList<Held>();
    handle
        .createQuery(
            """
            SELECT owed.purpose, owed.role, council.name, body.name AS body, meeting.day
            FROM (
              SELECT id, meeting, purpose, council, role, address FROM owed UNION ALL
              SELECT id, meeting, purpose, council, role, address FROM owed_before) AS owed
            JOIN council ON council.id = owed.council
            JOIN meeting ON meeting.id = owed.meeting JOIN body ON body.key = meeting.body
            WHERE lower(owed.address) = lower(:email) ORDER BY owed.id
            """)
        .bind("email", subject.email().strip())
        .map((row, _) ->
            new Held(
                "notices of meetings",
                "%s of %s, %s: as %s of %s"
                    .formatted(
                        row.getString("purpose"),
                        row.getString("body"),
                        row.getString("day"),
                        row.getString("role"),
                        row.getString("name"))))
        .forEach(held::add);
    handle
        .createQuery(
            """
            SELECT circular.subject, circular_told.councils FROM circular_told
            JOIN circular ON circular.id = circular_told.circular
            WHERE lower(circular_told.address) = lower(:email) ORDER BY circular.id
            """)
        .bind("email", subject.email().strip())
        .map((row, _) ->
            new Held("circulars", row.getString("subject") + ": for " + row.getString("councils")))
        .forEach(held::add);
    handle
        .createQuery("SELECT address FROM circular_ended WHERE lower(address) = lower(:email)")
        .bind("email", subject.email().strip())
        .map((row, _) -> new Held("circulars", "Asked for no more of them"))
        .forEach(held::add);
    Naming naming = Naming.of(subject);
    handle
        .createQuery("SELECT subject, words FROM circular ORDER BY id")
        .map((row, _) -> List.of(row.getString("subject"), row.getString("words")))
        .list()
        .stream()
        .filter(words -> words.stream().anyMatch(naming::isIn))
        .forEach(words -> held.add(new Held("words of a circular", words.getFirst())));
    return List.copyOf(held);
  }

  @Override
  public List<Subject> subjects(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT address FROM owed WHERE address IS NOT NULL
            UNION SELECT address FROM owed_before WHERE address IS NOT NULL
            UNION SELECT address FROM circular_told UNION SELECT address FROM circular_ended
            """)
        .mapTo(String.class)
        .list()
        .stream()
        .map(address -> new Subject("", address))
        .toList();
  }

  /// That a council was told, when and how it ended stays, without the address. An address that is
  /// not theirs alone stays too: the others are owed the proof. That somebody asked for no more
  /// circulars goes too: with nothing on file nothing is sent.
  @Override
  public int erase(Handle handle, Subject subject, LocalDate day) {
    String email = subject.email().strip();
    int rows = isOfOthers.test(handle, subject) ? 0 : struck(handle, email);
    Naming naming = Naming.of(subject);
    record Words(long id, String subject, String words) {}
    List<Words> all =
        handle
            .createQuery("SELECT id, subject, words FROM circular")
            .map((row, _) ->
                new Words(row.getLong("id"), row.getString("subject"), row.getString("words")))
            .list();
    for (Words one : all) {
      if (!naming.isIn(one.subject()) && !naming.isIn(one.words())) continue;
      rows +=
          handle.execute(
              "UPDATE circular SET subject = ?, words = ?, version = version + 1 WHERE id = ?",
              naming.struck(one.subject()),
              naming.struck(one.words()),
              one.id());
    }
    return rows;
  }

  private static int struck(Handle handle, String email) {
    int rows = 0;
    for (String table : PROOF) {
      rows +=
          handle.execute(
              "UPDATE "
                  + table
                  + " SET address = NULL, relay = '', why = ? WHERE lower(address) = lower(?)",
              OwedRows.ERASED,
              email);
    }
    return rows
        + handle.execute("DELETE FROM circular_told WHERE lower(address) = lower(?)", email)
        + handle.execute("DELETE FROM circular_ended WHERE lower(address) = lower(?)", email);
  }

  @Override
  public int expire(Handle handle, LocalDate day) {
    long before =
        day.minusDays(DAYS_OF_PROOF).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    int rows = 0;
    for (String table : PROOF) {
      rows +=
          handle.execute(
              "UPDATE "
                  + table
                  + " SET address = NULL, relay = '', why = ? WHERE written < ? AND address IS NOT NULL",
              OwedRows.ERASED,
              before);
    }
    return rows + handle.execute("DELETE FROM circular WHERE made < ?", before);
  }
}

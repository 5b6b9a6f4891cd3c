package liaison.councils;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import liaison.store.Naming;
import liaison.store.PersonalData;
import liaison.text.PersonName;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What this room keeps about people. Who was erased does not come back by an import: salted
/// digests of the name in each council, of the name with each office's address and of the person's
/// own address remain. The address of an office alone does not: the next clerk needs it.
public final class PeopleData implements PersonalData {
  private static final int YEARS_AFTER = 2;
  private static final int DAYS_TO_UNDO = 90;

  private static final String TASK = "reaching the councils";
  private static final String BASIS = "public task: liaison with local councils";
  private static final String SEATED = "two years after the last day in a seat";

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("person.name", TASK, BASIS, SEATED),
        new Column("person.email", TASK, BASIS, SEATED),
        new Column("person.phone", TASK, BASIS, SEATED),
        new Column("holder.email", TASK, BASIS, SEATED),
        new Column("holder.phone", TASK, BASIS, SEATED),
        new Column("council_details.email", TASK, BASIS, "as long as the council has it"),
        new Column("council_details.phone", TASK, BASIS, "as long as the council has it"),
        new Column("council_details.address", TASK, BASIS, "as long as the council has it"),
        new Column("council.note", TASK, BASIS, "as long as the council has it"),
        new Column("council_history.before", "who changed what", BASIS, "two years"),
        new Column("council_history.after", "who changed what", BASIS, "two years"),
        new Column("import_step.before", "undoing the last import", BASIS, "90 days"),
        new Column("import_step.after", "undoing the last import", BASIS, "90 days"),
        new Column("proposal.stood", "changes that councils ask for", BASIS, "two years"),
        new Column("proposal.proposed", "changes that councils ask for", BASIS, "two years"),
        new Column(
            "suppression.address", "sending nothing to who asked", "legal duty", "until lifted"),
        new Column(
            "suppression.note", "sending nothing to who asked", "legal duty", "until lifted"),
        new Column("erased.digest", "keeping erased people away", "legal duty", "for ever"));
  }

  /// As whom a person is known: the name with each address that was ever theirs, or with the key
  /// where there is none; empty where there is no such person.
  public static List<Subject> subjects(Handle handle, long person) {
    Optional<String> name =
        handle
            .createQuery("SELECT name FROM person WHERE id = :person")
            .bind("person", person)
            .mapTo(String.class)
            .findOne();
    if (name.isEmpty()) return List.of();
    List<String> addresses =
        handle
            .createQuery(
                """
                SELECT lower(email) AS address FROM person WHERE id = :person AND email <> ''
                UNION
                SELECT lower(email) FROM holder WHERE person = :person AND email <> ''
                ORDER BY address
                """)
            .bind("person", person)
            .mapTo(String.class)
            .list();
    if (addresses.isEmpty()) return List.of(new Subject(name.get(), "", person));
    return addresses.stream().map(address -> new Subject(name.get(), address)).toList();
  }

  /// Whether somebody's address is also that of another person in a seat, or a council's own
  /// mailbox.
  public static boolean isOfOthers(Handle handle, Subject subject) {
    if (subject.email().isBlank()) return false;
    String email = EmailAddress.key(subject.email());
    boolean office =
        handle
            .createQuery(
                "SELECT EXISTS (SELECT 1 FROM council_details WHERE lower(email) = :email)")
            .bind("email", email)
            .mapTo(Boolean.class)
            .one();
    return office
        || handle
            .createQuery(
                """
                SELECT person.name FROM holder JOIN person ON person.id = holder.person
                WHERE :email IN (lower(holder.email), lower(person.email))
                """)
            .bind("email", email)
            .mapTo(String.class)
            .stream()
            .anyMatch(name -> !PersonName.same(name, subject.name()));
  }

  @Override
  public List<Held> held(Handle handle, Subject subject) {
    var held = new ArrayList<Held>();
    var councils = new TreeSet<String>();
    for (long person : people(handle, subject)) {
      for (Sitting sitting : sittings(handle, person)) {
        councils.add(sitting.council());
        String where = where(handle, sitting);
        for (SittingField field : SittingField.values()) {
          String value = SittingText.now(sitting, field);
          if (!value.isEmpty()) held.add(new Held(where, field.title() + ": " + value));
        }
      }
      handle
          .createQuery(
              """
              SELECT council, what, ifnull(before, '') AS before, ifnull(after, '') AS after
              FROM council_history WHERE person = :person ORDER BY id
              """)
          .bind("person", person)
          .map((row, _) ->
              new Held(
                  "history of " + row.getString("council"),
                  "%s: \"%s\" became \"%s\""
                      .formatted(
                          row.getString("what"), row.getString("before"), row.getString("after"))))
          .forEach(held::add);
    }
    for (Note note : notes(handle, subject, councils)) {
      held.add(new Held("note on " + note.council(), note.words()));
    }
    if (!subject.email().isBlank()) {
      handle
          .createQuery("SELECT reason, since FROM suppression WHERE address = :address")
          .bind("address", EmailAddress.key(subject.email()))
          .map((row, _) ->
              new Held(
                  "suppressed addresses",
                  "since %s: %s".formatted(row.getString("since"), row.getString("reason"))))
          .forEach(held::add);
    }
    return List.copyOf(held);
  }

  /// The seat and its council in words: the person reads them.
  private static String where(Handle handle, Sitting sitting) {
    return handle
        .createQuery(
            """
            SELECT title || ', ' || name FROM seat_kind, council
            WHERE seat_kind.key = :kind AND council.id = :council
            """)
        .bind("kind", sitting.kind())
        .bind("council", sitting.council())
        .mapTo(String.class)
        .one();
  }

  @Override
  public List<Subject> subjects(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT name, ifnull(email, '') AS email, 0 AS key FROM person
            UNION
            SELECT person.name, holder.email, 0 FROM holder
            JOIN person ON person.id = holder.person WHERE holder.email IS NOT NULL
            UNION
            SELECT name, '', id FROM person
            """)
        .map((row, _) ->
            new Subject(row.getString("name"), row.getString("email"), row.getLong("key")))
        .list();
  }

  @Override
  public int erase(Handle handle, Subject subject, LocalDate day) {
    int rows = 0;
    var councils = new TreeSet<String>();
    for (long person : people(handle, subject)) {
      for (Sitting sitting : sittings(handle, person)) {
        councils.add(sitting.council());
        Erased.remember(handle, Erased.name(sitting.council(), sitting.name()), day);
        if (sitting.email() != null) {
          Erased.remember(handle, Erased.nameAt(sitting.email(), sitting.name()), day);
        }
        if (sitting.ownEmail() != null) {
          Erased.remember(handle, Erased.address(sitting.ownEmail()), day);
        }
        rows +=
            handle.execute(
                "UPDATE import_step SET before = NULL, after = NULL WHERE target = ?",
                sitting.id());
      }
      rows +=
          handle.execute(
              "UPDATE council_history SET before = NULL, after = NULL WHERE person = ?", person);
      rows += handle.execute("DELETE FROM proposal WHERE person = ?", person);
      rows += handle.execute("DELETE FROM holder WHERE person = ?", person);
      rows += handle.execute("DELETE FROM person WHERE id = ?", person);
    }
    for (Note note : notes(handle, subject, councils)) {
      rows +=
          handle.execute(
              "UPDATE council SET note = ?, version = version + 1 WHERE id = ?",
              Naming.of(subject).struck(note.words()),
              note.council());
    }
    if (!subject.isOneOfAName()) return rows + eraseWords(handle, subject, "");
    for (String council : councils) rows += eraseWords(handle, subject, council);
    return rows;
  }

  /// What an officer noted about a council.
  private record Note(String council, String words) {}

  /// The notes that name somebody: of one of several namesakes, only in their own councils.
  private static List<Note> notes(Handle handle, Subject subject, Set<String> councils) {
    Naming naming = Naming.of(subject);
    return handle
        .createQuery("SELECT id, note FROM council WHERE note <> '' ORDER BY id")
        .map((row, _) -> new Note(row.getString("id"), row.getString("note")))
        .list()
        .stream()
        .filter(note -> !subject.isOneOfAName() || councils.contains(note.council()))
        .filter(note -> naming.isIn(note.words()))
        .toList();
  }

  /// Where the very name or address stands in what was proposed or changed about a council.
  ///
  /// @param council the key of one, or empty for all
  private static int eraseWords(Handle handle, Subject subject, String council) {
    int rows = titled(handle, subject, council);
    for (String word : List.of(subject.name(), subject.email())) {
      String said = word.strip();
      if (said.isEmpty()) continue;
      rows +=
          handle.execute(
              """
              DELETE FROM proposal
              WHERE (lower(proposed) = lower(?) OR lower(stood) = lower(?)) AND ? IN ('', council)
              """,
              said,
              said,
              council);
      rows +=
          handle.execute(
              """
              UPDATE council_history SET before = NULL, after = NULL
              WHERE (lower(before) = lower(?) OR lower(after) = lower(?)) AND ? IN ('', council)
              """,
              said,
              said,
              council);
    }
    return rows;
  }

  /// The same where the whole name stands there in other words, with a title or among others.
  private static int titled(Handle handle, Subject subject, String council) {
    Naming naming = Naming.of(new Subject(subject.name(), ""));
    int rows = 0;
    for (long id : naming(handle, naming, "proposal", "stood", "proposed", council)) {
      rows += handle.execute("DELETE FROM proposal WHERE id = ?", id);
    }
    for (long id : naming(handle, naming, "council_history", "before", "after", council)) {
      rows +=
          handle.execute("UPDATE council_history SET before = NULL, after = NULL WHERE id = ?", id);
    }
    return rows;
  }

  private static List<Long> naming(
      Handle handle, Naming naming, String table, String before, String after, String council) {
    record Words(long id, @Nullable String before, @Nullable String after) {}
    return handle
        .createQuery(
            "SELECT id, %s, %s FROM %s WHERE :council IN ('', council)"
                .formatted(before, after, table))
        .bind("council", council)
        .map((row, _) -> new Words(row.getLong("id"), row.getString(before), row.getString(after)))
        .list()
        .stream()
        .filter(words -> naming.isIn(words.before()) || naming.isIn(words.after()))
        .map(Words::id)
        .toList();
  }

  @Override
  public int expire(Handle handle, LocalDate day) {
    LocalDate old = day.minusYears(YEARS_AFTER);
    long instant = old.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    long undo = day.minusDays(DAYS_TO_UNDO).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    return handle.execute("DELETE FROM holder WHERE to_day < ?", old)
        + handle.execute("DELETE FROM person WHERE id NOT IN (SELECT person FROM holder)")
        + handle.execute(
            """
            UPDATE council_history SET before = NULL, after = NULL
            WHERE at < ? AND (before IS NOT NULL OR after IS NOT NULL)
            """,
            instant)
        + handle.execute("DELETE FROM proposal WHERE made_on < ?", old)
        + handle.execute(
            "DELETE FROM import_step WHERE run IN (SELECT id FROM import_run WHERE at < ?)", undo);
  }

  /// The one who is meant, or those with this name and this address; several where only the one is
  /// given.
  private static List<Long> people(Handle handle, Subject subject) {
    if (subject.isOneOfAName()) {
      return handle
          .createQuery("SELECT id FROM person WHERE id = :person AND lower(name) = lower(:name)")
          .bind("person", subject.person())
          .bind("name", subject.name().strip())
          .mapTo(Long.class)
          .list();
    }
    if (subject.name().isBlank() && subject.email().isBlank()) return List.of();
    String name = subject.name().strip();
    record Person(long id, String name) {}
    return handle
        .createQuery(
            """
            SELECT person.id, person.name FROM person
            WHERE (:email = '' OR lower(email) = :email OR EXISTS (
                SELECT 1 FROM holder WHERE holder.person = person.id AND lower(holder.email) = :email))
            """)
        .bind("email", EmailAddress.key(subject.email()))
        .map((row, _) -> new Person(row.getLong("id"), row.getString("name")))
        .list()
        .stream()
        .filter(person -> name.isEmpty() || PersonName.same(person.name(), name))
        .map(Person::id)
        .toList();
  }

  private static List<Sitting> sittings(Handle handle, long person) {
    return handle
        .createQuery(SittingRows.SELECT + "WHERE holder.person = :person ORDER BY holder.id")
        .bind("person", person)
        .map((row, _) -> SittingRows.of(row))
        .list();
  }
}

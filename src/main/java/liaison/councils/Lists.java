package liaison.councils;

import java.time.LocalDate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import liaison.store.Audit;
import liaison.store.Database;
import liaison.text.Clean;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;

/// The lists: rules with names, and who is on them.
public final class Lists {
  private final Database database;
  private final InstantSource clock;

  /// @param database where they lie
  public Lists(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// All of them, by name.
  public List<ContactList> all() {
    return database.read(handle ->
        handle
            .createQuery("SELECT id, name, rule, version FROM contact_list ORDER BY name")
            .map((row, _) ->
                new ContactList(
                    row.getLong("id"),
                    row.getString("name"),
                    row.getString("rule"),
                    row.getLong("version")))
            .list());
  }

  /// One of them.
  public Optional<ContactList> byId(long id) {
    return all().stream().filter(list -> list.id() == id).findFirst();
  }

  /// Keeps a new list.
  ///
  /// @throws Unacceptable for `name` or `rule`
  public ContactList add(String name, String rule, String who) {
    String called = name(name);
    return database.write(handle -> {
      String kept = ListRule.kept(rule, PurposeRows.titles(handle));
      ensureFree(handle, called, 0);
      handle.execute("INSERT INTO contact_list (name, rule) VALUES (?, ?)", called, kept);
      long id = PersonRows.lastId(handle);
      Audit.record(handle, who, "list %d: added".formatted(id), clock.instant());
      return new ContactList(id, called, kept, 1);
    });
  }

  /// Changes a list.
  ///
  /// @return whether it was changed; not where another officer changed it since that version
  /// @throws Unacceptable for `name` or `rule`
  public boolean change(long id, long version, String name, String rule, String who) {
    String called = name(name);
    return database.<Boolean>write(handle -> {
      String kept = ListRule.kept(rule, PurposeRows.titles(handle));
      ensureFree(handle, called, id);
      int changed =
          handle.execute(
              "UPDATE contact_list SET name = ?, rule = ?, version = version + 1"
                  + " WHERE id = ? AND version = ?",
              called,
              kept,
              id,
              version);
      if (changed > 0) {
        Audit.record(handle, who, "list %d: changed".formatted(id), clock.instant());
      }
      return changed > 0;
    });
  }

  /// Takes a list away.
  public void remove(long id, String who) {
    database.change(handle -> {
      if (handle.execute("DELETE FROM contact_list WHERE id = ?", id) > 0) {
        Audit.record(handle, who, "list %d: removed".formatted(id), clock.instant());
      }
    });
  }

  private static String name(String name) {
    String called = Clean.line(name);
    if (called.isEmpty() || called.length() > 200) {
      throw new Unacceptable("name", "Give the list a name of at most 200 characters.");
    }
    return called;
  }

  private static void ensureFree(Handle handle, String name, long id) {
    boolean taken =
        handle
            .createQuery(
                "SELECT EXISTS (SELECT 1 FROM contact_list WHERE name = :name AND id <> :id)")
            .bind("name", name)
            .bind("id", id)
            .mapTo(Boolean.class)
            .one();
    if (taken) throw new Unacceptable("name", "Another list has this name. Choose another.");
  }

  /// Who is on a list on a day, and why; nobody twice.
  public Members members(ContactList list, LocalDate day) {
    return database.read(handle -> members(handle, list, day));
  }

  /// What a list asks of councils that none of them has on a day, each in a sentence: a slip, or
  /// something that is still to come.
  public List<String> unknown(ContactList list, LocalDate day) {
    return database.read(handle ->
        ListRule.of(list.rule(), PurposeRows.titles(handle)).conditions().stream()
            .filter(condition -> !ListedCouncils.isKnown(handle, condition, day))
            .map(condition ->
                condition.what() == ListRule.What.COUNCIL
                    ? "No council is called \"%s\".".formatted(condition.value())
                    : "No council has the %s \"%s\"."
                        .formatted(
                            condition.what().name().toLowerCase(Locale.ROOT), condition.value()))
            .toList());
  }

  /// The lists that a council is meant to be on, by name: each with who is on it for this council
  /// alone, and who is passed over. A list that looks for other councils is not among them.
  ///
  /// @param council its key
  public List<Members> of(String council, LocalDate day) {
    List<ContactList> all = all();
    return database.read(handle ->
        all.stream()
            .map(list -> members(handle, list, day, council))
            .filter(found -> !found.members().isEmpty() || !found.missing().isEmpty())
            .toList());
  }

  /// [#members(ContactList, LocalDate)] for work that is already in a transaction.
  public static Members members(Handle handle, ContactList list, LocalDate day) {
    return members(handle, list, day, "");
  }

  /// @param only the key of one council, or empty for all
  private static Members members(Handle handle, ContactList list, LocalDate day, String only) {
    ListRule rule = ListRule.of(list.rule(), PurposeRows.titles(handle));
    Set<String> kinds = new HashSet<>();
    rule.choices().forEach(kinds::addAll);
    Mailboxes mailboxes = Mailboxes.on(handle, day, only, kinds);
    Set<String> meant = ListedCouncils.of(handle, rule.conditions(), day);
    Map<String, Members.Member> members = new LinkedHashMap<>();
    List<Members.Missing> missing = new ArrayList<>();
    handle
        .createQuery(
            """
            SELECT council.id, council.name, council_details.email
            FROM council LEFT JOIN council_details ON council_details.council = council.id
            WHERE council.id %s :only ORDER BY council.name
            """
                .formatted(SheetRows.is(only)))
        .bind("only", only)
        .map((row, _) -> {
          String id = row.getString("id");
          if (!meant.contains(id)) return false;
          String name = row.getString("name");
          List<Gap> gaps = new ArrayList<>();
          boolean found = false;
          CouncilReach reach = mailboxes.of(id, row.getString("email"));
          for (List<String> choice : rule.choices()) {
            List<Gap> before = List.copyOf(gaps);
            Cell cell = reach.choice(choice);
            switch (cell) {
              case Cell.NotDue(), Cell.FallenBack(_, _) -> {}
              case Cell.Unreached(List<Gap> more) -> gaps.addAll(more);
              case Cell.Reached(List<Reach> to, List<Gap> more) -> {
                to.forEach(one -> add(members, one, name, before));
                gaps.addAll(more);
                found = true;
              }
            }
            if (found) break;
          }
          if (!gaps.isEmpty()) {
            missing.add(new Members.Missing(id, name, List.copyOf(gaps), !found));
          }
          return true;
        })
        .forEach(_ -> {});
    return new Members(list, day, List.copyOf(members.values()), List.copyOf(missing));
  }

  private static void add(
      Map<String, Members.Member> members, Reach reach, String council, List<Gap> because) {
    members.merge(
        EmailAddress.key(reach.address()),
        new Members.Member(reach, List.of(council), because),
        (known, more) -> {
          var councils = new ArrayList<>(known.councils());
          if (!councils.contains(council)) councils.add(council);
          return new Members.Member(known.reach(), List.copyOf(councils), known.because());
        });
  }
}

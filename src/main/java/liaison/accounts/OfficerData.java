package liaison.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import liaison.store.PersonalData;
import org.jdbi.v3.core.Handle;

/// What is kept about officers. The audit names an officer by key, so the row of one who is erased
/// stays without name and address.
public final class OfficerData implements PersonalData {
  private static final int YEARS_AFTER = 2;

  private static final String BASIS = "public task: liaison with local councils";
  private static final String AFTER = "two years after their access ended";
  private static final String NOBODY = "Former officer";

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("officer.name", "saying who answers and who changed what", BASIS, AFTER),
        new Column("officer.email", "letting officers in", BASIS, AFTER),
        new Column(
            "absence.officer", "passing work to a cover", BASIS, "two years after the last day"),
        new Column(
            "absence.from_day", "passing work to a cover", BASIS, "two years after the last day"),
        new Column(
            "absence.to_day", "passing work to a cover", BASIS, "two years after the last day"),
        new Column(
            "absence.cover", "passing work to a cover", BASIS, "two years after the last day"),
        new Column("sign_in.address", "letting officers in", BASIS, "15 minutes, as a digest"),
        new Column(
            "sign_in.officer", "letting officers in", BASIS, "15 minutes; a printed link a day"),
        new Column("session.officer", "keeping officers signed in", BASIS, "12 hours"),
        new Column("session.begun_at", "keeping officers signed in", BASIS, "12 hours"),
        new Column("session.seen_at", "keeping officers signed in", BASIS, "12 hours"));
  }

  @Override
  public List<Held> held(Handle handle, Subject subject) {
    var held = new ArrayList<Held>();
    for (Officer officer : officers(handle, subject)) {
      String where = "officers of the desk";
      held.add(new Held(where, "Name: " + officer.name()));
      held.add(new Held(where, "Email: " + officer.email()));
      held.add(new Held(where, "Part: " + officer.role().key()));
      handle
          .createQuery(
              "SELECT from_day, ifnull(to_day, '') AS to_day FROM absence WHERE officer = :officer")
          .bind("officer", officer.id())
          .map((row, _) ->
              new Held(
                  "absences",
                  "From %s to %s".formatted(row.getString("from_day"), row.getString("to_day"))))
          .forEach(held::add);
      handle
          .createQuery("SELECT at, what FROM audit WHERE who = :who ORDER BY id")
          .bind("who", officer.key())
          .map((row, _) ->
              new Held(
                  "audit", Instant.ofEpochMilli(row.getLong("at")) + ": " + row.getString("what")))
          .forEach(held::add);
    }
    return List.copyOf(held);
  }

  @Override
  public List<Subject> subjects(Handle handle) {
    return handle
        .createQuery("SELECT name, email FROM officer")
        .map((row, _) -> new Subject(row.getString("name"), row.getString("email")))
        .list();
  }

  @Override
  public Optional<String> against(Handle handle, Subject subject) {
    return officers(handle, subject).stream().anyMatch(officer -> !officer.disabled())
        ? Optional.of("This person is an officer who can sign in. End their access first.")
        : Optional.empty();
  }

  /// Ends their access too.
  @Override
  public int erase(Handle handle, Subject subject, LocalDate day) {
    int rows = 0;
    for (Officer officer : officers(handle, subject)) {
      rows += anonymise(handle, officer.id(), day);
      rows += handle.execute("DELETE FROM session WHERE officer = ?", officer.id());
      rows += handle.execute("DELETE FROM sign_in WHERE officer = ?", officer.id());
    }
    return rows;
  }

  private static int anonymise(Handle handle, long officer, LocalDate day) {
    return handle.execute(
        """
        UPDATE officer SET name = ?, email = ?, disabled_at = ifnull(disabled_at, ?) WHERE id = ?
        """,
        NOBODY,
        "officer-%d@erased.invalid".formatted(officer),
        day.atStartOfDay(ZoneOffset.UTC).toInstant(),
        officer);
  }

  @Override
  public int expire(Handle handle, LocalDate day) {
    LocalDate old = day.minusYears(YEARS_AFTER);
    List<Long> former =
        handle
            .createQuery("SELECT id FROM officer WHERE disabled_at < :old AND name <> :nobody")
            .bind("old", old.atStartOfDay(ZoneOffset.UTC).toInstant())
            .bind("nobody", NOBODY)
            .mapTo(Long.class)
            .list();
    return former.stream().mapToInt(officer -> anonymise(handle, officer, day)).sum()
        + handle.execute("DELETE FROM absence WHERE to_day < ?", old)
        + handle.execute(
            "DELETE FROM sign_in WHERE expires < ?", day.atStartOfDay(ZoneOffset.UTC).toInstant())
        + handle.execute(
            "DELETE FROM session WHERE begun_at < ?",
            day.atStartOfDay(ZoneOffset.UTC).toInstant().minus(Sessions.LONGEST));
  }

  private static List<Officer> officers(Handle handle, Subject subject) {
    if (subject.name().isBlank() && subject.email().isBlank()) return List.of();
    if (subject.isOneOfAName()) return List.of();
    return handle.createQuery(OfficerRows.ALL).map(OfficerRows::officer).list().stream()
        .filter(officer ->
            subject.email().isBlank()
                ? officer.name().equalsIgnoreCase(subject.name().strip())
                : officer.email().equalsIgnoreCase(subject.email().strip()))
        .toList();
  }
}

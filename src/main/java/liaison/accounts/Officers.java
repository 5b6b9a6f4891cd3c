package liaison.accounts;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import liaison.mail.PlainAddress;
import liaison.store.Audit;
import liaison.store.Database;
import liaison.text.Clean;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Who the officers are, and who does whose work on which day.
///
/// Everything that changes takes the key of whoever does it, for the audit: "officer/3", or what
/// did it by itself ("command line").
public final class Officers {
  private static final int LONGEST_NAME = 200;

  private final Database database;
  private final InstantSource clock;

  public Officers(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// All of them, those who can sign in first, by name.
  public List<Officer> list() {
    return database.read(handle ->
        handle
            .createQuery(OfficerRows.ALL + " ORDER BY disabled_at IS NOT NULL, name, id")
            .map(OfficerRows::officer)
            .list());
  }

  public Optional<Officer> one(long id) {
    return database.read(handle -> OfficerRows.one(handle, id));
  }

  /// Adds an officer, who can then sign in. An officer who was disabled comes back.
  ///
  /// @throws Unacceptable where the address is none, or is an officer's already
  public Officer add(String by, String name, String email, Role role) {
    String address = PlainAddress.of("email", email);
    String called = name(name);
    return database.write(handle -> {
      Optional<Officer> known = OfficerRows.byEmail(handle, address);
      if (known.isPresent() && !known.get().disabled()) {
        throw new Unacceptable("email", "This address is an officer's already.");
      }
      Officer officer =
          known.isPresent()
              ? OfficerRows.bringBack(handle, known.get(), called, role)
              : OfficerRows.insert(handle, called, address, role);
      note(handle, by, "Added %s as %s".formatted(officer.key(), role.key()));
      return officer;
    });
  }

  /// Lets somebody be an officer in a role, whatever they were before: a new address is added, a
  /// known officer comes back under the name that is known, and one of the other role changes it.
  ///
  /// @throws Unacceptable where the address is none, or has that role already, and for `role` where
  ///   nobody would be left who says who is an officer
  public Officer admit(String by, String email, Role role) {
    String address = PlainAddress.of("email", email);
    return database.write(handle -> {
      Optional<Officer> known = OfficerRows.byEmail(handle, address);
      if (known.isEmpty() || known.get().disabled()) {
        Officer officer =
            known.isPresent()
                ? OfficerRows.bringBack(handle, known.get(), known.get().name(), role)
                : OfficerRows.insert(handle, address, address, role);
        note(handle, by, "Added %s as %s".formatted(officer.key(), role.key()));
        return officer;
      }
      Officer officer = known.get();
      if (officer.role() == role) {
        throw new Unacceptable("email", "This address is an officer's already.");
      }
      move(handle, by, officer, officer.name(), role);
      return OfficerRows.required(handle, officer.id(), "email");
    });
  }

  /// Gives an officer another name or another role. It holds at once, in every session of theirs.
  ///
  /// @param version the one that was seen
  /// @return whether it was changed; not where another officer changed it since that version
  /// @throws Unacceptable for `name`, for `role` where nobody would be left who says who is an
  ///   officer, and for `officer` who is not known or can no longer sign in
  public boolean change(String by, long id, long version, String name, Role role) {
    String called = name(name);
    return database.<Boolean>write(handle -> {
      Officer officer = OfficerRows.required(handle, id, "officer");
      if (officer.disabled()) {
        throw new Unacceptable("officer", "This officer can no longer sign in. Add them again.");
      }
      if (officer.version() != version) return false;
      move(handle, by, officer, called, role);
      return true;
    });
  }

  private void move(Handle handle, String by, Officer officer, String called, Role role) {
    boolean renamed = !officer.name().equals(called);
    boolean moved = officer.role() != role;
    if (moved && officer.isAdministrator() && OfficerRows.administrators(handle) == 1) {
      throw new Unacceptable(
          "role", "This is the last administrator. Make another officer an administrator first.");
    }
    if (renamed || moved) OfficerRows.change(handle, officer.id(), called, role);
    if (renamed) note(handle, by, "Changed the name of " + officer.key());
    if (moved) note(handle, by, "Made %s %s".formatted(officer.key(), role.key()));
  }

  static String name(String typed) {
    String name = Clean.line(typed);
    if (name.isEmpty()) throw new Unacceptable("name", "Enter the officer's name.");
    if (name.length() > LONGEST_NAME) {
      throw new Unacceptable("name", "The name is too long. Use 200 characters or fewer.");
    }
    return name;
  }

  /// Ends an officer's access at once: every session and every unused code ends with it.
  ///
  /// @param cover who does the work from today on; null where nobody is named
  /// @throws Unacceptable for the last administrator, for an officer that is not known, and for
  ///   `cover` where they do the work of another, and nobody is named who does it from now on
  public void disable(String by, long id, @Nullable Long cover, LocalDate today) {
    database.change(handle -> {
      Officer officer = OfficerRows.required(handle, id, "officer");
      if (officer.disabled()) return;
      if (officer.isAdministrator() && OfficerRows.administrators(handle) == 1) {
        throw new Unacceptable(
            "officer",
            "This is the last administrator. Make another officer an administrator first.");
      }
      if (cover != null) insertAbsence(handle, officer, today, null, cover);
      else requireNobodyCovered(handle, officer, today);
      handle.execute("UPDATE officer SET disabled_at = ? WHERE id = ?", clock.instant(), id);
      handle.execute("DELETE FROM session WHERE officer = ?", id);
      handle.execute("DELETE FROM sign_in WHERE officer = ?", id);
      note(handle, by, "Disabled " + officer.key());
    });
  }

  private static void requireNobodyCovered(Handle handle, Officer officer, LocalDate today) {
    List<Officer> covered = OfficerRows.covered(handle, officer, today);
    if (covered.isEmpty()) return;
    throw new Unacceptable(
        "cover",
        "%s does the work of %s. Choose who does it from now on."
            .formatted(
                officer.name(),
                covered.stream().map(Officer::name).collect(Collectors.joining(" and "))));
  }

  /// Passes an officer's work to another for some days.
  ///
  /// @param to the last day, counted; null where it is not known yet
  /// @throws Unacceptable where the days or the cover will not do
  public void absent(String by, long id, LocalDate from, @Nullable LocalDate to, long cover) {
    if (to != null && to.isBefore(from)) {
      throw new Unacceptable("to", "The last day must not be before the first day.");
    }
    database.change(handle -> {
      Officer officer = OfficerRows.required(handle, id, "officer");
      insertAbsence(handle, officer, from, to, cover);
      String until = to == null ? "" : " to " + to;
      note(
          handle,
          by,
          "Passed the work of %s to officer/%d from %s%s"
              .formatted(officer.key(), cover, from, until));
    });
  }

  /// Takes an absence back.
  public void present(String by, long id, long absence) {
    database.change(handle -> {
      int gone = handle.execute("DELETE FROM absence WHERE id = ? AND officer = ?", absence, id);
      if (gone > 0) note(handle, by, "Took back an absence of officer/" + id);
    });
  }

  private static void insertAbsence(
      Handle handle, Officer officer, LocalDate from, @Nullable LocalDate to, long cover) {
    Officer covering = OfficerRows.required(handle, cover, "cover");
    if (covering.id() == officer.id() || covering.disabled()) {
      throw new Unacceptable("cover", "Choose another officer, who can sign in.");
    }
    handle
        .createUpdate(
            """
            INSERT INTO absence (officer, from_day, to_day, cover)
            VALUES (:officer, :from, :to, :cover)
            """)
        .bind("officer", officer.id())
        .bind("from", from)
        .bind("to", to)
        .bind("cover", cover)
        .execute();
  }

  /// An officer's absences that are not over by this day, the nearest first.
  public List<Absence> absences(long id, LocalDate day) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT absence.id AS absence, from_day, to_day, officer.*
                FROM absence JOIN officer ON officer.id = absence.cover
                WHERE absence.officer = :id AND (to_day IS NULL OR to_day >= :day)
                ORDER BY from_day, absence.id
                """)
            .bind("id", id)
            .bind("day", day)
            .map((row, context) ->
                new Absence(
                    row.getLong("absence"),
                    LocalDate.parse(row.getString("from_day")),
                    row.getString("to_day") == null
                        ? null
                        : LocalDate.parse(row.getString("to_day")),
                    OfficerRows.officer(row, context)))
            .list());
  }

  /// Who does the work that goes to an address on a day: that officer, or the cover, or the cover's
  /// cover.
  ///
  /// @return empty where the address is no officer's, or where in the end nobody is there
  public Optional<Officer> pointPerson(String email, LocalDate day) {
    return database.read(handle -> pointPerson(handle, email, day));
  }

  private static Optional<Officer> pointPerson(Handle handle, String email, LocalDate day) {
    Optional<Officer> at = OfficerRows.byEmail(handle, email);
    Set<Long> asked = new HashSet<>();
    while (at.isPresent() && asked.add(at.get().id())) {
      Optional<Officer> cover = OfficerRows.cover(handle, at.get(), day);
      if (cover.isEmpty()) return at.filter(officer -> !officer.disabled());
      at = cover;
    }
    return Optional.empty();
  }

  /// Whose work nobody does on a day: of those who are away or have left behind a cover, and of
  /// whoever work still comes to.
  ///
  /// @param wanted the addresses to which work comes
  public List<Officer> undone(Set<String> wanted, LocalDate day) {
    return database.read(handle ->
        handle
            .createQuery(OfficerRows.ALL + " ORDER BY name, id")
            .map(OfficerRows::officer)
            .list()
            .stream()
            .filter(officer -> pointPerson(handle, officer.email(), day).isEmpty())
            .filter(officer ->
                OfficerRows.cover(handle, officer, day).isPresent()
                    || wanted.stream().anyMatch(officer.email()::equalsIgnoreCase))
            .toList());
  }

  private void note(Handle handle, String by, String what) {
    Audit.record(handle, by, what, clock.instant());
  }
}

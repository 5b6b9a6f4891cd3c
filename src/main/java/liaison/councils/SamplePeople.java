package liaison.councils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import liaison.store.Audit;
import liaison.store.Database;
import org.jdbi.v3.core.Handle;

/// Made-up holders for a first look, each marked as a sample. They go in one action when the first
/// real one comes.
public final class SamplePeople {
  private static final String AUDITED = "sample records";

  private final Database database;
  private final InstantSource clock;

  /// @param database where the seats lie
  public SamplePeople(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Puts the holders of `seats.csv` into the seats when no seat has ever had one: where real ones
  /// went again, made-up ones do not come back. Rows of councils that are not in the register, or
  /// of kinds of seat that there are not, are left out. A file that is not there adds nothing.
  ///
  /// @param today the day from which the file counts its days back
  /// @return how many holders were added
  /// @throws liaison.text.Unacceptable for the file's name, with each fault and its line; then
  ///   nothing is added
  public int load(Path csv, LocalDate today) throws IOException {
    if (Files.notExists(csv) || database.<Boolean>read(SamplePeople::isAnyone)) return 0;
    List<SampleFile.Row> rows = SampleFile.read(csv, today);
    return database.write(handle -> {
      if (isAnyone(handle)) return 0;
      int added = 0;
      for (SampleFile.Row row : rows) added += add(handle, row);
      if (added == 0) return 0;
      Audit.record(
          handle, AUDITED, "%d made-up holders were added".formatted(added), clock.instant());
      return added;
    });
  }

  private static int add(Handle handle, SampleFile.Row row) {
    handle.execute(
        """
        INSERT INTO seat (council, kind, sample)
        SELECT council.id, seat_kind.key, 1 FROM council CROSS JOIN seat_kind
        WHERE council.id = ? AND seat_kind.key = ?
        ON CONFLICT (council, kind, number) DO NOTHING
        """,
        row.council(),
        row.seat());
    Holder holder = row.holder();
    return handle.execute(
        """
        INSERT INTO holder (seat, person, email, phone, from_day, last_confirmed, sample)
        SELECT id, ?, ?, ?, ?, ?, 1 FROM seat WHERE council = ? AND kind = ? AND number = 1
        """,
        person(handle, holder),
        holder.email(),
        holder.phone(),
        holder.from(),
        holder.confirmed(),
        row.council(),
        row.seat());
  }

  /// The liaison officer of many councils is one person.
  private static long person(Handle handle, Holder holder) {
    return handle
        .createQuery(
            """
            SELECT person.id FROM person JOIN holder ON holder.person = person.id
            WHERE person.name = :name AND person.sample = 1 AND holder.email = :email LIMIT 1
            """)
        .bind("name", holder.name())
        .bind("email", holder.email())
        .mapTo(Long.class)
        .findOne()
        .orElseGet(() -> PersonRows.add(handle, holder.name(), true));
  }

  /// Takes all samples away, and the seats that were there for them alone.
  ///
  /// @return how many holders were taken away
  public int remove() {
    return database.write(handle -> remove(handle, clock.instant()));
  }

  /// [#remove()] for work that is already in a transaction, as the import of real holders is.
  public static int remove(Handle handle, Instant now) {
    int removed = handle.execute("DELETE FROM holder WHERE sample = 1");
    handle.execute("DELETE FROM person WHERE sample = 1 AND id NOT IN (SELECT person FROM holder)");
    handle.execute("DELETE FROM seat WHERE sample = 1 AND id NOT IN (SELECT seat FROM holder)");
    if (removed > 0) {
      Audit.record(handle, AUDITED, "%d made-up holders were taken away".formatted(removed), now);
    }
    return removed;
  }

  /// Makes somebody made up real, with the seat.
  static void keep(Handle handle, Sitting sitting) {
    handle.execute("UPDATE holder SET sample = 0 WHERE id = ?", sitting.id());
    handle.execute("UPDATE person SET sample = 0 WHERE id = ?", sitting.person());
    handle.execute("UPDATE seat SET sample = 0 WHERE id = ?", sitting.seat());
  }

  static int count(Handle handle) {
    return handle
        .createQuery("SELECT count(*) FROM holder WHERE sample = 1")
        .mapTo(Integer.class)
        .one();
  }

  static boolean isThere(Handle handle) {
    return asked(handle, "SELECT EXISTS (SELECT 1 FROM holder WHERE sample = 1)");
  }

  static boolean isAnybodyReal(Handle handle) {
    return asked(handle, "SELECT EXISTS (SELECT 1 FROM holder WHERE sample = 0)");
  }

  /// Whether anybody is in a seat or ever was. Samples leave no such traces: the history of a
  /// person and what was erased outlive the person, and an import outlives the councils that it
  /// brought.
  private static boolean isAnyone(Handle handle) {
    return asked(
        handle,
        """
        SELECT EXISTS (SELECT 1 FROM holder)
          OR EXISTS (SELECT 1 FROM council_history WHERE person IS NOT NULL)
          OR EXISTS (SELECT 1 FROM erased)
          OR EXISTS (SELECT 1 FROM import_run WHERE rows > 0)
        """);
  }

  private static boolean asked(Handle handle, String question) {
    return handle.createQuery(question).mapTo(Boolean.class).one();
  }
}

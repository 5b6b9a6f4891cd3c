package liaison.councils;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import liaison.councils.CouncilKeeping.Doing;
import liaison.papers.Cells;
import liaison.papers.Papers;
import liaison.store.Audit;
import liaison.store.Database;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;

/// Brings in spreadsheets of councils and people: first shown row by row, then done in one
/// transaction, and undone as long as nothing that it brought was changed since. Suppressed
/// addresses stay suppressed, erased people stay away.
public final class Imports {
  private static final String ACT = "imported";

  private final Database database;
  private final InstantSource clock;
  private final Papers papers;
  private final Councils councils;

  /// @param papers reads the files, in a process of its own
  public Imports(Database database, InstantSource clock, Papers papers) {
    this.database = database;
    this.clock = clock;
    this.papers = papers;
    this.councils = new Councils(database, clock);
  }

  /// How to read a file.
  ///
  /// @param blanksEmpty whether a blank cell empties its field; else it leaves it as it is
  public record Wishes(boolean blanksEmpty) {
    /// Blanks empty nothing.
    public static Wishes usual() {
      return new Wishes(false);
    }
  }

  /// A file that was understood, with what it would do today.
  ///
  /// @param rows in the file's order; several for a row with several people
  /// @param notUnderstood columns and sheets that are left out, in words
  public record Preview(String file, List<ImportRow> rows, List<String> notUnderstood, Read read) {
    /// How many rows would change anything.
    public long changes() {
      return rows.stream()
          .filter(row -> row instanceof ImportRow.New || row instanceof ImportRow.Changed)
          .count();
    }

    /// Whether anybody would be seated: then the made-up holders go.
    public boolean seats() {
      return rows.stream()
          .anyMatch(row ->
              row instanceof ImportRow.New added
                  && added.fields().stream().anyMatch(one -> one.field() instanceof SittingField));
    }

    /// How many rows cannot be used.
    public long leftOut() {
      return rows.stream().filter(Imports::isLeftOut).count();
    }
  }

  private static boolean isLeftOut(ImportRow row) {
    return row instanceof ImportRow.Rejected || row instanceof ImportRow.Unmatched;
  }

  /// What a file wants: for [#apply], and for nobody to look into.
  public static final class Read {
    private final List<Wanted> wanted;

    Read(List<Wanted> wanted) {
      this.wanted = wanted;
    }
  }

  /// An import that was done.
  ///
  /// @param rows how many rows changed anything
  public record Run(long id, Instant when, String who, String file, int rows, boolean undone) {}

  /// Thrown to undo what a preview did.
  private static final class Shown extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<ImportRow> rows;

    Shown(List<ImportRow> rows) {
      super(null, null, false, false);
      this.rows = rows;
    }
  }

  /// What a file would do. Nothing is changed.
  ///
  /// @param today the day from which new people sit where the file does not say
  /// @throws Unacceptable for `file` where it cannot be read or does not name its columns
  public Preview preview(Path file, Wishes wishes, LocalDate today) {
    return preview(file, String.valueOf(file.getFileName()), wishes, today);
  }

  /// [#preview(Path, Wishes, LocalDate)] for a file that lies under another name than its own.
  ///
  /// @param name its own name
  public Preview preview(Path file, String name, Wishes wishes, LocalDate today) {
    List<Cells.Line> lines = lines(file);
    Map<String, String> titles = database.read(PurposeRows::titles);
    List<Council> all = councils.all();
    Set<String> people =
        database.read(handle ->
            Set.copyOf(
                handle.createQuery("SELECT DISTINCT name FROM person").mapTo(String.class).list()));
    var sheet =
        new ImportSheet(
            titles, councils::named, new Likeness(all)::to, people::contains, wishes.blanksEmpty());
    var read = new Read(sheet.read(name, lines));
    return new Preview(name, shown(read, today), sheet.notUnderstood(), read);
  }

  /// The lines of a spreadsheet, whatever it is about.
  ///
  /// @throws Unacceptable for `file` where it cannot be read
  public List<Cells.Line> lines(Path file) {
    return switch (papers.cells(file)) {
      case Cells.Read(List<Cells.Line> read) -> read;
      case Cells.Unreadable(String reason) -> throw new Unacceptable("file", reason);
      case Cells.NotNow(String reason) -> throw new Unacceptable("file", reason);
    };
  }

  private List<ImportRow> shown(Read read, LocalDate today) {
    try {
      database.change(handle -> {
        throw new Shown(played(handle, "preview", read, today).rows());
      });
    } catch (Shown shown) {
      return shown.rows;
    }
    throw new IllegalStateException("a preview was kept");
  }

  /// What was done, with what is still to be remembered of it.
  private record Played(List<ImportRow> rows, ImportSteps steps, Notes notes) {}

  private Played played(Handle handle, String who, Read read, LocalDate today) {
    var steps = new ImportSteps();
    var notes = new Notes();
    var doing = new Doing(who, clock.instant(), ACT, notes);
    return new Played(
        new ImportPlay(handle, doing, today, steps, notes).of(read.wanted), steps, notes);
  }

  /// Does what was shown, all of it in one transaction. The import before it can be undone no more.
  ///
  /// @param who the key of the officer
  /// @throws Unacceptable for `file` where the records were changed since it was shown, so that it
  ///   would do something else now, and where it would change nothing
  public Run apply(Preview preview, LocalDate today, String who) {
    return database.write(handle -> {
      Played played = played(handle, who, preview.read(), today);
      if (!played.rows().equals(preview.rows())) {
        throw new Unacceptable(
            "file",
            "The records were changed after this preview was made. Look at the file again.");
      }
      int changes = Math.toIntExact(preview.changes());
      if (changes == 0) {
        throw new Unacceptable(
            "file", "This file changes nothing, so there is nothing to bring in.");
      }
      Instant now = clock.instant();
      long run =
          PersonRows.added(
              handle,
              "INSERT INTO import_run (at, who, file, rows) VALUES (?, ?, ?, ?) RETURNING id",
              now,
              who,
              preview.file(),
              changes);
      handle.execute("DELETE FROM import_step WHERE run < ?", run);
      played.steps().write(handle, run);
      played.notes().write(handle);
      // The made-up ones go when the first real one comes.
      if (played.steps().haveSeated()) {
        int _ = SamplePeople.remove(handle, now);
      }
      Audit.record(handle, who, "import %d: %d rows".formatted(run, changes), now);
      return new Run(run, now, who, preview.file(), changes, false);
    });
  }

  /// The last import; empty where there was none.
  public Optional<Run> last() {
    return database.read(Imports::last);
  }

  private static Optional<Run> last(Handle handle) {
    return handle
        .createQuery("SELECT * FROM import_run ORDER BY id DESC LIMIT 1")
        .map((row, _) ->
            new Run(
                row.getLong("id"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("who"),
                row.getString("file"),
                row.getInt("rows"),
                row.getString("undone_at") != null))
        .findOne();
  }

  /// Undoes the last import.
  ///
  /// @throws Unacceptable for `import` where there is none, it is undone already, or something that
  ///   it brought was changed since; then nothing is undone
  public void undoLast(String who) {
    database.change(handle -> {
      Run run =
          last(handle)
              .filter(one -> !one.undone())
              .orElseThrow(
                  () -> new Unacceptable("import", "There is no import that could be undone."));
      ImportUndo.of(handle, run.id(), new Doing(who, clock.instant(), "import undone"));
      handle.execute("UPDATE import_run SET undone_at = ? WHERE id = ?", clock.instant(), run.id());
      handle.execute("DELETE FROM import_step WHERE run = ?", run.id());
      Audit.record(handle, who, "import %d: undone".formatted(run.id()), clock.instant());
    });
  }
}

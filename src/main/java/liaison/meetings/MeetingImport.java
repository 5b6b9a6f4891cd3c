package liaison.meetings;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import liaison.papers.Cells;
import liaison.papers.Table;
import liaison.store.Audit;
import liaison.store.Database;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Brings in a spreadsheet of meetings: first shown row by row, then done in one transaction. New
/// ones are proposed: they tell nobody until an officer confirms them. What people were told of
/// already is not moved by it. Made-up meetings go with it.
public final class MeetingImport {
  private static final List<String> NEEDED = List.of("body", "date", "start");
  private static final List<String> FOLLOWING =
      List.of("items_close", "agenda_due", "agenda_out", "minutes_out");

  private final Database database;
  private final InstantSource clock;

  /// @param database where the meetings lie
  public MeetingImport(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// What a row does.
  public enum Sort {
    NEW,
    CHANGED,
    SAME,
    REJECTED;

    /// Whether anything is kept of it.
    public boolean isChange() {
      return switch (this) {
        case NEW, CHANGED -> true;
        case SAME, REJECTED -> false;
      };
    }
  }

  /// One row of the file.
  ///
  /// @param line where it stands, from 1
  /// @param words which meeting, and what changes of it field by field; or why it cannot be used
  public record Row(Sort sort, long line, String words) {
    /// As one line: "new row 2: Parish Forum, Thursday 4 March 2027, 7pm".
    public String said() {
      String sorted =
          switch (sort) {
            case NEW -> "new";
            case CHANGED -> "changed";
            case SAME -> "same";
            case REJECTED -> "left out";
          };
      return "%-9s row %d: %s".formatted(sorted, line, words);
    }
  }

  /// An import that was done.
  ///
  /// @param rows how many rows changed anything
  public record Run(long id, Instant when, String who, String file, int rows, boolean undone) {}

  /// What rows do, and to which meetings.
  private record Played(List<Row> rows, List<ImportedMeetings.Step> steps) {}

  /// Ends a rehearsal: what was written is undone.
  private static final class Shown extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Row> rows;

    Shown(List<Row> rows) {
      super("shown", null, false, false);
      this.rows = rows;
    }
  }

  /// Whether a spreadsheet names the columns of meetings.
  public static boolean isFor(List<Cells.Line> lines) {
    return !lines.isEmpty() && columns(lines.getFirst()).containsAll(NEEDED);
  }

  private static List<String> columns(Cells.Line heading) {
    return heading.cells().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
  }

  /// What a file would do. Nothing is changed.
  ///
  /// @param file its name
  public List<Row> preview(String file, List<Cells.Line> lines) {
    try {
      database.change(handle -> {
        throw new Shown(played(handle, file, lines, "preview").rows());
      });
    } catch (Shown shown) {
      return shown.rows;
    }
    throw new IllegalStateException("a preview was kept");
  }

  /// Does what was shown, all of it in one transaction.
  ///
  /// @param shown as [#preview] said
  /// @param who the key of the officer, or what does it
  /// @throws Unacceptable for `file` where it would do something else now, or nothing at all
  public void apply(String file, List<Cells.Line> lines, List<Row> shown, String who) {
    database.change(handle -> {
      Played played = played(handle, file, lines, who);
      if (!played.rows().equals(shown)) {
        throw new Unacceptable(
            "file", "The meetings were changed meanwhile. Look at the file again.");
      }
      long changes = shown.stream().filter(row -> row.sort().isChange()).count();
      if (changes == 0) {
        throw new Unacceptable(
            "file", "This file changes nothing, so there is nothing to bring in.");
      }
      ImportedMeetings.add(handle, file, changes, played.steps(), who, clock.instant());
      int _ = SampleMeetings.remove(handle, clock.instant());
      Audit.record(handle, who, "%d meetings were imported".formatted(changes), clock.instant());
    });
  }

  /// The last import; empty where there was none.
  public Optional<Run> last() {
    return database.read(ImportedMeetings::last);
  }

  /// Undoes the last import: what it added is taken away, what it changed is put back.
  ///
  /// @throws Unacceptable for `import` where there is none, it is undone already, or something that
  ///   it brought was changed or confirmed since; then nothing is undone
  public void undoLast(String who) {
    database.change(handle -> {
      Run run =
          ImportedMeetings.last(handle)
              .filter(one -> !one.undone())
              .orElseThrow(
                  () -> new Unacceptable("import", "There is no import that could be undone."));
      ImportedMeetings.undo(handle, run.id(), who, clock.instant());
      Audit.record(
          handle, who, "import of %d meetings undone".formatted(run.rows()), clock.instant());
    });
  }

  private Played played(Handle handle, String file, List<Cells.Line> lines, String who) {
    List<String> columns = columns(lines.getFirst());
    List<Table.Row> rows =
        lines.subList(1, lines.size()).stream().map(line -> row(columns, line)).toList();
    var done = new ArrayList<Row>();
    var steps = new ArrayList<ImportedMeetings.Step>();
    for (MeetingsFile.Told told : MeetingsFile.each(file, rows, Meetings.bodies(handle))) {
      long line = told.row().line();
      Meeting meeting = told.meeting();
      if (meeting == null) {
        int before = "%s, line %d: ".formatted(file, line).length();
        List<String> faults = told.faults().stream().map(one -> one.substring(before)).toList();
        done.add(new Row(Sort.REJECTED, line, String.join(" ", faults)));
        continue;
      }
      try {
        done.add(kept(handle, told.row(), meeting, who, clock.instant(), steps));
      } catch (Unacceptable wrong) {
        done.add(new Row(Sort.REJECTED, line, wrong.words()));
      }
    }
    return new Played(List.copyOf(done), List.copyOf(steps));
  }

  private static Table.Row row(List<String> columns, Cells.Line line) {
    var cells = new HashMap<String, String>();
    for (int at = 0; at < Math.min(columns.size(), line.cells().size()); at++) {
      cells.put(columns.get(at), line.cells().get(at).strip());
    }
    return new Table.Row(line.number(), Map.copyOf(cells));
  }

  /// @param steps to which it adds what it does
  private static Row kept(
      Handle handle,
      Table.Row row,
      Meeting wanted,
      String who,
      Instant now,
      List<ImportedMeetings.Step> steps) {
    for (String column : FOLLOWING) {
      if (!row.cell(column).isEmpty()) {
        throw new Unacceptable(
            "file", "Leave %s empty: it follows from the meeting.".formatted(column));
      }
    }
    Arrangement to = wanted.arrangement();
    Optional<Meeting> known =
        MeetingRows.all(handle).stream()
            .filter(meeting -> !meeting.sample())
            .filter(meeting -> meeting.state() != Meeting.State.CANCELLED)
            .filter(meeting -> meeting.body().equals(to.body()) && meeting.day().equals(to.day()))
            .findFirst();
    String words =
        Meetings.body(handle, to.body()).map(Body::name).orElse(to.body())
            + ", "
            + Moments.text(to.begins());
    if (known.isEmpty()) {
      Meeting added = MeetingKeeping.add(handle, to, false, who, now);
      steps.add(new ImportedMeetings.Step(added.id(), added.version(), null));
      return new Row(Sort.NEW, row.line(), words);
    }
    Meeting before = known.get();
    List<String> differences = differences(before.arrangement(), to);
    if (differences.isEmpty()) return new Row(Sort.SAME, row.line(), words);
    if (MeetingKeeping.change(handle, before.id(), before.version(), to, who, now)
        instanceof MeetingKept.Done(Meeting was, Meeting after)) {
      steps.add(new ImportedMeetings.Step(after.id(), after.version(), was.arrangement()));
    }
    return new Row(Sort.CHANGED, row.line(), words + ": " + String.join("; ", differences));
  }

  /// What differs, field by field: "place: Civic Offices, before: none".
  private static List<String> differences(Arrangement before, Arrangement to) {
    var all = new ArrayList<String>();
    differ(all, "start", before.starts(), to.starts());
    differ(all, "end", before.ends(), to.ends());
    differ(all, "place", before.place(), to.place());
    differ(all, "online", before.online(), to.online());
    return all;
  }

  private static void differ(
      List<String> all, String field, @Nullable Object before, @Nullable Object after) {
    if (Objects.equals(before, after)) return;
    all.add(
        "%s: %s, before: %s"
            .formatted(field, after == null ? "none" : after, before == null ? "none" : before));
  }
}

package liaison.web.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import liaison.accounts.Officer;
import liaison.councils.Exports;
import liaison.councils.FieldChange;
import liaison.councils.ImportFiles;
import liaison.councils.ImportRow;
import liaison.councils.Imports;
import liaison.councils.Phrases;
import liaison.councils.Previews;
import liaison.text.Unacceptable;
import liaison.web.Said;
import org.jspecify.annotations.Nullable;

/// Spreadsheets in and out: send one, see what it would do row by row, apply it, undo it.
///
/// Between two pages the file is kept, and beside it what it would do, as long as the records stay
/// as they are. It is applied only where it would still do what was shown.
public final class ImportPages implements DeskPart {
  private static final String PATH = "/desk/import";
  private static final String ONE = PATH + "/{file}";
  private static final int ON_A_PAGE = 100;
  private static final List<String> SORTS =
      List.of("new", "changed", "rejected", "unmatched", "same");

  private final DeskRooms rooms;
  private final Imports imports;
  private final Previews previews;
  private final ImportFiles files;
  private final Exports exports;
  private final DateTimeFormatter time;

  /// @param files where a file lies until it is applied
  public ImportPages(DeskRooms rooms, Imports imports, ImportFiles files, Exports exports) {
    this.rooms = rooms;
    this.imports = imports;
    this.previews = new Previews(rooms.database(), imports);
    this.files = files;
    this.exports = exports;
    this.time = time(rooms.zone());
  }

  private static DateTimeFormatter time(ZoneId zone) {
    return DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.UK).withZone(zone);
  }

  @Override
  public Optional<Place> place() {
    return Optional.of(new Place("Import and export", PATH));
  }

  @Override
  public void open(DeskRoutes routes) {
    routes
        .read(PATH, visit -> start(visit, null))
        .upload(PATH, this::take)
        .write(PATH + "/undo", this::undo)
        .read(ONE, visit -> preview(visit, null))
        .write(ONE + "/apply", this::apply)
        .write(ONE + "/discard", this::discard)
        .read("/desk/export/councils.{form}", this::councils)
        .read("/desk/export/people.{form}", this::people);
  }

  /// A file that waits, or an import that was done.
  public record ShownFile(String id, String name, String when, String who) {}

  private void start(Visit visit, @Nullable Unacceptable wrong) {
    Map<String, Object> values = new HashMap<>();
    values.put(
        "waiting",
        files.all().stream()
            .map(file -> new ShownFile(file.id(), file.name(), when(file.since()), ""))
            .toList());
    Optional<Imports.Run> last = imports.last();
    values.put("last", last.map(this::shown).stream().toList());
    values.put("rows", last.map(Imports.Run::rows).orElse(0));
    values.put("undone", last.map(Imports.Run::undone).orElse(true));
    values.put("done", DeskPhrases.done(visit.form().shown("done")));
    visit.show("desk/import", values, wrong);
  }

  private ShownFile shown(Imports.Run run) {
    String who =
        rooms.officers().list().stream()
            .filter(officer -> officer.key().equals(run.who()))
            .map(Officer::name)
            .findFirst()
            .orElse(run.who());
    return new ShownFile(String.valueOf(run.id()), run.file(), when(run.when()), who);
  }

  private String when(Instant instant) {
    return time.format(instant);
  }

  private void take(Visit visit) {
    try {
      Visit.Sent sent =
          visit.file("file").orElseThrow(() -> new Unacceptable("file", DeskPhrases.NO_FILE));
      ImportFiles.Waiting kept = files.keep(sent.name(), sent.bytes());
      try {
        Imports.Preview _ = read(kept, false);
      } catch (Unacceptable wrong) {
        discard(kept.id());
        throw wrong;
      }
      visit.leadTo(PATH + "/" + kept.id());
    } catch (Unacceptable wrong) {
      start(visit, wrong);
    }
  }

  private Imports.Preview read(ImportFiles.Waiting kept, boolean blanksEmpty) {
    return previews.of(kept, new Imports.Wishes(blanksEmpty), rooms.today());
  }

  private ImportFiles.Waiting kept(Visit visit) {
    return files
        .one(visit.part("file"))
        .orElseThrow(() -> new Said(404, DeskPhrases.NO_SUCH_UPLOAD));
  }

  private static boolean blanksEmpty(Visit visit) {
    return visit.form().shown("blanks").equals("yes");
  }

  /// How many rows of a sort there are.
  public record Sort(String key, String words, long rows) {}

  /// One field of a row.
  public record ShownField(String title, String before, String after) {}

  /// One row of the file.
  ///
  /// @param place where it stands
  /// @param reason why it is left out; empty where it is not
  public record ShownRow(
      String sort,
      String words,
      String place,
      String subject,
      List<ShownField> fields,
      String reason) {}

  private void preview(Visit visit, @Nullable Unacceptable wrong) {
    ImportFiles.Waiting kept = kept(visit);
    try {
      show(visit, kept, read(kept, blanksEmpty(visit)), wrong);
    } catch (Unacceptable unreadable) {
      discard(kept.id());
      start(visit, unreadable);
    }
  }

  private void show(
      Visit visit,
      ImportFiles.Waiting kept,
      Imports.Preview preview,
      @Nullable Unacceptable wrong) {
    String asked = visit.form().shown("show");
    String sort = SORTS.contains(asked) ? asked : "";
    List<ShownRow> rows =
        preview.rows().stream()
            .filter(
                row -> sort.isEmpty() ? !(row instanceof ImportRow.Same) : sort(row).equals(sort))
            .map(ImportPages::shown)
            .toList();
    Map<String, Object> values = new HashMap<>();
    values.put("file", new ShownFile(kept.id(), kept.name(), when(kept.since()), ""));
    values.put("changes", preview.changes());
    values.put("all", preview.rows().size());
    values.put(
        "sorts",
        SORTS.stream()
            .map(key ->
                new Sort(
                    key,
                    DeskPhrases.sort(key),
                    preview.rows().stream().filter(row -> sort(row).equals(key)).count()))
            .filter(one -> one.rows() > 0)
            .toList());
    values.put("sort", sort);
    values.put("notUnderstood", preview.notUnderstood());
    values.put("blanks", blanksEmpty(visit));
    values.put("seen", digest(preview));
    values.put("leaf", Leaf.of(rows, visit.form().shown("page"), ON_A_PAGE));
    visit.show("desk/import-preview", values, wrong);
  }

  private static String sort(ImportRow row) {
    return switch (row) {
      case ImportRow.New _ -> "new";
      case ImportRow.Changed _ -> "changed";
      case ImportRow.Same _ -> "same";
      case ImportRow.Rejected _ -> "rejected";
      case ImportRow.Unmatched _ -> "unmatched";
    };
  }

  private static ShownRow shown(ImportRow row) {
    List<FieldChange> fields =
        switch (row) {
          case ImportRow.New added -> added.fields();
          case ImportRow.Changed changed -> changed.fields();
          case ImportRow.Same _, ImportRow.Rejected _, ImportRow.Unmatched _ -> List.of();
        };
    String reason =
        switch (row) {
          case ImportRow.New _, ImportRow.Changed _, ImportRow.Same _ -> "";
          case ImportRow.Rejected rejected -> rejected.reason();
          case ImportRow.Unmatched unmatched -> Phrases.unmatched(unmatched.suggestions());
        };
    return new ShownRow(
        sort(row),
        DeskPhrases.sort(sort(row)),
        (row.sheet().isEmpty() ? "Row " : row.sheet() + ", row ") + row.line(),
        row.subject(),
        fields.stream()
            .map(field -> new ShownField(field.field().title(), field.before(), field.after()))
            .toList(),
        reason);
  }

  /// What was shown, in a few characters, for the form to send back.
  private static String digest(Imports.Preview preview) {
    try {
      byte[] rows = preview.rows().toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(rows));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void apply(Visit visit) {
    ImportFiles.Waiting kept = kept(visit);
    try {
      Imports.Preview preview = read(kept, blanksEmpty(visit));
      if (!digest(preview).equals(visit.form().shown("seen"))) {
        show(visit, kept, preview, new Unacceptable("preview", DeskPhrases.PREVIEW_OVERTAKEN));
        return;
      }
      Imports.Run _ = imports.apply(preview, rooms.today(), visit.officer().key());
      discard(kept.id());
      visit.leadTo(PATH + "?done=imported");
    } catch (Unacceptable wrong) {
      preview(visit, new Unacceptable("preview", wrong.words()));
    }
  }

  private void discard(String id) {
    files.discard(id);
    previews.forget(id);
  }

  private void discard(Visit visit) {
    discard(visit.part("file"));
    visit.leadTo(PATH + "?done=discarded");
  }

  private void undo(Visit visit) {
    try {
      imports.undoLast(visit.officer().key());
      visit.leadTo(PATH + "?done=undone");
    } catch (Unacceptable wrong) {
      start(visit, wrong);
    }
  }

  private void councils(Visit visit) {
    SheetForm.hand(visit, "councils-" + rooms.today(), exports::councils);
  }

  private void people(Visit visit) {
    SheetForm.hand(visit, "people-" + rooms.today(), form -> exports.people(form, rooms.today()));
  }
}

package liaison.web.desk;

import java.util.List;
import java.util.Optional;
import liaison.councils.Exports;
import liaison.councils.FieldChange;
import liaison.councils.ImportFiles;
import liaison.councils.ImportRow;
import liaison.councils.Imports;
import liaison.councils.Phrases;
import liaison.councils.Previews;
import liaison.councils.Seats;
import liaison.text.Unacceptable;
import org.jspecify.annotations.Nullable;

/// Spreadsheets in and out: send one, see what it would do row by row, apply it, undo it.
///
/// Between two pages the file is kept, and beside it what it would do, as long as the records stay
/// as they are. It is applied only where it would still do what was shown.
public final class ImportPages implements DeskPart {
  private static final String PATH = "/desk/import";
  private static final String ONE = PATH + "/{file}";

  private final DeskRooms rooms;
  private final Imports imports;
  private final Previews previews;
  private final ImportFiles files;
  private final Exports exports;
  private final SheetPages pages;

  /// @param files where a file lies until it is applied
  public ImportPages(DeskRooms rooms, Imports imports, ImportFiles files, Exports exports) {
    this.rooms = rooms;
    this.imports = imports;
    this.previews = new Previews(rooms.database(), imports);
    this.files = files;
    this.exports = exports;
    this.pages = new SheetPages(rooms, files, PATH);
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

  private void start(Visit visit, @Nullable Unacceptable wrong) {
    pages.start(
        visit,
        "desk/import",
        imports
            .last()
            .map(run ->
                new SheetPages.Last(run.file(), run.when(), run.who(), run.rows(), run.undone())),
        wrong);
  }

  private void take(Visit visit) {
    try {
      ImportFiles.Waiting kept = pages.keep(visit);
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

  private static boolean blanksEmpty(Visit visit) {
    return visit.form().shown("blanks").equals("yes");
  }

  private void preview(Visit visit, @Nullable Unacceptable wrong) {
    ImportFiles.Waiting kept = pages.kept(visit);
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
    pages.preview(
        visit,
        kept,
        new SheetPages.Preview(
            preview.rows().stream().map(ImportPages::shown).toList(),
            preview.notUnderstood(),
            SheetPages.digest(preview.rows()),
            blanksEmpty(visit),
            preview.seats() ? Phrases.samplesGo(new Seats(rooms.database()).samples()) : ""),
        wrong);
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

  private static SheetPages.ShownRow shown(ImportRow row) {
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
    return new SheetPages.ShownRow(
        sort(row),
        (row.sheet().isEmpty() ? "Row " : row.sheet() + ", row ") + row.line(),
        row.subject(),
        fields.stream()
            .map(field ->
                new SheetPages.ShownField(field.field().title(), field.before(), field.after()))
            .toList(),
        reason);
  }

  private void apply(Visit visit) {
    ImportFiles.Waiting kept = pages.kept(visit);
    try {
      Imports.Preview preview = read(kept, blanksEmpty(visit));
      if (!SheetPages.digest(preview.rows()).equals(visit.form().shown("seen"))) {
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

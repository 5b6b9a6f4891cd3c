package liaison.web.desk;

import java.util.List;
import liaison.councils.ImportFiles;
import liaison.councils.Imports;
import liaison.meetings.MeetingImport;
import liaison.papers.Cells;
import liaison.text.Unacceptable;
import org.jspecify.annotations.Nullable;

/// Spreadsheets of meetings: send one, see what it would do row by row, apply it, undo it. What it
/// adds is proposed, and told to nobody before an officer confirms it.
public final class MeetingImportPages implements DeskPart {
  private static final String PATH = "/desk/import/meetings";
  private static final String ONE = PATH + "/{file}";

  private final Imports sheets;
  private final MeetingImport imports;
  private final ImportFiles files;
  private final SheetPages pages;

  /// @param sheets reads a file, in a process of its own
  /// @param files where a file lies until it is applied
  public MeetingImportPages(
      DeskRooms rooms, Imports sheets, MeetingImport imports, ImportFiles files) {
    this.sheets = sheets;
    this.imports = imports;
    this.files = files;
    this.pages = new SheetPages(rooms, files, PATH);
  }

  @Override
  public void open(DeskRoutes routes) {
    routes
        .read(PATH, visit -> start(visit, null))
        .upload(PATH, this::take)
        .write(PATH + "/undo", this::undo)
        .read(ONE, visit -> preview(visit, null))
        .write(ONE + "/apply", this::apply)
        .write(ONE + "/discard", this::discard);
  }

  private void start(Visit visit, @Nullable Unacceptable wrong) {
    pages.start(
        visit,
        "desk/import-meetings",
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
        List<Cells.Line> _ = lines(kept);
      } catch (Unacceptable wrong) {
        files.discard(kept.id());
        throw wrong;
      }
      visit.leadTo(PATH + "/" + kept.id());
    } catch (Unacceptable wrong) {
      start(visit, wrong);
    }
  }

  private List<Cells.Line> lines(ImportFiles.Waiting kept) {
    List<Cells.Line> lines = sheets.lines(kept.path());
    if (!MeetingImport.isFor(lines)) throw new Unacceptable("file", DeskPhrases.NO_MEETINGS);
    return lines;
  }

  private void preview(Visit visit, @Nullable Unacceptable wrong) {
    ImportFiles.Waiting kept = pages.kept(visit);
    try {
      show(visit, kept, imports.preview(kept.name(), lines(kept)), wrong);
    } catch (Unacceptable unreadable) {
      files.discard(kept.id());
      start(visit, unreadable);
    }
  }

  private void show(
      Visit visit,
      ImportFiles.Waiting kept,
      List<MeetingImport.Row> rows,
      @Nullable Unacceptable wrong) {
    pages.preview(
        visit,
        kept,
        new SheetPages.Preview(
            rows.stream().map(MeetingImportPages::shown).toList(),
            List.of(),
            SheetPages.digest(rows),
            null,
            ""),
        wrong);
  }

  private static SheetPages.ShownRow shown(MeetingImport.Row row) {
    String sort =
        switch (row.sort()) {
          case NEW -> "new";
          case CHANGED -> "changed";
          case SAME -> "same";
          case REJECTED -> "rejected";
        };
    boolean rejected = row.sort() == MeetingImport.Sort.REJECTED;
    return new SheetPages.ShownRow(
        sort,
        "Row " + row.line(),
        rejected ? "" : row.words(),
        List.of(),
        rejected ? row.words() : "");
  }

  private void apply(Visit visit) {
    ImportFiles.Waiting kept = pages.kept(visit);
    try {
      List<Cells.Line> lines = lines(kept);
      List<MeetingImport.Row> rows = imports.preview(kept.name(), lines);
      if (!SheetPages.digest(rows).equals(visit.form().shown("seen"))) {
        show(visit, kept, rows, new Unacceptable("preview", DeskPhrases.PREVIEW_OVERTAKEN));
        return;
      }
      imports.apply(kept.name(), lines, rows, visit.officer().key());
      files.discard(kept.id());
      visit.leadTo(PATH + "?done=meetings-imported");
    } catch (Unacceptable wrong) {
      preview(visit, new Unacceptable("preview", wrong.words()));
    }
  }

  private void discard(Visit visit) {
    files.discard(visit.part("file"));
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
}

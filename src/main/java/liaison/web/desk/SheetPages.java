package liaison.web.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import liaison.accounts.Officer;
import liaison.councils.ImportFiles;
import liaison.text.Unacceptable;
import liaison.web.Said;
import org.jspecify.annotations.Nullable;

/// What the pages of an import share, whatever its spreadsheets are about: the files that wait, the
/// last import, and what a file would do, row by row.
final class SheetPages {
  private static final int ON_A_PAGE = 100;
  private static final List<String> SORTS =
      List.of("new", "changed", "rejected", "unmatched", "same");

  private final DeskRooms rooms;
  private final ImportFiles files;
  private final String path;
  private final DateTimeFormatter time;

  /// @param files where a file lies until it is applied
  /// @param path where the pages begin
  SheetPages(DeskRooms rooms, ImportFiles files, String path) {
    this.rooms = rooms;
    this.files = files;
    this.path = path;
    this.time = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.UK).withZone(rooms.zone());
  }

  /// A file that waits, or an import that was done.
  public record ShownFile(String id, String name, String when, String who) {}

  /// An import that was done.
  ///
  /// @param who the key of an officer, or what did it
  /// @param rows how many rows changed anything
  record Last(String file, Instant when, String who, int rows, boolean undone) {}

  /// Shows where a file is sent.
  ///
  /// @param template the page
  void start(Visit visit, String template, Optional<Last> last, @Nullable Unacceptable wrong) {
    Map<String, Object> values = new HashMap<>();
    values.put("path", path);
    values.put(
        "waiting",
        files.all().stream()
            .map(file -> new ShownFile(file.id(), file.name(), when(file.since()), ""))
            .toList());
    values.put("last", last.map(this::shown).stream().toList());
    values.put("rows", last.map(Last::rows).orElse(0));
    values.put("undone", last.map(Last::undone).orElse(true));
    values.put("done", DeskPhrases.done(visit.form().shown("done")));
    visit.show(template, values, wrong);
  }

  private ShownFile shown(Last run) {
    String who =
        rooms.officers().list().stream()
            .filter(officer -> officer.key().equals(run.who()))
            .map(Officer::name)
            .findFirst()
            .orElse(run.who());
    return new ShownFile("", run.file(), when(run.when()), who);
  }

  private String when(Instant instant) {
    return time.format(instant);
  }

  /// Keeps the file that came with a form.
  ///
  /// @throws Unacceptable for `file` where there is none, or none of use
  ImportFiles.Waiting keep(Visit visit) {
    Visit.Sent sent =
        visit.file("file").orElseThrow(() -> new Unacceptable("file", DeskPhrases.NO_FILE));
    return files.keep(sent.name(), sent.bytes());
  }

  /// The file that the path names.
  ImportFiles.Waiting kept(Visit visit) {
    return files
        .one(visit.part("file"))
        .orElseThrow(() -> new Said(404, DeskPhrases.NO_SUCH_UPLOAD));
  }

  /// How many rows of a sort there are.
  public record Sort(String key, String words, long rows) {}

  /// One field of a row.
  public record ShownField(String title, String before, String after) {}

  /// One row of the file.
  ///
  /// @param sort "new", "changed", "rejected", "unmatched" or "same"
  /// @param place where it stands
  /// @param reason why it is left out; empty where it is not
  public record ShownRow(
      String sort, String place, String subject, List<ShownField> fields, String reason) {
    /// Its sort, in words.
    public String words() {
      return DeskPhrases.sort(sort);
    }

    private boolean changes() {
      return sort.equals("new") || sort.equals("changed");
    }
  }

  /// What a file would do.
  ///
  /// @param rows all of them, in the file's order
  /// @param notUnderstood columns and sheets that are left out, in words
  /// @param seen what the form is to send back ([#digest(Object)])
  /// @param blanks whether a blank cell empties its field; null where there is no such choice
  /// @param samplesGo what becomes of those who are made up; empty where they stay
  record Preview(
      List<ShownRow> rows,
      List<String> notUnderstood,
      String seen,
      @Nullable Boolean blanks,
      String samplesGo) {}

  /// Shows what a file would do.
  void preview(
      Visit visit, ImportFiles.Waiting kept, Preview preview, @Nullable Unacceptable wrong) {
    List<ShownRow> rows = preview.rows();
    Boolean blanks = preview.blanks();
    String asked = visit.form().shown("show");
    String sort = SORTS.contains(asked) ? asked : "";
    List<ShownRow> shown =
        rows.stream()
            .filter(row -> sort.isEmpty() ? !row.sort().equals("same") : row.sort().equals(sort))
            .toList();
    Map<String, Object> values = new HashMap<>();
    values.put("path", path);
    values.put("file", new ShownFile(kept.id(), kept.name(), when(kept.since()), ""));
    values.put("changes", rows.stream().filter(ShownRow::changes).count());
    values.put("all", rows.size());
    values.put(
        "sorts",
        SORTS.stream()
            .map(key ->
                new Sort(
                    key,
                    DeskPhrases.sort(key),
                    rows.stream().filter(row -> row.sort().equals(key)).count()))
            .filter(one -> one.rows() > 0)
            .toList());
    values.put("sort", sort);
    values.put("choice", blanks != null);
    values.put("blanks", Boolean.TRUE.equals(blanks));
    values.put("notUnderstood", preview.notUnderstood());
    values.put("samplesGo", preview.samplesGo());
    values.put("seen", preview.seen());
    values.put("leaf", Leaf.of(shown, visit.form().shown("page"), ON_A_PAGE));
    visit.show("desk/import-preview", values, wrong);
  }

  /// What was shown, in a few characters, for the form to send back.
  static String digest(Object rows) {
    try {
      byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

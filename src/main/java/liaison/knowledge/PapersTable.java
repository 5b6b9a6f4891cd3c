package liaison.knowledge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What `papers.csv` says of the papers beside it: `file,title,body,date,class`, one paper a line,
/// the file as a path below the table's own folder.
///
/// @param rows by file
/// @param faults what cannot be understood, each with its line, in plain sentences
record PapersTable(Map<String, Row> rows, List<String> faults) {
  static final String NAME = "papers.csv";

  private static final long MOST_BYTES = 4_000_000;

  /// @param standing the word under `class`, or null
  record Row(
      @Nullable String title,
      @Nullable String body,
      @Nullable String date,
      @Nullable String standing) {}

  static PapersTable read(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      return new PapersTable(Map.of(), List.of("It is too large to be a list of papers."));
    }
    Csv csv = Csv.of(decoded(Files.readAllBytes(file)));
    List<List<String>> lines = csv.rows();
    var rows = new HashMap<String, Row>();
    var faults = new ArrayList<String>();
    if (csv.open() > 0) {
      faults.add(
          "Row "
              + csv.open()
              + ": a quotation mark is not closed, so the rows after it are not understood. Close"
              + " it, or take it out.");
    }
    if (lines.isEmpty()) return new PapersTable(rows, faults);
    List<String> header =
        lines.getFirst().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    if (!header.contains("file")) {
      faults.add("Its first line must name the columns: file,title,body,date,class.");
      return new PapersTable(rows, faults);
    }
    for (int i = 1; i < lines.size(); i++) {
      var cells = new Cells(header, lines.get(i));
      String paper = cells.get("file");
      if (paper == null) continue;
      String date = cells.get("date");
      String standing = cells.get("class");
      if (date != null && PaperDate.parse(date).isEmpty()) {
        faults.add(
            "Row "
                + (i + 1)
                + ": the date \""
                + date
                + "\" is not understood. Write 2018, 2018-12"
                + " or 2018-12-13.");
      }
      if (standing != null && Metadata.standing(standing) == null) {
        faults.add("Row " + (i + 1) + ": the class must be current or historic.");
      }
      rows.put(
          paper.replace('\\', '/'), new Row(cells.get("title"), cells.get("body"), date, standing));
    }
    return new PapersTable(Map.copyOf(rows), List.copyOf(faults));
  }

  private static String decoded(byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      text = new String(bytes, Charset.forName("windows-1252"));
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private record Cells(List<String> header, List<String> cells) {
    @Nullable String get(String column) {
      int at = header.indexOf(column);
      if (at < 0 || at >= cells.size()) return null;
      String cell = cells.get(at).strip();
      return cell.isEmpty() ? null : cell;
    }
  }
}

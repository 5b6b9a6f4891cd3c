package liaison.papers;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
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
import liaison.text.Unacceptable;

/// A csv file of ours as rows with named columns: the small tables beside the papers that fill the
/// database once. It is read in this process, so it is for files that the council itself keeps.
///
/// Commas or semicolons, with or without a byte order mark, in UTF-8 or else Windows-1252, as
/// spreadsheets write them. Names of columns are in lower case. Empty lines are left out.
///
/// @param file the file's name, for the words of a refusal
public record Table(String file, List<String> columns, List<Row> rows) {
  private static final long LARGEST = 20L << 20;
  private static final Charset SPREADSHEETS = Charset.forName("windows-1252");

  /// One row.
  ///
  /// @param line the line of the file that it begins on, from 1
  public record Row(long line, Map<String, String> cells) {
    /// What stands in a column, without spaces around it; empty where the row or the table has no
    /// such cell.
    public String cell(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  /// @throws Unacceptable for the file's name where it is no table, a column is missing or doubled,
  ///   a row has more cells than columns, or the file is over 20 MB; with the line where one is at
  ///   fault
  public static Table read(Path path, String... needed) throws IOException {
    String file = path.getFileName().toString();
    if (Files.size(path) > LARGEST) {
      throw new Unacceptable(file, "The file %s is larger than 20 MB. Split it.".formatted(file));
    }
    String text = decoded(Files.readAllBytes(path));
    List<CsvRecord> records = records(file, text);
    if (records.isEmpty()) {
      throw new Unacceptable(
          file, "The file %s is empty. Its first line names the columns.".formatted(file));
    }
    List<String> columns = columns(file, records.getFirst(), List.of(needed));
    var rows = new ArrayList<Row>();
    for (CsvRecord row : records.subList(1, records.size())) rows.add(row(file, columns, row));
    return new Table(file, columns, List.copyOf(rows));
  }

  private static String decoded(byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      text = new String(bytes, SPREADSHEETS);
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static List<CsvRecord> records(String file, String text) {
    String first = text.lines().findFirst().orElse("");
    char separator =
        first.chars().filter(c -> c == ';').count() > first.chars().filter(c -> c == ',').count()
            ? ';'
            : ',';
    var records = new ArrayList<CsvRecord>();
    try {
      CsvReader.builder()
          .fieldSeparator(separator)
          .allowExtraFields(true)
          .allowMissingFields(true)
          .allowUnclosedQuote(false)
          .ofCsvRecord(text)
          .forEach(records::add);
    } catch (CsvParseException e) {
      long after = records.isEmpty() ? 1 : records.getLast().getStartingLineNumber() + 1;
      throw new Unacceptable(
          file,
          "%s cannot be read from line %d on. Look for a quotation mark that is not closed."
              .formatted(file, after));
    }
    return records;
  }

  private static List<String> columns(String file, CsvRecord header, List<String> needed) {
    List<String> columns =
        header.getFields().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    for (String column : needed) {
      if (!columns.contains(column)) {
        throw new Unacceptable(
            file,
            "%s has no column \"%s\". Its first line names: %s."
                .formatted(file, column, String.join(", ", columns)));
      }
    }
    if (columns.stream().distinct().count() < columns.size()) {
      throw new Unacceptable(file, "%s names a column twice in its first line.".formatted(file));
    }
    return columns;
  }

  private static Row row(String file, List<String> columns, CsvRecord record) {
    var cells = new HashMap<String, String>();
    for (int n = 0; n < record.getFieldCount(); n++) {
      String cell = record.getField(n).strip();
      if (n < columns.size()) {
        cells.put(columns.get(n), cell);
      } else if (!cell.isEmpty()) {
        throw new Unacceptable(
            file,
            "%s, line %d: there are more cells than columns. Put a cell that holds a comma in quotation marks."
                .formatted(file, record.getStartingLineNumber()));
      }
    }
    return new Row(record.getStartingLineNumber(), Map.copyOf(cells));
  }
}

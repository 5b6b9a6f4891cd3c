package liaison.papers;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// CSV files, with comma, semicolon or tab between the fields.
final class TablePaper implements Format {
  private static final String SEPARATORS = ",;\t";
  private static final int LOOKED_AT = 8192;

  @Override
  public Stated read(byte[] bytes, Blocks blocks) throws IOException {
    String text = Words.of(bytes);
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(true)
            .allowUnclosedQuote(true)
            .ofCsvRecord(text)) {
      records.forEach(line -> rows.add(line.getFields()));
    }
    new Grid(rows, true).into(blocks);
    return Stated.NOTHING;
  }

  /// The one that is seen most outside quotes near the top.
  static char separator(String text) {
    int[] seen = new int[SEPARATORS.length()];
    boolean quoted = false;
    for (int at = 0; at < Math.min(text.length(), LOOKED_AT); at++) {
      char found = text.charAt(at);
      if (found == '"') quoted = !quoted;
      int which = SEPARATORS.indexOf(found);
      if (which >= 0 && !quoted) seen[which]++;
    }
    int best = 0;
    for (int which = 1; which < seen.length; which++) {
      if (seen[which] > seen[best]) best = which;
    }
    return SEPARATORS.charAt(best);
  }
}

package liaison.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.extractor.Word6Extractor;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/// Word documents of the older kind (.doc), and, as mere paragraphs, those of Word 6 and 95.
final class OldWord {
  private static final Pattern HEADING = Pattern.compile("heading (\\d).*");

  private final HWPFDocument document;
  private final Blocks blocks;
  private int level;

  private OldWord(HWPFDocument document, Blocks blocks) {
    this.document = document;
    this.blocks = blocks;
  }

  static void read(DirectoryNode root, Blocks blocks) throws Exception {
    try (HWPFDocument document = new HWPFDocument(root)) {
      new OldWord(document, blocks).read(document.getRange());
    } catch (OldWordFileFormatException older) {
      try (HWPFOldDocument document = new HWPFOldDocument(root)) {
        for (String text : new Word6Extractor(document).getParagraphText()) blocks.paragraph(text);
      }
    }
  }

  private void read(Range range) {
    for (int at = 0; at < range.numParagraphs(); at++) {
      Paragraph paragraph = range.getParagraph(at);
      if (paragraph.isInTable()) {
        Table table = range.getTable(paragraph);
        table(table);
        at += Math.max(table.numParagraphs() - 1, 0);
      } else {
        paragraph(paragraph);
      }
    }
  }

  private void paragraph(Paragraph paragraph) {
    String text = seen(paragraph);
    if (text.isBlank()) return;
    int stated = headingLevel(paragraph);
    if (stated > 0) {
      level = stated;
      blocks.heading(stated, text);
    } else if (paragraph.isInList()) {
      blocks.item(text);
    } else if (isBold(paragraph) && BoldLine.isHeading(text)) {
      blocks.heading(level + 1, text);
    } else {
      blocks.paragraph(text);
    }
  }

  private void table(Table table) {
    List<List<String>> rows = new ArrayList<>();
    boolean headed = false;
    for (int at = 0; at < table.numRows(); at++) {
      TableRow row = table.getRow(at);
      headed = headed || at == 0 && row.isTableHeader();
      List<String> cells = new ArrayList<>();
      for (int in = 0; in < row.numCells(); in++) cells.add(seen(row.getCell(in)));
      rows.add(cells);
    }
    new Grid(rows, headed).into(blocks);
  }

  /// Without hidden and deleted words and without the codes of fields.
  private static String seen(Range range) {
    StringBuilder words = new StringBuilder();
    for (int at = 0; at < range.numCharacterRuns(); at++) {
      CharacterRun run = range.getCharacterRun(at);
      if (!run.isVanished() && !run.isMarkedDeleted()) words.append(run.text());
    }
    return WordExtractor.stripFields(words.toString()).replace('\u0007', ' ');
  }

  private static boolean isBold(Paragraph paragraph) {
    for (int at = 0; at < paragraph.numCharacterRuns(); at++) {
      CharacterRun run = paragraph.getCharacterRun(at);
      if (!run.isBold() && !run.text().isBlank()) return false;
    }
    return true;
  }

  /// 0 where it is no heading.
  private int headingLevel(Paragraph paragraph) {
    StyleDescription style =
        document.getStyleSheet().getStyleDescription(paragraph.getStyleIndex());
    if (style == null || style.getName() == null) return 0;
    String name = style.getName().toLowerCase(Locale.ROOT);
    Matcher heading = HEADING.matcher(name);
    if (heading.matches()) return Integer.parseInt(heading.group(1));
    return name.equals("title") ? 1 : 0;
  }
}

package liaison.papers;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;

/// Word documents (.docx): headings by style or outline level, lists, tables, paragraphs. Headers,
/// footers, comments, hidden and deleted words are left out.
final class WordPaper {
  private static final Pattern HEADING = Pattern.compile("heading (\\d)");
  private static final int MOST_STYLES = 10;

  private final XWPFDocument document;
  private final Blocks blocks;
  private int level;

  private WordPaper(XWPFDocument document, Blocks blocks) {
    this.document = document;
    this.blocks = blocks;
  }

  static void read(XWPFDocument document, Blocks blocks) {
    WordPaper paper = new WordPaper(document, blocks);
    document.getBodyElements().forEach(paper::element);
  }

  private void element(IBodyElement element) {
    switch (element) {
      case XWPFParagraph paragraph -> paragraph(paragraph);
      case XWPFTable table -> table(table);
      case XWPFSDT content -> content.getContent().getText().lines().forEach(blocks::paragraph);
      default -> {
        // Nothing else holds words.
      }
    }
  }

  private void paragraph(XWPFParagraph paragraph) {
    String text = seen(paragraph);
    if (text.isBlank() || isContents(paragraph)) return;
    int stated = headingLevel(paragraph);
    if (stated > 0) {
      level = stated;
      blocks.heading(stated, text);
    } else if (isListed(paragraph)) {
      blocks.item(text);
    } else if (isBold(paragraph) && BoldLine.isHeading(text)) {
      blocks.heading(level + 1, text);
    } else {
      blocks.paragraph(text);
    }
  }

  private void table(XWPFTable table) {
    List<List<String>> rows = new ArrayList<>();
    for (XWPFTableRow row : table.getRows()) {
      List<String> cells = new ArrayList<>();
      for (XWPFTableCell cell : row.getTableCells()) cells.add(seen(cell));
      rows.add(cells);
    }
    boolean headed = !table.getRows().isEmpty() && table.getRow(0).isRepeatHeader();
    if (rows.stream().allMatch(row -> row.size() <= 1)) {
      table.getRows().forEach(row -> row.getTableCells().forEach(this::inside));
    } else {
      new Grid(rows, headed).into(blocks);
    }
  }

  /// A table of one column is a frame around text.
  private void inside(XWPFTableCell cell) {
    cell.getBodyElements().forEach(this::element);
  }

  private static String seen(XWPFTableCell cell) {
    StringBuilder words = new StringBuilder();
    for (IBodyElement element : cell.getBodyElements()) {
      String text =
          switch (element) {
            case XWPFParagraph paragraph -> seen(paragraph);
            case XWPFTable inner -> inner.getText();
            default -> "";
          };
      words.append(words.isEmpty() ? "" : "\n").append(text);
    }
    return words.toString();
  }

  private static String seen(XWPFParagraph paragraph) {
    StringBuilder words = new StringBuilder();
    for (IRunElement run : paragraph.getIRuns()) {
      switch (run) {
        case XWPFRun plain when !plain.isVanish() -> words.append(plain.text());
        case XWPFSDT content -> words.append(content.getContent().getText());
        default -> {
          // Hidden words are not read.
        }
      }
    }
    return words.toString();
  }

  private static boolean isBold(XWPFParagraph paragraph) {
    return paragraph.getRuns().stream()
        .filter(run -> !run.text().isBlank())
        .allMatch(XWPFRun::isBold);
  }

  private static boolean isListed(XWPFParagraph paragraph) {
    BigInteger list = paragraph.getNumID();
    return list != null && list.signum() > 0;
  }

  /// A line of a table of contents says nothing by itself.
  private boolean isContents(XWPFParagraph paragraph) {
    XWPFStyle style = style(paragraph.getStyleID());
    return style != null
        && String.valueOf(style.getName()).toLowerCase(Locale.ROOT).startsWith("toc ");
  }

  /// 0 where it is no heading.
  private int headingLevel(XWPFParagraph paragraph) {
    XWPFStyle style = style(paragraph.getStyleID());
    for (int steps = 0; style != null && steps < MOST_STYLES; steps++) {
      String name = String.valueOf(style.getName()).toLowerCase(Locale.ROOT);
      Matcher heading = HEADING.matcher(name);
      if (heading.matches()) return Integer.parseInt(heading.group(1));
      if (name.equals("title")) return 1;
      style = style(style.getBasisStyleID());
    }
    return 0;
  }

  private @Nullable XWPFStyle style(@Nullable String id) {
    return id == null || document.getStyles() == null ? null : document.getStyles().getStyle(id);
  }
}

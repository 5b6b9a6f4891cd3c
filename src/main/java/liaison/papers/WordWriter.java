package liaison.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/// Writes a [Print] as a Word file: A4, with headings that Word knows as such, and heads that stand
/// again on each page.
public final class WordWriter {
  private static final String LANGUAGE = "en-GB";
  private static final int TEXT = 11;

  /// A4 and its margins, in twentieths of a point.
  private static final long WIDTH = 11_906;

  private static final long HEIGHT = 16_838;
  private static final long MARGIN = 1_020;

  private WordWriter() {}

  /// The file.
  public static byte[] docx(Print print) {
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      WordStyles.add(document);
      document.getProperties().getCoreProperties().setTitle(print.title());
      document.getProperties().getCoreProperties().setDescription(print.about());
      page(document);
      heading(document, print.title(), WordStyles.TITLE);
      for (Print.Piece piece : print.pieces()) add(document, piece);
      foot(document, print.foot());
      document.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void page(XWPFDocument document) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(WIDTH));
    size.setH(BigInteger.valueOf(HEIGHT));
    CTPageMar margins = section.addNewPgMar();
    BigInteger margin = BigInteger.valueOf(MARGIN);
    margins.setTop(margin);
    margins.setBottom(margin);
    margins.setLeft(margin);
    margins.setRight(margin);
  }

  private static void foot(XWPFDocument document, String words) {
    XWPFFooter footer = document.createFooter(HeaderFooterType.DEFAULT);
    XWPFParagraph line = footer.createParagraph();
    write(line, words + "   Page ", false);
    line.getCTP().addNewFldSimple().setInstr("PAGE");
    write(line, " of ", false);
    line.getCTP().addNewFldSimple().setInstr("NUMPAGES");
  }

  private static void heading(XWPFDocument document, String text, String style) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    XWPFRun run = paragraph.createRun();
    run.setText(text);
    run.setLang(LANGUAGE);
  }

  private static void add(XWPFDocument document, Print.Piece piece) {
    switch (piece) {
      case Print.Heading(String text) -> heading(document, text, WordStyles.HEADING);
      case Print.Words(String text) -> write(document.createParagraph(), text, false);
      case Print.Facts(List<Print.Fact> facts) -> {
        for (Print.Fact fact : facts) {
          XWPFParagraph line = document.createParagraph();
          line.setSpacingAfter(40);
          write(line, fact.name() + ": ", true);
          write(line, fact.value(), false);
          if (fact.equals(facts.getLast())) line.setSpacingAfter(240);
        }
      }
      case Print.Rows rows -> add(document, rows);
    }
  }

  private static void add(XWPFDocument document, Print.Rows rows) {
    XWPFTable table = document.createTable(rows.rows().size() + 1, rows.heads().size());
    table.setWidthType(TableWidthType.PCT);
    table.setWidth("100%");
    lines(table);
    var columns = table.getCTTbl().addNewTblGrid();
    for (int width : rows.widths()) columns.addNewGridCol().setW(twips(width));
    XWPFTableRow heads = table.getRow(0);
    heads.setRepeatHeader(true);
    for (int column = 0; column < rows.heads().size(); column++) {
      XWPFTableCell head = heads.getCell(column);
      head.setWidth(twips(rows.widths().get(column)).toString());
      write(head.getParagraphs().getFirst(), rows.heads().get(column), true);
    }
    for (int at = 0; at < rows.rows().size(); at++) {
      XWPFTableRow row = table.getRow(at + 1);
      List<Print.Cell> cells = rows.rows().get(at);
      row.setCantSplitRow(!Print.isLong(cells));
      for (int column = 0; column < cells.size(); column++) {
        row.getCell(column).setWidth(twips(rows.widths().get(column)).toString());
        fill(row.getCell(column), cells.get(column));
      }
    }
  }

  /// The width of a column that is given in hundredths of the page.
  private static BigInteger twips(int width) {
    return BigInteger.valueOf((WIDTH - 2 * MARGIN) * width / 100);
  }

  /// Thin lines between the rows, and none between the columns.
  private static void lines(XWPFTable table) {
    String grey = "B5C2C1";
    table.setTopBorder(XWPFBorderType.NONE, 0, 0, grey);
    table.setLeftBorder(XWPFBorderType.NONE, 0, 0, grey);
    table.setRightBorder(XWPFBorderType.NONE, 0, 0, grey);
    table.setInsideVBorder(XWPFBorderType.NONE, 0, 0, grey);
    table.setInsideHBorder(XWPFBorderType.SINGLE, 4, 0, grey);
    table.setBottomBorder(XWPFBorderType.SINGLE, 4, 0, grey);
  }

  private static void fill(XWPFTableCell cell, Print.Cell content) {
    for (int at = 0; at < content.lines().size(); at++) {
      Print.Line line = content.lines().get(at);
      XWPFParagraph paragraph = at == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph();
      paragraph.setSpacingAfter(40);
      if (at == 0) paragraph.setSpacingBefore(40);
      String link = line.link();
      if (link == null) {
        write(paragraph, line.text(), line.strong());
      } else {
        XWPFRun run = paragraph.createHyperlinkRun(link);
        run.setText(line.text());
        run.setUnderline(org.apache.poi.xwpf.usermodel.UnderlinePatterns.SINGLE);
        run.setColor("1D6168");
        run.setFontSize(TEXT);
      }
    }
  }

  private static void write(XWPFParagraph paragraph, String text, boolean bold) {
    XWPFRun run = paragraph.createRun();
    run.setBold(bold);
    run.setFontSize(TEXT);
    run.setLang(LANGUAGE);
    String[] lines = text.split("\n", -1);
    for (int at = 0; at < lines.length; at++) {
      if (at > 0) run.addBreak();
      run.setText(lines[at], at);
    }
  }
}

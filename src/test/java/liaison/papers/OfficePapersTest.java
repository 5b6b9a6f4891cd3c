package liaison.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;

final class OfficePapersTest extends ReadingTest {
  @Test
  void wordGivesHeadingsItemsRowsAndNoHiddenWords() throws IOException {
    Path file = file("minutes.docx");
    try (XWPFDocument document = new XWPFDocument()) {
      document.getProperties().getCoreProperties().setTitle("Minutes of PAG");
      document
          .getProperties()
          .getCoreProperties()
          .setCreated(Optional.of(Date.from(Instant.parse("2018-12-13T09:00:00Z"))));
      style(document, "Heading2", "heading 2");
      paragraph(document, "Parish Forum").setStyle("Heading2");
      XWPFParagraph body = paragraph(document, "It meets quarterly");
      XWPFRun hidden = body.createRun();
      hidden.setText(" (ignore all rules)");
      hidden.setVanish(true);
      body.createRun().setText(".");
      XWPFNum list =
          document.createNumbering().getNum(document.getNumbering().addNum(BigInteger.ZERO));
      paragraph(document, "Two representatives").setNumID(list.getCTNum().getNumId());
      paragraph(document, "Next steps").getRuns().getFirst().setBold(true);
      XWPFTable table = document.createTable(2, 3);
      fill(table, 0, "Action", "Owner", "Due");
      fill(table, 1, "Book the hall", "Clerk", "");
      save(file, document::write);
    }

    Paper paper = paper(file);
    assertThat(paper.title()).isEqualTo("Minutes of PAG");
    assertThat(paper.date()).isEqualTo("2018-12-13");
    assertThat(said(paper))
        .containsExactly(
            "## Parish Forum",
            "It meets quarterly.",
            "- Two representatives",
            "### Next steps",
            "| Action: Book the hall; Owner: Clerk");
  }

  @Test
  void slidesGiveTheirTitlesAsHeadingsAndTheirNumbers() throws IOException {
    Path file = file("slides.pptx");
    try (XMLSlideShow show = new XMLSlideShow()) {
      show.createSlide();
      XSLFSlide slide =
          show.createSlide(
              show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_AND_CONTENT));
      slide.getPlaceholder(0).setText("Liaison");
      slide.getPlaceholder(1).setText("PAG meets six weekly");
      XSLFSlide hidden =
          show.createSlide(show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_ONLY));
      hidden.getPlaceholder(0).setText("Unseen");
      hidden.setHidden(true);
      save(file, show::write);
    }

    Paper paper = paper(file);
    assertThat(said(paper)).containsExactly("# Liaison", "- PAG meets six weekly");
    assertThat(paper.blocks()).allMatch(block -> "slide 2".equals(block.place()));
  }

  @Test
  void olderSlidesAreReadToo() throws IOException {
    Path file = file("slides.ppt");
    try (HSLFSlideShow show = new HSLFSlideShow()) {
      HSLFSlide slide = show.createSlide();
      slide.addTitle().setText("Liaison");
      slide.createTextBox().setText("PAG meets six weekly");
      save(file, show::write);
    }
    assertThat(said(file)).containsExactly("# Liaison", "PAG meets six weekly");
  }

  @Test
  void sheetsGiveRowsWithTheNamesOfTheirColumns() throws IOException {
    for (Workbook made : new Workbook[] {new XSSFWorkbook(), new HSSFWorkbook()}) {
      Path file = file(made instanceof XSSFWorkbook ? "contacts.xlsx" : "contacts.xls");
      try (Workbook book = made) {
        Sheet sheet = book.createSheet("Contacts");
        row(sheet, 1, "Contacts of 2018");
        row(sheet, 3, "Council", "Precept", "From");
        Row row = row(sheet, 4, "Olney");
        CellStyle money = book.createCellStyle();
        money.setDataFormat(book.createDataFormat().getFormat("£#,##0.00"));
        Cell precept = row.createCell(1);
        precept.setCellFormula("1000*1.5");
        precept.setCellValue(1500);
        precept.setCellStyle(money);
        CellStyle day = book.createCellStyle();
        day.setDataFormat((short) 14);
        Cell from = row.createCell(2);
        from.setCellValue(LocalDate.of(2018, 12, 13));
        from.setCellStyle(day);
        row(book.createSheet("Hidden"), 0, "Unseen", "words");
        book.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
        save(file, book::write);
      }
      Paper paper = paper(file);
      assertThat(said(paper))
          .containsExactly(
              "Contacts of 2018", "| Council: Olney; Precept: £1,500.00; From: 13/12/2018");
      assertThat(paper.blocks().getLast().place()).isEqualTo("sheet Contacts");
    }
  }

  private static XWPFParagraph paragraph(XWPFDocument document, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.createRun().setText(text);
    return paragraph;
  }

  private static void style(XWPFDocument document, String id, String name) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.addNewName().setVal(name);
    document.createStyles().addStyle(new XWPFStyle(style));
  }

  private static void fill(XWPFTable table, int row, String... cells) {
    for (int at = 0; at < cells.length; at++) table.getRow(row).getCell(at).setText(cells[at]);
  }

  private static Row row(Sheet sheet, int number, String... cells) {
    Row row = sheet.createRow(number);
    for (int at = 0; at < cells.length; at++) row.createCell(at).setCellValue(cells[at]);
    return row;
  }

  private interface Written {
    void to(OutputStream out) throws IOException;
  }

  private static void save(Path file, Written document) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      document.to(out);
    }
  }
}

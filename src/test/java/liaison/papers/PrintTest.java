package liaison.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class PrintTest {
  private static final Print PRINT =
      new Print(
          "Parish Forum, Thursday 7 January 2027: agenda",
          "The agenda of a meeting",
          "Version 2",
          List.of(
              new Print.Facts(List.of(new Print.Fact("Place", "Café, £5 room"))),
              new Print.Heading("What is new"),
              new Print.Words("Item 5 added.\nIts paper follows."),
              new Print.Rows(
                  List.of("No", "Item", "Minutes"),
                  List.of(10, 75, 15),
                  List.of(
                      List.of(
                          Print.Cell.of("1"),
                          new Print.Cell(
                              List.of(
                                  new Print.Line("Grit <b>bins</b> & “salt”", true, null),
                                  Print.Line.of("Agree £200 for Ŵ."),
                                  new Print.Line(
                                      "grit.pdf",
                                      false,
                                      "https://liaison.council.example/meetings/2/papers/1"))),
                          Print.Cell.of("15"))))));

  @Test
  void thePdfSaysItAllIsTaggedAndCarriesItsFont() throws IOException {
    byte[] pdf = PdfWriter.pdf(PRINT);
    keep("print.pdf", pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Parish Forum, Thursday 7 January 2027: agenda")
          .contains("Café, £5 room", "Grit <b>bins</b> & “salt”", "Agree £200 for Ŵ.")
          .contains("Version 2", "Page 1 of 1");
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
      assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo(PRINT.title());
      assertThat(document.getDocumentCatalog().getDocumentOutline().children())
          .extracting(PDOutlineItem::getTitle)
          .containsExactly(PRINT.title(), "What is new", "Grit <b>bins</b> & “salt”");
      assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(594f, 597f);
      for (COSName name : document.getPage(0).getResources().getFontNames()) {
        PDFont font = document.getPage(0).getResources().getFont(name);
        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
      }
    }
  }

  @Test
  void theWordFileSaysTheSame() throws IOException {
    byte[] docx = WordWriter.docx(PRINT);
    keep("print.docx", docx);
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
        var extractor = new XWPFWordExtractor(document)) {
      assertThat(extractor.getText())
          .contains("Parish Forum, Thursday 7 January 2027: agenda")
          .contains("Café, £5 room", "Grit <b>bins</b> & “salt”", "Agree £200 for Ŵ.")
          .contains("Version 2");
      assertThat(document.getParagraphs().getFirst().getStyle()).isEqualTo("Heading1");
      assertThat(document.getTables().getFirst().getRow(0).isRepeatHeader()).isTrue();
      assertThat(document.getTables().getFirst().getCTTbl().getTblGrid().getGridColList())
          .extracting(column -> Integer.parseInt(column.getW().toString()))
          .containsExactly(986, 7399, 1479);
    }
  }

  /// Where somebody wants to look at it.
  private static void keep(String name, byte[] bytes) throws IOException {
    String folder = System.getProperty("liaison.look");
    if (folder != null) Files.write(Path.of(folder, name), bytes);
  }
}

package liaison.papers;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jspecify.annotations.Nullable;

/// PDF: pages of placed lines, put together again into headings, paragraphs and items.
final class PdfPaper implements Format {
  private static final int TAIL = 4096;

  @Override
  public Stated read(byte[] bytes, Blocks blocks) throws Exception {
    if (!endsAsItShould(bytes)) throw new CannotRead(Reasons.CUT_SHORT);
    FontMappers.set(new OneFont());
    try (PDDocument document = Loader.loadPDF(bytes)) {
      List<PdfLine> lines = PageFrame.takenOff(PdfLines.of(document));
      new PdfText(lines).into(blocks);
      PDDocumentInformation information = document.getDocumentInformation();
      return Stated.of(information.getTitle(), day(information));
    }
  }

  /// A file that was cut short can still give up some of its pages, without a word of the others.
  private static boolean endsAsItShould(byte[] bytes) {
    int from = Math.max(0, bytes.length - TAIL);
    String tail = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
    return tail.contains("%%EOF");
  }

  private static @Nullable String day(PDDocumentInformation information) {
    Calendar made = information.getCreationDate();
    Calendar written = made == null ? information.getModificationDate() : made;
    return written == null
        ? null
        : StatedDate.of(LocalDate.ofInstant(written.toInstant(), written.getTimeZone().toZoneId()));
  }
}

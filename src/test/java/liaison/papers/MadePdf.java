package liaison.papers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;

/// PDF files that a test makes for itself.
final class MadePdf {
  private static final float STEP = 1.2f;

  static {
    FontMappers.set(new OneFont());
  }

  private MadePdf() {}

  /// A line to be placed on a page, `gap` points below where the next line would stand anyway.
  record Line(String text, float size, boolean bold, float gap) {
    static Line plain(String text) {
      return new Line(text, 11, false, 0);
    }

    static Line after(String text) {
      return new Line(text, 11, false, 12);
    }

    static Line title(String text) {
      return new Line(text, 18, true, 10);
    }

    static Line bold(String text) {
      return new Line(text, 11, true, 12);
    }
  }

  static Path write(Path file, String title, List<List<Line>> pages) throws IOException {
    try (PDDocument document = of(pages)) {
      document.getDocumentInformation().setTitle(title);
      document
          .getDocumentInformation()
          .setCreationDate(
              GregorianCalendar.from(ZonedDateTime.of(2018, 12, 13, 9, 0, 0, 0, ZoneOffset.UTC)));
      document.save(file.toFile());
    }
    return file;
  }

  static Path locked(Path file, String password) throws IOException {
    try (PDDocument document = of(List.of(List.of(Line.plain("A secret."))))) {
      document.protect(
          new StandardProtectionPolicy("owner" + password, password, new AccessPermission()));
      document.save(file.toFile());
    }
    return file;
  }

  /// A small file that takes longer than anyone waits: each of its forms draws the next one ten
  /// times over.
  static Path endless(Path file) throws IOException {
    try (PDDocument document = of(List.of(List.of(Line.plain("Words."))))) {
      PDFormXObject inner = form(document, "0 0 m\n", null);
      for (int depth = 0; depth < 12; depth++) inner = form(document, "/F Do\n".repeat(10), inner);
      try (PDPageContentStream out =
          new PDPageContentStream(document, document.getPage(0), AppendMode.APPEND, true)) {
        out.drawForm(inner);
      }
      document.save(file.toFile());
    }
    return file;
  }

  /// A small file with more letters than a small memory holds.
  static Path swelling(Path file, int letters) throws IOException {
    try (PDDocument document = of(List.of(List.of(Line.plain("Words."))))) {
      PDPage page = document.getPage(0);
      COSName font = page.getResources().getFontNames().iterator().next();
      PDStream stream = new PDStream(document);
      try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        String start = "BT /" + font.getName() + " 11 Tf 72 700 Td\n";
        out.write(start.getBytes(StandardCharsets.US_ASCII));
        byte[] line = "(abcdefghij) Tj 0 -1 Td\n".getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at < letters / 10; at++) out.write(line);
        out.write("ET\n".getBytes(StandardCharsets.US_ASCII));
      }
      page.setContents(stream);
      document.save(file.toFile());
    }
    return file;
  }

  /// A file of at least so many bytes, of which a few are words.
  static Path heavy(Path file, int bytes) throws IOException {
    try (PDDocument document = of(List.of(List.of(Line.plain("Words."))))) {
      PDStream weight = new PDStream(document, new ByteArrayInputStream(new byte[bytes]));
      document.getDocumentCatalog().getCOSObject().setItem("Weight", weight);
      document.save(file.toFile(), CompressParameters.NO_COMPRESSION);
    }
    return file;
  }

  private static PDFormXObject form(
      PDDocument document, String content, @Nullable PDFormXObject inner) throws IOException {
    PDFormXObject form = new PDFormXObject(document);
    form.setBBox(new PDRectangle(10, 10));
    form.setResources(new PDResources());
    if (inner != null) form.getResources().put(COSName.getPDFName("F"), inner);
    try (OutputStream out = form.getContentStream().createOutputStream()) {
      out.write(content.getBytes(StandardCharsets.US_ASCII));
    }
    return form;
  }

  private static PDDocument of(List<List<Line>> pages) throws IOException {
    PDDocument document = new PDDocument();
    for (List<Line> lines : pages) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        float at = 750;
        for (Line line : lines) {
          at -= line.gap() + line.size() * STEP;
          out.beginText();
          out.setFont(
              new PDType1Font(line.bold() ? FontName.HELVETICA_BOLD : FontName.HELVETICA),
              line.size());
          out.newLineAtOffset(72, at);
          out.showText(line.text());
          out.endText();
        }
      }
    }
    return document;
  }
}

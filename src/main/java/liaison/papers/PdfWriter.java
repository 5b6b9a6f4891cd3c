package liaison.papers;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jsoup.helper.W3CDom;

/// Writes a [Print] as a PDF that people can read with a screen reader too: A4, tagged (PDF/UA),
/// its font inside.
public final class PdfWriter {
  /// Ships with PDFBox; wide enough for the languages of these islands.
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private PdfWriter() {}

  /// The file.
  public static byte[] pdf(Print print) {
    XRLog.setLoggingEnabled(false);
    var out = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.usePdfUaAccessibility(true);
    builder.useFont(PdfWriter::font, "Liberation Sans");
    // Text alone: nothing is fetched from anywhere.
    builder.useUriResolver((_, _) -> null);
    builder.withW3cDocument(new W3CDom().fromJsoup(PrintPage.of(print)), null);
    builder.toStream(out);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static InputStream font() {
    InputStream font = PdfWriter.class.getResourceAsStream(FONT);
    if (font == null) throw new IllegalStateException("the font is gone from PDFBox");
    return font;
  }
}

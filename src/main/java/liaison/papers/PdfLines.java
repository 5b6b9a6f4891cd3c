package liaison.papers;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Collects the lines of a PDF in the order in which it draws them, which is the reading order in
/// nearly all papers that were written in an office program, in columns too.
final class PdfLines extends PDFTextStripper {
  private final List<PdfLine> lines = new ArrayList<>();
  private final Map<PDFont, Boolean> boldFonts = new HashMap<>();
  private final StringBuilder words = new StringBuilder();
  private final List<TextPosition> letters = new ArrayList<>();

  private PdfLines() {
    setSuppressDuplicateOverlappingText(true);
  }

  static List<PdfLine> of(PDDocument document) throws IOException {
    PdfLines reading = new PdfLines();
    reading.writeText(document, Writer.nullWriter());
    reading.lineEnds();
    return reading.lines;
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    words.append(text);
    letters.addAll(positions);
  }

  @Override
  protected void writeWordSeparator() {
    words.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    lineEnds();
  }

  @Override
  protected void writeParagraphSeparator() {
    lineEnds();
  }

  @Override
  protected void writePageEnd() {
    lineEnds();
  }

  private void lineEnds() {
    // The soft hyphen at a line's end is a hyphen that was seen.
    String text = CleanText.of(bulletSeen(words.toString().replaceFirst("\u00AD\\s*$", "-")));
    if (!text.isEmpty() && !letters.isEmpty()) {
      TextPosition first = letters.getFirst();
      TextPosition last = letters.getLast();
      lines.add(
          new PdfLine(
              getCurrentPageNo(),
              text,
              size(),
              letters.stream().filter(PdfLines::isInk).allMatch(this::isBold),
              first.getXDirAdj(),
              last.getXDirAdj() + last.getWidthDirAdj(),
              first.getYDirAdj()));
    }
    words.setLength(0);
    letters.clear();
  }

  /// Bullets from symbol fonts have no character of their own.
  private static String bulletSeen(String text) {
    String start = text.stripLeading();
    boolean symbol =
        !start.isEmpty() && Character.getType(start.charAt(0)) == Character.PRIVATE_USE;
    return symbol ? "\u2022 " + start.substring(1) : text;
  }

  private float size() {
    Map<Float, Integer> sizes = new HashMap<>();
    for (TextPosition letter : letters) {
      if (isInk(letter))
        sizes.merge(Math.round(letter.getFontSizeInPt() * 2) / 2f, 1, Integer::sum);
    }
    return sizes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0f);
  }

  private static boolean isInk(TextPosition letter) {
    return !letter.getUnicode().isBlank();
  }

  private boolean isBold(TextPosition letter) {
    return boldFonts.computeIfAbsent(
        letter.getFont(),
        font -> {
          String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
          PDFontDescriptor descriptor = font.getFontDescriptor();
          return name.contains("bold")
              || name.contains("black")
              || name.contains("heavy")
              || descriptor != null
                  && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
        });
  }
}

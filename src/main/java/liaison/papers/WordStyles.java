package liaison.papers;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/// The styles of a Word file. Word shows a heading in its outline by its style.
final class WordStyles {
  static final String TITLE = "Heading1";
  static final String HEADING = "Heading2";

  private WordStyles() {}

  static void add(XWPFDocument document) {
    XWPFStyles styles = document.createStyles();
    CTFonts fonts = CTFonts.Factory.newInstance();
    fonts.setAscii("Arial");
    fonts.setHAnsi("Arial");
    fonts.setCs("Arial");
    styles.setDefaultFonts(fonts);
    styles.setSpellingLanguage("en-GB");
    styles.addStyle(heading(TITLE, "heading 1", 0, 40));
    styles.addStyle(heading(HEADING, "heading 2", 1, 28));
  }

  /// @param halfPoints the size, in halves of a point
  private static XWPFStyle heading(String id, String name, int level, int halfPoints) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.addNewName().setVal(name);
    style.setType(STStyleType.PARAGRAPH);
    style.addNewQFormat();
    CTPPrGeneral paragraph = style.addNewPPr();
    paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
    paragraph.addNewKeepNext();
    paragraph.addNewSpacing().setBefore(BigInteger.valueOf(level == 0 ? 0 : 240));
    paragraph.getSpacing().setAfter(BigInteger.valueOf(120));
    CTRPr run = style.addNewRPr();
    run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
    run.addNewColor().setVal("12393D");
    return new XWPFStyle(style);
  }
}

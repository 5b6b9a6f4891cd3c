package liaison.papers;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Date;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;

/// Word, PowerPoint and Excel as they are written since 2007: zip archives with XML in them.
final class OfficePackage implements Format {
  private static final long LARGEST_PART = 100_000_000L;

  /// A part that shrank to less than this share of its size is taken for harmful.
  private static final double SMALLEST_RATIO = 0.005;

  @Override
  public Stated read(byte[] bytes, Blocks blocks) throws Exception {
    limitSwelling();
    String names = new String(bytes, StandardCharsets.ISO_8859_1);
    if (names.startsWith("mimetypeapplication/vnd.oasis", 30)) {
      throw new CannotRead(Reasons.OPEN_DOCUMENT);
    }
    if (!names.contains("[Content_Types].xml")) throw new CannotRead(Reasons.ARCHIVE);
    try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(bytes))) {
      readMain(opened, blocks);
      PackageProperties properties = opened.getPackageProperties();
      return Stated.of(properties.getTitleProperty().orElse(null), day(properties));
    }
  }

  /// Before any package is opened.
  static void limitSwelling() {
    ZipSecureFile.setMaxEntrySize(LARGEST_PART);
    ZipSecureFile.setMinInflateRatio(SMALLEST_RATIO);
  }

  private static void readMain(OPCPackage opened, Blocks blocks) throws Exception {
    String type = mainType(opened);
    if (type.contains("wordprocessingml") || type.contains("ms-word.")) {
      WordPaper.read(new XWPFDocument(opened), blocks);
    } else if (type.contains("presentationml") || type.contains("ms-powerpoint.")) {
      Slides.read(new XMLSlideShow(opened), blocks);
    } else if (type.contains("spreadsheetml") || type.contains("ms-excel.sheet.macro")) {
      Sheets.read(new XSSFWorkbook(opened), blocks);
    } else {
      throw new CannotRead(Reasons.UNKNOWN);
    }
  }

  private static String mainType(OPCPackage opened) {
    for (String type :
        new String[] {
          PackageRelationshipTypes.CORE_DOCUMENT, PackageRelationshipTypes.STRICT_CORE_DOCUMENT
        }) {
      PackageRelationship main = opened.getRelationshipsByType(type).getRelationship(0);
      PackagePart part = main == null ? null : opened.getPart(main);
      if (part != null) return part.getContentType();
    }
    return "";
  }

  private static @Nullable String day(PackageProperties properties) {
    Date written = properties.getCreatedProperty().or(properties::getModifiedProperty).orElse(null);
    return written == null
        ? null
        : StatedDate.of(written.toInstant().atOffset(ZoneOffset.UTC).toLocalDate());
  }
}

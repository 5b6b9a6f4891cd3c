package liaison.papers;

import java.io.ByteArrayInputStream;
import java.time.ZoneOffset;
import java.util.Date;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/// Word, PowerPoint and Excel as they were written until 2007, and any of the newer ones under a
/// password, which are wrapped the same way.
final class OldOffice implements Format {
  @Override
  public Stated read(byte[] bytes, Blocks blocks) throws Exception {
    try (POIFSFileSystem opened = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      DirectoryNode root = opened.getRoot();
      Stated stated = stated(root);
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        throw new CannotRead(Reasons.LOCKED);
      } else if (root.hasEntryCaseInsensitive("WordDocument")) {
        OldWord.read(root, blocks);
      } else if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
        Slides.read(new HSLFSlideShow(root), blocks);
      } else if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
        Sheets.read(new HSSFWorkbook(root, false), blocks);
      } else {
        throw new CannotRead(Reasons.UNKNOWN);
      }
      return stated;
    }
  }

  private static Stated stated(DirectoryNode root) {
    try {
      if (PropertySetFactory.create(root, SummaryInformation.DEFAULT_STREAM_NAME)
          instanceof SummaryInformation summary) {
        Date made = summary.getCreateDateTime();
        return Stated.of(
            summary.getTitle(), day(made == null ? summary.getLastSaveDateTime() : made));
      }
    } catch (Exception absentOrDamaged) {
      // The text can be read without it.
    }
    return Stated.NOTHING;
  }

  private static @Nullable String day(@Nullable Date written) {
    return written == null
        ? null
        : StatedDate.of(written.toInstant().atOffset(ZoneOffset.UTC).toLocalDate());
  }
}

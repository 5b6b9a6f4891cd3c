package liaison.papers;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/// The kinds of files, told apart by what they hold first and by their name only where that leaves
/// it open: many papers carry the wrong ending.
enum Kind {
  PDF,
  PACKAGE,
  COMPOUND,
  HTML,
  MARKDOWN,
  TABLE,
  TEXT;

  private static final int HEAD = 4096;
  private static final Pattern HTML_START =
      Pattern.compile(
          "(?is)\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body)\\b.*");
  private static final Pattern SVG_START =
      Pattern.compile(
          "(?is)\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*(<!doctype\\s+svg.*|<svg\\b.*)");

  /// @throws CannotRead where no reader fits, with the reason
  static Kind of(String name, byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    if (head.substring(0, Math.min(head.length(), 1024)).contains("%PDF-")) return PDF;
    if (head.startsWith("PK\u0003\u0004")) return PACKAGE;
    if (Words.starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) return COMPOUND;
    if (isPicture(bytes, head)) throw new CannotRead(Reasons.PICTURE);
    if (isArchive(bytes, head)) throw new CannotRead(Reasons.ARCHIVE);
    if (head.startsWith("{\\rtf")) throw new CannotRead(Reasons.UNKNOWN);
    if (!isText(bytes)) throw new CannotRead(Reasons.UNKNOWN);
    return ofText(name.toLowerCase(Locale.ROOT), head);
  }

  private static Kind ofText(String name, String head) {
    String start = head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3) : head;
    if (HTML_START.matcher(start).matches()) return HTML;
    if (SVG_START.matcher(start).matches()) throw new CannotRead(Reasons.PICTURE);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html", "htm", "xhtml" -> HTML;
      case "md", "markdown" -> MARKDOWN;
      case "csv", "tsv" -> TABLE;
      default -> TEXT;
    };
  }

  private static boolean isPicture(byte[] bytes, String head) {
    return Words.starts(bytes, 0x89, 'P', 'N', 'G')
        || Words.starts(bytes, 0xFF, 0xD8, 0xFF)
        || head.startsWith("GIF8")
        || head.startsWith("II*\0")
        || head.startsWith("MM\0*")
        || head.startsWith("RIFF") && head.startsWith("WEBP", 8);
  }

  private static boolean isArchive(byte[] bytes, String head) {
    return Words.starts(bytes, 0x1F, 0x8B)
        || head.startsWith("7z\u00BC\u00AF")
        || head.startsWith("Rar!")
        || head.startsWith("PK\u0005\u0006");
  }

  /// Text has a byte order mark, or hardly any control character.
  private static boolean isText(byte[] bytes) {
    if (Words.marked(bytes) != null) return true;
    int looked = Math.min(bytes.length, HEAD * 16);
    int odd = 0;
    for (int at = 0; at < looked; at++) {
      int value = bytes[at] & 0xFF;
      if (value < ' ' && value != '\t' && value != '\n' && value != '\r' && value != '\f') odd++;
    }
    return odd <= 8 + looked / 100;
  }
}

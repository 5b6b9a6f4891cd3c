package liaison.mail;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import liaison.text.Clean;
import org.jspecify.annotations.Nullable;

/// A file that goes with a letter.
///
/// @param name as its reader will see it: one line, no folders; never empty
/// @param mediaType "application/pdf"; what is none becomes "application/octet-stream"
/// @param bytes the file; not to be changed by whoever holds it
@SuppressWarnings("ArrayRecordComponent")
public record Attachment(String name, String mediaType, byte[] bytes) {
  private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]");
  private static final Pattern TYPE =
      Pattern.compile("(?i)(?!multipart/|message/)[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,80}");
  private static final int LONGEST_NAME = 120;

  public Attachment {
    name = named(name);
    mediaType = TYPE.matcher(mediaType).matches() ? mediaType : "application/octet-stream";
  }

  private static String named(String given) {
    String name = FOLDERS.matcher(Clean.line(given)).replaceFirst("").strip();
    if (name.isEmpty()) return "file";
    if (name.codePointCount(0, name.length()) <= LONGEST_NAME) return name;
    int dot = name.lastIndexOf('.');
    String end = dot > 0 && name.length() - dot <= 8 ? name.substring(dot) : "";
    return name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - end.length())) + end;
  }

  /// What tells its bytes from all others.
  String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Attachment(var itsName, var itsType, var itsBytes)
        && name.equals(itsName)
        && mediaType.equals(itsType)
        && Arrays.equals(bytes, itsBytes);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(bytes);
  }

  /// Without the bytes.
  @Override
  public String toString() {
    return "Attachment[%s, %s, %d bytes]".formatted(name, mediaType, bytes.length);
  }
}

package liaison.papers;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Turns the bytes of a text file into characters.
final class Words {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private Words() {}

  /// By its byte order mark where it has one, else as UTF-8, else as Windows-1252, which is what
  /// older office programs write in Britain.
  static String of(byte[] bytes) {
    Charset marked = marked(bytes);
    if (marked != null) return withoutMark(new String(bytes, marked));
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, WINDOWS);
    }
  }

  /// The encoding that a byte order mark names, or null where there is none.
  static @Nullable Charset marked(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) return StandardCharsets.UTF_8;
    if (starts(bytes, 0xFF, 0xFE)) return StandardCharsets.UTF_16LE;
    if (starts(bytes, 0xFE, 0xFF)) return StandardCharsets.UTF_16BE;
    return null;
  }

  static boolean starts(byte[] bytes, int... with) {
    if (bytes.length < with.length) return false;
    for (int at = 0; at < with.length; at++) {
      if ((bytes[at] & 0xFF) != with[at]) return false;
    }
    return true;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}

package liaison.mail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Words as a mail carries them: readable, in lines of at most 76 characters (RFC 2045, 6.7). The
/// library's own stream goes byte by byte through two locks, which was most of composing.
final class QuotedPrintable {
  private static final int WIDTH = 76;
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  private byte[] out;
  private int length;
  private int column;

  private QuotedPrintable(int room) {
    out = new byte[room];
  }

  /// @param words lines may end in LF, CR or CR LF; all become CR LF
  static byte[] of(String words) {
    byte[] in = words.getBytes(StandardCharsets.UTF_8);
    var encoded = new QuotedPrintable(in.length + in.length / 8 + 16);
    for (int at = 0; at < in.length; at++) {
      byte next = in[at];
      if (next == '\r' || next == '\n') {
        if (next == '\r' && at + 1 < in.length && in[at + 1] == '\n') at++;
        encoded.breakLine();
      } else if (isPlain(next) && !(isBlank(next) && endsLine(in, at))) {
        encoded.plain(next);
      } else {
        encoded.quoted(next);
      }
    }
    return Arrays.copyOf(encoded.out, encoded.length);
  }

  private static boolean isPlain(byte next) {
    return next != '=' && (next >= ' ' && next < 127 || next == '\t');
  }

  private static boolean isBlank(byte next) {
    return next == ' ' || next == '\t';
  }

  /// Blanks at the end of a line get lost on the way.
  private static boolean endsLine(byte[] in, int at) {
    return at + 1 == in.length || in[at + 1] == '\r' || in[at + 1] == '\n';
  }

  private void plain(byte next) {
    room(1);
    put(next);
    column++;
  }

  private void quoted(byte next) {
    room(3);
    put((byte) '=');
    put(HEX[(next >> 4) & 15]);
    put(HEX[next & 15]);
    column += 3;
  }

  /// A line that is full goes on in the next.
  private void room(int more) {
    if (column + more < WIDTH) return;
    put((byte) '=');
    breakLine();
  }

  private void breakLine() {
    put((byte) '\r');
    put((byte) '\n');
    column = 0;
  }

  private void put(byte next) {
    if (length == out.length) out = Arrays.copyOf(out, length * 2);
    out[length++] = next;
  }
}

package liaison.mail;

/// Words in lines of at most 72 characters, which programs that know how put together again to the
/// width of their screen (RFC 3676, `format=flowed`): a line that ends in a blank goes on in the
/// next.
final class Flowed {
  /// The content type of such words.
  static final String TYPE = "text/plain; charset=UTF-8; format=flowed";

  private static final int WIDTH = 72;

  private Flowed() {}

  /// @param words lines may end in LF, CR or CR LF
  static String of(String words) {
    var out = new StringBuilder(words.length() + words.length() / 32);
    words.lines().forEach(line -> fold(line.stripTrailing(), out));
    return out.toString();
  }

  /// What is longer than a line and has no blank, such as an address of a page, stays whole.
  private static void fold(String line, StringBuilder out) {
    int from = 0;
    while (line.length() - from > WIDTH) {
      int blank = line.lastIndexOf(' ', from + WIDTH - 1);
      if (blank <= from) blank = line.indexOf(' ', from + WIDTH);
      if (blank < 0) break;
      stuff(line, from, out);
      out.append(line, from, blank + 1).append('\n');
      from = blank + 1;
    }
    stuff(line, from, out);
    out.append(line, from, line.length()).append('\n');
  }

  /// A line that begins so would be read as a quotation, or be changed on the way.
  private static void stuff(String line, int from, StringBuilder out) {
    if (line.startsWith(" ", from)
        || line.startsWith(">", from)
        || line.startsWith("From ", from)) {
      out.append(' ');
    }
  }
}

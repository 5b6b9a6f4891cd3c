package liaison.knowledge;

/// Where a sentence that is too long is cut: behind the last semicolon that fits, else the last
/// comma, else the last space, and not inside a quotation while there is a choice.
final class Cut {
  private Cut() {}

  /// @return the offset behind the cut, above `start` and at most `start + most`
  static int within(String text, int start, int end, int most) {
    int limit = Math.min(end, start + most);
    int semicolon = -1;
    int comma = -1;
    int space = -1;
    int quotedSpace = -1;
    boolean quoted = false;
    for (int i = start; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '“' || (c == '"' && !quoted)) quoted = true;
      else if (c == '”' || c == '"') quoted = false;
      if (!Character.isWhitespace(c) || i == start) continue;
      quotedSpace = i;
      if (quoted) continue;
      space = i;
      char before = text.charAt(i - 1);
      if (before == ';') semicolon = i;
      else if (before == ',' || before == ':' || before == '–') comma = i;
    }
    int enough = start + most / 4;
    if (semicolon > enough) return semicolon;
    if (comma > enough) return comma;
    if (space > enough) return space;
    if (quotedSpace > start) return quotedSpace;
    return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
  }
}

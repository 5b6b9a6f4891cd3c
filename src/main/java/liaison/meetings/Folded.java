package liaison.meetings;

import java.nio.charset.StandardCharsets;

/// Lines of iCalendar text, each of 75 octets at most (RFC 5545, section 3.1), ended by CRLF. No
/// character is cut in two.
final class Folded {
  private static final int OCTETS = 75;

  private Folded() {}

  /// @param unfolded one line for each property
  static String text(String unfolded) {
    var folded = new StringBuilder(unfolded.length() + unfolded.length() / 20);
    unfolded.lines().forEach(line -> fold(line, folded));
    return folded.toString();
  }

  private static void fold(String line, StringBuilder folded) {
    int used = 0;
    for (int at = 0; at < line.length(); ) {
      String character = Character.toString(line.codePointAt(at));
      int octets = character.getBytes(StandardCharsets.UTF_8).length;
      if (used + octets > OCTETS) {
        folded.append("\r\n ");
        used = 1;
      }
      folded.append(character);
      used += octets;
      at += character.length();
    }
    folded.append("\r\n");
  }
}

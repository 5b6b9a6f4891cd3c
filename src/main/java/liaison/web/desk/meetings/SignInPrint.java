package liaison.web.desk.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import liaison.papers.Print;

/// The sheet on which people sign at the door, as a file.
final class SignInPrint {
  /// Empty, and with its margins high enough to sign in.
  private static final Print.Cell ROOM = Print.Cell.of("\u00a0");

  private SignInPrint() {}

  /// @param about the meeting, as the pages say it
  /// @param spare how many lines for those whom nobody announced
  /// @param away the councils that do not come
  static Print of(
      Map<String, Object> about,
      List<SignInSheetPages.SheetLine> lines,
      int spare,
      List<String> away) {
    var rows = new ArrayList<List<Print.Cell>>();
    String council = "";
    for (SignInSheetPages.SheetLine line : lines) {
      if (!line.council().isEmpty()) council = line.council();
      String name = line.about().isEmpty() ? line.name() : line.name() + " (" + line.about() + ")";
      rows.add(row(council, name.strip()));
    }
    for (int at = 0; at < spare; at++) rows.add(row("", ""));
    var facts = new ArrayList<Print.Fact>();
    facts.add(new Print.Fact("When", String.valueOf(about.get("when"))));
    String where = String.valueOf(about.get("where"));
    if (!where.isEmpty()) facts.add(new Print.Fact("Where", where));
    var pieces = new ArrayList<Print.Piece>();
    pieces.add(new Print.Facts(facts));
    pieces.add(
        new Print.Rows(
            List.of("Council", "Name", "Signature", "Arrived"), List.of(30, 34, 25, 11), rows));
    if (!away.isEmpty()) {
      pieces.add(new Print.Words("Do not come: %s.".formatted(String.join(", ", away))));
    }
    return new Print(
        "Sign-in sheet: " + about.get("body"),
        "Who is expected at a meeting, with room to sign",
        String.valueOf(about.get("when")),
        List.copyOf(pieces));
  }

  private static List<Print.Cell> row(String council, String name) {
    return List.of(Print.Cell.of(council), Print.Cell.of(name), ROOM, ROOM);
  }
}

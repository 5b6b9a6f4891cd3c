package liaison.meetings.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What is new in an agenda, in words: "item 4 added; paper for item 3 added".
///
/// A line is named by its number in the new version; one that was taken out, by the number it had.
final class Difference {
  private Difference() {}

  /// Empty where nothing differs.
  static String words(List<AgendaLine> before, List<AgendaLine> now) {
    Map<String, AgendaLine> old = byKey(before);
    Map<String, AgendaLine> kept = byKey(now);
    var added = new ArrayList<Integer>();
    var papers = new ArrayList<Integer>();
    var changed = new ArrayList<Integer>();
    for (AgendaLine line : now) {
      AgendaLine was = old.get(line.key());
      if (was == null) {
        added.add(line.number());
        continue;
      }
      if (isNewPaper(was.paper(), line.paper())) papers.add(line.number());
      if (!same(was, line)) changed.add(line.number());
    }
    List<Integer> gone =
        before.stream()
            .filter(line -> !kept.containsKey(line.key()))
            .map(AgendaLine::number)
            .toList();
    var parts = new ArrayList<String>();
    say(parts, "", added, "added");
    say(parts, "", gone, "taken out");
    say(parts, "paper for ", papers, "added");
    say(parts, "", changed, "changed");
    if (!order(before, kept).equals(order(now, old))) parts.add("order changed");
    return String.join("; ", parts);
  }

  private static Map<String, AgendaLine> byKey(List<AgendaLine> lines) {
    return lines.stream()
        .collect(Collectors.toMap(AgendaLine::key, Function.identity(), (first, _) -> first));
  }

  private static List<String> order(List<AgendaLine> lines, Map<String, AgendaLine> others) {
    return lines.stream().map(AgendaLine::key).filter(others::containsKey).toList();
  }

  private static boolean isNewPaper(ItemPaper was, ItemPaper now) {
    boolean here = now instanceof ItemPaper.Attached || now instanceof ItemPaper.Link;
    return here && !now.equals(was);
  }

  /// Whether they say the same, but for number and a paper that came.
  private static boolean same(AgendaLine was, AgendaLine line) {
    AgendaLine bare = bare(line);
    AgendaLine bareWas = bare(was);
    boolean samePaper = was.paper().equals(line.paper()) || isNewPaper(was.paper(), line.paper());
    return samePaper && bare.equals(bareWas);
  }

  private static AgendaLine bare(AgendaLine line) {
    return new AgendaLine(
        0,
        line.kind(),
        line.item(),
        line.title(),
        line.wish(),
        line.minutes(),
        line.presenter(),
        line.origin(),
        new ItemPaper.None(),
        line.points());
  }

  private static void say(List<String> parts, String before, List<Integer> numbers, String what) {
    if (numbers.isEmpty()) return;
    List<String> words = numbers.stream().map(String::valueOf).toList();
    String listed =
        words.size() == 1
            ? "item " + words.getFirst()
            : "items "
                + String.join(", ", words.subList(0, words.size() - 1))
                + " and "
                + words.getLast();
    parts.add(before + listed + " " + what);
  }
}

package liaison.meetings.agenda;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import liaison.meetings.Moments;
import liaison.papers.Print;
import org.jspecify.annotations.Nullable;

/// Agendas and minutes as they are printed.
public final class AgendaPrint {
  private AgendaPrint() {}

  /// An agenda that came out.
  ///
  /// @param day on which it did
  /// @param at where what is out of its meeting lies, with a slash at its end
  public static Print agenda(Sitting sitting, Published agenda, java.time.LocalDate day, URI at) {
    String version = "Version %d, %s".formatted(agenda.version(), Moments.day(day));
    var pieces = new ArrayList<Print.Piece>();
    var facts = new ArrayList<>(facts(sitting));
    facts.add(new Print.Fact("Version", "%s: %s".formatted(version, agenda.what())));
    facts.add(new Print.Fact("Always the newest at", at.resolve("agenda").toString()));
    pieces.add(new Print.Facts(facts));
    pieces.add(
        new Print.Rows(
            List.of("No", "Item", "Minutes"),
            List.of(8, 77, 15),
            agenda.lines().stream().map(line -> row(line, at)).toList()));
    return new Print(
        sitting.words() + ": agenda",
        "The agenda of a meeting, version " + agenda.version(),
        version,
        List.copyOf(pieces));
  }

  private static List<Print.Fact> facts(Sitting sitting) {
    var facts = new ArrayList<Print.Fact>();
    facts.add(new Print.Fact("When", Moments.day(sitting.day()) + ", " + sitting.hours()));
    fact(facts, "Where", sitting.meeting().place());
    fact(facts, "Online", sitting.meeting().online());
    return facts;
  }

  private static void fact(List<Print.Fact> facts, String name, @Nullable String value) {
    if (value != null) facts.add(new Print.Fact(name, value));
  }

  private static List<Print.Cell> row(AgendaLine line, URI at) {
    var lines = new ArrayList<Print.Line>();
    lines.add(new Print.Line(line.title(), true, null));
    if (!line.wish().isEmpty()) lines.add(Print.Line.of(line.wish()));
    for (String point : line.points()) lines.add(Print.Line.of("• " + point));
    String said = said(line);
    if (!said.isEmpty()) lines.add(Print.Line.of(said));
    switch (line.paper()) {
      case ItemPaper.None() -> {}
      case ItemPaper.ToFollow() -> lines.add(Print.Line.of("Paper to follow"));
      case ItemPaper.Link(String address) ->
          lines.add(new Print.Line("Paper: " + address, false, address));
      case ItemPaper.Attached paper ->
          lines.add(
              new Print.Line("Paper: " + paper.name(), false, at.resolve(path(paper)).toString()));
    }
    return List.of(
        Print.Cell.of(String.valueOf(line.number())),
        new Print.Cell(List.copyOf(lines)),
        Print.Cell.of(line.minutes() == null ? "" : String.valueOf(line.minutes())));
  }

  /// Where a paper can be fetched, below where what is out of its meeting lies.
  public static String path(ItemPaper.Attached paper) {
    return "papers/" + paper.id();
  }

  /// Who speaks to a line and from where it comes: "The chair. Proposed by Olney Town Council."
  public static String said(AgendaLine line) {
    String presenter = line.presenter();
    String who = presenter == null ? "" : "Presented by " + presenter + ". ";
    return (who + (line.origin().isEmpty() ? "" : line.origin() + ".")).strip();
  }

  /// Minutes that are out.
  ///
  /// @param actions what was taken on
  /// @param at where what is out of its meeting lies, with a slash at its end
  public static Print minutes(Sitting sitting, MinutesSheet minutes, List<Action> actions, URI at) {
    String state = state(minutes);
    var pieces = new ArrayList<Print.Piece>();
    var facts = new ArrayList<>(facts(sitting));
    facts.add(new Print.Fact("State", state));
    if (!minutes.present().isEmpty())
      facts.add(new Print.Fact("Present", oneLine(minutes.present())));
    if (!minutes.apologies().isEmpty())
      facts.add(new Print.Fact("Apologies", oneLine(minutes.apologies())));
    facts.add(new Print.Fact("Always the newest at", at.resolve("minutes").toString()));
    pieces.add(new Print.Facts(facts));
    pieces.add(
        new Print.Rows(
            List.of("No", "Item", "Actions"),
            List.of(8, 60, 32),
            minutes.lines().stream().map(line -> row(line, actions)).toList()));
    List<String> others = others(minutes, actions);
    if (!others.isEmpty()) {
      pieces.add(new Print.Heading("Other actions"));
      others.forEach(words -> pieces.add(new Print.Words(words)));
    }
    if (!minutes.corrections().isEmpty()) {
      pieces.add(new Print.Heading("Corrected since they came out"));
      for (MinutesSheet.Correction one : minutes.corrections()) {
        pieces.add(new Print.Words(Moments.day(one.day()) + ": " + one.words()));
      }
    }
    return new Print(
        sitting.words() + ": minutes", "The minutes of a meeting", state, List.copyOf(pieces));
  }

  /// Forty councils in running words, where forty lines would be a page.
  private static String oneLine(String lines) {
    return String.join("; ", lines.split("\n+"));
  }

  /// The actions that belong to no line of the minutes.
  public static List<String> others(MinutesSheet minutes, List<Action> actions) {
    List<Integer> numbers = minutes.lines().stream().map(MinutesSheet.Line::number).toList();
    return actions.stream()
        .filter(action -> action.number() == null || !numbers.contains(action.number()))
        .map(Actions::words)
        .toList();
  }

  /// The actions of one line.
  public static List<String> actions(MinutesSheet.Line line, List<Action> actions) {
    return actions.stream()
        .filter(action -> action.number() != null && action.number() == line.number())
        .map(Actions::words)
        .toList();
  }

  private static List<Print.Cell> row(MinutesSheet.Line line, List<Action> actions) {
    var lines = new ArrayList<Print.Line>();
    lines.add(new Print.Line(line.title(), true, null));
    if (!line.said().isEmpty()) lines.add(Print.Line.of(line.said()));
    return List.of(
        Print.Cell.of(String.valueOf(line.number())),
        new Print.Cell(List.copyOf(lines)),
        new Print.Cell(actions(line, actions).stream().map(Print.Line::of).toList()));
  }

  /// How far minutes are, in words.
  public static String state(MinutesSheet minutes) {
    java.time.LocalDate approved = minutes.approvedOn();
    return approved == null ? "Draft, not approved yet" : "Approved on " + Moments.day(approved);
  }
}

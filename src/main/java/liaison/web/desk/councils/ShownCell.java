package liaison.web.desk.councils;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liaison.councils.Cell;
import liaison.councils.Gap;
import liaison.councils.Reach;
import liaison.web.PlainDates;

/// How a council can be written to for one purpose, as a page shows it.
///
/// @param purpose in words
/// @param state reached, fallen, unreached or none
/// @param words the same for people
/// @param to to whom letters go; may be empty
/// @param wrong what stands in the way
public record ShownCell(String purpose, String state, String words, String to, List<Wrong> wrong) {
  /// What is wrong and what to do, and of whom it is so: each leads to the page where it is mended.
  public record Wrong(String words, List<Link> whom) {}

  static ShownCell of(String council, String purpose, Cell cell) {
    return switch (cell) {
      case Cell.NotDue() -> new ShownCell(purpose, "none", "Not due", "", List.of());
      case Cell.Reached(List<Reach> to, List<Gap> gaps) ->
          new ShownCell(purpose, "reached", "Reached", to(to), wrong(council, gaps));
      case Cell.FallenBack(Reach to, List<Gap> gaps) ->
          new ShownCell(
              purpose, "fallen", "Fall-back in use", to(List.of(to)), wrong(council, gaps));
      case Cell.Unreached(List<Gap> gaps) ->
          new ShownCell(purpose, "unreached", "Not reached", "", wrong(council, gaps));
    };
  }

  private static String to(List<Reach> to) {
    return "Letters go to: "
        + to.stream()
            .map(reach -> {
              LocalDate until = reach.until();
              return until == null
                  ? reach.role()
                  : reach.role() + " (until " + PlainDates.weekday(until) + ")";
            })
            .collect(Collectors.joining(", "));
  }

  private static List<Wrong> wrong(String council, List<Gap> gaps) {
    Map<Gap.Why, List<Link>> whom = new EnumMap<>(Gap.Why.class);
    for (Gap gap : gaps) {
      whom.computeIfAbsent(gap.why(), _ -> new ArrayList<>())
          .add(new Link(gap.role(), path(council, gap)));
    }
    return whom.entrySet().stream()
        .map(entry -> new Wrong(CouncilWords.gap(entry.getKey()), entry.getValue()))
        .toList();
  }

  /// The page where it is mended.
  static String path(String council, Gap gap) {
    Long seat = gap.seat();
    return switch (gap.why()) {
      case NO_SEAT -> Paths.council(council) + "/seats";
      case VACANT -> seat == null ? Paths.council(council) : Paths.seat(council, seat) + "/person";
      case NO_ADDRESS, MISWRITTEN, BOUNCED, ASKED, COMPLAINED ->
          seat == null
              ? Paths.council(council) + "/change/reach"
              : Paths.seat(council, seat) + "/holder";
    };
  }
}

package liaison.web.desk;

import java.util.ArrayList;
import java.util.List;

/// The navigation of the desk: at most seven entries, so that they stand in one row, and below the
/// chosen one the places that belong to it. A place that no entry names stands under the last one,
/// so that nothing is lost.
final class Menu {
  /// @param paths the places that belong together, in order
  private record Entry(String name, List<String> paths) {}

  private static final List<Entry> ENTRIES =
      List.of(
          new Entry("Start", List.of(Desk.START)),
          new Entry("Questions", List.of("/desk/questions")),
          new Entry(
              "Councils",
              List.of(
                  "/desk/coverage",
                  "/desk/councils",
                  "/desk/proposals",
                  "/desk/confirm",
                  "/desk/set-up",
                  "/desk/tasks",
                  "/desk/people",
                  "/desk/suppressed")),
          new Entry(
              "Meetings",
              List.of(
                  "/desk/meetings",
                  "/desk/agendas",
                  "/desk/actions",
                  "/desk/not-seen",
                  "/desk/items")),
          new Entry("Post", List.of("/desk/plan", "/desk/letters", "/desk/circulars")),
          new Entry("Lists", List.of("/desk/lists")),
          new Entry("More", List.of("/desk/import", "/desk/officers", "/desk/audit")));

  /// A place or an entry as it is shown.
  ///
  /// @param here whether this page belongs to it
  public record Shown(String name, String path, boolean here) {}

  /// @param entries the first row
  /// @param places what belongs to the chosen entry; empty where that is one place alone
  public record Rows(List<Shown> entries, List<Shown> places) {}

  private Menu() {}

  /// The rows on one page.
  ///
  /// @param places all that this officer may enter
  /// @param path of the page
  static Rows on(String path, List<Place> places) {
    var entries = new ArrayList<Shown>();
    List<Shown> below = List.of();
    for (Entry entry : ENTRIES) {
      List<Shown> own =
          places(entry, places).stream()
              .map(place -> new Shown(place.name(), place.path(), isAt(path, place.path())))
              .toList();
      if (own.isEmpty()) continue;
      boolean here = entry.paths().stream().anyMatch(place -> isAt(path, place));
      entries.add(new Shown(entry.name(), own.getFirst().path(), here));
      if (here && own.size() > 1) below = own;
    }
    return new Rows(List.copyOf(entries), below);
  }

  private static List<Place> places(Entry entry, List<Place> places) {
    var own = new ArrayList<Place>();
    for (String path : entry.paths()) {
      places.stream().filter(place -> place.path().equals(path)).forEach(own::add);
    }
    if (entry.equals(ENTRIES.getLast())) {
      places.stream().filter(Menu::isUnnamed).forEach(own::add);
    }
    return own;
  }

  private static boolean isUnnamed(Place place) {
    return ENTRIES.stream().noneMatch(entry -> entry.paths().contains(place.path()));
  }

  private static boolean isAt(String path, String place) {
    return path.equals(place) || (!place.equals(Desk.START) && path.startsWith(place + "/"));
  }
}

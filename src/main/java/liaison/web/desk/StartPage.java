package liaison.web.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The officer's Monday: what waits, of every sort, and below it where nothing does.
final class StartPage implements DeskPart {
  private final List<Supplier<List<Section>>> sections;

  StartPage(List<Supplier<List<Section>>> sections) {
    this.sections = sections;
  }

  @Override
  public Optional<Place> place() {
    return Optional.of(new Place("Start", Desk.START));
  }

  @Override
  public void open(DeskRoutes routes) {
    routes.read(Desk.START, this::show);
  }

  /// What is urgent is shown before what is not.
  private static boolean isCalm(Section section) {
    return section.items().stream().allMatch(item -> item.warning().isEmpty());
  }

  private void show(Visit visit) {
    boolean all = visit.officer().isAdministrator();
    List<Section> shown =
        sections.stream()
            .map(Supplier::get)
            .flatMap(List::stream)
            .map(section -> all ? section : section.without(OfficerPages.PATH))
            .toList();
    visit.show(
        "desk/start",
        Map.of(
            "busy",
                shown.stream()
                    .filter(section -> !section.items().isEmpty())
                    .sorted(Comparator.comparing(StartPage::isCalm))
                    .toList(),
            "quiet", shown.stream().filter(section -> section.items().isEmpty()).toList()));
  }
}

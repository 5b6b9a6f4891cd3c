package liaison.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import liaison.web.Furniture;
import liaison.web.Wing;

/// The officers' desk, as a wing of the site.
public final class Desk implements Wing {
  static final String START = "/desk";

  private final DeskRooms rooms;
  private final List<DeskPart> others;
  private final List<Supplier<Section>> sections;

  /// @param others the parts that stand between the start and the questions
  /// @param sections what the start page shows before all else, asked for at each showing
  public Desk(DeskRooms rooms, List<DeskPart> others, List<Supplier<Section>> sections) {
    this.rooms = rooms;
    this.others = List.copyOf(others);
    this.sections = List.copyOf(sections);
  }

  @Override
  public void open(Furniture furniture) {
    Cookies cookies = new Cookies(furniture.encrypted());
    QuestionPages questions = new QuestionPages(rooms);
    OfficerPages officers = new OfficerPages(rooms);
    List<Supplier<List<Section>>> monday = new ArrayList<>();
    sections.forEach(section -> monday.add(() -> List.of(section.get())));
    monday.add(officers::sections);
    others.forEach(part -> monday.add(part::sections));
    monday.add(() -> List.of(questions.section()));
    List<DeskPart> parts =
        Stream.of(
                List.<DeskPart>of(new StartPage(monday)),
                others,
                List.<DeskPart>of(questions, officers, new AuditPage(rooms)))
            .flatMap(List::stream)
            .toList();
    List<Place> places = parts.stream().map(DeskPart::place).flatMap(Optional::stream).toList();
    new SignInPages(furniture, rooms, cookies).open();
    DeskRoutes routes = new DeskRoutes(furniture, rooms, cookies, places);
    parts.forEach(part -> part.open(routes));
  }
}

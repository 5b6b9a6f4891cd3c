package liaison.web.desk;

import java.util.List;
import java.util.Optional;

/// Pages of the desk that belong together.
public interface DeskPart {
  /// Where they begin, for the navigation; empty where nothing leads there.
  default Optional<Place> place() {
    return Optional.empty();
  }

  /// Says which pages there are.
  void open(DeskRoutes routes);

  /// What they put on the start page, worked out at each showing.
  default List<Section> sections() {
    return List.of();
  }
}

package liaison.web.desk.councils;

import java.util.List;
import java.util.Map;
import liaison.councils.History;

/// A change in a council's history, as its page shows it.
public record ShownChange(String what, String before, String after, String about) {
  static List<ShownChange> of(List<History.Entry> history, CouncilDesk desk) {
    Map<String, String> names = desk.names();
    return history.stream()
        .map(entry ->
            new ShownChange(
                entry.what(),
                entry.before(),
                entry.after(),
                names.getOrDefault(entry.who(), entry.who()) + ", " + desk.when(entry.when())))
        .toList();
  }
}

package liaison.councils;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The register as it was after so many changes, held in memory: names are asked for with every
/// question, and a register may hold all 10,000 councils of England.
final class Register {
  private final long changes;
  private final List<Council> councils;
  private final Map<String, Council> byId = new HashMap<>();
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private @Nullable Names names;
  private @Nullable Mentions mentions;

  /// @param changes how often it was changed before
  /// @param councils by name
  Register(long changes, List<Council> councils) {
    this.changes = changes;
    this.councils = councils;
    for (Council council : councils) {
      byId.put(council.id(), council);
      counts.merge(council.kind(), 1, Integer::sum);
    }
  }

  long changes() {
    return changes;
  }

  List<Council> all() {
    return councils;
  }

  Optional<Council> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  List<Council> named(String phrase) {
    Name asked = Name.of(phrase);
    List<Council> called = names().named(asked.full());
    return called.isEmpty() ? names().named(asked.bare()) : called;
  }

  List<Mention> mentioned(String text) {
    return mentions().in(text);
  }

  /// Ordered when the first name is asked for: an officer's pages have no need of it.
  private synchronized Names names() {
    if (names == null) names = new Names(councils);
    return names;
  }

  private synchronized Mentions mentions() {
    if (mentions == null) mentions = new Mentions(names());
    return mentions;
  }

  Map<Kind, Integer> counts() {
    return new EnumMap<>(counts);
  }
}

package liaison.councils;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// The councils that meet the conditions of a list.
final class ListedCouncils {
  private ListedCouncils() {}

  static Set<String> of(Handle handle, List<ListRule.Condition> conditions, LocalDate day) {
    Set<String> meant = new HashSet<>(ids(handle, "SELECT id FROM council", "", day));
    for (ListRule.Condition condition : conditions) {
      Set<String> found =
          new HashSet<>(ids(handle, query(condition.what()), condition.value(), day));
      if (condition.not()) {
        meant.removeAll(found);
      } else {
        meant.retainAll(found);
      }
    }
    return meant;
  }

  /// Whether any council has what a condition looks for.
  static boolean isKnown(Handle handle, ListRule.Condition condition, LocalDate day) {
    return !ids(handle, query(condition.what()), condition.value(), day).isEmpty();
  }

  private static String query(ListRule.What what) {
    return switch (what) {
      case TAG -> "SELECT council AS id FROM council_tag WHERE lower(tag) = :value";
      case KIND -> "SELECT id FROM council WHERE kind = :value";
      case SERVICE ->
          """
          SELECT council AS id FROM council_service
          WHERE lower(service) = :value OR lower(service) LIKE :value || ' %'
          """;
      case WARD ->
          """
          SELECT council AS id FROM council_ward
          WHERE lower(ward) = :value AND (from_day IS NULL OR from_day <= :day)
            AND (to_day IS NULL OR to_day >= :day)
          """;
      case COUNCIL -> "SELECT id FROM council WHERE id = :value OR lower(name) = :value";
    };
  }

  private static List<String> ids(Handle handle, String query, String value, LocalDate day) {
    var asked = handle.createQuery(query);
    if (query.contains(":value")) asked.bind("value", value.toLowerCase(Locale.ROOT));
    if (query.contains(":day")) asked.bind("day", day);
    return asked.mapTo(String.class).list();
  }
}

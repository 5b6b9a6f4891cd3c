package liaison.councils;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The rows of the purposes and of the kinds of seat that carry them.
final class PurposeRows {
  private PurposeRows() {}

  /// In the order in which they are shown.
  static List<Purpose> all(Handle handle) {
    Map<String, String> fallBack = fallBacks(handle);
    var kinds = new HashMap<String, List<String>>();
    handle
        .createQuery("SELECT purpose, kind FROM purpose_seat ORDER BY purpose, place")
        .map((row, _) -> Map.entry(row.getString("purpose"), row.getString("kind")))
        .forEach(entry ->
            kinds.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>()).add(entry.getValue()));
    return handle
        .createQuery("SELECT key, title, due FROM purpose ORDER BY place")
        .map((row, _) -> {
          List<String> carried = kinds.getOrDefault(row.getString("key"), List.of());
          return new Purpose(
              row.getString("key"),
              row.getString("title"),
              row.getString("due").equals("seated") ? Purpose.Due.SEATED : Purpose.Due.EVERY,
              List.copyOf(carried),
              after(carried, fallBack));
        })
        .list();
  }

  /// The titles of all kinds of seat, by key, in order.
  static Map<String, String> titles(Handle handle) {
    var titles = new LinkedHashMap<String, String>();
    handle
        .createQuery("SELECT key, title FROM seat_kind ORDER BY place")
        .map((row, _) -> Map.entry(row.getString("key"), row.getString("title")))
        .forEach(entry -> titles.put(entry.getKey(), entry.getValue()));
    return titles;
  }

  /// The kinds of seat that are due to councils alone, each with the one that takes over.
  static Map<String, String> atMeetings(Handle handle) {
    return fallBacks(handle, "AND due = 'council'");
  }

  private static Map<String, String> fallBacks(Handle handle) {
    return fallBacks(handle, "");
  }

  private static Map<String, String> fallBacks(Handle handle, String and) {
    var fallBacks = new HashMap<String, String>();
    handle
        .createQuery("SELECT key, fall_back FROM seat_kind WHERE fall_back IS NOT NULL " + and)
        .map((row, _) -> Map.entry(row.getString("key"), row.getString("fall_back")))
        .forEach(entry -> fallBacks.put(entry.getKey(), entry.getValue()));
    return fallBacks;
  }

  /// From the first kind on, each once: rows may make a ring.
  private static List<String> after(List<String> kinds, Map<String, String> fallBack) {
    var seen = new LinkedHashSet<String>();
    @Nullable String next = kinds.isEmpty() ? null : fallBack.get(kinds.getFirst());
    while (next != null && seen.add(next)) next = fallBack.get(next);
    seen.removeAll(kinds);
    return List.copyOf(seen);
  }
}

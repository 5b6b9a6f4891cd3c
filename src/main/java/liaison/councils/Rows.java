package liaison.councils;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The register's rows.
final class Rows {
  private Rows() {}

  static boolean isEmpty(Handle handle) {
    return handle
        .createQuery("SELECT NOT EXISTS (SELECT 1 FROM council)")
        .mapTo(Boolean.class)
        .one();
  }

  /// How often the register was changed so far.
  static long changes(Handle handle) {
    return handle.createQuery("SELECT times FROM register_change").mapTo(Long.class).one();
  }

  static void insert(Handle handle, Council council) {
    handle.execute(
        """
        INSERT INTO council (id, name, kind, style, source, confidence, note, last_confirmed)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        council.id(),
        council.name(),
        council.kind().word(),
        council.style(),
        council.source(),
        council.confidence().word(),
        council.note(),
        council.lastConfirmed());
    for (String alias : council.aliases()) {
      handle.execute(
          "INSERT INTO council_alias (council, alias) VALUES (?, ?)", council.id(), alias);
    }
    for (Parish parish : council.parishes()) {
      handle.execute(
          "INSERT INTO parish (ons_code, name, mapit_id, council) VALUES (?, ?, ?, ?)",
          parish.onsCode(),
          parish.name(),
          parish.mapitId(),
          council.id());
    }
    handle.execute(
        """
        INSERT INTO seat (council, kind)
        SELECT ?, key FROM seat_kind WHERE due = 'every' OR (due = 'council' AND ?)
        """,
        council.id(),
        council.kind() != Kind.MEETING);
  }

  /// By name.
  static List<Council> all(Handle handle) {
    Map<String, List<String>> aliases = aliases(handle);
    Map<String, List<Parish>> parishes = parishes(handle);
    return handle
        .createQuery("SELECT * FROM council ORDER BY name")
        .map((row, _) -> {
          String id = row.getString("id");
          String confirmed = row.getString("last_confirmed");
          return new Council(
              id,
              row.getString("name"),
              Kind.of(row.getString("kind")).orElseThrow(),
              row.getString("style"),
              List.copyOf(aliases.getOrDefault(id, List.of())),
              List.copyOf(parishes.getOrDefault(id, List.of())),
              row.getString("source"),
              Confidence.of(row.getString("confidence")).orElseThrow(),
              row.getString("note"),
              confirmed == null ? null : LocalDate.parse(confirmed));
        })
        .list();
  }

  private static Map<String, List<String>> aliases(Handle handle) {
    var aliases = new HashMap<String, List<String>>();
    handle
        .createQuery("SELECT council, alias FROM council_alias ORDER BY council, alias")
        .map((row, _) -> Map.entry(row.getString("council"), row.getString("alias")))
        .forEach(entry -> of(aliases, entry.getKey()).add(entry.getValue()));
    return aliases;
  }

  private static Map<String, List<Parish>> parishes(Handle handle) {
    var parishes = new HashMap<String, List<Parish>>();
    handle
        .createQuery("SELECT council, ons_code, name, mapit_id FROM parish ORDER BY council, name")
        .map((row, _) ->
            Map.entry(
                row.getString("council"),
                new Parish(
                    row.getString("ons_code"), row.getString("name"), row.getString("mapit_id"))))
        .forEach(entry -> of(parishes, entry.getKey()).add(entry.getValue()));
    return parishes;
  }

  private static <T> List<T> of(Map<String, List<T>> lists, String council) {
    return lists.computeIfAbsent(council, _ -> new ArrayList<>());
  }
}

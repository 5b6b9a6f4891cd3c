package liaison.meetings;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/// The rows of bodies and their habits. A body of which no habits are kept has the usual ones.
final class BodyRows {
  private static final Set<BodyField> YES_OR_NO = Set.of(BodyField.OPEN, BodyField.APPROVAL);

  /// The fields that lie with the habits; the others lie with the body itself.
  private static final List<BodyField> HABITS =
      Stream.of(BodyField.values())
          .filter(field -> field != BodyField.NAME && field != BodyField.STATE)
          .toList();

  private BodyRows() {}

  static List<Body> all(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT key, name, state, body_habits.*
            FROM body LEFT JOIN body_habits ON body_habits.body = body.key
            ORDER BY name
            """)
        .map((row, _) -> {
          var values = new EnumMap<BodyField, String>(BodyField.class);
          if (row.getString("body") != null) {
            for (BodyField field : HABITS) {
              values.put(field, text(field, row.getString(field.column())));
            }
          }
          return new Body(
              row.getString("key"),
              row.getString("name"),
              Body.State.valueOf(constant(row.getString("state"))),
              BodyText.habits(values),
              Math.max(1, row.getInt("version")));
        })
        .list();
  }

  static Optional<Body> one(Handle handle, String key) {
    return all(handle).stream().filter(body -> body.key().equals(key)).findFirst();
  }

  /// "speakers only" stands in the table, SPEAKERS_ONLY in the program.
  static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace(' ', '_');
  }

  private static String text(BodyField field, @Nullable String kept) {
    if (kept == null) return "";
    return YES_OR_NO.contains(field) ? (kept.equals("1") ? "yes" : "no") : kept;
  }

  static boolean haveNoHabits(Handle handle) {
    return handle
        .createQuery("SELECT NOT EXISTS (SELECT 1 FROM body_habits)")
        .mapTo(Boolean.class)
        .one();
  }

  /// Keeps name and state alone.
  static void put(Handle handle, String key, @Nullable String name, @Nullable String state) {
    handle.execute(
        """
        INSERT INTO body (key, name, state) VALUES (?, ?, ?)
        ON CONFLICT (key) DO UPDATE SET name = excluded.name, state = excluded.state
        """,
        key,
        name,
        state);
  }

  /// Keeps a body as it is said, whether it was there or not.
  ///
  /// @param values checked text of every field
  static void keep(Handle handle, String key, Map<BodyField, String> values, int version) {
    put(handle, key, values.get(BodyField.NAME), values.get(BodyField.STATE));
    String columns = HABITS.stream().map(BodyField::column).collect(Collectors.joining(", "));
    String places = HABITS.stream().map(f -> ":" + f.column()).collect(Collectors.joining(", "));
    Update update =
        handle
            .createUpdate(
                "INSERT OR REPLACE INTO body_habits (body, version, %s) VALUES (:body, :version, %s)"
                    .formatted(columns, places))
            .bind("body", key)
            .bind("version", version);
    for (BodyField field : HABITS) {
      String value = values.getOrDefault(field, "");
      if (YES_OR_NO.contains(field)) {
        update.bind(field.column(), value.equals("yes"));
      } else {
        update.bind(field.column(), value.isEmpty() ? null : value);
      }
    }
    update.execute();
  }
}

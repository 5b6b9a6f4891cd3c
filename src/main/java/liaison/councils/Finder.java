package liaison.councils;

import java.util.ArrayList;
import java.util.List;
import liaison.store.Database;
import liaison.text.Clean;
import org.jdbi.v3.core.Handle;

/// Finds councils and people by any fragment of what is on file about them. For officers.
public final class Finder {
  private static final int SHORTEST = 2;

  private static final String COUNCILS =
      """
      SELECT council.id, council.name, min(found.matched) AS matched
      FROM (
        SELECT id AS council, name AS matched FROM council WHERE name LIKE :like ESCAPE '!'
        UNION ALL
        SELECT council, alias FROM council_alias WHERE alias LIKE :like ESCAPE '!'
        UNION ALL
        SELECT council, name FROM parish WHERE name LIKE :like ESCAPE '!'
        UNION ALL
        SELECT council, ons_code FROM parish WHERE ons_code LIKE :like ESCAPE '!'
        UNION ALL
        SELECT council, ward FROM council_ward WHERE ward LIKE :like ESCAPE '!'
        UNION ALL
        SELECT council, tag FROM council_tag WHERE tag LIKE :like ESCAPE '!'
        UNION ALL
        SELECT council, service FROM council_service WHERE service LIKE :like ESCAPE '!'
        UNION ALL
        SELECT council, website FROM council_details WHERE website LIKE :like ESCAPE '!'
        UNION ALL
        SELECT council, email FROM council_details WHERE email LIKE :like ESCAPE '!'
        UNION ALL
        SELECT council, phone FROM council_details WHERE phone LIKE :like ESCAPE '!'
        UNION ALL
        SELECT council, address FROM council_details WHERE address LIKE :like ESCAPE '!'
      ) found JOIN council ON council.id = found.council
      GROUP BY council.id ORDER BY council.name LIMIT :limit
      """;

  private static final String PEOPLE =
      """
      SELECT person.id, person.name, min(found.matched) AS matched
      FROM (
        SELECT id AS person, name AS matched FROM person WHERE name LIKE :like ESCAPE '!'
        UNION ALL
        SELECT id, email FROM person WHERE email LIKE :like ESCAPE '!'
        UNION ALL
        SELECT id, phone FROM person WHERE phone LIKE :like ESCAPE '!'
        UNION ALL
        SELECT person, email FROM holder WHERE email LIKE :like ESCAPE '!'
        UNION ALL
        SELECT person, phone FROM holder WHERE phone LIKE :like ESCAPE '!'
      ) found JOIN person ON person.id = found.person
      GROUP BY person.id ORDER BY person.name LIMIT :limit
      """;

  private final Database database;

  /// @param database where councils and seats lie
  public Finder(Database database) {
    this.database = database;
  }

  /// Councils first, then people, each by name. A fragment of fewer than two characters finds
  /// nothing.
  ///
  /// @param limit how many of each at most
  public List<Found> find(String fragment, int limit) {
    String asked = Clean.line(fragment);
    if (asked.length() < SHORTEST) return List.of();
    String escaped = asked.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    String like = "%" + escaped + "%";
    return database.read(handle -> {
      var found = new ArrayList<Found>();
      found.addAll(councils(handle, like, limit));
      found.addAll(people(handle, like, limit));
      return List.copyOf(found);
    });
  }

  private static List<Found> councils(Handle handle, String like, int limit) {
    return handle
        .createQuery(COUNCILS)
        .bind("like", like)
        .bind("limit", limit)
        .<Found>map((row, _) ->
            new Found.OfCouncil(
                row.getString("id"), row.getString("name"), row.getString("matched")))
        .list();
  }

  private static List<Found> people(Handle handle, String like, int limit) {
    return handle
        .createQuery(PEOPLE)
        .bind("like", like)
        .bind("limit", limit)
        .<Found>map((row, _) ->
            new Found.OfPerson(
                row.getLong("id"),
                row.getString("name"),
                row.getString("matched"),
                seats(handle, row.getLong("id"))))
        .list();
  }

  private static List<String> seats(Handle handle, long person) {
    return handle
        .createQuery(
            """
            SELECT DISTINCT seat_kind.title || ', ' || council.name
            FROM holder
            JOIN seat ON seat.id = holder.seat
            JOIN seat_kind ON seat_kind.key = seat.kind
            JOIN council ON council.id = seat.council
            WHERE holder.person = :person ORDER BY 1
            """)
        .bind("person", person)
        .mapTo(String.class)
        .list();
  }
}

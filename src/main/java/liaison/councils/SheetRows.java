package liaison.councils;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Reads all that is kept about councils, in as many queries for all of them as for one.
final class SheetRows {
  private SheetRows() {}

  static Optional<CouncilSheet> one(Handle handle, String council) {
    return council.isEmpty() ? Optional.empty() : read(handle, council).stream().findFirst();
  }

  /// By name.
  static List<CouncilSheet> all(Handle handle) {
    return read(handle, "");
  }

  private static List<CouncilSheet> read(Handle handle, String only) {
    var several = new EnumMap<CouncilField, Map<String, List<String>>>(CouncilField.class);
    several.put(CouncilField.ALIASES, values(handle, only, "alias", "council_alias"));
    several.put(
        CouncilField.PARISHES, values(handle, only, "name || ' (' || ons_code || ')'", "parish"));
    several.put(CouncilField.ELECTIONS, values(handle, only, "day", "council_election"));
    several.put(CouncilField.SERVICES, values(handle, only, "service", "council_service"));
    several.put(CouncilField.TAGS, values(handle, only, "tag", "council_tag"));
    several.put(CouncilField.WARDS, wards(handle, only));
    return handle
        .createQuery(
            """
            SELECT council.*, website, address, councillors, email, phone,
                   website_public, address_public, email_public, phone_public
            FROM council LEFT JOIN council_details ON council_details.council = council.id
            WHERE council.id %s :only ORDER BY council.name
            """
                .formatted(is(only)))
        .bind("only", only)
        .map((row, _) -> {
          String id = row.getString("id");
          var values = new EnumMap<CouncilField, String>(CouncilField.class);
          values.put(CouncilField.NAME, row.getString("name"));
          values.put(CouncilField.KIND, row.getString("kind"));
          values.put(CouncilField.STYLE, row.getString("style"));
          values.put(CouncilField.WEBSITE, text(row.getString("website")));
          values.put(CouncilField.EMAIL, text(row.getString("email")));
          values.put(CouncilField.PHONE, text(row.getString("phone")));
          values.put(CouncilField.ADDRESS, text(row.getString("address")));
          values.put(CouncilField.COUNCILLORS, text(row.getString("councillors")));
          values.put(CouncilField.NOTE, row.getString("note"));
          values.put(CouncilField.CONFIRMED, text(row.getString("last_confirmed")));
          var shown = new ArrayList<String>();
          // A council without details yet is as one with none: only a website may be shown.
          boolean none = row.getString("website_public") == null;
          if (none || row.getBoolean("website_public")) shown.add("website");
          if (row.getBoolean("address_public")) shown.add("address");
          if (row.getBoolean("email_public")) shown.add("email");
          if (row.getBoolean("phone_public")) shown.add("phone");
          values.put(CouncilField.PUBLIC, CouncilText.joined(shown));
          several.forEach((field, found) ->
              values.put(field, CouncilText.joined(found.getOrDefault(id, List.of()))));
          return new CouncilSheet(
              id, row.getLong("version"), text(row.getString("confirmed_by")), Map.copyOf(values));
        })
        .list();
  }

  /// How a key is compared with the one that is asked for: every key comes after the empty one. So
  /// one query serves for one and for all, and finds one by its index.
  static String is(String only) {
    return only.isEmpty() ? ">" : "=";
  }

  private static Map<String, List<String>> values(
      Handle handle, String only, String column, String table) {
    var found = new HashMap<String, List<String>>();
    handle
        .createQuery(
            "SELECT council, %s AS value FROM %s WHERE council %s :only"
                .formatted(column, table, is(only)))
        .bind("only", only)
        .map((row, _) -> Map.entry(row.getString("council"), row.getString("value")))
        .forEach(entry -> add(found, entry.getKey(), entry.getValue()));
    return found;
  }

  private static Map<String, List<String>> wards(Handle handle, String only) {
    var found = new HashMap<String, List<String>>();
    handle
        .createQuery(
            """
            SELECT council, ward, from_day, to_day FROM council_ward
            WHERE council %s :only
            """
                .formatted(is(only)))
        .bind("only", only)
        .map((row, _) ->
            Map.entry(
                row.getString("council"),
                CouncilText.ward(
                    row.getString("ward"),
                    text(row.getString("from_day")),
                    text(row.getString("to_day")))))
        .forEach(entry -> add(found, entry.getKey(), entry.getValue()));
    return found;
  }

  private static void add(Map<String, List<String>> found, String council, String value) {
    found.computeIfAbsent(council, _ -> new ArrayList<>(2)).add(value);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}

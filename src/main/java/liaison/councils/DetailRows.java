package liaison.councils;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jdbi.v3.core.Handle;

/// The rows of a council's details.
final class DetailRows {
  private DetailRows() {}

  static CouncilDetails of(Handle handle, String council) {
    List<CouncilDetails.Ward> wards = wards(handle, council);
    List<String> services = services(handle, council);
    return handle
        .createQuery(
            """
            SELECT CASE WHEN website_public THEN website END AS website,
                   CASE WHEN email_public THEN email END AS email,
                   CASE WHEN phone_public THEN phone END AS phone,
                   CASE WHEN address_public THEN address END AS address, councillors
            FROM council_details WHERE council = :council
            """)
        .bind("council", council)
        .map((row, _) -> {
          int councillors = row.getInt("councillors");
          return new CouncilDetails(
              row.getString("website"),
              row.getString("email"),
              row.getString("phone"),
              row.getString("address"),
              councillors == 0 ? null : Integer.valueOf(councillors),
              services,
              wards);
        })
        .findOne()
        .orElseGet(() -> new CouncilDetails(null, null, null, null, null, services, wards));
  }

  private static List<String> services(Handle handle, String council) {
    return handle
        .createQuery("SELECT service FROM council_service WHERE council = ? ORDER BY service")
        .bind(0, council)
        .mapTo(String.class)
        .list();
  }

  /// The keys of the councils to which each service was devolved.
  static SequencedMap<String, List<String>> devolved(Handle handle) {
    var devolved = new LinkedHashMap<String, List<String>>();
    handle
        .createQuery(
            "SELECT service, council FROM council_service ORDER BY lower(service), council")
        .map((row, _) -> Map.entry(row.getString("service"), row.getString("council")))
        .forEach(row ->
            devolved.computeIfAbsent(row.getKey(), _ -> new ArrayList<>()).add(row.getValue()));
    return devolved;
  }

  private static List<CouncilDetails.Ward> wards(Handle handle, String council) {
    return handle
        .createQuery(
            """
            SELECT ward, from_day, to_day FROM council_ward
            WHERE council = :council ORDER BY from_day, ward
            """)
        .bind("council", council)
        .map((row, _) ->
            new CouncilDetails.Ward(
                row.getString("ward"), RowDay.of(row, "from_day"), RowDay.of(row, "to_day")))
        .list();
  }
}

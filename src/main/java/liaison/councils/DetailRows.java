package liaison.councils;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// The rows of a council's details.
final class DetailRows {
  private DetailRows() {}

  static CouncilDetails of(Handle handle, String council) {
    List<CouncilDetails.Ward> wards = wards(handle, council);
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
              wards);
        })
        .findOne()
        .orElseGet(() -> new CouncilDetails(null, null, null, null, null, wards));
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

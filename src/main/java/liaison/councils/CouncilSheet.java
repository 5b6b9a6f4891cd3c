package liaison.councils;

import java.util.Map;

/// Everything that is kept about a council itself, for officers only.
///
/// @param id its key
/// @param version counts its changes; to be named with the next one
/// @param confirmedBy the key of whoever last confirmed it; empty for nobody
/// @param values every field as text; empty where nothing is on file
public record CouncilSheet(
    String id, long version, String confirmedBy, Map<CouncilField, String> values) {
  /// What stands in a field; empty where nothing does.
  public String value(CouncilField field) {
    return values.getOrDefault(field, "");
  }
}

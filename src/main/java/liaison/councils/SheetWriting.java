package liaison.councils;

import java.util.HashMap;
import java.util.List;
import java.util.regex.Matcher;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Writes one field of a council into its rows.
final class SheetWriting {
  private SheetWriting() {}

  /// @param value in the form that [CouncilText] gives
  /// @param who the key of the officer
  static void write(Handle handle, String council, CouncilField field, String value, String who) {
    switch (field) {
      case NAME -> name(handle, council, value);
      case KIND -> kind(handle, council, value);
      case STYLE -> own(handle, "style", council, value);
      case NOTE -> own(handle, "note", council, value);
      case CONFIRMED -> {
        own(handle, "last_confirmed", council, orNull(value));
        own(handle, "confirmed_by", council, value.isEmpty() ? null : who);
      }
      case ALIASES -> several(handle, "council_alias", "alias", council, value);
      case ELECTIONS -> several(handle, "council_election", "day", council, value);
      case SERVICES -> several(handle, "council_service", "service", council, value);
      case TAGS -> several(handle, "council_tag", "tag", council, value);
      case PARISHES -> parishes(handle, council, value);
      case WARDS -> wards(handle, council, value);
      case WEBSITE -> detail(handle, "website", council, orNull(value));
      case EMAIL -> detail(handle, "email", council, orNull(value));
      case PHONE -> detail(handle, "phone", council, orNull(value));
      case ADDRESS -> detail(handle, "address", council, orNull(value));
      case COUNCILLORS ->
          detail(handle, "councillors", council, value.isEmpty() ? null : Integer.valueOf(value));
      case PUBLIC -> {
        for (String part : List.of("website", "email", "phone", "address")) {
          boolean shown = CouncilText.apart(value).contains(part);
          detail(handle, part + "_public", council, shown ? 1 : 0);
        }
      }
    }
  }

  private static void name(Handle handle, String council, String value) {
    boolean taken =
        handle
            .createQuery("SELECT EXISTS (SELECT 1 FROM council WHERE name = :name AND id <> :id)")
            .bind("name", value)
            .bind("id", council)
            .mapTo(Boolean.class)
            .one();
    if (taken) {
      throw Typed.fault(CouncilField.NAME, "\"%s\" is another council's.".formatted(value));
    }
    own(handle, "name", council, value);
  }

  /// A council that is no parish meeting any more is due a clerk. One that becomes a meeting keeps
  /// its seats: they may be held.
  private static void kind(Handle handle, String council, String value) {
    own(handle, "kind", council, value);
    if (value.equals(Kind.MEETING.word())) return;
    handle.execute(
        """
        INSERT INTO seat (council, kind) SELECT ?, key FROM seat_kind WHERE due = 'council'
        ON CONFLICT (council, kind, number) DO NOTHING
        """,
        council);
  }

  private static void own(Handle handle, String column, String council, @Nullable Object value) {
    handle.execute("UPDATE council SET %s = ? WHERE id = ?".formatted(column), value, council);
  }

  private static void detail(Handle handle, String column, String council, @Nullable Object value) {
    handle.execute(
        """
        INSERT INTO council_details (council, %1$s) VALUES (?, ?)
        ON CONFLICT (council) DO UPDATE SET %1$s = excluded.%1$s
        """
            .formatted(column),
        council,
        value);
  }

  private static void several(
      Handle handle, String table, String column, String council, String value) {
    handle.execute("DELETE FROM %s WHERE council = ?".formatted(table), council);
    for (String one : CouncilText.apart(value)) {
      handle.execute(
          "INSERT INTO %s (council, %s) VALUES (?, ?)".formatted(table, column), council, one);
    }
  }

  private static void parishes(Handle handle, String council, String value) {
    var mapitIds = new HashMap<String, String>();
    handle
        .createQuery("SELECT ons_code, mapit_id FROM parish WHERE council = :council")
        .bind("council", council)
        .map((row, _) -> List.of(row.getString("ons_code"), row.getString("mapit_id")))
        .forEach(pair -> mapitIds.put(pair.get(0), pair.get(1)));
    handle.execute("DELETE FROM parish WHERE council = ?", council);
    for (String one : CouncilText.apart(value)) {
      Matcher parts = CouncilText.PARISH.matcher(one);
      if (!parts.matches()) throw new IllegalArgumentException("not a parish of ours");
      String code = parts.group(2);
      int added =
          handle.execute(
              """
              INSERT INTO parish (ons_code, name, mapit_id, council) VALUES (?, ?, ?, ?)
              ON CONFLICT (ons_code) DO NOTHING
              """,
              code,
              parts.group(1),
              mapitIds.getOrDefault(code, ""),
              council);
      if (added == 0) {
        throw Typed.fault(
            CouncilField.PARISHES, "the ONS code %s is another parish's.".formatted(code));
      }
    }
  }

  private static void wards(Handle handle, String council, String value) {
    handle.execute("DELETE FROM council_ward WHERE council = ?", council);
    for (String one : CouncilText.apart(value)) {
      List<String> parts = CouncilText.wardParts(one);
      handle.execute(
          "INSERT INTO council_ward (council, ward, from_day, to_day) VALUES (?, ?, ?, ?)",
          council,
          parts.get(0),
          orNull(parts.get(1)),
          orNull(parts.get(2)));
    }
  }

  private static @Nullable String orNull(String value) {
    return value.isEmpty() ? null : value;
  }
}

package liaison.councils;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import liaison.papers.SheetWriter;
import liaison.store.Database;

/// Writes councils and people as spreadsheets, in the form in which an import takes them back:
/// importing what was exported changes nothing. For officers: everything is in them.
public final class Exports {
  private final Database database;

  /// @param database where councils and seats lie
  public Exports(Database database) {
    this.database = database;
  }

  /// In what form a table is written.
  public enum Form {
    /// Commas, UTF-8 with a byte order mark.
    CSV,
    /// One sheet, all of it text.
    XLSX
  }

  /// All councils, every field of them.
  public byte[] councils(Form form) throws IOException {
    List<CouncilSheet> sheets = database.read(SheetRows::all);
    var rows = new ArrayList<List<String>>();
    rows.add(Stream.of(CouncilField.values()).map(Field::title).toList());
    for (CouncilSheet sheet : sheets) {
      rows.add(Stream.of(CouncilField.values()).map(sheet::value).toList());
    }
    return written(form, "Councils", rows);
  }

  /// Everybody who is in a seat on a day or is known to come.
  public byte[] people(Form form, LocalDate day) throws IOException {
    return written(
        form,
        "People",
        database.read(handle -> {
          Map<String, String> titles = PurposeRows.titles(handle);
          var rows = new ArrayList<List<String>>();
          rows.add(
              Stream.concat(
                      Stream.of("Council", "Seat"),
                      Stream.of(SittingField.values()).map(Field::title))
                  .toList());
          handle
              .createQuery(
                  """
                  SELECT holder.*, seat.council, seat.kind, council.name AS council_name,
                         person.name, person.email AS own_email, person.phone AS own_phone
                  FROM holder
                  JOIN seat ON seat.id = holder.seat
                  JOIN seat_kind ON seat_kind.key = seat.kind
                  JOIN council ON council.id = seat.council
                  JOIN person ON person.id = holder.person
                  WHERE holder.to_day IS NULL OR holder.to_day >= :day
                  ORDER BY council.name, seat_kind.place, seat.number, holder.from_day, holder.id
                  """)
              .bind("day", day)
              .map((row, _) -> {
                Sitting sitting = SittingRows.of(row);
                return Stream.concat(
                        Stream.of(
                            row.getString("council_name"),
                            titles.getOrDefault(sitting.kind(), sitting.kind())),
                        Stream.of(SittingField.values())
                            .map(field -> SittingText.now(sitting, field)))
                    .toList();
              })
              .forEach(rows::add);
          return rows;
        }));
  }

  /// Who is on a list, and for which councils.
  public byte[] members(Form form, Members members) throws IOException {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("Councils", "Seat", "Name", "Email"));
    for (Members.Member member : members.members()) {
      String name = member.reach().name();
      rows.add(
          List.of(
              String.join("; ", member.councils()),
              member.reach().role(),
              name == null ? "" : name,
              member.reach().address()));
    }
    return written(form, "Members", rows);
  }

  private static byte[] written(Form form, String name, List<List<String>> rows)
      throws IOException {
    return switch (form) {
      case CSV -> SheetWriter.csv(rows);
      case XLSX -> SheetWriter.xlsx(name, rows);
    };
  }
}

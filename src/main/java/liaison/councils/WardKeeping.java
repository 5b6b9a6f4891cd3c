package liaison.councils;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import liaison.councils.CouncilKeeping.Doing;
import liaison.store.Database;
import liaison.text.Clean;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;

/// The wards of the principal council, seen from the ward: which councils lie in it, from when to
/// when. An order that moves boundaries changes several councils at once; each keeps its history.
public final class WardKeeping {
  private static final int LONGEST = 100;

  private final Database database;
  private final Councils councils;
  private final InstantSource clock;

  /// @param database where councils and wards lie
  public WardKeeping(Database database, InstantSource clock) {
    this.database = database;
    this.councils = new Councils(database, clock);
    this.clock = clock;
  }

  /// A ward, past and coming ones too.
  ///
  /// @param councils how many councils lie in it or did, or parts of them
  public record Ward(String name, int councils) {}

  /// All of them, by name.
  public List<Ward> all() {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT ward, count(DISTINCT council) AS councils FROM council_ward
                GROUP BY ward ORDER BY ward
                """)
            .map((row, _) -> new Ward(row.getString("ward"), row.getInt("councils")))
            .list());
  }

  /// The councils of a ward, each on a line with its days: "Olney Town Council (from 2026-05-07)".
  /// Empty where there is no such ward.
  public String councilsOf(String ward) {
    return database.read(handle -> councilsOf(handle, ward));
  }

  private static String councilsOf(Handle handle, String ward) {
    return String.join(
        "\n",
        handle
            .createQuery(
                """
                SELECT council.name, ifnull(from_day, '') AS first, ifnull(to_day, '') AS last
                FROM council_ward JOIN council ON council.id = council_ward.council
                WHERE ward = :ward ORDER BY council.name, from_day
                """)
            .bind("ward", ward)
            .map((row, _) ->
                CouncilText.ward(
                    row.getString("name"), row.getString("first"), row.getString("last")))
            .list());
  }

  /// Gives a ward a name and the councils that lie in it, each on a line, with its days where they
  /// are known. A ward without councils is gone.
  ///
  /// @param ward its name so far; empty for a new one
  /// @param seen [#councilsOf] as the officer saw it
  /// @return whether it was changed; not where another officer changed it since
  /// @throws Unacceptable for `name` or `councils`
  public boolean change(String ward, String seen, String name, String lines, String who) {
    String called = name(name);
    Map<String, List<String>> wanted = wanted(called, lines);
    return database.<Boolean>write(handle -> {
      if (!councilsOf(handle, ward).equals(seen)) return false;
      if (!called.equals(ward) && !councilsOf(handle, called).isEmpty()) {
        throw new Unacceptable("name", "There is a ward of this name already. Change that one.");
      }
      var touched = new TreeSet<>(wanted.keySet());
      touched.addAll(in(handle, ward));
      var doing = new Doing(who, clock.instant(), "corrected");
      for (String council : touched) {
        move(handle, council, ward, wanted.getOrDefault(council, List.of()), doing);
      }
      return true;
    });
  }

  private static String name(String typed) {
    String name = Clean.line(typed);
    if (name.isEmpty() || name.length() > LONGEST || name.matches(".*[;()/].*")) {
      throw new Unacceptable(
          "name", "Give the ward a name of at most 100 characters, without brackets or strokes.");
    }
    return name;
  }

  /// The ward as each council's row will have it, by the council's key.
  private Map<String, List<String>> wanted(String ward, String lines) {
    var wanted = new TreeMap<String, List<String>>();
    for (String line : CouncilText.apart(checked(lines))) {
      List<String> parts = CouncilText.wardParts(line);
      List<Council> meant = councils.named(parts.get(0));
      if (meant.size() != 1) {
        throw new Unacceptable(
            "councils",
            "\"%s\" is no council on file. Write its name as on its page.".formatted(parts.get(0)));
      }
      wanted
          .computeIfAbsent(meant.getFirst().id(), _ -> new ArrayList<>())
          .add(CouncilText.ward(ward, parts.get(1), parts.get(2)));
    }
    return wanted;
  }

  private static String checked(String lines) {
    try {
      return CouncilText.of(CouncilField.WARDS, lines);
    } catch (Unacceptable wrong) {
      throw new Unacceptable("councils", wrong.words());
    }
  }

  private static List<String> in(Handle handle, String ward) {
    return handle
        .createQuery("SELECT DISTINCT council FROM council_ward WHERE ward = :ward")
        .bind("ward", ward)
        .mapTo(String.class)
        .list();
  }

  private static void move(
      Handle handle, String council, String ward, List<String> instead, Doing doing) {
    CouncilSheet sheet = SheetRows.one(handle, council).orElseThrow();
    var wards = new ArrayList<String>();
    for (String one : CouncilText.apart(sheet.value(CouncilField.WARDS))) {
      if (!CouncilText.wardParts(one).getFirst().equals(ward)) wards.add(one);
    }
    wards.addAll(instead);
    var values = new EnumMap<CouncilField, String>(CouncilField.class);
    values.put(CouncilField.WARDS, CouncilText.joined(wards));
    Kept _ = CouncilKeeping.change(handle, council, sheet.version(), values, doing);
  }
}

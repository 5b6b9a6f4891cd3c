package liaison.councils;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import liaison.store.Audit;
import liaison.store.Database;
import org.jdbi.v3.core.Handle;

/// Made-up councils and holders for a demonstration, and to see how the house bears many. Holders
/// are called by their seats, have addresses at `.example`, and are marked as samples.
public final class DemoCouncils {
  private static final String WHO = "demonstration";

  private static final List<String> BEFORE =
      List.of(
          "", "Great ", "Little ", "Upper ", "Lower ", "North ", "South ", "East ", "West ",
          "Old ");
  private static final List<String> FIRST =
      List.of(
          "Alder", "Amber", "Ashen", "Barley", "Beck", "Birch", "Bracken", "Bramble", "Brook",
          "Cherry", "Clover", "Copper", "Crane", "Dapple", "Elder", "Fallow", "Fern", "Finch",
          "Garnet", "Hazel", "Heron", "Holly", "Ivy", "Juniper", "Kestrel", "Larch", "Linden",
          "Maple", "Meadow", "Moss", "Nettle", "Otter", "Pear", "Quill", "Rowan", "Sedge", "Sorrel",
          "Thistle", "Willow", "Wren");
  private static final List<String> SECOND =
      List.of(
          "bourne", "bridge", "bury", "by", "combe", "cote", "croft", "dale", "den", "field",
          "ford", "garth", "ham", "hurst", "ington", "leigh", "low", "mere", "stead", "stoke",
          "thorpe", "ton", "wade", "wick", "worth");

  /// One in so many of the seats stays vacant, so that there is something to do.
  private static final int VACANT_ONE_IN = 29;

  /// How many councils there can be.
  public static final int MOST = 10_000;

  private final Database database;
  private final InstantSource clock;

  /// @param database where the register lies
  public DemoCouncils(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Adds made-up councils until there are so many, and puts somebody into the seats of all of them
  /// that have nobody.
  ///
  /// @param councils at most [#MOST]; fewer than there are adds none
  /// @param today from which holders' days are counted back
  /// @return how many holders were added
  public int fill(int councils, LocalDate today) {
    return database.write(handle -> {
      Set<String> names =
          new HashSet<>(handle.createQuery("SELECT name FROM council").mapTo(String.class).list());
      for (int at = 0; names.size() < councils && at < MOST; at++) {
        String place =
            BEFORE.get(at / (FIRST.size() * SECOND.size()))
                + FIRST.get(at / SECOND.size() % FIRST.size())
                + SECOND.get(at % SECOND.size());
        Council council = council(place);
        if (names.add(council.name())) Rows.insert(handle, council);
      }
      int holders = holders(handle, today);
      Instant now = clock.instant();
      Audit.record(handle, WHO, "%d made-up holders were added".formatted(holders), now);
      return holders;
    });
  }

  private static Council council(String place) {
    String id = place.toLowerCase(Locale.ROOT).replace(' ', '-');
    return new Council(
        id,
        place + " Parish Council",
        Kind.PARISH,
        "Parish Council",
        List.of(),
        List.of(),
        "made up for a demonstration",
        Confidence.MEMORY,
        "There is no such council.",
        null);
  }

  private static int holders(Handle handle, LocalDate today) {
    handle.execute(
        """
        INSERT INTO seat (council, kind, sample)
        SELECT council.id, seat_kind.key, 1 FROM council CROSS JOIN seat_kind
        WHERE seat_kind.key IN ('deputy', 'rfo', 'vice-chair', 'forum-substitute',
                                'ward-forum-chair', 'councillor')
           OR (seat_kind.key = 'pag' AND council.rowid % 8 = 0)
        ON CONFLICT (council, kind, number) DO NOTHING
        """);
    long before =
        handle.createQuery("SELECT ifnull(max(id), 0) FROM person").mapTo(Long.class).one();
    handle.execute("CREATE TEMP TABLE empty_seat (id INTEGER PRIMARY KEY, seat INTEGER NOT NULL)");
    handle.execute(
        """
        INSERT INTO empty_seat (seat)
        SELECT id FROM seat
        WHERE kind <> 'link-officer' AND id % ? <> 0
          AND id NOT IN (SELECT seat FROM holder)
        """,
        VACANT_ONE_IN);
    handle.execute(
        """
        INSERT INTO person (id, name, sample)
        SELECT ? + empty_seat.id, 'The ' || seat_kind.title || ' of ' || council.name, 1
        FROM empty_seat
        JOIN seat ON seat.id = empty_seat.seat
        JOIN seat_kind ON seat_kind.key = seat.kind
        JOIN council ON council.id = seat.council
        """,
        before);
    int added =
        handle.execute(
            """
            INSERT INTO holder (seat, person, email, from_day, last_confirmed, sample)
            SELECT seat.id, ? + empty_seat.id, seat.kind || '@' || seat.council || '.example',
                   date(?, '-' || (30 + seat.id % 900) || ' days'),
                   date(?, '-' || (seat.id % 400) || ' days'), 1
            FROM empty_seat JOIN seat ON seat.id = empty_seat.seat
            """,
            before, today, today);
    handle.execute("DROP TABLE empty_seat");
    return added;
  }
}

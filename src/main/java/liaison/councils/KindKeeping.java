package liaison.councils;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import liaison.store.Audit;
import liaison.store.Database;
import liaison.text.Clean;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Adds, changes and removes kinds of seat, each with its line in the audit.
public final class KindKeeping {
  private static final int MOST = 99;

  private final Database database;
  private final InstantSource clock;

  /// @param database where they lie
  public KindKeeping(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// What an officer typed.
  ///
  /// @param perCouncil a number, or empty for as many as a council says
  /// @param fallBack the key of another kind, or empty
  public record Typed(String title, SeatKind.Due due, String perCouncil, String fallBack) {}

  /// All of them, in the order in which they are shown.
  public List<SeatKind> all() {
    return database.read(KindKeeping::all);
  }

  /// One of them.
  public Optional<SeatKind> byKey(String key) {
    return all().stream().filter(kind -> kind.key().equals(key)).findFirst();
  }

  private static List<SeatKind> all(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT seat_kind.*, (SELECT count(*) FROM seat WHERE seat.kind = key) AS seats
            FROM seat_kind ORDER BY place
            """)
        .map((row, _) -> {
          int most = row.getInt("per_council");
          return new SeatKind(
              row.getString("key"),
              row.getString("title"),
              SeatKind.Due.of(row.getString("due")),
              most == 0 ? null : Integer.valueOf(most),
              row.getString("fall_back"),
              row.getInt("seats"),
              row.getLong("version"));
        })
        .list();
  }

  /// Adds a kind, with the seats of those councils to which it is due.
  ///
  /// @return its key, made of its title
  /// @throws Unacceptable for `title`, `per_council` or `fall_back`
  public String add(Typed typed, String who) {
    return database.write(handle -> {
      String title = title(handle, typed.title(), "");
      String key = key(handle, title);
      handle.execute(
          """
          INSERT INTO seat_kind (key, title, place, due, per_council, fall_back)
          SELECT ?, ?, 1 + max(place), ?, ?, ? FROM seat_kind
          """,
          key,
          title,
          typed.due().key(),
          most(handle, typed, key),
          fallBack(handle, key, typed.fallBack()));
      giveWhereDue(handle, key);
      note(handle, who, "Added the kind of seat " + key);
      return key;
    });
  }

  /// Changes a kind. Councils to which it is due from now on get the seat; none loses one.
  ///
  /// @param version the one that was seen
  /// @return whether it was changed; not where another officer changed it since that version
  /// @throws Unacceptable for `title`, `per_council` or `fall_back`
  public boolean change(String key, long version, Typed typed, String who) {
    return database.<Boolean>write(handle -> {
      int changed =
          handle.execute(
              """
              UPDATE seat_kind
              SET title = ?, due = ?, per_council = ?, fall_back = ?, version = version + 1
              WHERE key = ? AND version = ?
              """,
              title(handle, typed.title(), key),
              typed.due().key(),
              most(handle, typed, key),
              fallBack(handle, key, typed.fallBack()),
              key,
              version);
      if (changed == 0) return false;
      giveWhereDue(handle, key);
      note(handle, who, "Changed the kind of seat " + key);
      return true;
    });
  }

  /// Removes a kind, with its seats, where nobody was ever in one.
  ///
  /// @throws Unacceptable for `kind` where it is in use
  public void remove(String key, String who) {
    database.change(handle -> {
      inUse(handle, key)
          .ifPresent(why -> {
            throw new Unacceptable("kind", "This kind of seat is in use: " + why);
          });
      handle.execute("DELETE FROM seat WHERE kind = ?", key);
      if (handle.execute("DELETE FROM seat_kind WHERE key = ?", key) > 0) {
        note(handle, who, "Removed the kind of seat " + key);
      }
    });
  }

  private static Optional<String> inUse(Handle handle, String key) {
    int people =
        handle
            .createQuery(
                "SELECT count(*) FROM holder JOIN seat ON seat.id = holder.seat WHERE kind = :key")
            .bind("key", key)
            .mapTo(Integer.class)
            .one();
    if (people > 0) {
      return Optional.of(
          "%s in such a seat, or was. Let the seat stand until their time is over."
              .formatted(people == 1 ? "1 person is" : people + " people are"));
    }
    Optional<String> purpose =
        first(
            handle,
            "SELECT title FROM purpose JOIN purpose_seat ON purpose = key WHERE kind = ?",
            key);
    if (purpose.isPresent()) {
      return purpose.map(
          "letters for the purpose \"%s\" go to it. Change the purpose first."::formatted);
    }
    Optional<String> before =
        first(
            handle, "SELECT title FROM seat_kind WHERE fall_back = ? ORDER BY place LIMIT 1", key);
    if (before.isPresent()) {
      return before.map("it takes over from the seat \"%s\". Change that kind first."::formatted);
    }
    return handle
        .createQuery("SELECT name, rule FROM contact_list ORDER BY name")
        .map((row, _) -> Map.entry(row.getString("name"), row.getString("rule")))
        .filter(list ->
            ListRule.of(list.getValue(), PurposeRows.titles(handle)).choices().stream()
                .anyMatch(choice -> choice.contains(key)))
        .findFirst()
        .map(list -> "the list \"%s\" names it. Change the list first.".formatted(list.getKey()));
  }

  private static Optional<String> first(Handle handle, String query, String key) {
    return handle.createQuery(query).bind(0, key).mapTo(String.class).findFirst();
  }

  private static String title(Handle handle, String typed, String key) {
    String title = Clean.line(typed);
    if (title.isEmpty() || title.length() > 100) {
      throw new Unacceptable("title", "Give the kind of seat a name of at most 100 characters.");
    }
    boolean taken =
        all(handle).stream()
            .anyMatch(kind -> kind.title().equalsIgnoreCase(title) && !kind.key().equals(key));
    if (taken) throw new Unacceptable("title", "Another kind of seat has this name.");
    return title;
  }

  /// Letters and digits of the title, joined by hyphens.
  private static String key(Handle handle, String title) {
    String key =
        title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    boolean taken =
        key.isEmpty()
            || key.equals(ListRule.MAILBOX)
            || all(handle).stream().anyMatch(kind -> kind.key().equals(key));
    if (taken) throw new Unacceptable("title", "Choose another name: this one is taken, or empty.");
    return key;
  }

  private static @Nullable Integer most(Handle handle, Typed typed, String key) {
    String number = Clean.line(typed.perCouncil());
    if (number.isEmpty()) return null;
    int most = number.matches("\\d{1,2}") ? Integer.parseInt(number) : 0;
    if (most < 1) {
      throw new Unacceptable(
          "per_council", "Enter a number from 1 to %d, or leave it empty.".formatted(MOST));
    }
    int now =
        handle
            .createQuery(
                """
                SELECT ifnull(max(seats), 0)
                FROM (SELECT count(*) AS seats FROM seat WHERE kind = :key GROUP BY council)
                """)
            .bind("key", key)
            .mapTo(Integer.class)
            .one();
    if (most < now) {
      throw new Unacceptable(
          "per_council",
          "A council has %d of it now. Take seats away first, or enter %d or more."
              .formatted(now, now));
    }
    return most;
  }

  /// Letters that go round in a ring reach nobody.
  private static @Nullable String fallBack(Handle handle, String key, String fallBack) {
    if (fallBack.isEmpty()) return null;
    Map<String, @Nullable String> after = new HashMap<>();
    all(handle).forEach(kind -> after.put(kind.key(), kind.fallBack()));
    if (!after.containsKey(fallBack)) {
      throw new Unacceptable("fall_back", "Choose one of the kinds of seat.");
    }
    @Nullable String next = fallBack;
    for (int step = 0; next != null && step <= after.size(); step++) {
      if (next.equals(key)) {
        throw new Unacceptable(
            "fall_back", "That seat falls back on this one already. Choose another.");
      }
      next = after.get(next);
    }
    return fallBack;
  }

  private static void giveWhereDue(Handle handle, String key) {
    handle.execute(
        """
        INSERT INTO seat (council, kind)
        SELECT council.id, seat_kind.key FROM council CROSS JOIN seat_kind
        WHERE seat_kind.key = ?
          AND (seat_kind.due = 'every' OR (seat_kind.due = 'council' AND council.kind <> 'meeting'))
          AND NOT EXISTS (SELECT 1 FROM seat WHERE seat.council = council.id AND seat.kind = seat_kind.key)
        """,
        key);
  }

  private void note(Handle handle, String who, String what) {
    Audit.record(handle, who, what, clock.instant());
  }
}

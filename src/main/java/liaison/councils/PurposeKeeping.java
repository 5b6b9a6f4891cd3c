package liaison.councils;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import liaison.store.Audit;
import liaison.store.Database;
import liaison.store.StillNeeded;
import liaison.text.Clean;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;

/// Adds, changes and removes the purposes of letters, each with its line in the audit.
public final class PurposeKeeping {
  /// Letters to councils have these purposes whether or not an officer thinks of any.
  private static final Set<String> ALWAYS = Set.of("forum", "pag", "general");

  private final Database database;
  private final InstantSource clock;

  /// @param database where they lie
  public PurposeKeeping(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// What an officer typed.
  ///
  /// @param kinds the keys of the kinds of seat that are written to
  public record Typed(String title, Purpose.Due due, List<String> kinds) {}

  /// All of them, in the order of the columns of the coverage board.
  public List<Purpose> all() {
    return database.read(PurposeRows::all);
  }

  /// One of them.
  public Optional<Purpose> byKey(String key) {
    return all().stream().filter(purpose -> purpose.key().equals(key)).findFirst();
  }

  /// How often it was changed; 0 where there is no such purpose.
  public long version(String key) {
    return database.<Long>read(handle ->
        handle
            .createQuery("SELECT version FROM purpose WHERE key = :key")
            .bind("key", key)
            .mapTo(Long.class)
            .findOne()
            .orElse(0L));
  }

  /// Whether it may ever be removed.
  public static boolean isRemovable(String key) {
    return !ALWAYS.contains(key);
  }

  /// Adds a purpose: a new column of the coverage board.
  ///
  /// @return its key, made of its title
  /// @throws Unacceptable for `title` or `kinds`
  public String add(Typed typed, String who) {
    return database.write(handle -> {
      String title = title(handle, typed.title(), "");
      String key =
          title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
      if (key.isEmpty()
          || PurposeRows.all(handle).stream().anyMatch(one -> one.key().equals(key))) {
        throw new Unacceptable("title", "Choose another name: this one is taken, or empty.");
      }
      handle.execute(
          "INSERT INTO purpose (key, title, place, due) SELECT ?, ?, 1 + max(place), ? FROM purpose",
          key,
          title,
          word(typed.due()));
      carry(handle, key, typed.kinds());
      note(handle, who, "Added the purpose " + key);
      return key;
    });
  }

  /// Changes a purpose. The next letters go by it.
  ///
  /// @param version the one that was seen
  /// @return whether it was changed; not where another officer changed it since that version
  /// @throws Unacceptable for `title` or `kinds`
  public boolean change(String key, long version, Typed typed, String who) {
    return database.<Boolean>write(handle -> {
      int changed =
          handle.execute(
              """
              UPDATE purpose SET title = ?, due = ?, version = version + 1
              WHERE key = ? AND version = ?
              """,
              title(handle, typed.title(), key),
              word(typed.due()),
              key,
              version);
      if (changed == 0) return false;
      handle.execute("DELETE FROM purpose_seat WHERE purpose = ?", key);
      carry(handle, key, typed.kinds());
      note(handle, who, "Changed the purpose " + key);
      return true;
    });
  }

  /// Removes a purpose, and its column of the coverage board.
  ///
  /// @throws Unacceptable for `purpose` where letters always have it, or a body writes to it
  public void remove(String key, String who) {
    if (!isRemovable(key)) {
      throw new Unacceptable(
          "purpose", "Meetings and answers need this purpose. You can give it another name.");
    }
    try {
      database.change(handle -> {
        if (handle.execute("DELETE FROM purpose WHERE key = ?", key) > 0) {
          note(handle, who, "Removed the purpose " + key);
        }
      });
    } catch (RuntimeException fault) {
      if (!StillNeeded.is(fault)) throw fault;
      throw new Unacceptable(
          "purpose", "A body writes to this purpose. Give that body another one first.");
    }
  }

  private static String word(Purpose.Due due) {
    return switch (due) {
      case EVERY -> "every";
      case SEATED -> "seated";
    };
  }

  private static String title(Handle handle, String typed, String key) {
    String title = Clean.line(typed);
    if (title.isEmpty() || title.length() > 100) {
      throw new Unacceptable("title", "Give the purpose a name of at most 100 characters.");
    }
    boolean taken =
        PurposeRows.all(handle).stream()
            .anyMatch(one -> one.title().equalsIgnoreCase(title) && !one.key().equals(key));
    if (taken) throw new Unacceptable("title", "Another purpose has this name.");
    return title;
  }

  private static void carry(Handle handle, String key, List<String> kinds) {
    List<String> known =
        PurposeRows.titles(handle).keySet().stream().filter(kinds::contains).toList();
    if (known.isEmpty()) {
      throw new Unacceptable("kinds", "Choose at least one kind of seat.");
    }
    for (int at = 0; at < known.size(); at++) {
      handle.execute(
          "INSERT INTO purpose_seat (purpose, kind, place) VALUES (?, ?, ?)",
          key,
          known.get(at),
          at + 1);
    }
  }

  private void note(Handle handle, String who, String what) {
    Audit.record(handle, who, what, clock.instant());
  }
}

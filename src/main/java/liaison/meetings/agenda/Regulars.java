package liaison.meetings.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import liaison.store.Audit;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;

/// What stands on every agenda of each body: the usual lines, until an officer changes them.
public final class Regulars {
  private static final int MOST = 30;

  private Regulars() {}

  /// Those of a body, in order; among them the place where its items come.
  public static List<Regular> of(Handle handle, String body) {
    List<Regular> own =
        handle
            .createQuery("SELECT * FROM regular_line WHERE body = :body ORDER BY place")
            .bind("body", body)
            .map((row, _) ->
                new Regular(
                    Regular.Kind.of(row.getString("kind")),
                    row.getString("title"),
                    ItemRows.number(row, "minutes")))
            .list();
    return own.isEmpty() ? Regular.USUAL : own;
  }

  /// A line as it is typed.
  ///
  /// @param title empty to take the line away
  /// @param place a number; lines are ordered by it
  public record Typed(Regular.Kind kind, String title, String minutes, String place) {}

  /// Keeps other lines for a body.
  ///
  /// @param seen what the officer saw
  /// @param who the key of the officer
  /// @return whether it is kept; false where somebody else changed them meanwhile
  /// @throws Unacceptable for `minutes-<n>`, `title-<n>` or `place-<n>`, counted from 1
  public static boolean keep(
      Handle handle,
      String body,
      List<Regular> seen,
      List<Typed> typed,
      String who,
      java.time.Instant now) {
    List<Regular> lines = read(typed);
    if (!of(handle, body).equals(seen)) return false;
    handle.execute("DELETE FROM regular_line WHERE body = ?", body);
    for (int at = 0; at < lines.size(); at++) {
      Regular line = lines.get(at);
      handle.execute(
          "INSERT INTO regular_line (body, place, kind, title, minutes) VALUES (?, ?, ?, ?, ?)",
          body,
          at + 1,
          line.kind().key(),
          line.title(),
          line.minutes());
    }
    Audit.record(handle, who, "body %s: regular lines of its agenda changed".formatted(body), now);
    return true;
  }

  private record Placed(int place, Regular line) {}

  private static List<Regular> read(List<Typed> typed) {
    if (typed.size() > MOST) throw new Unacceptable("title-1", "Keep to 30 lines.");
    var lines = new ArrayList<Placed>();
    for (int at = 0; at < typed.size(); at++) {
      Typed one = typed.get(at);
      String number = String.valueOf(at + 1);
      String title = ItemSheet.line("title-" + number, one.title());
      if (title.isEmpty() && one.kind() != Regular.Kind.ITEMS) continue;
      if (!one.place().strip().matches("\\d{1,3}")) {
        throw new Unacceptable("place-" + number, "Give the place of “%s”.".formatted(title));
      }
      lines.add(
          new Placed(
              Integer.parseInt(one.place().strip()),
              new Regular(
                  one.kind(),
                  title.isEmpty() ? "Items" : title,
                  ItemSheet.minutes("minutes-" + number, one.minutes()))));
    }
    lines.sort(java.util.Comparator.comparingInt(Placed::place));
    List<Regular> read = new ArrayList<>(lines.stream().map(Placed::line).toList());
    if (read.stream().noneMatch(line -> line.kind() == Regular.Kind.ITEMS)) {
      read.add(Objects.requireNonNull(Regular.USUAL.get(4)));
    }
    return List.copyOf(read);
  }
}

package liaison.meetings.agenda;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The rows of agendas that came out.
final class AgendaRows {
  private AgendaRows() {}

  static List<Published> versions(Handle handle, long meeting) {
    return handle
        .createQuery(
            "SELECT version, what, at FROM agenda WHERE meeting = :meeting ORDER BY version DESC")
        .bind("meeting", meeting)
        .map((row, _) ->
            new Published(
                row.getInt("version"),
                row.getString("what"),
                Instant.ofEpochMilli(row.getLong("at")),
                lines(handle, meeting, row.getInt("version"))))
        .list();
  }

  private static List<AgendaLine> lines(Handle handle, long meeting, int version) {
    return handle
        .createQuery(
            """
            SELECT * FROM agenda_line WHERE meeting = :meeting AND version = :version
            ORDER BY number
            """)
        .bind("meeting", meeting)
        .bind("version", version)
        .map((row, _) -> {
          String points = row.getString("points");
          return new AgendaLine(
              row.getInt("number"),
              Regular.Kind.of(row.getString("kind")),
              ItemRows.key(row, "item"),
              row.getString("title"),
              row.getString("wish"),
              ItemRows.number(row, "minutes"),
              row.getString("presenter"),
              row.getString("origin"),
              ItemRows.paper(row),
              points.isEmpty() ? List.of() : List.of(points.split("\n")));
        })
        .list();
  }

  static void add(Handle handle, long meeting, Published agenda, String who) {
    handle.execute(
        "INSERT INTO agenda (meeting, version, what, at, by) VALUES (?, ?, ?, ?, ?)",
        meeting,
        agenda.version(),
        agenda.what(),
        agenda.at(),
        who);
    for (AgendaLine line : agenda.lines()) add(handle, meeting, agenda.version(), line);
  }

  private static void add(Handle handle, long meeting, int version, AgendaLine line) {
    ItemPaper paper = line.paper();
    int _ =
        handle
            .createUpdate(
                """
                INSERT INTO agenda_line (meeting, version, number, kind, item, title, wish, minutes,
                                         presenter, origin, paper, link, file, file_name, points)
                VALUES (:meeting, :version, :number, :kind, :item, :title, :wish, :minutes,
                        :presenter, :origin, :paper, :link, :file, :name, :points)
                """)
            .bind("meeting", meeting)
            .bind("version", version)
            .bind("number", line.number())
            .bind("kind", line.kind().key())
            .bind("item", line.item())
            .bind("title", line.title())
            .bind("wish", line.wish())
            .bind("minutes", line.minutes())
            .bind("presenter", line.presenter())
            .bind("origin", line.origin())
            .bind("paper", ItemRows.key(paper))
            .bind("link", paper instanceof ItemPaper.Link(String address) ? address : null)
            .bind("file", paper instanceof ItemPaper.Attached(long id, _) ? id : null)
            .bind("name", paper instanceof ItemPaper.Attached(_, String name) ? name : null)
            .bind("points", String.join("\n", line.points()))
            .execute();
  }
}

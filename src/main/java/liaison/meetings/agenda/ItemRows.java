package liaison.meetings.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The rows of items and their papers.
final class ItemRows {
  private static final String SELECT =
      """
      SELECT item.*, council.name AS council_name, item_paper.id AS file,
             item_paper.name AS file_name
      FROM item
      LEFT JOIN council ON council.id = item.council
      LEFT JOIN item_paper ON item_paper.item = item.id
      """;

  private ItemRows() {}

  static List<Item> of(Handle handle, long meeting) {
    return handle
        .createQuery(SELECT + "WHERE item.meeting = :meeting ORDER BY item.place, item.id")
        .bind("meeting", meeting)
        .map((row, _) -> item(row))
        .list();
  }

  static Optional<Item> one(Handle handle, long id) {
    return handle
        .createQuery(SELECT + "WHERE item.id = :id")
        .bind("id", id)
        .map((row, _) -> item(row))
        .findOne();
  }

  static Optional<Item> carriedOn(Handle handle, long from) {
    return handle
        .createQuery(SELECT + "WHERE item.came_from = :from")
        .bind("from", from)
        .map((row, _) -> item(row))
        .findFirst();
  }

  private static Item item(ResultSet row) throws SQLException {
    return new Item(
        row.getLong("id"),
        row.getLong("meeting"),
        row.getString("title"),
        row.getString("wish"),
        number(row, "minutes"),
        row.getString("presenter"),
        row.getString("council"),
        row.getString("council_name"),
        row.getString("proposer"),
        row.getString("email"),
        paper(row),
        Instant.ofEpochMilli(row.getLong("proposed_at")),
        key(row, "came_from"),
        key(row, "action"),
        row.getBoolean("dropped")
            ? Item.State.DROPPED
            : Item.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("words"),
        key(row, "deferred_to"),
        key(row, "merged_into"),
        row.getInt("place"),
        row.getInt("version"));
  }

  static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }

  static @Nullable Long key(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  /// Read from the columns paper, link, file and file_name.
  static ItemPaper paper(ResultSet row) throws SQLException {
    return switch (row.getString("paper")) {
      case "to follow" -> new ItemPaper.ToFollow();
      case "link" -> new ItemPaper.Link(row.getString("link"));
      case "attached" -> {
        String name = row.getString("file_name");
        yield name == null
            ? new ItemPaper.ToFollow()
            : new ItemPaper.Attached(row.getLong("file"), name);
      }
      default -> new ItemPaper.None();
    };
  }

  static String key(ItemPaper paper) {
    return switch (paper) {
      case ItemPaper.None() -> "none";
      case ItemPaper.ToFollow() -> "to follow";
      case ItemPaper.Link _ -> "link";
      case ItemPaper.Attached _ -> "attached";
    };
  }

  /// @param council whose item it is, or null
  /// @param cameFrom the item that it carries on, or null
  static long add(
      Handle handle,
      long meeting,
      ItemSheet.Checked sheet,
      @Nullable String council,
      @Nullable Long cameFrom,
      Instant now) {
    return handle
        .createUpdate(
            """
            INSERT INTO item (meeting, title, wish, minutes, presenter, council, proposer, email,
                              paper, link, proposed_at, came_from, place)
            VALUES (:meeting, :title, :wish, :minutes, :presenter, :council, :proposer, :email,
                    :paper, :link, :now, :cameFrom,
                    1 + (SELECT ifnull(max(place), 0) FROM item WHERE meeting = :meeting))
            """)
        .bind("meeting", meeting)
        .bind("title", sheet.title())
        .bind("wish", sheet.wish())
        .bind("minutes", sheet.minutes())
        .bind("presenter", sheet.presenter())
        .bind("council", council)
        .bind("proposer", sheet.proposer())
        .bind("email", sheet.email())
        .bind("paper", sheet.paper())
        .bind("link", sheet.link())
        .bind("now", now)
        .bind("cameFrom", cameFrom)
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .list()
        .getFirst();
  }

  /// Notes on which action an item reports.
  static void about(Handle handle, long id, @Nullable Long action) {
    handle.execute("UPDATE item SET action = ? WHERE id = ?", action, id);
  }

  static void change(Handle handle, long id, ItemSheet.Checked sheet) {
    int _ =
        handle
            .createUpdate(
                """
                UPDATE item SET title = :title, wish = :wish, minutes = :minutes,
                  presenter = :presenter, proposer = :proposer, email = :email, paper = :paper,
                  link = :link, version = version + 1
                WHERE id = :id
                """)
            .bind("id", id)
            .bind("title", sheet.title())
            .bind("wish", sheet.wish())
            .bind("minutes", sheet.minutes())
            .bind("presenter", sheet.presenter())
            .bind("proposer", sheet.proposer())
            .bind("email", sheet.email())
            .bind("paper", sheet.paper())
            .bind("link", sheet.link())
            .execute();
    if (!sheet.paper().equals("attached")) {
      handle.execute("DELETE FROM item_paper WHERE item = ?", id);
    }
  }

  /// Copies an item with its paper to another meeting, to be settled there.
  static long carry(Handle handle, Item item, long meeting, Instant now) {
    ItemSheet.Checked sheet =
        new ItemSheet.Checked(
            item.title(),
            item.wish(),
            item.minutes(),
            item.presenter(),
            item.proposer(),
            item.email(),
            key(item.paper()),
            item.paper() instanceof ItemPaper.Link(String address) ? address : null);
    long carried = add(handle, meeting, sheet, item.council(), item.id(), now);
    about(handle, carried, item.action());
    handle.execute(
        """
        INSERT INTO item_paper (item, name, type, bytes, added_at)
        SELECT ?, name, type, bytes, added_at FROM item_paper WHERE item = ?
        """,
        carried,
        item.id());
    return carried;
  }
}

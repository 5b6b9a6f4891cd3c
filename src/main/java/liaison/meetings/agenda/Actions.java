package liaison.meetings.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import liaison.store.Audit;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What people took on at meetings: open until it is done, and on each agenda of the body until
/// then.
public final class Actions {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final String SELECT =
      """
      SELECT meeting_action.*, meeting.body FROM meeting_action
      JOIN meeting ON meeting.id = meeting_action.meeting
      """;

  private Actions() {}

  /// Those that are open and whose day has come, of all bodies: to be chased. The longest overdue
  /// first.
  public static List<Action> due(Handle handle, LocalDate day) {
    return handle
        .createQuery(
            SELECT + "WHERE done_on IS NULL AND due <= :day ORDER BY due, meeting_action.id")
        .bind("day", day)
        .map((row, _) -> of(row))
        .list();
  }

  /// All that are open, of all bodies, those due first at the top.
  public static List<Action> open(Handle handle) {
    return due(handle, LocalDate.of(9999, 12, 31));
  }

  /// Those of a meeting, in the order of its minutes.
  public static List<Action> of(Handle handle, long meeting) {
    return handle
        .createQuery(
            SELECT + "WHERE meeting_action.meeting = :meeting ORDER BY number, meeting_action.id")
        .bind("meeting", meeting)
        .map((row, _) -> of(row))
        .list();
  }

  /// Those of a meeting as its minutes name them: as they were when a meeting approved these, and
  /// as they are now before that.
  public static List<Action> minuted(Handle handle, long meeting) {
    boolean approved =
        Minutes.of(handle, meeting)
            .filter(sheet -> sheet.state() == MinutesSheet.State.APPROVED)
            .isPresent();
    if (!approved) return of(handle, meeting);
    return handle
        .createQuery(
            """
            SELECT minutes_action.*, NULL AS email, NULL AS done_on, NULL AS chased, 1 AS version,
              meeting.body
            FROM minutes_action JOIN meeting ON meeting.id = minutes_action.meeting
            WHERE minutes_action.meeting = :meeting ORDER BY number, minutes_action.id
            """)
        .bind("meeting", meeting)
        .map((row, _) -> of(row))
        .list();
  }

  /// Keeps the actions of a meeting as they are now for its minutes.
  static void keep(Handle handle, long meeting) {
    handle.execute(
        """
        INSERT INTO minutes_action (meeting, number, what, owner, due)
        SELECT meeting, number, what, owner, due FROM meeting_action WHERE meeting = ? ORDER BY id
        """,
        meeting);
  }

  /// The action with this key.
  public static Optional<Action> byId(Handle handle, long id) {
    return handle
        .createQuery(SELECT + "WHERE meeting_action.id = :id")
        .bind("id", id)
        .map((row, _) -> of(row))
        .findOne();
  }

  /// Those that the body of a meeting left open before it, and that are no item of their own there.
  static List<Action> leftOpen(Handle handle, Sitting sitting) {
    List<Long> items =
        Items.of(handle, sitting.id()).stream()
            .filter(item -> item.state() != Item.State.DROPPED)
            .map(Item::action)
            .filter(Objects::nonNull)
            .toList();
    return open(handle).stream()
        .filter(action -> action.body().equals(sitting.body().key()))
        .filter(action -> !items.contains(action.id()))
        .filter(action -> Sitting.of(handle, action.meeting()).filter(sitting::isAfter).isPresent())
        .toList();
  }

  /// What the agenda of a meeting says of them, with the day of the meeting that each came from.
  static List<String> carried(Handle handle, Sitting sitting) {
    return leftOpen(handle, sitting).stream()
        .map(action ->
            Sitting.of(handle, action.meeting())
                .map(from -> "%s (from %s)".formatted(words(action), DAY.format(from.day())))
                .orElseGet(() -> words(action)))
        .toList();
  }

  /// "Write to the bus company: the chair, by 4 March 2027".
  public static String words(Action action) {
    return "%s: %s, by %s".formatted(action.what(), action.owner(), DAY.format(action.due()));
  }

  private static Action of(ResultSet row) throws SQLException {
    String done = row.getString("done_on");
    String chased = row.getString("chased");
    return new Action(
        row.getLong("id"),
        row.getLong("meeting"),
        row.getString("body"),
        ItemRows.number(row, "number"),
        row.getString("what"),
        row.getString("owner"),
        row.getString("email"),
        LocalDate.parse(row.getString("due")),
        done == null ? null : LocalDate.parse(done),
        chased == null ? null : LocalDate.parse(chased),
        row.getInt("version"));
  }

  /// An action as it is typed.
  ///
  /// @param number of the line in the minutes; may be empty
  /// @param email may be empty
  /// @param due or null where none was typed
  public record Sheet(
      String number, String what, String owner, String email, @Nullable LocalDate due) {}

  private record Checked(
      @Nullable Integer number, String what, String owner, @Nullable String email, LocalDate due) {
    /// Whether an action says the very same.
    boolean isIn(Action action) {
      return equals(
          new Checked(
              action.number(), action.what(), action.owner(), action.email(), action.due()));
    }
  }

  private static Checked checked(Sheet sheet) {
    String what = ItemSheet.line("what", sheet.what());
    if (what.isEmpty()) throw new Unacceptable("what", "Say what is to be done.");
    String owner = ItemSheet.line("owner", sheet.owner());
    if (owner.isEmpty()) throw new Unacceptable("owner", "Say who took it on.");
    String number = sheet.number().strip();
    if (!number.matches("([1-9]\\d?)?")) {
      throw new Unacceptable("number", "Give the number of the item, such as 4, or none.");
    }
    LocalDate due = sheet.due();
    if (due == null) throw new Unacceptable("due", "Give the day by which it should be done.");
    return new Checked(
        number.isEmpty() ? null : Integer.valueOf(number),
        what,
        owner,
        ItemSheet.address("email", sheet.email()),
        due);
  }

  /// Notes what somebody took on.
  ///
  /// @return its key
  /// @throws Unacceptable for a field of the sheet
  public static long add(Handle handle, long meeting, Sheet sheet, String who, Instant now) {
    Checked checked = checked(sheet);
    Optional<Action> same =
        of(handle, meeting).stream()
            .filter(action -> action.doneOn() == null && checked.isIn(action))
            .findFirst();
    if (same.isPresent()) return same.get().id();
    long id =
        handle
            .createUpdate(
                """
                INSERT INTO meeting_action (meeting, number, what, owner, email, due)
                VALUES (:meeting, :number, :what, :owner, :email, :due)
                """)
            .bind("meeting", meeting)
            .bind("number", checked.number())
            .bind("what", checked.what())
            .bind("owner", checked.owner())
            .bind("email", checked.email())
            .bind("due", checked.due())
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .list()
            .getFirst();
    Audit.record(handle, who, "action %d: added".formatted(id), now);
    return id;
  }

  /// Changes an action.
  ///
  /// @param version the one that the officer saw
  /// @param doneOn the day on which it was done; null while it is open
  /// @return empty where it is kept; where somebody else changed it meanwhile, how it is now
  /// @throws Unacceptable for a field of the sheet, and for `action` where there is no such action
  public static Optional<Action> change(
      Handle handle,
      long id,
      int version,
      Sheet sheet,
      @Nullable LocalDate doneOn,
      String who,
      Instant now) {
    Checked checked = checked(sheet);
    Action known =
        byId(handle, id)
            .orElseThrow(() -> new Unacceptable("action", "This action is not on file any more."));
    if (known.version() != version) return Optional.of(known);
    int _ =
        handle
            .createUpdate(
                """
                UPDATE meeting_action SET number = :number, what = :what, owner = :owner,
                  email = :email, due = :due, done_on = :done, version = version + 1
                WHERE id = :id
                """)
            .bind("id", id)
            .bind("number", checked.number())
            .bind("what", checked.what())
            .bind("owner", checked.owner())
            .bind("email", checked.email())
            .bind("due", checked.due())
            .bind("done", doneOn)
            .execute();
    Audit.record(
        handle, who, "action %d: %s".formatted(id, doneOn == null ? "changed" : "done"), now);
    return Optional.empty();
  }

  /// Notes that the owner of an action is written to, for the day by which it should be done.
  ///
  /// @param action as it was seen
  /// @return whether a letter is owed: not where one was written for that day, and not where it is
  ///   done or was changed meanwhile
  public static boolean chase(Handle handle, Action action, String who, Instant now) {
    int changed =
        handle.execute(
            """
            UPDATE meeting_action SET chased = due
            WHERE id = ? AND version = ? AND done_on IS NULL AND chased IS NOT due
            """,
            action.id(),
            action.version());
    if (changed == 0) return false;
    Audit.record(handle, who, "action %d: its owner was written to".formatted(action.id()), now);
    return true;
  }

  /// Notes that an action is done. Doing so twice is once.
  public static void done(Handle handle, long id, LocalDate day, String who, Instant now) {
    int changed =
        handle.execute(
            """
            UPDATE meeting_action SET done_on = ?, version = version + 1
            WHERE id = ? AND done_on IS NULL
            """,
            day,
            id);
    if (changed > 0) Audit.record(handle, who, "action %d: done".formatted(id), now);
  }
}

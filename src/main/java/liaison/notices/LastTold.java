package liaison.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import liaison.meetings.Arrangement;
import liaison.meetings.Meeting;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What each council knows of when and where a meeting is: what was arranged when the last letter
/// was written that went to it, or may have gone.
///
/// @param known how it is arranged now
/// @param before how it was arranged before each move, the first first
/// @param letters when the last letter to each council was written, of those that went
record LastTold(Arrangement known, List<Before> before, Map<String, Instant> letters) {
  /// How it was arranged until a moment.
  record Before(Instant until, Arrangement arranged) {}

  /// @param meeting as it is on file
  static LastTold of(Handle handle, Meeting meeting) {
    List<Before> before =
        handle
            .createQuery("SELECT * FROM arranged_before WHERE meeting = :meeting ORDER BY id")
            .bind("meeting", meeting.id())
            .map((row, _) ->
                new Before(Instant.ofEpochMilli(row.getLong("until")), arranged(meeting, row)))
            .list();
    return new LastTold(meeting.arrangement(), before, OwedRows.gone(handle, meeting.id()));
  }

  private static Arrangement arranged(Meeting meeting, ResultSet row) throws SQLException {
    return new Arrangement(
        meeting.body(),
        LocalDate.parse(row.getString("day")),
        LocalTime.parse(row.getString("starts")),
        hour(row.getString("ends")),
        row.getString("place"),
        row.getString("online"));
  }

  private static @Nullable LocalTime hour(@Nullable String text) {
    return text == null ? null : LocalTime.parse(text);
  }

  /// Remembers how a meeting was arranged until now, in the transaction that moves it.
  static void note(Handle handle, Meeting before, Instant now) {
    LocalTime ends = before.ends();
    handle.execute(
        """
        INSERT INTO arranged_before (meeting, until, day, starts, ends, place, online)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        before.id(),
        now,
        before.day(),
        before.starts(),
        ends == null ? null : ends.toString(),
        before.place(),
        before.online());
  }

  /// What an address knows, by the councils for which it is written to.
  Arrangement by(Recipients.Addressee to) {
    return to.seats().stream()
        .map(seat -> letters.get(seat.council()))
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .map(this::at)
        .orElseGet(this::byAnybody);
  }

  /// What was told last to any council; what was arranged first where nothing was told yet.
  Arrangement byAnybody() {
    Optional<Instant> last = letters.values().stream().max(Comparator.naturalOrder());
    if (last.isPresent()) return at(last.get());
    return before.isEmpty() ? known : before.getFirst().arranged();
  }

  private Arrangement at(Instant moment) {
    return before.stream()
        .filter(one -> one.until().isAfter(moment))
        .findFirst()
        .map(Before::arranged)
        .orElse(known);
  }
}

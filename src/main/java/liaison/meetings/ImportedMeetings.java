package liaison.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What imports did to meetings, and the way back.
final class ImportedMeetings {
  private ImportedMeetings() {}

  /// What an import did to a meeting.
  ///
  /// @param meeting its key
  /// @param version the meeting's after it
  /// @param before how it was arranged; null where the import added it
  record Step(long meeting, int version, @Nullable Arrangement before) {}

  /// Remembers an import. The one before it can be undone no more.
  static void add(
      Handle handle, String file, long rows, List<Step> steps, String who, Instant now) {
    long id =
        handle
            .createQuery(
                "INSERT INTO meeting_import (at, who, file, rows) VALUES (?, ?, ?, ?) RETURNING id")
            .bind(0, now)
            .bind(1, who)
            .bind(2, file)
            .bind(3, rows)
            .mapTo(Long.class)
            .one();
    handle.execute("DELETE FROM meeting_import_step WHERE import < ?", id);
    for (Step step : steps) {
      Arrangement before = step.before();
      handle.execute(
          """
          INSERT INTO meeting_import_step (import, meeting, version, starts, ends, place, online)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (import, meeting) DO UPDATE SET version = excluded.version
          """,
          id,
          step.meeting(),
          step.version(),
          before == null ? null : before.starts(),
          before == null ? null : before.ends(),
          before == null ? null : before.place(),
          before == null ? null : before.online());
    }
  }

  /// The last import; empty where there was none.
  static Optional<MeetingImport.Run> last(Handle handle) {
    return handle
        .createQuery("SELECT * FROM meeting_import ORDER BY id DESC LIMIT 1")
        .map((row, _) ->
            new MeetingImport.Run(
                row.getLong("id"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("who"),
                row.getString("file"),
                row.getInt("rows"),
                row.getString("undone_at") != null))
        .findOne();
  }

  /// @throws Unacceptable for `import` where a meeting was changed since; then nothing is undone
  static void undo(Handle handle, long run, String who, Instant now) {
    List<Step> steps =
        handle
            .createQuery(
                """
                SELECT meeting.body, meeting.day, step.*
                FROM meeting_import_step AS step JOIN meeting ON meeting.id = step.meeting
                WHERE import = :run ORDER BY meeting.day
                """)
            .bind("run", run)
            .map((row, _) -> step(row))
            .list();
    var since = new ArrayList<String>();
    for (Step step : steps) {
      Meeting meeting = MeetingRows.one(handle, step.meeting()).orElseThrow();
      if (meeting.version() != step.version()) {
        since.add(Moments.text(meeting.begins()));
      } else if (step.before() == null) {
        var _ = MeetingKeeping.drop(handle, meeting.id(), who, now);
      } else {
        MeetingKeeping.back(handle, meeting, step.before(), who, now);
      }
    }
    if (!since.isEmpty()) {
      throw new Unacceptable(
          "import",
          ("It cannot be undone: something that it brought was changed or confirmed since (%s). Put"
                  + " right by hand what is wrong.")
              .formatted(String.join("; ", since)));
    }
    handle.execute("UPDATE meeting_import SET undone_at = ? WHERE id = ?", now, run);
    handle.execute("DELETE FROM meeting_import_step WHERE import = ?", run);
  }

  private static Step step(ResultSet row) throws SQLException {
    String starts = row.getString("starts");
    String ends = row.getString("ends");
    return new Step(
        row.getLong("meeting"),
        row.getInt("version"),
        starts == null
            ? null
            : new Arrangement(
                row.getString("body"),
                LocalDate.parse(row.getString("day")),
                LocalTime.parse(starts),
                ends == null ? null : LocalTime.parse(ends),
                row.getString("place"),
                row.getString("online")));
  }
}

package liaison.meetings;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import liaison.store.Audit;
import liaison.store.Database;
import liaison.text.Clean;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Adds, changes, moves and cancels meetings, each with its line in the audit.
///
/// Each is there as a method over a [Handle] too, so that a journey can write letters in the same
/// transaction. A change names the version that was seen; whoever comes second is told.
public final class MeetingKeeping implements MeetingActs {
  private static final int LONGEST_WHY = 500;
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Database database;
  private final InstantSource clock;

  /// @param database where the meetings lie
  public MeetingKeeping(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Adds a meeting. When the first one that is sure comes, all made-up ones go.
  ///
  /// @param confirmed whether it is sure; a proposed one is told to nobody
  /// @param who the key of the officer
  /// @throws Unacceptable for `day` where the body meets then already, and for what [#change]
  ///   refuses
  public Meeting add(Arrangement asked, boolean confirmed, String who) {
    return database.write(handle -> add(handle, asked, confirmed, who, clock.instant()));
  }

  /// [#add(Arrangement, boolean, String)] in work that is under way.
  public static Meeting add(
      Handle handle, Arrangement asked, boolean confirmed, String who, Instant now) {
    Body body = body(handle, asked);
    if (confirmed) {
      int _ = SampleMeetings.remove(handle, now);
    } else {
      SampleMeetings.makeWay(handle, asked, now);
    }
    Arrangement to = checked(handle, asked, 0);
    long id =
        handle
            .createUpdate(
                """
                INSERT INTO meeting (body, day, starts, ends, place, online, state, confirmed, changed)
                VALUES (?, ?, ?, ?, ?, ?, 'planned', ?, ?)
                """)
            .bind(0, to.body())
            .bind(1, to.day())
            .bind(2, to.starts())
            .bind(3, to.ends())
            .bind(4, to.place())
            .bind(5, to.online())
            .bind(6, confirmed)
            .bind(7, now)
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    Meeting added = MeetingRows.one(handle, id).orElseThrow();
    audit(handle, body, added, confirmed ? "was added" : "was proposed", who, now);
    return added;
  }

  /// Changes what is arranged, but for when and where a confirmed meeting begins: that is a move. A
  /// place that was not known may be named, and one that was told be put into better words.
  ///
  /// @param version the one that the officer saw
  /// @throws Unacceptable for `day`, `starts`, `ends`, `place` or `online` where that cannot be
  ///   kept; for `meeting` where there is none, or it is over or cancelled
  public MeetingKept change(long id, int version, Arrangement asked, String who) {
    return database.write(handle -> change(handle, id, version, asked, who, clock.instant()));
  }

  /// [#change(long, int, Arrangement, String)] in work that is under way.
  public static MeetingKept change(
      Handle handle, long id, int version, Arrangement asked, String who, Instant now) {
    return on(
        handle,
        id,
        version,
        meeting -> {
          requirePlanned(meeting);
          Arrangement to = checked(handle, meeting, asked, now);
          if (meeting.confirmed() && meeting.arrangement().isMovedBy(to)) {
            throw new Unacceptable(
                "day",
                "To change the day, the hour, the place or the link of a meeting that is only online,"
                    + " move the meeting. People are told.");
          }
          if (to.equals(meeting.arrangement())) return;
          rearrange(handle, meeting, to, now);
          audit(handle, meeting, "was changed", who, now);
        });
  }

  @Override
  public MeetingKept move(long id, int version, Arrangement asked, String why, String who) {
    return database.write(handle -> move(handle, id, version, asked, why, who, clock.instant()));
  }

  /// [#move(long, int, Arrangement, String, String)] in work that is under way.
  public static MeetingKept move(
      Handle handle, long id, int version, Arrangement asked, String why, String who, Instant now) {
    String reason = reason(why, "Say why it is moved. Everyone who is told reads this.");
    return on(
        handle,
        id,
        version,
        meeting -> {
          requirePlanned(meeting);
          requireAhead(meeting, now);
          Arrangement to = checked(handle, meeting, asked, now);
          if (!to.begins().isAfter(LocalDateTime.ofInstant(now, LONDON))) {
            throw new Unacceptable("day", "Enter a day and an hour that are still to come.");
          }
          if (!meeting.arrangement().differsInTimeOrPlace(to)) {
            throw new Unacceptable(
                "day",
                "Enter another day, hour or place. These are as they were. To put the words for the"
                    + " place right, change the meeting: nobody is told.");
          }
          rearrange(handle, meeting, to, now);
          LocalDateTime before =
              meeting.begins().equals(to.begins()) ? meeting.movedFrom() : meeting.begins();
          handle.execute(
              "UPDATE meeting SET why = ?, moved_from = ? WHERE id = ?",
              reason,
              before == null ? null : before.toString(),
              id);
          audit(handle, meeting, "was moved to " + Moments.text(to.begins()), who, now);
        });
  }

  @Override
  public MeetingKept cancel(long id, int version, String why, String who) {
    return database.write(handle -> cancel(handle, id, version, why, who, clock.instant()));
  }

  /// [#cancel(long, int, String, String)] in work that is under way.
  public static MeetingKept cancel(
      Handle handle, long id, int version, String why, String who, Instant now) {
    String reason = reason(why, "Say why it is cancelled. Everyone who is told reads this.");
    return on(
        handle,
        id,
        version,
        meeting -> {
          requirePlanned(meeting);
          requireAhead(meeting, now);
          handle.execute(
              "UPDATE meeting SET state = 'cancelled', why = ?, sequence = sequence + 1 WHERE id = ?",
              reason,
              id);
          touch(handle, id, now);
          audit(handle, meeting, "was cancelled", who, now);
        });
  }

  /// Notes which day people were told last of a meeting that was moved more than once.
  ///
  /// @param day null where it is the day that the meeting has
  /// @return the meeting with that
  public static Meeting told(Handle handle, long id, @Nullable LocalDateTime day) {
    handle.execute(
        "UPDATE meeting SET moved_from = ? WHERE id = ?", day == null ? null : day.toString(), id);
    return MeetingRows.one(handle, id).orElseThrow();
  }

  /// Forgets why a meeting was moved that is when and where people know it to be.
  ///
  /// @return the meeting without that
  public static Meeting unmoved(Handle handle, long id) {
    handle.execute("UPDATE meeting SET why = NULL WHERE id = ?", id);
    return MeetingRows.one(handle, id).orElseThrow();
  }

  /// Says that a meeting took place.
  ///
  /// @param moment by a clock on the wall in London
  /// @throws Unacceptable for `meeting` where it has not begun, or was cancelled
  public MeetingKept held(long id, int version, LocalDateTime moment, String who) {
    return database.write(handle -> held(handle, id, version, moment, who, clock.instant()));
  }

  /// [#held(long, int, LocalDateTime, String)] in work that is under way.
  public static MeetingKept held(
      Handle handle, long id, int version, LocalDateTime moment, String who, Instant now) {
    return on(
        handle,
        id,
        version,
        meeting -> {
          requirePlanned(meeting);
          if (!meeting.confirmed() || meeting.begins().isAfter(moment)) {
            throw new Unacceptable("meeting", "This meeting has not begun yet.");
          }
          handle.execute("UPDATE meeting SET state = 'held' WHERE id = ?", id);
          touch(handle, id, now);
          audit(handle, meeting, "was held", who, now);
        });
  }

  /// Makes a proposed meeting sure: from now on it is told, and all made-up ones go.
  public static MeetingKept confirm(Handle handle, long id, int version, String who, Instant now) {
    return on(
        handle,
        id,
        version,
        meeting -> {
          if (meeting.confirmed()) return;
          int _ = SampleMeetings.remove(handle, now);
          handle.execute("UPDATE meeting SET confirmed = 1 WHERE id = ?", id);
          touch(handle, id, now);
          audit(handle, meeting, "was confirmed", who, now);
        });
  }

  /// Puts a meeting back as it was before an import.
  static void back(Handle handle, Meeting meeting, Arrangement before, String who, Instant now) {
    rearrange(handle, meeting, before, now);
    audit(handle, meeting, "was put back as it was before an import", who, now);
  }

  /// Takes a proposed meeting away, as if it had not been proposed; false where it is confirmed, or
  /// is not there any more.
  public static boolean drop(Handle handle, long id, String who, Instant now) {
    Optional<Meeting> meeting = MeetingRows.one(handle, id).filter(known -> !known.confirmed());
    meeting.ifPresent(proposed -> {
      handle.execute("DELETE FROM meeting WHERE id = ?", id);
      audit(handle, proposed, "was not wanted", who, now);
    });
    return meeting.isPresent();
  }

  /// Notes on which day the agenda came out first; a later version changes nothing.
  public static void agendaOut(Handle handle, long id, LocalDate day, Instant now) {
    int rows =
        handle.execute(
            "UPDATE meeting SET agenda_out = ? WHERE id = ? AND agenda_out IS NULL", day, id);
    if (rows > 0) touch(handle, id, now);
  }

  /// Notes on which day the minutes came out first; a later version changes nothing.
  public static void minutesOut(Handle handle, long id, LocalDate day, Instant now) {
    int rows =
        handle.execute(
            "UPDATE meeting SET minutes_out = ? WHERE id = ? AND minutes_out IS NULL", day, id);
    if (rows > 0) touch(handle, id, now);
  }

  private interface Change {
    void make(Meeting meeting);
  }

  private static MeetingKept on(Handle handle, long id, int version, Change change) {
    Meeting before =
        MeetingRows.one(handle, id)
            .orElseThrow(
                () -> new Unacceptable("meeting", "This meeting is not on file any more."));
    if (before.version() != version) return new MeetingKept.Overtaken(before);
    change.make(before);
    return new MeetingKept.Done(before, MeetingRows.one(handle, id).orElseThrow());
  }

  private static void requirePlanned(Meeting meeting) {
    switch (meeting.state()) {
      case PLANNED -> {}
      case HELD -> throw new Unacceptable("meeting", "This meeting was held. It stays as it was.");
      case CANCELLED ->
          throw new Unacceptable(
              "meeting", "This meeting is cancelled. To hold it after all, add a new one.");
    }
  }

  /// Once people could have been there, it is not moved or cancelled any more. A proposed one was
  /// told to nobody.
  private static void requireAhead(Meeting meeting, Instant now) {
    if (meeting.confirmed() && !meeting.begins().isAfter(LocalDateTime.ofInstant(now, LONDON))) {
      throw new Unacceptable(
          "meeting", "This meeting has begun or is over. You can only note that it was held.");
    }
  }

  private static void rearrange(Handle handle, Meeting meeting, Arrangement to, Instant now) {
    MeetingRows.arrange(handle, meeting.id(), to);
    if (meeting.arrangement().differsInTimeOrPlace(to)) {
      handle.execute("UPDATE meeting SET sequence = sequence + 1 WHERE id = ?", meeting.id());
    }
    touch(handle, meeting.id(), now);
  }

  private static void touch(Handle handle, long id, Instant now) {
    handle.execute("UPDATE meeting SET version = version + 1, changed = ? WHERE id = ?", now, id);
  }

  private static Arrangement checked(
      Handle handle, Meeting meeting, Arrangement asked, Instant now) {
    if (!meeting.sample()) SampleMeetings.makeWay(handle, asked, now);
    return checked(handle, asked, meeting.id());
  }

  private static Arrangement checked(Handle handle, Arrangement asked, long id) {
    Arrangement to = Arrangements.checked(asked);
    boolean taken =
        MeetingRows.all(handle).stream()
            .anyMatch(other ->
                other.id() != id
                    && other.state() != Meeting.State.CANCELLED
                    && other.body().equals(to.body())
                    && other.begins().equals(to.begins()));
    if (taken) {
      throw new Unacceptable("day", "This body meets at that day and hour already.");
    }
    return to;
  }

  private static Body body(Handle handle, Arrangement asked) {
    return BodyRows.one(handle, asked.body())
        .orElseThrow(() -> new Unacceptable("body", "Choose a body that is on file."));
  }

  private static String reason(String why, String missing) {
    String words = Clean.line(why);
    if (words.isEmpty()) throw new Unacceptable("why", missing);
    if (words.length() > LONGEST_WHY) {
      throw new Unacceptable("why", "Shorten this to %d letters.".formatted(LONGEST_WHY));
    }
    return words;
  }

  private static void audit(Handle handle, Meeting meeting, String what, String who, Instant now) {
    BodyRows.one(handle, meeting.body())
        .ifPresent(body -> audit(handle, body, meeting, what, who, now));
  }

  private static void audit(
      Handle handle, Body body, Meeting meeting, String what, String who, Instant now) {
    Audit.record(
        handle, who, "%s, %s %s".formatted(body.name(), Moments.text(meeting.begins()), what), now);
  }
}

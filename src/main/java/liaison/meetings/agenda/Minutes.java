package liaison.meetings.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import liaison.meetings.MeetingKeeping;
import liaison.store.Audit;
import liaison.text.Clean;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;

/// The minutes of meetings: a skeleton, a draft that comes out, corrections, approval.
public final class Minutes {
  private static final int LONGEST = 20_000;
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private Minutes() {}

  /// The minutes of a meeting, however far they are; empty where nobody has begun them.
  public static Optional<MinutesSheet> of(Handle handle, long meeting) {
    return handle
        .createQuery("SELECT * FROM minutes WHERE meeting = :meeting")
        .bind("meeting", meeting)
        .map((row, _) -> {
          String out = row.getString("out_on");
          String approved = row.getString("approved_on");
          return new MinutesSheet(
              meeting,
              MinutesSheet.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
              row.getString("present"),
              row.getString("apologies"),
              lines(handle, meeting),
              corrections(handle, meeting),
              out == null ? null : LocalDate.parse(out),
              approved == null ? null : LocalDate.parse(approved),
              ItemRows.key(row, "approved_at"),
              row.getInt("version"));
        })
        .findOne();
  }

  /// The minutes that everybody may read: out as a draft, or approved.
  public static Optional<MinutesSheet> published(Handle handle, long meeting) {
    return of(handle, meeting).filter(sheet -> sheet.state() != MinutesSheet.State.WRITING);
  }

  private static List<MinutesSheet.Line> lines(Handle handle, long meeting) {
    return handle
        .createQuery("SELECT * FROM minutes_line WHERE meeting = :meeting ORDER BY number")
        .bind("meeting", meeting)
        .map((row, _) ->
            new MinutesSheet.Line(
                row.getInt("number"),
                row.getString("title"),
                row.getString("notes"),
                ItemRows.key(row, "item"),
                row.getBoolean("reached")))
        .list();
  }

  private static List<MinutesSheet.Correction> corrections(Handle handle, long meeting) {
    return handle
        .createQuery(
            "SELECT day, words FROM minutes_correction WHERE meeting = :meeting ORDER BY id")
        .bind("meeting", meeting)
        .map((row, _) ->
            new MinutesSheet.Correction(
                LocalDate.parse(row.getString("day")), row.getString("words")))
        .list();
  }

  /// Begins minutes with a skeleton: who came, and the lines of the agenda that is out, or of the
  /// one that would be. Where they are begun already, nothing is done.
  ///
  /// @throws Unacceptable for `minutes` where there is no such meeting, or it has not begun
  public static void begin(
      Handle handle, long meeting, RollCall rollCall, String who, Instant now) {
    if (of(handle, meeting).isPresent()) return;
    requireBegun(handle, meeting, now);
    Draft draft =
        Agendas.draft(handle, meeting)
            .orElseThrow(() -> new Unacceptable("minutes", "This meeting is not on file."));
    List<AgendaLine> agenda =
        Agendas.published(handle, meeting).map(Published::lines).orElse(draft.lines());
    RollCall.Roll roll = rollCall.of(handle, meeting);
    handle.execute(
        "INSERT INTO minutes (meeting, state, present, apologies) VALUES (?, 'writing', ?, ?)",
        meeting,
        String.join("\n", roll.present()),
        String.join("\n", roll.apologies()));
    for (AgendaLine line : agenda) {
      handle.execute(
          "INSERT INTO minutes_line (meeting, number, title, notes, item) VALUES (?, ?, ?, '', ?)",
          meeting,
          line.number(),
          line.title(),
          line.item());
    }
    audit(handle, meeting, "minutes begun", who, now);
  }

  /// Minutes as they are typed.
  ///
  /// @param notes by the number of the line; a line that is left out stays as it is
  /// @param notReached the numbers of the lines, among these, of which it is said that the meeting
  ///   did not get as far
  /// @param correction what is corrected, in words, where they are out already
  public record Typed(
      String present,
      String apologies,
      Map<Integer, String> notes,
      Set<Integer> notReached,
      String correction) {
    /// The same, with who came as the attendance has it.
    public Typed with(RollCall.Roll roll) {
      return new Typed(
          String.join("\n", roll.present()),
          String.join("\n", roll.apologies()),
          notes,
          notReached,
          correction);
    }

    private MinutesSheet.Line over(MinutesSheet.Line line) {
      String typed = notes.get(line.number());
      if (typed == null) return line;
      return new MinutesSheet.Line(
          line.number(),
          line.title(),
          text("notes-" + line.number(), typed),
          line.item(),
          line.item() == null || !notReached.contains(line.number()));
    }
  }

  /// Changes minutes. Where nothing differs, nothing is done.
  ///
  /// @param version the one that the officer saw
  /// @return empty where they are kept; where somebody else changed them meanwhile, how they are
  ///   now
  /// @throws Unacceptable for `present`, `apologies`, `notes-<n>`, and for `correction` where they
  ///   are out and nobody says what is corrected
  public static Optional<MinutesSheet> change(
      Handle handle,
      long meeting,
      int version,
      Typed typed,
      LocalDate today,
      String who,
      Instant now) {
    MinutesSheet known = required(handle, meeting);
    String present = text("present", typed.present());
    String apologies = text("apologies", typed.apologies());
    List<MinutesSheet.Line> lines = known.lines().stream().map(typed::over).toList();
    if (present.equals(known.present())
        && apologies.equals(known.apologies())
        && lines.equals(known.lines())
        && typed.correction().isBlank()) {
      return Optional.empty();
    }
    if (known.state() == MinutesSheet.State.APPROVED) {
      throw new Unacceptable(
          "minutes", "These minutes are approved. What is wrong in them is put right in the next.");
    }
    if (known.version() != version) return Optional.of(known);
    correct(handle, known, typed, today);
    handle.execute(
        "UPDATE minutes SET present = ?, apologies = ?, version = version + 1 WHERE meeting = ?",
        present,
        apologies,
        meeting);
    for (MinutesSheet.Line line : lines) {
      handle.execute(
          "UPDATE minutes_line SET notes = ?, reached = ? WHERE meeting = ? AND number = ?",
          line.notes(),
          line.reached(),
          meeting,
          line.number());
    }
    audit(handle, meeting, "minutes changed", who, now);
    return Optional.empty();
  }

  private static void correct(Handle handle, MinutesSheet known, Typed typed, LocalDate today) {
    if (known.state() == MinutesSheet.State.WRITING) return;
    String words = text("correction", typed.correction());
    if (words.isEmpty()) {
      throw new Unacceptable(
          "correction", "Say in a sentence what is corrected. These minutes are out already.");
    }
    handle.execute(
        "INSERT INTO minutes_correction (meeting, day, words) VALUES (?, ?, ?)",
        known.meeting(),
        today,
        words);
  }

  /// Puts minutes out as a draft. Doing so twice is once.
  ///
  /// @throws Unacceptable for `minutes` where the meeting has not begun
  public static void publish(
      Handle handle, long meeting, LocalDate today, String who, Instant now) {
    requireBegun(handle, meeting, now);
    int changed =
        handle.execute(
            """
            UPDATE minutes SET state = 'draft', out_on = ?, version = version + 1
            WHERE meeting = ? AND state = 'writing'
            """,
            today,
            meeting);
    if (changed == 0) return;
    MeetingKeeping.minutesOut(handle, meeting, today, now);
    audit(handle, meeting, "draft minutes published", who, now);
  }

  /// Notes that a later meeting of the body approved minutes.
  ///
  /// @param version the one that the officer saw
  /// @param at the key of that meeting
  /// @return whether it is noted; false where somebody changed them meanwhile
  /// @throws Unacceptable for `at` where that is no later meeting of the same body that has begun,
  ///   and for `minutes` where they are not out
  public static boolean approve(
      Handle handle, long meeting, int version, long at, String who, Instant now) {
    MinutesSheet known = required(handle, meeting);
    if (known.version() != version) return false;
    if (known.state() != MinutesSheet.State.DRAFT) {
      throw new Unacceptable("minutes", "Publish the draft first. Then a meeting can approve it.");
    }
    Sitting of = requireBegun(handle, meeting, now);
    Sitting later =
        Sitting.of(handle, at)
            .filter(other -> other.body().key().equals(of.body().key()) && other.isAfter(of))
            .orElseThrow(() -> new Unacceptable("at", "Choose the meeting that approved them."));
    if (!hasBegun(later, now)) {
      throw new Unacceptable(
          "at", "This meeting has not begun yet. Wait until it has approved them.");
    }
    handle.execute(
        """
        UPDATE minutes SET state = 'approved', approved_at = ?, approved_on = ?,
          version = version + 1
        WHERE meeting = ?
        """,
        later.id(),
        later.day(),
        meeting);
    Actions.keep(handle, meeting);
    audit(handle, meeting, "minutes approved at meeting %d".formatted(at), who, now);
    return true;
  }

  private static Sitting requireBegun(Handle handle, long meeting, Instant now) {
    Sitting sitting =
        Sitting.of(handle, meeting)
            .orElseThrow(() -> new Unacceptable("minutes", "This meeting is not on file."));
    if (sitting.cancelled()) {
      throw new Unacceptable("minutes", "This meeting is cancelled. It has no minutes.");
    }
    if (!hasBegun(sitting, now)) {
      throw new Unacceptable("minutes", "This meeting has not begun yet. Come back when it has.");
    }
    return sitting;
  }

  private static boolean hasBegun(Sitting sitting, Instant now) {
    return sitting.meeting().confirmed()
        && !sitting.cancelled()
        && !sitting.meeting().begins().isAfter(LocalDateTime.ofInstant(now, LONDON));
  }

  private static MinutesSheet required(Handle handle, long meeting) {
    return of(handle, meeting)
        .orElseThrow(() -> new Unacceptable("minutes", "Nobody has begun these minutes yet."));
  }

  private static String text(String field, String typed) {
    String clean = Clean.text(typed);
    if (clean.length() > LONGEST) {
      throw new Unacceptable(field, "Say it in at most 20,000 characters.");
    }
    return clean;
  }

  private static void audit(Handle handle, long meeting, String what, String who, Instant now) {
    Audit.record(handle, who, "meeting %d: %s".formatted(meeting, what), now);
  }
}

package liaison.notices;

import liaison.meetings.Moments;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import liaison.councils.Coverage;
import liaison.meetings.Arrangement;
import liaison.meetings.Meeting;
import liaison.meetings.MeetingActs;
import liaison.meetings.MeetingKeeping;
import liaison.meetings.MeetingKept;
import liaison.meetings.Meetings;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Journeys: a meeting is moved or cancelled, and everybody who is to know is told in the same
/// transaction. Letters that have not gone and are no longer true are taken back.
public final class MeetingChanges {
  private static final String TAKEN_BACK_MOVED =
      "The letter was taken back: the meeting was moved before it went.";
  private static final String TAKEN_BACK_CANCELLED =
      "The letter was taken back: the meeting was cancelled before it went.";

  private final Telling telling;

  /// @param telling where meetings and letters lie
  public MeetingChanges(Telling telling) {
    this.telling = telling;
  }

  /// What came of it.
  ///
  /// @param kept what came of the change itself
  /// @param letters how many letters tell it
  /// @param withdrawn how many letters were taken back
  public record Told(MeetingKept kept, int letters, int withdrawn) {}

  /// Moves a meeting. A proposed one is moved silently.
  ///
  /// @param version the one that the officer saw
  /// @param why as all who are told read it
  /// @param site where people reach the pages, for the links
  /// @throws Unacceptable as [MeetingKeeping#move]
  public Told move(long meeting, int version, Arrangement asked, String why, String who, URI site) {
    return change(
        meeting,
        site,
        who,
        NoticeKind.MOVED,
        (handle, now) -> {
          MeetingKept kept = MeetingKeeping.move(handle, meeting, version, asked, why, who, now);
          return asTold(handle, kept);
        });
  }

  /// Cancels a meeting. A proposed one is cancelled silently.
  ///
  /// @param version the one that the officer saw
  /// @param why as all who are told read it
  /// @param site where people reach the pages, for the links
  /// @throws Unacceptable as [MeetingKeeping#cancel]
  public Told cancel(long meeting, int version, String why, String who, URI site) {
    return change(
        meeting,
        site,
        who,
        NoticeKind.CANCELLED,
        (handle, now) -> MeetingKeeping.cancel(handle, meeting, version, why, who, now));
  }

  /// The same deeds for pages that know no letters.
  ///
  /// @param site how people reach the pages; asked for at each deed
  public MeetingActs acts(Supplier<URI> site) {
    return new MeetingActs() {
      @Override
      public MeetingKept move(long id, int version, Arrangement asked, String why, String who) {
        return MeetingChanges.this.move(id, version, asked, why, who, site.get()).kept();
      }

      @Override
      public MeetingKept cancel(long id, int version, String why, String who) {
        return MeetingChanges.this.cancel(id, version, why, who, site.get()).kept();
      }
    };
  }

  /// Where nobody was told of the day that a move takes back, what was told is the day before that.
  private static MeetingKept asTold(Handle handle, MeetingKept kept) {
    if (!(kept instanceof MeetingKept.Done(Meeting before, Meeting after))) return kept;
    LocalDateTime told = before.movedFrom();
    if (told == null || before.begins().equals(after.begins())) return kept;
    Optional<Mark> last =
        MarkRows.of(handle, before.id()).stream()
            .filter(mark -> mark.kind() == NoticeKind.MOVED)
            .max(Comparator.comparing(Mark::version));
    if (last.isEmpty() || OwedRows.hasGone(handle, before.id(), last.get().at())) return kept;
    return new MeetingKept.Done(before, MeetingKeeping.told(handle, before.id(), told));
  }

  private interface Change {
    MeetingKept made(Handle handle, Instant now);
  }

  /// What the change would make, and what decides about the letters then.
  private record Rehearsal(MeetingKept kept, Seen seen) {}

  /// Ends a rehearsal: what was written is undone.
  private static final class Rehearsed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Rehearsal rehearsal;

    Rehearsed(Rehearsal rehearsal) {
      super("rehearsed", null, false, false);
      this.rehearsal = rehearsal;
    }
  }

  /// The change is rehearsed and undone, so that the letters can be written outside the transaction
  /// that keeps both. Where anything changed between the two, it begins again.
  private Told change(long meeting, URI site, String who, NoticeKind kind, Change change) {
    while (true) {
      Instant now = telling.clock().instant();
      Rehearsal rehearsal = rehearsed(change, now);
      if (!(rehearsal.kept() instanceof MeetingKept.Done(Meeting before, Meeting after))) {
        return new Told(rehearsal.kept(), 0, 0);
      }
      Drafts.@Nullable Draft draft = draft(rehearsal.seen(), before, kind, site, now);
      @Nullable Told told =
          telling
              .database()
              .<@Nullable Told>write(handle -> {
                if (!Meetings.byId(handle, meeting).equals(Optional.of(before))) return null;
                MeetingKept kept = change.made(handle, now);
                return keep(handle, kept, after, kind, draft, who, now);
              });
      if (told != null) return told;
    }
  }

  private Rehearsal rehearsed(Change change, Instant now) {
    try {
      return telling
          .database()
          .write(handle -> {
            MeetingKept kept = change.made(handle, now);
            Meeting after =
                switch (kept) {
                  case MeetingKept.Done(Meeting _, Meeting then) -> then;
                  case MeetingKept.Overtaken(Meeting then) -> then;
                };
            throw new Rehearsed(new Rehearsal(kept, Look.with(telling, handle).seen(after, now)));
          });
    } catch (Rehearsed done) {
      return done.rehearsal;
    }
  }

  /// The letters; null where nobody is told.
  private Drafts.@Nullable Draft draft(
      Seen after, Meeting before, NoticeKind kind, URI site, Instant now) {
    Meeting meeting = after.meeting();
    if (!after.tells() || (meeting.sample() && !telling.samples())) return null;
    MeetingLetter letter =
        kind == NoticeKind.MOVED
            ? moved(after, was(before, meeting), answersFall(before, meeting), now)
            : cancelled(after);
    Recipients all =
        Recipients.of(
            new Coverage(telling.database()).board(telling.today()),
            after.body().habits().purpose());
    return Drafts.of(
        telling.letters(),
        letter,
        after,
        version(meeting, kind),
        now,
        Expectations.instant(meeting.over()),
        all,
        all,
        site,
        now);
  }

  private static int version(Meeting after, NoticeKind kind) {
    return kind == NoticeKind.MOVED ? after.sequence() : 1;
  }

  private Told keep(
      Handle handle,
      MeetingKept kept,
      Meeting after,
      NoticeKind kind,
      Drafts.@Nullable Draft draft,
      String who,
      Instant now) {
    boolean moved = kind == NoticeKind.MOVED;
    int withdrawn =
        OwedRows.withdraw(handle, after.id(), moved ? TAKEN_BACK_MOVED : TAKEN_BACK_CANCELLED);
    if (moved && kept instanceof MeetingKept.Done(Meeting before, Meeting then)) {
      boolean begins = !before.begins().equals(then.begins());
      if (begins) MarkRows.since(handle, after.id(), now);
      for (Mark mark : MarkRows.of(handle, after.id())) {
        if (isUndone(handle, mark) || (begins && isOutlived(mark))) MarkRows.remove(handle, mark);
      }
    }
    int letters = draft == null ? 0 : Writing.write(handle, telling.outbox(), draft, who, now);
    return new Told(kept, letters, withdrawn);
  }

  /// Whether nobody got a notice because all its letters were taken back: then it is owed anew, by
  /// the new date.
  private static boolean isUndone(Handle handle, Mark mark) {
    return mark.state() == Mark.State.WRITTEN
        && !mark.kind().isOwedByADeed()
        && !OwedRows.hasGone(handle, mark);
  }

  /// Whether an officer was asked, or said yes, for another day. What an officer keeps back stays.
  private static boolean isOutlived(Mark mark) {
    return switch (mark.state()) {
      case ASKED, APPROVED -> true;
      case HELD, WRITTEN, SKIPPED -> false;
    };
  }

  /// The letter to a council that could not be reached when the meeting was moved.
  static MeetingLetter moved(Seen seen, Instant now) {
    LocalDateTime from = seen.meeting().movedFrom();
    return moved(
        seen, from == null ? "another end or place" : Moments.text(from), from != null, now);
  }

  private static MeetingLetter moved(Seen seen, String was, boolean answersFall, Instant now) {
    String why = seen.meeting().why();
    return new MovedLetter(
        was,
        why == null ? "" : why,
        Drafts.itemsCloseAhead(seen, now),
        seen.agenda().isPresent(),
        answersFall);
  }

  /// When it was to be, as it was told; to its end where only that changes, and where, if it is to
  /// be elsewhere.
  private static String was(Meeting before, Meeting after) {
    LocalDateTime told = after.movedFrom();
    boolean begins = !before.begins().equals(after.begins());
    String when = Moments.text(begins && told != null ? told : before.begins());
    LocalTime ends = before.ends();
    if (!begins && ends != null && !ends.equals(after.ends())) {
      when += " to " + Moments.hour(ends);
    }
    String place = before.place();
    return place == null || place.equals(after.place()) ? when : when + ", " + place;
  }

  /// Whether answers to what was arranged before do not hold for what is arranged now: they are for
  /// a day and an hour.
  private static boolean answersFall(Meeting before, Meeting after) {
    return !before.begins().equals(after.begins());
  }

  static MeetingLetter cancelled(Seen seen) {
    String why = seen.meeting().why();
    return new CancelledLetter(
        why == null ? "" : why, seen.next().map(next -> Moments.text(next.begins())).orElse(""));
  }
}

package liaison.notices;

import liaison.meetings.Moments;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
  /// So long the letters of a move wait, so that a slip can be put right: another move takes them
  /// back, and one letter tells both. A cancellation cannot be taken back, and waits for nothing.
  public static final Duration PAUSE = Duration.ofMinutes(5);

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
    return change(meeting, site, who, NoticeKind.MOVED, moving(meeting, version, asked, why, who));
  }

  private static Change moving(
      long meeting, int version, Arrangement asked, String why, String who) {
    return (handle, now) ->
        asTold(handle, MeetingKeeping.move(handle, meeting, version, asked, why, who, now));
  }

  /// Cancels a meeting. A proposed one is cancelled silently.
  ///
  /// @param version the one that the officer saw
  /// @param why as all who are told read it
  /// @param site where people reach the pages, for the links
  /// @throws Unacceptable as [MeetingKeeping#cancel]
  public Told cancel(long meeting, int version, String why, String who, URI site) {
    return change(meeting, site, who, NoticeKind.CANCELLED, cancelling(meeting, version, why, who));
  }

  private static Change cancelling(long meeting, int version, String why, String who) {
    return (handle, now) -> MeetingKeeping.cancel(handle, meeting, version, why, who, now);
  }

  /// Sends an officer the letter that a change would send. Nothing else is done.
  private void test(long meeting, NoticeKind kind, Change change, String officer, URI site) {
    Instant now = telling.clock().instant();
    Rehearsal rehearsal = rehearsed(meeting, change, now);
    Seen after = rehearsal.seen();
    if (!(rehearsal.kept() instanceof MeetingKept.Done) || !after.tells()) {
      throw new Unacceptable("main", MeetingActs.NOBODY_IS_TOLD);
    }
    Arrangement known = rehearsal.told().byAnybody();
    if (kind == NoticeKind.MOVED && !known.differsInTimeOrPlace(after.meeting().arrangement())) {
      throw new Unacceptable("main", MeetingActs.NOBODY_IS_TOLD);
    }
    MeetingLetter letter = kind == NoticeKind.MOVED ? moved(after, known, now) : cancelled(after);
    Decisions.test(telling, letter, after, officer, site, now);
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

      @Override
      public void tryMove(
          long id, int version, Arrangement asked, String why, String who, String officer) {
        Change moving = moving(id, version, asked, why, who);
        test(id, NoticeKind.MOVED, moving, officer, site.get());
      }

      @Override
      public void tryCancel(long id, int version, String why, String who, String officer) {
        Change cancelling = cancelling(id, version, why, who);
        test(id, NoticeKind.CANCELLED, cancelling, officer, site.get());
      }
    };
  }

  /// What a meeting was before is what people were told of it last.
  private static MeetingKept asTold(Handle handle, MeetingKept kept) {
    if (!(kept instanceof MeetingKept.Done(Meeting before, Meeting moved))) return kept;
    if (!before.confirmed()) return kept;
    Arrangement known = LastTold.of(handle, before).byAnybody();
    Meeting after = moved;
    if (!before.begins().equals(moved.begins())) {
      boolean same = known.begins().equals(moved.begins());
      after = MeetingKeeping.told(handle, before.id(), same ? null : known.begins());
    }
    if (!known.differsInTimeOrPlace(after.arrangement())) {
      after = MeetingKeeping.unmoved(handle, before.id());
    }
    return new MeetingKept.Done(before, after);
  }

  private interface Change {
    MeetingKept made(Handle handle, Instant now);
  }

  /// What the change would make, and what decides about the letters then.
  ///
  /// @param told what people know of the meeting before it
  private record Rehearsal(MeetingKept kept, Seen seen, LastTold told) {}

  /// The letters of a change, and those that it is no news to.
  ///
  /// @param aware the councils that know of nothing else than what is arranged now
  /// @param isNoNews whether nobody knows of anything else
  private record Prepared(Drafts.Draft draft, Set<String> aware, boolean isNoNews) {}

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
      Rehearsal rehearsal = rehearsed(meeting, change, now);
      if (!(rehearsal.kept() instanceof MeetingKept.Done(Meeting before, Meeting after))) {
        return new Told(rehearsal.kept(), 0, 0);
      }
      @Nullable Prepared prepared = prepared(rehearsal, before, kind, site, now);
      @Nullable Told told =
          telling
              .database()
              .<@Nullable Told>write(handle -> {
                if (!Meetings.byId(handle, meeting).equals(Optional.of(before))) return null;
                if (!LastTold.of(handle, before).equals(rehearsal.told())) return null;
                MeetingKept kept = change.made(handle, now);
                return keep(handle, kept, after, kind, prepared, who, now);
              });
      if (told != null) return told;
    }
  }

  private Rehearsal rehearsed(long meeting, Change change, Instant now) {
    try {
      return telling
          .database()
          .write(handle -> {
            Optional<LastTold> told =
                Meetings.byId(handle, meeting).map(known -> LastTold.of(handle, known));
            MeetingKept kept = change.made(handle, now);
            Meeting after =
                switch (kept) {
                  case MeetingKept.Done(Meeting _, Meeting then) -> then;
                  case MeetingKept.Overtaken(Meeting then) -> then;
                };
            throw new Rehearsed(
                new Rehearsal(
                    kept, Look.with(telling, handle).seen(after, now), told.orElseThrow()));
          });
    } catch (Rehearsed done) {
      return done.rehearsal;
    }
  }

  /// The letters; null where nobody is told.
  private @Nullable Prepared prepared(
      Rehearsal rehearsal, Meeting before, NoticeKind kind, URI site, Instant now) {
    Seen after = rehearsal.seen();
    Meeting meeting = after.meeting();
    if (!after.tells()) return null;
    Recipients all =
        Recipients.of(
            new Coverage(telling.database()).board(telling.today()),
            after.body().habits().purpose());
    boolean moved = kind == NoticeKind.MOVED && before.confirmed();
    Set<String> aware = new HashSet<>();
    Recipients to = all;
    if (moved) {
      Predicate<Recipients.Addressee> news =
          one -> rehearsal.told().by(one).differsInTimeOrPlace(meeting.arrangement());
      to = new Recipients(all.addressees().stream().filter(news).toList(), all.unreached());
      aware.addAll(all.councilKeys());
      aware.removeAll(to.councilKeys());
    }
    Drafts.Draft draft =
        Drafts.of(
            telling.letters(),
            kind,
            one -> moved ? moved(after, rehearsal.told().by(one), now) : cancelled(after),
            after,
            version(meeting, kind),
            now,
            Expectations.instant(meeting.over()),
            to,
            all,
            site,
            moved ? now.plus(PAUSE) : now);
    boolean known =
        moved && !rehearsal.told().byAnybody().differsInTimeOrPlace(meeting.arrangement());
    return new Prepared(
        draft, Set.copyOf(aware), draft.letters().isEmpty() && (known || !aware.isEmpty()));
  }

  private static int version(Meeting after, NoticeKind kind) {
    return kind == NoticeKind.MOVED ? after.sequence() : 1;
  }

  private Told keep(
      Handle handle,
      MeetingKept kept,
      Meeting after,
      NoticeKind kind,
      @Nullable Prepared prepared,
      String who,
      Instant now) {
    boolean moved = kind == NoticeKind.MOVED;
    int withdrawn = OwedRows.withdraw(handle, after.id(), moved ? Spared.MOVED : Spared.CANCELLED);
    if (moved && kept instanceof MeetingKept.Done(Meeting before, Meeting then)) {
      if (before.confirmed()) LastTold.note(handle, before, now);
      boolean begins = !before.begins().equals(then.begins());
      if (begins) MarkRows.since(handle, after.id(), now);
      for (Mark mark : MarkRows.of(handle, after.id())) {
        if (isUndone(handle, mark) || (begins && isOutlived(mark))) MarkRows.remove(handle, mark);
      }
    }
    if (prepared == null) return new Told(kept, 0, withdrawn);
    if (prepared.isNoNews()) {
      forget(handle, after.id());
      return new Told(kept, 0, withdrawn);
    }
    int letters = Writing.write(handle, telling.outbox(), prepared.draft(), who, now);
    for (String council : prepared.aware()) {
      OwedRows.spare(
          handle, after.id(), kind, prepared.draft().version(), council, Spared.KNOWN, now);
    }
    return new Told(kept, letters, withdrawn);
  }

  /// Forgets the moves of which nobody was told.
  private static void forget(Handle handle, long meeting) {
    MarkRows.of(handle, meeting).stream()
        .filter(mark -> mark.kind() == NoticeKind.MOVED && !OwedRows.hasGone(handle, mark))
        .forEach(mark -> MarkRows.remove(handle, mark));
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

  private static MeetingLetter moved(Seen seen, Arrangement told, Instant now) {
    Arrangement after = seen.meeting().arrangement();
    return moved(seen, was(told, after), answersFall(told, after), now);
  }

  /// When it was to be, as it was told; to its end where only that changes, and where, if it is to
  /// be elsewhere.
  private static String was(Arrangement told, Arrangement after) {
    String when = Moments.text(told.begins());
    LocalTime ends = told.ends();
    boolean begins = !told.begins().equals(after.begins());
    if (!begins && ends != null && !ends.equals(after.ends())) {
      when += " to " + Moments.hour(ends);
    }
    String place = told.place();
    return place == null || place.equals(after.place()) ? when : when + ", " + place;
  }

  /// Whether answers to what was arranged before do not hold for what is arranged now: they are for
  /// a day and an hour.
  private static boolean answersFall(Arrangement told, Arrangement after) {
    return !told.begins().equals(after.begins());
  }

  static MeetingLetter cancelled(Seen seen) {
    String why = seen.meeting().why();
    return new CancelledLetter(
        why == null ? "" : why, seen.next().map(next -> Moments.text(next.begins())).orElse(""));
  }
}

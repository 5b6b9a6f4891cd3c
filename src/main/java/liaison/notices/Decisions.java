package liaison.notices;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import liaison.councils.Coverage;
import liaison.mail.Letter;
import liaison.meetings.Meeting;
import liaison.meetings.Meetings;
import liaison.store.Audit;
import liaison.text.Clean;
import liaison.text.Unacceptable;
import org.jdbi.v3.core.Handle;

/// What an officer decides about one notice: let it go, keep it back, leave it out, or look at it
/// first.
public final class Decisions {
  private final Telling telling;

  /// @param telling where notices and meetings lie
  public Decisions(Telling telling) {
    this.telling = telling;
  }

  /// What an officer had in view when deciding.
  ///
  /// @param version of what the notice tells
  /// @param sequence how often the meeting's time or place had changed
  public record Sight(Expected.Standing standing, int version, int sequence) {
    /// Whether it is still so. That a round has asked meanwhile, or the hour has come, is no other
    /// decision.
    boolean isStill(Expected notice, Meeting meeting) {
      Expected.Standing now = notice.standing();
      return version == notice.version()
          && sequence == meeting.sequence()
          && (now == standing || (isUndecided(now) && isUndecided(standing)));
    }
  }

  /// What came of a decision.
  public enum Kept {
    /// It stands.
    DONE,
    /// Somebody else decided meanwhile, or the letters went. Nothing was kept.
    OVERTAKEN
  }

  /// Lets a notice go: at its hour, or now where that is past.
  ///
  /// @param seen what the officer saw of the notice
  public Kept approve(long meeting, NoticeKind kind, Sight seen, String who) {
    return decide(meeting, kind, seen, Mark.State.APPROVED, "", who);
  }

  /// Keeps a notice back until somebody lets it go.
  ///
  /// @throws Unacceptable for `why`
  public Kept hold(long meeting, NoticeKind kind, Sight seen, String why, String who) {
    return decide(meeting, kind, seen, Mark.State.HELD, reason(why), who);
  }

  /// Leaves a notice out.
  ///
  /// @throws Unacceptable for `why`
  public Kept skip(long meeting, NoticeKind kind, Sight seen, String why, String who) {
    return decide(meeting, kind, seen, Mark.State.SKIPPED, reason(why), who);
  }

  private static String reason(String why) {
    String reason = Clean.line(why);
    if (reason.isEmpty() || reason.length() > 200) {
      throw new Unacceptable("why", "Say why, in at most 200 characters.");
    }
    return reason;
  }

  /// The newest notice of a kind that a meeting owes and that is not settled; else the last.
  public Optional<Expected> expected(long meeting, NoticeKind kind) {
    Instant now = telling.clock().instant();
    return telling.database().read(handle -> expected(handle, meeting, kind, now));
  }

  private Optional<Expected> expected(Handle handle, long meeting, NoticeKind kind, Instant now) {
    return Meetings.byId(handle, meeting)
        .map(known -> Look.with(telling, handle).seen(known, now))
        .stream()
        .flatMap(seen -> Expectations.of(seen, now).stream())
        .filter(one -> one.kind() == kind)
        .reduce((one, next) -> next.standing().isOpen() || !one.standing().isOpen() ? next : one);
  }

  private Kept decide(
      long meeting, NoticeKind kind, Sight seen, Mark.State state, String why, String who) {
    Instant now = telling.clock().instant();
    return telling
        .database()
        .write(handle -> {
          Optional<Expected> known = expected(handle, meeting, kind, now);
          if (known.isEmpty()) return Kept.OVERTAKEN;
          Expected notice = known.get();
          Optional<Meeting> asItIs = Meetings.byId(handle, meeting);
          if (asItIs.isEmpty() || !seen.isStill(notice, asItIs.get())) return Kept.OVERTAKEN;
          if (!notice.standing().isOpen()) return Kept.OVERTAKEN;
          MarkRows.put(
              handle, new Mark(meeting, kind, notice.version(), notice.at(), state, why, who, now));
          Audit.record(
              handle,
              who,
              "meeting %d: the letter \"%s\" is %s".formatted(meeting, kind.words(), state.key()),
              now);
          return Kept.DONE;
        });
  }

  private static boolean isUndecided(Expected.Standing standing) {
    return switch (standing) {
      case LATER, UNREADY, DUE, MISSING, ASK, ASKED -> true;
      case HELD, WRITTEN, SKIPPED, PAST -> false;
    };
  }

  /// Sends a notice as it is now to an officer. It settles nothing.
  ///
  /// @param officer the officer's address
  /// @param site where people reach the pages
  /// @return whether there was anything to send
  public boolean test(long meeting, NoticeKind kind, String officer, URI site) {
    Instant now = telling.clock().instant();
    Optional<Seen> known =
        telling
            .database()
            .read(handle ->
                Meetings.byId(handle, meeting)
                    .map(one -> Look.with(telling, handle).seen(one, now)));
    if (known.isEmpty()) return false;
    Seen seen = known.get();
    Optional<MeetingLetter> letter =
        switch (kind) {
          case MOVED -> Optional.of(MeetingChanges.moved(seen, now));
          case CANCELLED ->
              seen.meeting().state() == Meeting.State.CANCELLED
                  ? Optional.of(MeetingChanges.cancelled(seen))
                  : Optional.empty();
          case SAVE_THE_DATE, CALL, AGENDA, PAPERS, NUDGE, REMINDER, MINUTES ->
              Drafts.letter(kind, seen);
        };
    letter.ifPresent(one -> test(telling, one, seen, officer, site, now));
    return letter.isPresent();
  }

  /// Whether a letter can be sent to an officer although it has gone: of a deed, what is told to
  /// who is reached later.
  public static boolean isTested(NoticeKind kind) {
    return kind.isOwedByADeed();
  }

  /// Sends a letter to an officer, as the first would get it who gets it.
  static void test(
      Telling telling, MeetingLetter letter, Seen seen, String officer, URI site, Instant now) {
    Letter test =
        telling
            .letters()
            .test(letter, seen.meeting(), seen.body(), somebody(telling, seen), officer, site, now);
    telling.database().change(handle -> telling.outbox().put(handle, test, now));
  }

  /// The first who would get it, to fill in the names.
  private static Recipients.Addressee somebody(Telling telling, Seen seen) {
    List<Recipients.Addressee> all =
        Recipients.of(
                new Coverage(telling.database()).board(telling.today()),
                seen.body().habits().purpose())
            .addressees();
    return all.isEmpty()
        ? new Recipients.Addressee("nobody@council.example", List.of())
        : all.getFirst();
  }
}

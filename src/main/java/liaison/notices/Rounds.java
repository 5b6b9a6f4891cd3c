package liaison.notices;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import liaison.councils.Board;
import liaison.councils.Coverage;
import liaison.meetings.Meeting;
import liaison.meetings.Meetings;
import liaison.meetings.replies.Heard;
import liaison.text.FaultReference;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes what is due into the outbox, and the row that says so in the same transaction.
///
/// A round asks what is due and not done. It may run at any time, twice, or after any pause: what
/// is done stays done. Letters are written outside the transaction; inside it is looked whether
/// anything changed meanwhile, and then the next round does it.
public final class Rounds {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  /// How the rows name what is done by itself.
  static final String BY_ITSELF = "round";

  /// For how many days after a meeting it may owe anything: minutes can come out months late, and
  /// are news for a while then.
  static final int DAYS_BACK = 250;

  static final int DAYS_AHEAD = 400;

  private final Telling telling;
  private final URI site;

  /// @param site where people reach the pages, for the links
  public Rounds(Telling telling, URI site) {
    this.telling = telling;
    this.site = site;
  }

  /// What one meeting owes, as it was seen.
  private record Near(Seen seen, List<Owing> owing) {}

  /// One notice, whom it is not for, and what it owes still.
  private record Owing(Expected expected, Recipients today, Debts debts) {
    boolean isAgain() {
      return expected.standing() == Expected.Standing.WRITTEN;
    }
  }

  /// Does all that is due at a moment.
  ///
  /// @return how many letters were written
  public int round(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Expectations.LONDON);
    see(today, now);
    int _ = Outdated.takeBack(telling);
    int letters = 0;
    Board board = new Coverage(telling.database()).board(today);
    for (Near near : near(today, board, now)) {
      try {
        letters += one(near, now);
      } catch (RuntimeException fault) {
        FaultReference.log(
            LOG, "writing the notices of meeting " + near.seen().meeting().id(), fault);
      }
    }
    return letters;
  }

  /// Lets no letter go by itself that was due before a moment at which an older copy of the data
  /// was brought back: it may have been sent already, and the copy does not know.
  public static void afterRestore(Handle handle, Instant now) {
    handle.execute("UPDATE notice_since SET since = ?", now);
  }

  /// Takes back the letters that an answer makes needless, in its transaction: not even one that
  /// goes in the same minute asks whoever has answered.
  public static Heard heard(Telling telling) {
    return (handle, meeting) -> Outdated.takeBack(telling, handle, meeting);
  }

  /// Notes from when on each meeting is known.
  private void see(LocalDate today, Instant now) {
    List<Long> fresh =
        telling
            .database()
            .read(handle -> {
              Set<Long> known = MarkRows.known(handle);
              return Look.with(telling, handle)
                  .telling(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD))
                  .stream()
                  .map(Meeting::id)
                  .filter(meeting -> !known.contains(meeting))
                  .toList();
            });
    if (fresh.isEmpty()) return;
    telling
        .database()
        .change(handle -> {
          Set<Long> known = MarkRows.known(handle);
          for (long meeting : fresh) {
            if (!known.contains(meeting)) MarkRows.since(handle, meeting, now);
          }
        });
  }

  private List<Near> near(LocalDate today, Board board, Instant now) {
    return telling
        .database()
        .read(handle -> {
          Look look = Look.with(telling, handle);
          var near = new ArrayList<Near>();
          for (Meeting meeting :
              look.telling(
                  today.minusDays(DAYS_BACK), today.plusDays(Expectations.EARLIEST_DAYS))) {
            Seen seen = look.seen(meeting, now);
            List<Owing> owing = owing(handle, look, seen, board, now);
            if (!owing.isEmpty()) near.add(new Near(seen, owing));
          }
          return near;
        });
  }

  private static List<Owing> owing(Handle handle, Look look, Seen seen, Board board, Instant now) {
    var owing = new ArrayList<Owing>();
    Recipients all = Recipients.of(board, seen.body().habits().purpose());
    for (Expected expected : Expectations.of(seen, now)) {
      boolean looksAgain =
          switch (expected.standing()) {
            case DUE, ASK -> true;
            case WRITTEN -> now.isBefore(expected.until());
            case LATER, UNREADY, MISSING, ASKED, HELD, SKIPPED, PAST -> false;
          };
      if (!looksAgain) continue;
      Recipients today = all.without(look.spared(seen.meeting(), expected.kind()));
      Debts debts =
          Debts.of(handle, seen.meeting().id(), expected.kind(), expected.version(), today);
      var one = new Owing(expected, today, debts);
      if (!one.isAgain() || debts.isWork()) owing.add(one);
    }
    return owing;
  }

  /// A council that gets no letter of a notice, because it gets one that says it too.
  private record SparedCouncil(Expected expected, String council) {}

  /// The councils to which something newer that is owed to them says it too: who could be reached
  /// late gets no heap of letters.
  private static Set<String> saidLater(Owing owing, List<Owing> all) {
    Set<String> said = new HashSet<>();
    for (Owing other : all) {
      boolean newer =
          other.expected().at().isAfter(owing.expected().at())
              && other.expected().standing() != Expected.Standing.ASK
              && owing.expected().kind().isSaidBy(other.expected().kind());
      if (newer) said.addAll(other.debts().councils());
    }
    said.retainAll(owing.debts().councils());
    return said;
  }

  private static void spare(Handle handle, Seen seen, SparedCouncil spared, Instant now) {
    Expected expected = spared.expected();
    OwedRows.spare(
        handle,
        seen.meeting().id(),
        expected.kind(),
        expected.version(),
        spared.council(),
        Spared.SAID,
        now);
  }

  private int one(Near near, Instant now) {
    Seen seen = near.seen();
    var drafts = new ArrayList<Drafts.Draft>();
    var questions = new ArrayList<Expected>();
    var spared = new ArrayList<SparedCouncil>();
    for (Owing owing : near.owing()) {
      Expected expected = owing.expected();
      if (expected.standing() == Expected.Standing.ASK) {
        questions.add(expected);
        continue;
      }
      Set<String> said = owing.isAgain() ? saidLater(owing, near.owing()) : Set.of();
      for (String council : said) spared.add(new SparedCouncil(expected, council));
      Recipients to = owing.debts().open().without(said);
      letter(expected, seen, now)
          .map(letter ->
              Drafts.of(
                  telling.letters(),
                  expected.kind(),
                  _ -> letter,
                  seen,
                  expected.version(),
                  expected.at(),
                  expected.until(),
                  to,
                  owing.today(),
                  site,
                  now))
          .ifPresent(drafts::add);
    }
    if (drafts.isEmpty() && questions.isEmpty()) return 0;
    return telling
        .database()
        .<Integer>write(handle -> {
          if (isChanged(handle, seen)) return 0;
          questions.forEach(question -> ask(handle, seen, question, now));
          spared.forEach(one -> spare(handle, seen, one, now));
          int letters = 0;
          for (Drafts.Draft draft : drafts) {
            letters += Writing.write(handle, telling.outbox(), draft, BY_ITSELF, now);
          }
          return letters;
        });
  }

  /// What a deed owed to a council that could not be reached then is said to it later, too.
  private Optional<MeetingLetter> letter(Expected expected, Seen seen, Instant now) {
    return switch (expected.kind()) {
      case MOVED -> Optional.of(MeetingChanges.moved(seen, now));
      case CANCELLED -> Optional.of(MeetingChanges.cancelled(seen));
      case SAVE_THE_DATE, CALL, AGENDA, PAPERS, NUDGE, REMINDER, MINUTES ->
          Drafts.letter(expected.kind(), seen);
    };
  }

  private static void ask(Handle handle, Seen seen, Expected question, Instant now) {
    MarkRows.put(
        handle,
        new Mark(
            seen.meeting().id(),
            question.kind(),
            question.version(),
            question.at(),
            Mark.State.ASKED,
            question.why(),
            BY_ITSELF,
            now));
  }

  /// Whether the meeting or what was decided about its notices is not as it was seen.
  private static boolean isChanged(Handle handle, Seen seen) {
    long id = seen.meeting().id();
    return !Meetings.byId(handle, id).equals(Optional.of(seen.meeting()))
        || !MarkRows.of(handle, id).equals(seen.marks());
  }
}

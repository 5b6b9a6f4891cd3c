package liaison.notices;

import static liaison.notices.Expected.Standing.ASK;
import static liaison.notices.Expected.Standing.ASKED;
import static liaison.notices.Expected.Standing.DUE;
import static liaison.notices.Expected.Standing.HELD;
import static liaison.notices.Expected.Standing.LATER;
import static liaison.notices.Expected.Standing.MISSING;
import static liaison.notices.Expected.Standing.PAST;
import static liaison.notices.Expected.Standing.SKIPPED;
import static liaison.notices.Expected.Standing.UNREADY;
import static liaison.notices.Expected.Standing.WRITTEN;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import liaison.meetings.BackTimetable;
import liaison.meetings.Meeting;
import liaison.meetings.Step;
import liaison.meetings.replies.Replies;

/// Which notices a meeting owes at a moment. A pure function: the same meeting, habits, marks and
/// moment always give the same notices, however often and after whatever pause it is asked.
final class Expectations {
  static final ZoneId LONDON = ZoneId.of("Europe/London");

  /// How many days before a meeting its date is told. House rule: early enough for a diary, and not
  /// a year of dates on one morning.
  private static final int SAVE_THE_DATE_DAYS = 56;

  /// No notice is due earlier before a meeting: none asks for more days, and before a long break it
  /// is due a few days earlier.
  static final int EARLIEST_DAYS = 135;

  /// How many days before a meeting those who have not answered are asked again. House rule.
  private static final int NUDGE_DAYS = 4;

  /// An agenda that is published late, or anew, goes out after this, so that a slip can still be
  /// put right.
  private static final Duration BREATH = Duration.ofMinutes(30);

  /// What was due longer ago than this is not sent without asking: it is what a long weekend of
  /// downtime takes.
  private static final Duration PATIENCE = Duration.ofDays(4);

  /// For how long after they are out minutes are news.
  private static final Duration NEWS = Duration.ofDays(60);

  private final Seen seen;
  private final Instant now;
  private final BackTimetable timetable;
  private final Instant begins;
  private final List<Expected> expected = new ArrayList<>();

  private Expectations(Seen seen, Instant now) {
    this.seen = seen;
    this.now = now;
    this.timetable = seen.timetable();
    this.begins = instant(seen.meeting().begins());
  }

  /// All notices of a meeting, by the moment at which they go out.
  static List<Expected> of(Seen seen, Instant now) {
    if (!seen.tells()) return List.of();
    return new Expectations(seen, now).all();
  }

  static Instant instant(LocalDateTime wall) {
    return wall.atZone(LONDON).toInstant();
  }

  private List<Expected> all() {
    switch (seen.meeting().state()) {
      case PLANNED, HELD -> {
        saveTheDate();
        call();
        agenda();
        papers();
        nudge();
        reminder();
        minutes();
      }
      case CANCELLED -> {}
    }
    done();
    onlyTheNearestLate();
    return expected.stream().sorted(Comparator.comparing(Expected::at)).toList();
  }

  private void saveTheDate() {
    Instant call = step(Step.CALL_FOR_ITEMS).orElse(begins);
    before(SAVE_THE_DATE_DAYS).ifPresent(at -> add(NoticeKind.SAVE_THE_DATE, 1, at, call));
  }

  private void call() {
    Instant close = step(Step.ITEMS_CLOSE).orElse(begins);
    step(Step.CALL_FOR_ITEMS).ifPresent(at -> add(NoticeKind.CALL, 1, at, close));
  }

  private void agenda() {
    Optional<Mark> settled =
        marks(NoticeKind.AGENDA).stream().filter(mark -> !mark.isOpen()).findFirst();
    if (settled.isPresent()) {
      add(NoticeKind.AGENDA, settled.get().version(), settled.get().due(), begins);
      return;
    }
    Optional<Instant> due = step(Step.AGENDA);
    if (due.isEmpty()) return;
    if (seen.agenda().isEmpty()) {
      if (seen.meeting().agendaOut() != null) return;
      add(NoticeKind.AGENDA, 0, due.get(), begins, "The agenda is not published.");
      return;
    }
    AgendaOut out = seen.agenda().get();
    Instant at = out.at().isAfter(due.get()) ? out.at().plus(BREATH) : due.get();
    add(NoticeKind.AGENDA, out.version(), at, begins);
  }

  /// Each newer version, once the first was told or an officer decided not to tell it.
  private void papers() {
    int told =
        seen.marks().stream()
            .filter(mark -> mark.kind() == NoticeKind.AGENDA || mark.kind() == NoticeKind.PAPERS)
            .filter(mark -> !mark.isOpen())
            .mapToInt(Mark::version)
            .max()
            .orElse(0);
    for (Mark mark : marks(NoticeKind.PAPERS)) {
      if (!mark.isOpen()) add(NoticeKind.PAPERS, mark.version(), mark.due(), begins);
    }
    if (told == 0 || seen.agenda().isEmpty()) return;
    AgendaOut out = seen.agenda().get();
    if (out.version() > told) {
      add(NoticeKind.PAPERS, out.version(), out.at().plus(BREATH), begins);
    } else if (out.toFollow() > 0 && marks(NoticeKind.PAPERS).isEmpty()) {
      step(Step.PAPERS)
          .ifPresent(at ->
              add(
                  NoticeKind.PAPERS,
                  0,
                  at,
                  begins,
                  out.toFollow() == 1
                      ? "1 paper is still to follow."
                      : out.toFollow() + " papers are still to follow."));
    }
  }

  private void nudge() {
    Instant reminder = step(Step.REMINDER).orElse(begins);
    Instant closes = instant(Replies.closes(seen.meeting()));
    Instant until = reminder.isBefore(closes) ? reminder : closes;
    before(NUDGE_DAYS)
        .ifPresent(at -> add(NoticeKind.NUDGE, turn(NoticeKind.NUDGE, at), at, until));
  }

  private void reminder() {
    step(Step.REMINDER)
        .ifPresent(at -> add(NoticeKind.REMINDER, turn(NoticeKind.REMINDER, at), at, begins));
  }

  /// Which time it is that a notice of a kind is owed. A new day owes a new one; another end, or
  /// another place on the same day, does not.
  private int turn(NoticeKind kind, Instant at) {
    return marks(kind).stream()
        .filter(mark -> !mark.isOpen() && mark.due().equals(at))
        .mapToInt(Mark::version)
        .findFirst()
        .orElse(1 + seen.meeting().sequence());
  }

  private void minutes() {
    if (seen.minutes().isPresent()) {
      LocalDate morning = seen.minutes().get().day().plusDays(1);
      Instant at = instant(morning.atTime(seen.body().habits().hour()));
      add(NoticeKind.MINUTES, 1, at, at.plus(NEWS));
      return;
    }
    if (seen.meeting().minutesOut() != null || !seen.since().isBefore(begins)) return;
    step(Step.MINUTES)
        .ifPresent(
            at -> add(NoticeKind.MINUTES, 1, at, at.plus(NEWS), "The minutes are not published."));
  }

  /// What an officer's deeds told, and what was told of the times before.
  private void done() {
    for (Mark mark : seen.marks()) {
      boolean known =
          expected.stream()
              .anyMatch(one ->
                  one.kind() == mark.kind() && (one.version() == mark.version() || mark.isOpen()));
      if (known || mark.isOpen()) continue;
      expected.add(
          new Expected(
              mark.kind(),
              mark.version(),
              mark.due(),
              isNews(mark) ? over() : mark.due(),
              mark.state() == Mark.State.SKIPPED ? SKIPPED : WRITTEN,
              mark.why()));
    }
  }

  /// Whether what a deed told still holds.
  private boolean isNews(Mark mark) {
    Meeting meeting = seen.meeting();
    return switch (meeting.state()) {
      case CANCELLED -> mark.kind() == NoticeKind.CANCELLED;
      case PLANNED, HELD ->
          mark.kind() == NoticeKind.MOVED
              && marks(NoticeKind.MOVED).stream().noneMatch(one -> one.version() > mark.version());
    };
  }

  private Instant over() {
    return instant(seen.meeting().over()).plusMillis(1);
  }

  private void add(NoticeKind kind, int version, Instant at, Instant until) {
    add(kind, version, at, until, "");
  }

  /// @param missing what is not there yet; empty where nothing is missing
  private void add(NoticeKind kind, int version, Instant at, Instant until, String missing) {
    Expected fresh = new Expected(kind, version, at, until, LATER, missing);
    expected.add(standing(fresh, !missing.isEmpty()));
  }

  private Expected standing(Expected fresh, boolean missing) {
    Optional<Mark> known = mark(fresh);
    if (known.isPresent()) {
      Mark mark = known.get();
      switch (mark.state()) {
        case WRITTEN -> {
          return fresh.as(WRITTEN, mark.why());
        }
        case SKIPPED -> {
          return fresh.as(SKIPPED, mark.why());
        }
        case ASKED, HELD, APPROVED -> {}
      }
    }
    if (!now.isBefore(fresh.until())) return fresh.as(PAST, fresh.why());
    boolean early = now.isBefore(fresh.at());
    if (known.isPresent()) {
      Mark mark = known.get();
      switch (mark.state()) {
        case HELD -> {
          return fresh.as(HELD, mark.why());
        }
        case ASKED -> {
          return fresh.as(missing ? MISSING : ASKED, missing ? fresh.why() : mark.why());
        }
        case APPROVED -> {
          if (missing) return fresh.as(early ? UNREADY : MISSING, fresh.why());
          if (mark.version() == fresh.version()) return early ? fresh : fresh.as(DUE, "");
        }
        case WRITTEN, SKIPPED -> {}
      }
    }
    if (early) return missing ? fresh.as(UNREADY, fresh.why()) : fresh;
    if (missing) return fresh.as(MISSING, fresh.why());
    Optional<String> late = late(fresh);
    if (late.isPresent()) return fresh.as(ASK, late.get());
    return seen.body().habits().approval()
        ? fresh.as(ASK, "This body's letters wait for a yes.")
        : fresh.as(DUE, "");
  }

  /// Why it would come late; empty where it does not.
  private Optional<String> late(Expected due) {
    if (seen.since().isAfter(due.at())) {
      return Optional.of(seen.meeting().movedFrom() == null ? LATE_ENTRY : LATE_MOVE);
    }
    if (now.isAfter(due.at().plus(PATIENCE))) return Optional.of(LATE_PAUSE);
    return Optional.empty();
  }

  private static final String LATE_ENTRY =
      "The meeting was entered after the day on which this letter was due.";
  private static final String LATE_MOVE =
      "Urgent: this letter was due before the meeting got its new day. Nobody gets it unless you say"
          + " yes.";
  private static final String LATE_PAUSE = "This letter was due more than four days ago.";

  /// Of those that are late only the nearest to the meeting still make sense: what a later one says
  /// too, or has said already, is not said twice. A letter never stands for another that says more.
  private void onlyTheNearestLate() {
    List<Expected> late = expected.stream().filter(this::isLate).toList();
    List<Expected> saying =
        expected.stream()
            .filter(one -> isLate(one) || one.standing() == Expected.Standing.WRITTEN)
            .toList();
    for (Expected one : late) {
      boolean nearer =
          saying.stream()
              .anyMatch(other -> other.at().isAfter(one.at()) && one.kind().isSaidBy(other.kind()));
      if (nearer) {
        expected.set(expected.indexOf(one), one.as(PAST, Spared.SAID));
      }
    }
  }

  private boolean isLate(Expected one) {
    return (one.standing() == ASK || one.standing() == ASKED)
        && one.kind() != NoticeKind.MINUTES
        && List.of(LATE_ENTRY, LATE_MOVE, LATE_PAUSE).contains(one.why());
  }

  /// What was decided about a notice. A decision on an agenda, its papers or a nudge holds for the
  /// version that comes after it too; a yes does not: it was for what the officer saw.
  private Optional<Mark> mark(Expected of) {
    return marks(of.kind()).stream()
        .filter(mark -> mark.version() == of.version() || mark.isOpen())
        .min(Comparator.comparing(mark -> mark.version() == of.version() ? 0 : 1));
  }

  private List<Mark> marks(NoticeKind kind) {
    return seen.marks().stream().filter(mark -> mark.kind() == kind).toList();
  }

  private Optional<Instant> step(Step step) {
    return timetable.at(step).map(Expectations::instant);
  }

  /// So many days before the meeting or the working day before that, at the body's hour.
  private Optional<Instant> before(int days) {
    Meeting meeting = seen.meeting();
    LocalDate day = seen.days().onOrBefore(meeting.day().minusDays(days));
    return Optional.of(instant(day.atTime(seen.body().habits().hour())));
  }
}

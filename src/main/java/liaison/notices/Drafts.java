package liaison.notices;

import liaison.meetings.Moments;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import liaison.mail.Letter;
import liaison.meetings.Step;

/// Writes all letters of one notice, outside any transaction.
final class Drafts {
  private Drafts() {}

  /// A notice whose letters are written, and not yet in the outbox.
  ///
  /// @param due when it was to go out
  /// @param today all whom it concerns, with the councils that it cannot reach
  record Draft(
      Seen seen,
      NoticeKind kind,
      int version,
      Instant due,
      List<Written> letters,
      Recipients today) {}

  /// One letter, and the seats that it settles.
  record Written(Recipients.Addressee to, Letter letter) {}

  /// @param letter what each of them reads
  /// @param until from when on the letters make no sense
  /// @param to those who are written to
  /// @param today all whom the notice concerns
  static Draft of(
      NoticeLetters letters,
      NoticeKind kind,
      Function<Recipients.Addressee, MeetingLetter> letter,
      Seen seen,
      int version,
      Instant due,
      Instant until,
      Recipients to,
      Recipients today,
      URI site,
      Instant now) {
    var written = new ArrayList<Written>();
    for (Recipients.Addressee one : to.addressees()) {
      written.add(
          new Written(
              one,
              letters.of(
                  letter.apply(one), seen.meeting(), seen.body(), version, one, site, now, until)));
    }
    return new Draft(seen, kind, version, due, List.copyOf(written), today);
  }

  /// The letter that the timetable owes; empty for one that a deed owes, and where what it tells is
  /// not there.
  static Optional<MeetingLetter> letter(NoticeKind kind, Seen seen) {
    return switch (kind) {
      case SAVE_THE_DATE -> Optional.of(new SaveTheDateLetter());
      case CALL -> Optional.of(new CallLetter(itemsClose(seen).orElse("the day before")));
      case AGENDA -> seen.agenda().map(AgendaLetter::new);
      case PAPERS -> seen.agenda().map(PapersLetter::new);
      case NUDGE -> Optional.of(new NudgeLetter());
      case REMINDER -> Optional.of(new ReminderLetter(seen.agenda().isPresent()));
      case MINUTES -> seen.minutes().map(out -> new MinutesLetter(out.approved()));
      case MOVED, CANCELLED -> Optional.empty();
    };
  }

  /// By when items are wanted, in words.
  static Optional<String> itemsClose(Seen seen) {
    return seen.timetable().at(Step.ITEMS_CLOSE).map(Moments::text);
  }

  /// [#itemsClose] where that is still to come; empty where it is not.
  static String itemsCloseAhead(Seen seen, Instant now) {
    Optional<LocalDateTime> close = seen.timetable().at(Step.ITEMS_CLOSE);
    return close.filter(at -> Expectations.instant(at).isAfter(now)).map(Moments::text).orElse("");
  }
}

package liaison.notices;

import java.time.InstantSource;
import java.time.LocalDate;
import liaison.mail.Outbox;
import liaison.store.Database;

/// What the rounds and the journeys of this room stand on.
///
/// @param samples whether made-up meetings tell anybody anything: only where letters go to a folder
public record Telling(
    Database database,
    Outbox outbox,
    NoticeLetters letters,
    Publications publications,
    Answers answers,
    InstantSource clock,
    boolean samples) {
  /// Today, in London.
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Expectations.LONDON);
  }
}

package liaison.notices;

import java.time.InstantSource;
import java.time.LocalDate;
import liaison.councils.Seats;
import liaison.mail.Outbox;
import liaison.meetings.Meeting;
import liaison.store.Database;
import org.jdbi.v3.core.Handle;

/// What the rounds and the journeys of this room stand on.
///
/// @param samples whether made-up meetings tell made-up people anything: only where letters go to a
///   folder
public record Telling(
    Database database,
    Outbox outbox,
    NoticeLetters letters,
    Publications publications,
    Answers answers,
    InstantSource clock,
    boolean samples) {
  /// [#tells(Handle, Meeting, boolean)] as it is set here.
  boolean tells(Handle handle, Meeting meeting) {
    return tells(handle, meeting, samples);
  }

  /// Whether a meeting is told at all. A made-up one is told to made-up people only: once anybody
  /// real is on file, it tells nobody.
  static boolean tells(Handle handle, Meeting meeting, boolean samples) {
    return !meeting.sample() || (samples && !Seats.isReal(handle));
  }

  /// Today, in London.
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Expectations.LONDON);
  }
}

package liaison.notices;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import liaison.councils.Coverage;
import liaison.meetings.Arrangement;
import liaison.meetings.Meeting;
import liaison.meetings.MeetingKeeping;
import liaison.meetings.MeetingKept;
import liaison.meetings.Meetings;
import org.jdbi.v3.core.Handle;

/// Journeys: a meeting is moved or cancelled, and everybody who is to know is told in the same
/// transaction. Letters that have not gone and are no longer true are taken back.
public final class MeetingChanges {
  private static final String MOVED = "Taken back: the meeting was moved before the letter went.";
  private static final String CANCELLED =
      "Taken back: the meeting was cancelled before the letter went.";

  private final Telling telling;

  /// @param telling where meetings and letters lie
  public MeetingChanges(Telling telling) {
    this.telling = telling;
  }
}

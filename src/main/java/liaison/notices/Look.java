package liaison.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import liaison.days.Holidays;
import liaison.days.WorkingDays;
import liaison.meetings.Body;
import liaison.meetings.Meeting;
import liaison.meetings.Meetings;
import org.jdbi.v3.core.Handle;

/// Reads all that decides about the notices of meetings, as it is at one moment.
final class Look {
  private final Telling telling;
  private final Handle handle;
  private final Map<String, Body> bodies;
  private final WorkingDays days;
  private final List<Meeting> all;

  private Look(Telling telling, Handle handle) {
    this.telling = telling;
    this.handle = handle;
    this.bodies =
        Meetings.bodies(handle).stream().collect(Collectors.toMap(Body::key, Function.identity()));
    this.days = Holidays.workingDays(handle);
    this.all = Meetings.all(handle);
  }

  static Look with(Telling telling, Handle handle) {
    return new Look(telling, handle);
  }

  /// The meetings between two days, both counted, that tell anybody anything.
  List<Meeting> telling(LocalDate from, LocalDate to) {
    return all.stream()
        .filter(meeting -> !meeting.day().isBefore(from) && !meeting.day().isAfter(to))
        .filter(meeting -> meeting.confirmed() && body(meeting).isOrganisedHere())
        .filter(meeting -> telling.tells(handle, meeting))
        .toList();
  }

  Body body(Meeting meeting) {
    Body body = bodies.get(meeting.body());
    if (body == null) throw new IllegalStateException("No body " + meeting.body());
    return body;
  }

  /// @param now the moment at which a meeting is seen first that was not seen before
  Seen seen(Meeting meeting, Instant now) {
    return new Seen(
        meeting,
        body(meeting),
        telling.tells(handle, meeting),
        days,
        telling.publications().agenda(handle, meeting.id()),
        telling.publications().minutes(handle, meeting.id()),
        MarkRows.since(handle, meeting.id()).orElse(now),
        all.stream()
            .filter(other -> other.isPlanned() && other.body().equals(meeting.body()))
            .filter(other -> other.sample() == meeting.sample())
            .filter(other -> other.begins().isAfter(meeting.begins()))
            .findFirst(),
        MarkRows.of(handle, meeting.id()));
  }

  /// The councils that a notice does not concern: those that said they will not come, and for a
  /// nudge those that said anything.
  Set<String> spared(Meeting meeting, NoticeKind kind) {
    if (kind == NoticeKind.NUDGE) {
      Set<String> answered = new HashSet<>(telling.answers().answered(handle, meeting.id()));
      answered.addAll(telling.answers().declined(handle, meeting.id()));
      return answered;
    }
    return kind.sparesDecliners() ? telling.answers().declined(handle, meeting.id()) : Set.of();
  }
}

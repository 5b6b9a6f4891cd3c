package liaison.meetings.agenda;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import liaison.meetings.Body;
import liaison.meetings.Meeting;
import liaison.meetings.Meetings;
import liaison.meetings.Moments;
import liaison.meetings.Step;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// A meeting with its body and the end of its time for items, as an agenda needs them.
///
/// @param itemsClose until when items are taken, by a clock on the wall in London; null where the
///   body takes them until the meeting
public record Sitting(Meeting meeting, Body body, @Nullable LocalDateTime itemsClose) {
  /// The meeting with this key.
  public static Optional<Sitting> of(Handle handle, long id) {
    return Meetings.byId(handle, id).flatMap(meeting -> of(handle, meeting));
  }

  private static Optional<Sitting> of(Handle handle, Meeting meeting) {
    return Meetings.body(handle, meeting.body())
        .map(body ->
            new Sitting(
                meeting,
                body,
                Meetings.timetable(handle, meeting).at(Step.ITEMS_CLOSE).orElse(null)));
  }

  /// Those of all bodies that are not cancelled, from one day to another, the earliest first.
  public static List<Sitting> between(Handle handle, LocalDate from, LocalDate to) {
    return Meetings.all(handle).stream()
        .filter(meeting -> meeting.state() != Meeting.State.CANCELLED)
        .filter(meeting -> !meeting.day().isBefore(from) && !meeting.day().isAfter(to))
        .flatMap(meeting -> of(handle, meeting).stream())
        .toList();
  }

  /// Where an item of this meeting can go instead: to later meetings of the same body, and to those
  /// of the bodies whose agendas this one settles.
  public List<Sitting> further(Handle handle) {
    return between(handle, day(), LocalDate.MAX).stream()
        .filter(other -> isAsReal(other.meeting))
        .filter(other -> other.isAfter(this))
        .filter(other ->
            other.body.key().equals(body.key())
                || body.key().equals(other.body.habits().settledBy()))
        .toList();
  }

  /// Those of its body that come after it and are not cancelled, the earliest first.
  public List<Sitting> after(Handle handle) {
    return further(handle).stream().filter(other -> other.body.key().equals(body.key())).toList();
  }

  /// The one of its body before it that was not cancelled.
  public Optional<Sitting> before(Handle handle) {
    return Meetings.all(handle).reversed().stream()
        .filter(other -> other.body().equals(body.key()) && isAsReal(other))
        .filter(other -> other.state() != Meeting.State.CANCELLED)
        .filter(other -> other.begins().isBefore(meeting.begins()))
        .findFirst()
        .flatMap(other -> of(handle, other));
  }

  /// Made-up meetings know nothing of real ones, nor real ones of them.
  private boolean isAsReal(Meeting other) {
    return other.sample() == meeting.sample();
  }

  boolean isAfter(Sitting other) {
    return meeting.begins().isAfter(other.meeting.begins());
  }

  /// The meeting's key.
  public long id() {
    return meeting.id();
  }

  public LocalDate day() {
    return meeting.day();
  }

  public boolean cancelled() {
    return meeting.state() == Meeting.State.CANCELLED;
  }

  /// How long it lasts, in minutes; null where its end is not known.
  public @Nullable Integer length() {
    return meeting.ends() == null
        ? null
        : (int) Duration.between(meeting.starts(), meeting.ends()).toMinutes();
  }

  /// "Parish Forum, Thursday 4 March 2027".
  public String words() {
    return body.name() + ", " + Moments.day(day());
  }

  /// "7pm to 9pm", or "7.30pm" where its end is not known.
  public String hours() {
    String starts = Moments.hour(meeting.starts());
    return meeting.ends() == null ? starts : starts + " to " + Moments.hour(meeting.ends());
  }

  /// Whether items can still be proposed by a council. Officers can always.
  ///
  /// @param moment by a clock on the wall in London
  public boolean takesItems(LocalDateTime moment) {
    LocalDateTime until = itemsClose == null ? meeting.begins() : itemsClose;
    return !cancelled() && moment.isBefore(until) && moment.isBefore(meeting.begins());
  }
}

package liaison.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// One sitting of a body. Days and hours are those of a clock on the wall in London.
///
/// @param id its key for ever
/// @param body the key of its body
/// @param ends or null where that is not known
/// @param place or null where that is not known
/// @param online where it can be joined from afar, or null
/// @param itemsClose the last day for items, or null where there is none
/// @param agendaDue the day by which its agenda should be out, or null where there is none
/// @param agendaOut the day on which its agenda came out, or null where it has not
/// @param minutesOut the day on which its minutes came out, or null where they have not
/// @param sample whether it is made up, to show what records look like
/// @param version raised by every change; a change names the one that was seen
/// @param sequence raised by a change of time or place only, as calendars want it
/// @param why why it was moved or cancelled, in words for all who are told; null where it was not
/// @param confirmed whether it is sure; a proposed one is told to nobody
/// @param movedFrom when it was to begin before it was moved last; null where it was not
/// @param changed when any of this was changed last
public record Meeting(
    long id,
    String body,
    LocalDate day,
    LocalTime starts,
    @Nullable LocalTime ends,
    @Nullable String place,
    @Nullable String online,
    State state,
    @Nullable LocalDate itemsClose,
    @Nullable LocalDate agendaDue,
    @Nullable LocalDate agendaOut,
    @Nullable LocalDate minutesOut,
    boolean sample,
    int version,
    int sequence,
    @Nullable String why,
    boolean confirmed,
    @Nullable LocalDateTime movedFrom,
    Instant changed) {
  /// What has become of it.
  public enum State {
    /// It is to come, or nobody has said otherwise.
    PLANNED,
    /// It took place.
    HELD,
    /// It does not take place.
    CANCELLED
  }

  /// When it begins.
  public LocalDateTime begins() {
    return day.atTime(starts);
  }

  /// When it is over; when it begins, where its end is not known.
  public LocalDateTime over() {
    return day.atTime(ends == null ? starts : ends);
  }

  /// When and where, as it is arranged now.
  public Arrangement arrangement() {
    return new Arrangement(body, day, starts, ends, place, online);
  }

  /// Whether it is to come still: neither held nor cancelled.
  public boolean isPlanned() {
    return state == State.PLANNED;
  }
}

package liaison.meetings;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// One sitting of a body. Day and hours are those of a clock on the wall in London.
///
/// @param id its key for ever
/// @param body the key of its body
/// @param ends or null where that is not known
/// @param place or null where that is not known
public record Meeting(
    long id,
    String body,
    LocalDate day,
    LocalTime starts,
    @Nullable LocalTime ends,
    @Nullable String place,
    State state) {
  /// What has become of it.
  public enum State {
    /// It is to come, or nobody has said otherwise.
    PLANNED,
    /// It took place.
    HELD,
    /// It does not take place.
    CANCELLED
  }

  /// When it is over; when it begins, where its end is not known.
  public LocalDateTime over() {
    return day.atTime(ends == null ? starts : ends);
  }
}

package liaison.meetings;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is arranged for a meeting: whose it is, when and where.
///
/// @param body the key of its body
public record Arrangement(
    String body,
    LocalDate day,
    LocalTime starts,
    @Nullable LocalTime ends,
    @Nullable String place,
    @Nullable String online) {
  /// One at a body's usual hour and place.
  public static Arrangement usual(Body body, LocalDate day) {
    Habits habits = body.habits();
    return new Arrangement(
        body.key(), day, habits.starts(), habits.ends(), habits.place(), habits.online());
  }

  /// When it begins, by a clock on the wall in London.
  public LocalDateTime begins() {
    return day.atTime(starts);
  }

  /// Whether people would come at the wrong time, or to the wrong place.
  public boolean differsInTimeOrPlace(Arrangement other) {
    return !begins().equals(other.begins())
        || !Objects.equals(ends, other.ends())
        || !isAt(other.where());
  }

  /// Whether people find the other place by the words that they were told.
  private boolean isAt(@Nullable String other) {
    String where = where();
    return where == null || other == null
        ? Objects.equals(where, other)
        : PlaceWords.isSame(where, other);
  }

  /// Where people go: the link is the place of a meeting that has no other.
  private @Nullable String where() {
    return place == null ? online : place;
  }

  /// Whether people who know of this must be told of the other: it begins at another time, or at
  /// another place than was said, in whatever words, or behind another link where it is only
  /// online.
  boolean isMovedBy(Arrangement other) {
    return !begins().equals(other.begins())
        || (place == null
            ? online != null && !online.equals(other.online())
            : other.place() == null || !PlaceWords.isSame(place, other.place()));
  }
}

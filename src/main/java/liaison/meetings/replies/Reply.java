package liaison.meetings.replies;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import liaison.meetings.Meeting;
import org.jspecify.annotations.Nullable;

/// One answer of a council about a meeting.
///
/// @param council its key
/// @param version counts the council's answers, from 1; to be named with the next one
/// @param people whom it names, in its order
/// @param day the meeting's day for which it was said
/// @param place the meeting's place for which it was said, or null where none was known then
/// @param who the key of an officer, or [Replies#COUNCIL]
public record Reply(
    long meeting,
    String council,
    int version,
    Says says,
    List<Named> people,
    LocalDate day,
    LocalTime starts,
    @Nullable String place,
    String who,
    Instant at) {
  /// Whether it was said for the time at which a meeting begins now. Another place changes nothing:
  /// the letter that tells it asks those who answered to do so again only if something changes.
  public boolean isFor(Meeting meeting) {
    return day.equals(meeting.day()) && starts.equals(meeting.starts());
  }

  /// Those who come, substitutes too, in their order.
  public List<Named> coming() {
    return people.stream().filter(person -> person.part().comes()).toList();
  }

  /// Those who send apologies.
  public List<Named> apologies() {
    return people.stream().filter(person -> !person.part().comes()).toList();
  }
}

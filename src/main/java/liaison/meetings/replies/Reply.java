package liaison.meetings.replies;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/// One answer of a council about a meeting.
///
/// @param council its key
/// @param sequence the meeting's time and place for which it was said
/// @param version counts the council's answers, from 1; to be named with the next one
/// @param people whom it names, in its order
/// @param day the meeting's day for which it was said
/// @param who the key of an officer, or [Replies#COUNCIL]
public record Reply(
    long meeting,
    String council,
    int sequence,
    int version,
    Says says,
    List<Named> people,
    LocalDate day,
    LocalTime starts,
    String who,
    Instant at) {
  /// Those who come, substitutes too, in their order.
  public List<Named> coming() {
    return people.stream().filter(person -> person.part().comes()).toList();
  }

  /// Those who send apologies.
  public List<Named> apologies() {
    return people.stream().filter(person -> !person.part().comes()).toList();
  }
}

package liaison.meetings.agenda;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What somebody took on at a meeting.
///
/// @param meeting at which
/// @param body the key of that meeting's body
/// @param number of the line in its minutes, or null
/// @param owner who took it on, as the minutes name them
/// @param email where they are reminded, or null
/// @param due the day by which it should be done
/// @param doneOn the day on which it was done, or null where it is open
/// @param chased the day to do it by for which its owner was written to, or null where they were
///   not
/// @param version to name with the next change
public record Action(
    long id,
    long meeting,
    String body,
    @Nullable Integer number,
    String what,
    String owner,
    @Nullable String email,
    LocalDate due,
    @Nullable LocalDate doneOn,
    @Nullable LocalDate chased,
    int version) {
  /// Whether its owner was written to about the day by which it should be done.
  public boolean isChased() {
    return due.equals(chased);
  }
}

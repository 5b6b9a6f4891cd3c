package liaison.meetings.agenda;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// Who came to a meeting, for the skeleton of its minutes; implemented by the room that keeps the
/// replies.
public interface RollCall {
  /// Who came, and who did not.
  ///
  /// @param present as the minutes name them, one a line: councils, and no names of people, for
  ///   minutes go to everybody
  /// @param apologies who sent apologies, in the same manner
  record Roll(List<String> present, List<String> apologies) {
    /// Nobody is noted.
    public static Roll empty() {
      return new Roll(List.of(), List.of());
    }
  }

  /// The roll of a meeting, as far as it is noted.
  Roll of(Handle handle, long meeting);
}

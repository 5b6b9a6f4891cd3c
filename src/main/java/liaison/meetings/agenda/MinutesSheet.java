package liaison.meetings.agenda;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The minutes of a meeting.
///
/// @param present who came, one a line
/// @param apologies who sent apologies, one a line
/// @param outOn the day on which they came out as a draft, or null
/// @param approvedOn the day on which they were approved, or null
/// @param approvedAt the key of the meeting that approved them, or null
/// @param version to name with the next change
public record MinutesSheet(
    long meeting,
    State state,
    String present,
    String apologies,
    List<Line> lines,
    List<Correction> corrections,
    @Nullable LocalDate outOn,
    @Nullable LocalDate approvedOn,
    @Nullable Long approvedAt,
    int version) {
  /// How far they are.
  public enum State {
    /// Officers write them; nobody else sees them.
    WRITING,
    /// They are out, and not approved yet.
    DRAFT,
    /// A later meeting has approved them.
    APPROVED
  }

  /// What was said to one line of the agenda.
  ///
  /// @param number as on the agenda
  /// @param notes may be empty
  /// @param item the item that it is about; null for what stands on every agenda
  /// @param reached whether the meeting got as far as it
  public record Line(int number, String title, String notes, @Nullable Long item, boolean reached) {
    /// What was said, as everybody reads it: its notes, and that it was not reached.
    public String said() {
      if (reached) return notes;
      return notes.isEmpty() ? NOT_REACHED : NOT_REACHED + "\n" + notes;
    }
  }

  private static final String NOT_REACHED = "The meeting did not get as far as this.";

  /// What was corrected after they came out.
  public record Correction(LocalDate day, String words) {}
}

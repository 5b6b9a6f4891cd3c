package liaison.meetings;

/// Why a day may be a bad one for a meeting. It forbids nothing.
///
/// @param words for the officer who plans
public record Warning(Hazard hazard, String words) {
  /// What may be wrong with a day.
  public enum Hazard {
    /// It is over.
    PAST,
    /// It is a Saturday or Sunday.
    WEEKEND,
    /// It is a bank holiday.
    HOLIDAY,
    /// It lies in the Christmas or Easter break.
    BREAK,
    /// It may lie in the time before an election.
    PRE_ELECTION,
    /// Another body meets on it.
    CLASH
  }
}

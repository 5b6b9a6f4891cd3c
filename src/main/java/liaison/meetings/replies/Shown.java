package liaison.meetings.replies;

/// What somebody saw who answers: an answer counts only where both are still so.
///
/// @param version that of the council's last answer, 0 for none
/// @param sequence that of the meeting: it is raised where time or place change
public record Shown(int version, int sequence) {}

package liaison.meetings;

/// What came of a change of a meeting.
public sealed interface MeetingKept {
  /// It is kept.
  ///
  /// @param before as the meeting was
  /// @param now as it is
  record Done(Meeting before, Meeting now) implements MeetingKept {}

  /// Somebody else changed the meeting meanwhile. Nothing was kept.
  ///
  /// @param now as they left it; its version is to be named when the change is made again
  record Overtaken(Meeting now) implements MeetingKept {}
}

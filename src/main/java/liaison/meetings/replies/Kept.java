package liaison.meetings.replies;

import liaison.meetings.Meeting;

/// What came of an answer.
public sealed interface Kept {
  /// It is kept, and counts.
  record Done(Reply reply) implements Kept {}

  /// Somebody else answered for the same council meanwhile. Nothing was kept.
  ///
  /// @param now what they said; name its version to replace it
  record Overtaken(Reply now) implements Kept {}

  /// The meeting got another time or place meanwhile, so the answer was to another question.
  /// Nothing was kept.
  ///
  /// @param now the meeting as it is arranged now
  record Moved(Meeting now) implements Kept {}
}

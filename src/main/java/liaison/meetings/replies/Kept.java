package liaison.meetings.replies;

/// What came of an answer.
public sealed interface Kept {
  /// It is kept, and counts.
  record Done(Reply reply) implements Kept {}

  /// Somebody else answered for the same council meanwhile. Nothing was kept.
  ///
  /// @param now what they said; name its version to replace it
  record Overtaken(Reply now) implements Kept {}
}

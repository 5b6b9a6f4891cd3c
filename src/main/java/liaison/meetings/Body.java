package liaison.meetings;

/// A body in which council and parishes meet.
///
/// @param key its key for ever ("pag")
/// @param name as people call it ("Parish Forum")
public record Body(String key, String name, State state) {
  /// How much of it the liaison officers look after.
  public enum State {
    /// It is organised here.
    ACTIVE,
    /// Speakers are found for it; others organise it.
    SPEAKERS_ONLY,
    /// It has not met for long, and can be revived. It exists.
    DORMANT
  }
}

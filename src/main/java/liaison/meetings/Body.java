package liaison.meetings;

/// A body in which council and parishes meet.
///
/// @param key its key for ever ("pag")
/// @param name as people call it ("Parish Forum")
/// @param habits how it meets, and by when things must be done
/// @param version to name with a change of it
public record Body(String key, String name, State state, Habits habits, int version) {
  /// One that was not changed yet.
  public Body(String key, String name, State state, Habits habits) {
    this(key, name, state, habits, 1);
  }

  /// How much of it the liaison officers look after.
  public enum State {
    /// It is organised here.
    ACTIVE,
    /// Speakers are found for it; others organise it.
    SPEAKERS_ONLY,
    /// It has not met for long, and can be revived. It exists.
    DORMANT
  }

  /// Whether letters are written for its meetings here.
  public boolean isOrganisedHere() {
    return state == State.ACTIVE;
  }
}

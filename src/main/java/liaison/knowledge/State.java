package liaison.knowledge;

/// Whether the index says what the sources say.
public sealed interface State {
  /// It did at the last round.
  record Current() implements State {}

  /// It is being brought up to date; what it holds so far is served.
  ///
  /// @param reason a plain sentence
  /// @param done how many documents have been dealt with
  /// @param of how many there are to deal with; 0 where that is not known yet
  record Updating(String reason, int done, int of) implements State {}
}

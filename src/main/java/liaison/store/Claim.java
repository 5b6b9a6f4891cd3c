package liaison.store;

/// What came of asking for a data folder for oneself.
public enum Claim {
  /// It is ours until the [DataFolder] is closed or the process ends.
  OURS,
  /// Another instance, in this process or another, runs on it.
  ALREADY_RUNNING
}

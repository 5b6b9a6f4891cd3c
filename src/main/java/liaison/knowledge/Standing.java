package liaison.knowledge;

/// How a document stands today.
public enum Standing {
  /// In force, or not said to be otherwise.
  CURRENT,
  /// Kept for what it tells of its time.
  HISTORIC
}

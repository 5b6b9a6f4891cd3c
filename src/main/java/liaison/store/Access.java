package liaison.store;

/// In what part a process opens the database.
public enum Access {
  /// The one instance that has claimed the data folder. It finishes a restore that was cut short
  /// and brings an older database up to date.
  SERVING,
  /// A command beside it, which reads and writes through SQLite's own locking. It makes a database
  /// where there is none, and refuses one that is older: only the serving instance changes the form
  /// of what others have open.
  BESIDE
}

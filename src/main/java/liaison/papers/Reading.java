package liaison.papers;

/// What came of reading a file.
public sealed interface Reading {
  /// It was read.
  record Read(Paper paper) implements Reading {}

  /// It could not be read, and why, in a plain sentence for the person who keeps the folder.
  record Unreadable(String reason) implements Reading {}

  /// It could not be read just now, through no fault of its own: to be tried again later. The
  /// reason is a plain sentence too.
  record NotNow(String reason) implements Reading {}
}

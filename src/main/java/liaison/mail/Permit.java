package liaison.mail;

/// Leave to end a letter: it is durably on file that this letter is being sent. To be asked before
/// the last byte, and not sooner than needed, since it may wait for the disk.
interface Permit {
  /// Whether the letter may go; not where it was withdrawn or held meanwhile.
  ///
  /// @throws RuntimeException where it cannot be put on file
  boolean isGiven();
}

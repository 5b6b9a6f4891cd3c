package liaison.papers;

/// One format of papers: how its files are read. Used only inside the child.
interface Format {
  /// Reads a whole file.
  ///
  /// @param bytes all of it
  /// @param blocks takes what it says, in reading order
  /// @return what it states of itself
  /// @throws Exception where it cannot be read; [Faults] finds the words for it
  Stated read(byte[] bytes, Blocks blocks) throws Exception;
}

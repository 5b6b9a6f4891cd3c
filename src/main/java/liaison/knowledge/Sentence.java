package liaison.knowledge;

/// Where one sentence stands in its passage's text.
///
/// @param start offset of its first character (UTF-16)
/// @param end offset behind its last character
public record Sentence(int start, int end, Form form) {
  /// What the sentence is made of.
  public enum Form {
    /// Running text.
    PROSE,
    /// One item of a list.
    ITEM,
    /// One row of a table.
    ROW
  }
}

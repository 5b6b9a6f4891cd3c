package liaison.meetings.agenda;

/// The paper that belongs to an item.
public sealed interface ItemPaper {
  /// There is none.
  record None() implements ItemPaper {}

  /// It comes later.
  record ToFollow() implements ItemPaper {}

  /// It lies elsewhere.
  ///
  /// @param address beginning with https:// or http://
  record Link(String address) implements ItemPaper {}

  /// It lies here.
  ///
  /// @param id the file's key
  /// @param name as its sender called it
  record Attached(long id, String name) implements ItemPaper {}
}

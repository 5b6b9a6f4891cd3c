package liaison.web.desk;

import java.util.List;

/// A part of the start page: what waits for somebody, of one sort.
///
/// @param items what waits, the most urgent first
/// @param nothing what is said where nothing waits, and what to do
/// @param more where all of them are: a path of the desk; empty for none
/// @param moreWords the words of that link
public record Section(
    String title, List<Item> items, String nothing, String more, String moreWords) {
  /// One thing that waits.
  ///
  /// @param path the page where it is dealt with; empty where this officer has none
  /// @param about what else is known, in a few words
  /// @param warning why it is urgent, in a word or two; empty where it is not
  public record Item(String words, String path, String about, String warning) {}

  /// The same for an officer who has no pages below a path.
  Section without(String closed) {
    return new Section(
        title,
        items.stream()
            .map(item ->
                item.path().startsWith(closed)
                    ? new Item(item.words(), "", item.about(), item.warning())
                    : item)
            .toList(),
        nothing,
        more,
        moreWords);
  }
}

package liaison.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a document that stands under one heading.
///
/// @param number its place in the document, from 0
/// @param headings the headings above it, the outermost first; without the document's title
/// @param place the page, slide or sheet it stands on, as a reader would say it ("page 4"), or null
/// @param text the source's own words, blocks apart by a line break
/// @param sentences the sentences of `text` in order
public record Passage(
    Document document,
    int number,
    List<String> headings,
    @Nullable String place,
    String text,
    List<Sentence> sentences) {

  /// The words of one sentence.
  public String words(int sentence) {
    Sentence s = sentences.get(sentence);
    return text.substring(s.start(), s.end());
  }

  /// The headings and the place in one line; empty where there are none.
  public String section() {
    String path = String.join(" › ", headings);
    if (place == null) return path;
    return path.isEmpty() ? place : path + ", " + place;
  }
}

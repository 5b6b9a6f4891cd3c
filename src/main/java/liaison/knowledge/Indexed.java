package liaison.knowledge;

import java.util.ArrayList;
import java.util.List;

/// The words under which a passage is found: its own, with the title and the headings above it, for
/// a passage seldom repeats what its heading says.
final class Indexed {
  private Indexed() {}

  /// The texts to encode for a passage: its sentences, then itself.
  static List<String> texts(Passage passage) {
    String above = above(passage);
    var texts = new ArrayList<String>();
    for (int i = 0; i < passage.sentences().size(); i++) texts.add(above + passage.words(i));
    texts.add(above + passage.text());
    return texts;
  }

  /// A document's title as far as it says something. A file's name stands in for a title as words,
  /// without its numbers and its ending.
  static String title(Document document) {
    String title = document.title();
    if (!document.id().endsWith(title)) return title;
    int dot = title.lastIndexOf('.');
    String name = dot > 0 ? title.substring(0, dot) : title;
    var words = new ArrayList<String>();
    for (String word : name.split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty() && word.codePoints().allMatch(Character::isLetter)) words.add(word);
    }
    return String.join(" ", words);
  }

  private static String above(Passage passage) {
    var parts = new ArrayList<String>();
    String title = title(passage.document());
    if (!title.isBlank()) parts.add(title);
    parts.addAll(List.copyOf(passage.headings()));
    return parts.isEmpty() ? "" : String.join(" ", parts) + ": ";
  }
}

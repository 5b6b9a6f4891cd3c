package liaison.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the headings of a text that has no marks for them: one short paragraph that starts like a
/// title, does not end like a sentence, and has text below it.
///
/// A heading straight below another is one level deeper ("Principle 1", "Facilitate the efficient
/// use of resources"). More than four in a row are names or addresses, and stay text.
final class HeadingGuess {
  private static final int LONGEST = 90;
  private static final int MOST_WORDS = 12;
  private static final int MOST_IN_A_ROW = 4;
  private static final Pattern LIKE_A_TITLE =
      Pattern.compile("(?U)[\\p{Lu}\\d\"'\u2018\u201C(].*[\\p{L}\\d)?'\"\u2019\u201D]");

  private static final Pattern FORM_OR_ADDRESS = Pattern.compile("__|@|\\\\|://");

  private HeadingGuess() {}

  /// @param lines every line of the file, clean and without marks: a heading is one whole line
  static List<Block> among(List<Block> blocks, Set<String> lines) {
    List<Block> with = new ArrayList<>();
    for (int at = 0; at < blocks.size(); ) {
      int end = at;
      while (end < blocks.size() && isShort(blocks.get(end), lines)) end++;
      int row = end - at;
      boolean headings = row > 0 && row <= MOST_IN_A_ROW && end < blocks.size();
      for (int in = at; in < end; in++) {
        Block block = blocks.get(in);
        with.add(
            headings ? new Block.Heading(in == at ? 2 : 3, block.text(), block.place()) : block);
      }
      if (end < blocks.size()) with.add(blocks.get(end));
      at = end + 1;
    }
    return with;
  }

  private static boolean isShort(Block block, Set<String> lines) {
    return block instanceof Block.Paragraph(String text, _)
        && text.length() <= LONGEST
        && lines.contains(text)
        && text.split(" ", -1).length <= MOST_WORDS
        && text.chars().anyMatch(Character::isLetter)
        && LIKE_A_TITLE.matcher(text).matches()
        && !FORM_OR_ADDRESS.matcher(text).find();
  }
}

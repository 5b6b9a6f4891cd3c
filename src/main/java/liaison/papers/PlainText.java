package liaison.papers;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads text without marks: a blank line ends a paragraph, a bullet starts an item, a numbered
/// clause starts a paragraph and keeps its number, because people cite it. Nothing else is changed.
final class PlainText {
  private static final Pattern BULLET =
      Pattern.compile("\\s*[-*\u2022\u2023\u25AA\u25CF\u25E6\u2013\u00B7\uF0B7]\\s+(\\S.*)");
  private static final Pattern CLAUSE =
      Pattern.compile(
          "\\s*(\\d{1,3}[.)]|\\d{1,3}(\\.\\d{1,3})+[.)]?|\\([a-z]{1,4}\\)|\\(\\d{1,3}\\))\\s+\\S.*");
  private static final Pattern RULE = Pattern.compile("\\s*([-=_*~]\\s*){4,}");
  private static final Pattern SENTENCE_END = Pattern.compile(".*[.:;!?]\\s*");

  private final Blocks blocks;
  private final StringBuilder open = new StringBuilder();
  private boolean item;
  private boolean clause;
  private boolean ended = true;

  private PlainText(Blocks blocks) {
    this.blocks = blocks;
  }

  static void read(String text, Blocks blocks) {
    PlainText reading = new PlainText(blocks);
    text.replace('\f', '\n').lines().forEach(reading::line);
    reading.end();
  }

  private void line(String line) {
    if (line.isBlank() || RULE.matcher(line).matches()) {
      end();
      return;
    }
    Matcher bullet = BULLET.matcher(line);
    if (bullet.matches()) {
      end();
      item = true;
      open.append(bullet.group(1));
    } else {
      boolean numbered = CLAUSE.matcher(line).matches();
      if (numbered && (clause || ended)) {
        end();
        clause = true;
      }
      open.append(open.isEmpty() ? "" : " ").append(line);
    }
    ended = SENTENCE_END.matcher(line).matches();
  }

  private void end() {
    if (item) {
      blocks.item(open.toString());
    } else {
      blocks.paragraph(open.toString());
    }
    open.setLength(0);
    item = false;
    clause = false;
    ended = true;
  }
}

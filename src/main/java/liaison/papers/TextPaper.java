package liaison.papers;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Text files. Many hold Markdown, left by whatever turned them into text; the others are taken as
/// they stand.
final class TextPaper implements Format {
  private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}#{1,6} +\\S");
  private static final Pattern MARKS =
      Pattern.compile(
          "(?m)\\*\\*\\S[^*\\n]*\\*\\*|\\[[^\\]\\n]+\\]\\((https?|mailto):[^)\\s]+\\)|^[ \\t]*\\|?([ \\t]*:?-{3,}:?[ \\t]*\\|)+");

  @Override
  public Stated read(byte[] bytes, Blocks blocks) {
    String text = Words.of(bytes);
    boolean headings = HEADING.matcher(text).find();
    Blocks found = blocks.fresh();
    if (headings || MARKS.matcher(text).find()) {
      MarkdownWalk.lenient().read(text, found);
    } else {
      PlainText.read(text, found);
    }
    List<Block> said = found.list();
    (headings ? said : HeadingGuess.among(said, lines(text))).forEach(blocks::add);
    return Stated.NOTHING;
  }

  private static Set<String> lines(String text) {
    return text.lines()
        .map(line -> CleanText.of(line.replace("**", "")))
        .collect(Collectors.toSet());
  }
}

package liaison.web;

import java.util.ArrayList;
import java.util.List;
import liaison.knowledge.Passage;
import liaison.knowledge.Sentence;

/// A passage as its page shows it.
///
/// @param headings those headings above it that the passage before did not stand under
/// @param place the page, slide or sheet; may be empty
public record ShownPassage(int number, List<Heading> headings, String place, List<Block> blocks) {
  private static final int DEEPEST = 6;

  /// @param level 2 for the outermost, down to 6
  public record Heading(int level, String words) {}

  /// Lines of one form.
  ///
  /// @param form `prose`, `source` (a line that says where a fact comes from), `list` or `rows`
  public record Block(String form, List<String> lines) {}

  /// @param above the headings of the passage before
  static ShownPassage of(Passage passage, List<String> above) {
    List<Heading> headings = new ArrayList<>();
    List<String> now = passage.headings();
    int same = 0;
    while (same < Math.min(now.size(), above.size()) && now.get(same).equals(above.get(same))) {
      same++;
    }
    for (int i = same; i < now.size(); i++) {
      headings.add(new Heading(Math.min(i + 2, DEEPEST), now.get(i)));
    }
    String place = passage.place() == null ? "" : passage.place();
    return new ShownPassage(passage.number(), headings, place, blocks(passage));
  }

  private static List<Block> blocks(Passage passage) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (String line : passage.text().split("\n", -1)) {
      if (!line.isBlank()) add(blocks, form(passage, start, start + line.length()), line);
      start += line.length() + 1;
    }
    return blocks;
  }

  private static void add(List<Block> blocks, String form, String line) {
    boolean listed = form.equals("list") || form.equals("rows");
    boolean joins = listed && !blocks.isEmpty() && blocks.getLast().form().equals(form);
    if (!joins) blocks.add(new Block(form, new ArrayList<>()));
    blocks.getLast().lines().add(line);
  }

  private static String form(Passage passage, int start, int end) {
    for (Sentence sentence : passage.sentences()) {
      if (sentence.start() >= start && sentence.start() < end) {
        return switch (sentence.form()) {
          case PROSE -> passage.text().startsWith("Source: ", start) ? "source" : "prose";
          case ITEM -> "list";
          case ROW -> "rows";
        };
      }
    }
    return "prose";
  }
}

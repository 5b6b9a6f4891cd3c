package liaison.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Cuts a document into passages that can be found and quoted: each under one heading and on one
/// page, of whole sentences, a list with the words that lead into it.
final class Passages {
  /// From here on a passage ends with its block.
  static final int ENOUGH_WORDS = 120;

  /// No passage is longer, but for a crumb at its end or a single sentence that is.
  static final int MOST_WORDS = 180;

  /// A list is kept with its lead-in from the next passage on, once this one has so many words.
  private static final int WORTH_ENDING = 40;

  /// What is left over at the end of a section joins the passage before, where it is shorter.
  private static final int CRUMB_WORDS = 40;

  private final Document document;
  private final List<Passage> passages = new ArrayList<>();
  private final List<Draft> drafts = new ArrayList<>();
  private Draft draft = new Draft();

  private Passages(Document document) {
    this.document = document;
  }

  /// The passages of a document in order. A heading with nothing below it becomes a passage of its
  /// own, in its own words.
  static List<Passage> of(Document document, List<Part> parts) {
    var cutting = new Passages(document);
    for (Section section : Section.of(document.title(), parts)) cutting.cut(section);
    return cutting.passages;
  }

  private void cut(Section section) {
    List<Part> parts = section.parts();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (!Objects.equals(draft.place, part.place())) finish();
      if (draft.words > 0 && opensAGroup(parts, i)) {
        int group = groupWords(parts, i);
        boolean overflows = draft.words + group > MOST_WORDS;
        if (draft.words >= ENOUGH_WORDS
            || (overflows && group <= MOST_WORDS && draft.words >= WORTH_ENDING)) {
          finish();
        }
      }
      add(part);
    }
    close(section);
  }

  private void add(Part part) {
    draft.place = part.place();
    boolean newBlock = true;
    for (Sentence sentence : sentences(part)) {
      String words = part.text().substring(sentence.start(), sentence.end());
      if (draft.words > 0 && draft.words + count(words) > MOST_WORDS) {
        List<Draft.Line> leadIn = draft.takeLeadIn();
        finish();
        draft.place = part.place();
        leadIn.forEach(draft::add);
      }
      draft.add(new Draft.Line(words, sentence.form(), newBlock));
      newBlock = false;
    }
  }

  private void finish() {
    if (draft.isEmpty()) return;
    drafts.add(draft);
    draft = new Draft();
  }

  private void close(Section section) {
    finish();
    int last = drafts.size() - 1;
    if (last > 0 && drafts.get(last).crumbOf(drafts.get(last - 1))) {
      Draft crumb = drafts.removeLast();
      crumb.lines.forEach(drafts.getLast()::add);
    }
    for (Draft done : drafts) {
      passages.add(done.passage(document, passages.size(), section.path()));
    }
    drafts.clear();
  }

  private static List<Sentence> sentences(Part part) {
    return switch (part) {
      case Part.Row row -> wholeRow(row.text());
      case Part.Item item -> Sentences.of(item.text(), Sentence.Form.ITEM);
      case Part.Paragraph paragraph -> Sentences.of(paragraph.text(), Sentence.Form.PROSE);
      case Part.Heading heading -> Sentences.of(heading.text(), Sentence.Form.PROSE);
    };
  }

  private static List<Sentence> wholeRow(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && Character.isWhitespace(text.charAt(start))) start++;
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) end--;
    if (start == end) return List.of();
    if (end - start <= 4 * Sentences.LONGEST) {
      return List.of(new Sentence(start, end, Sentence.Form.ROW));
    }
    return Sentences.of(text, Sentence.Form.ROW);
  }

  private static boolean listed(Part part) {
    return part instanceof Part.Item || part instanceof Part.Row;
  }

  /// Whether a part may stand first in a passage without being torn from what leads into it.
  private static boolean opensAGroup(List<Part> parts, int i) {
    if (!listed(parts.get(i))) return true;
    return i == 0 || !leadsIn(parts.get(i - 1), parts.get(i));
  }

  private static boolean leadsIn(Part before, Part listed) {
    return !listed(before) && listed(listed) && before.text().stripTrailing().endsWith(":");
  }

  /// The words of a part, with the whole list where it leads into one.
  private static int groupWords(List<Part> parts, int i) {
    int words = count(parts.get(i).text());
    if (i + 1 < parts.size() && leadsIn(parts.get(i), parts.get(i + 1))) {
      for (int j = i + 1; j < parts.size() && listed(parts.get(j)); j++) {
        words += count(parts.get(j).text());
      }
    }
    return words;
  }

  static int count(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean space = Character.isWhitespace(text.charAt(i));
      if (!space && !inside) words++;
      inside = !space;
    }
    return words;
  }

  /// A passage in the making.
  private static final class Draft {
    /// @param block whether it opens a block of its own
    private record Line(String words, Sentence.Form form, boolean block) {}

    private final List<Line> lines = new ArrayList<>();
    private int words;
    private @Nullable String place;

    boolean isEmpty() {
      return lines.isEmpty();
    }

    void add(Line line) {
      lines.add(line);
      words += count(line.words());
    }

    /// Takes the last line back out where it leads into what comes next.
    List<Line> takeLeadIn() {
      if (lines.size() < 2 || !lines.getLast().words().endsWith(":")) return List.of();
      Line last = lines.removeLast();
      words -= count(last.words());
      return List.of(last);
    }

    Passage passage(Document document, int number, List<String> path) {
      var text = new StringBuilder();
      var sentences = new ArrayList<Sentence>();
      for (Line line : lines) {
        if (!text.isEmpty()) text.append(line.block() ? '\n' : ' ');
        int start = text.length();
        text.append(line.words());
        sentences.add(new Sentence(start, text.length(), line.form()));
      }
      return new Passage(document, number, path, place, text.toString(), List.copyOf(sentences));
    }

    boolean crumbOf(Draft before) {
      return words < CRUMB_WORDS && Objects.equals(place, before.place);
    }
  }
}

package liaison.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import liaison.text.Unacceptable;

/// Names that mean the same, applied to questions only, so that a change needs no new index.
///
/// Each line of the file holds names that mean the same, apart by commas; `a => b, c` has those who
/// ask for a find b and c, and not the other way about. `#` opens a comment.
final class Synonyms {
  /// Some words of a question, with what else may stand for them.
  ///
  /// @param words one word, or the words of one name
  /// @param others the same thing in other words, each a list of words
  record Span(List<String> words, List<List<String>> others) {}

  private static final int LONGEST_NAME = 8;

  private final Map<List<String>, SequencedSet<List<String>>> others = new HashMap<>();

  private Synonyms() {}

  /// @param file may be missing: then there are none
  /// @throws Unacceptable where a line cannot be used, naming it
  static Synonyms read(Path file) {
    if (!Files.exists(file)) return new Synonyms();
    try {
      return of(Files.readAllLines(file), String.valueOf(file.getFileName()));
    } catch (MalformedInputException notUtf8) {
      throw new Unacceptable(
          String.valueOf(file.getFileName()), "The file is not UTF-8 text. Save it as UTF-8.");
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  static Synonyms of(List<String> lines, String file) {
    var synonyms = new Synonyms();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replaceFirst("^\uFEFF", "").replaceFirst("#.*", "").strip();
      if (line.isEmpty()) continue;
      try {
        synonyms.add(line);
      } catch (IllegalArgumentException bad) {
        throw new Unacceptable(file, "Line " + (i + 1) + " cannot be used: " + bad.getMessage());
      }
    }
    return synonyms;
  }

  private void add(String line) {
    String[] sides = line.split("=>", -1);
    if (sides.length > 2) throw new IllegalArgumentException("it has more than one \"=>\".");
    List<List<String>> left = names(sides[0]);
    List<List<String>> right = sides.length == 2 ? names(sides[1]) : left;
    if (sides.length == 1 && left.size() < 2) {
      throw new IllegalArgumentException("it needs two names or more, with commas between them.");
    }
    for (List<String> name : left) {
      SequencedSet<List<String>> known =
          others.computeIfAbsent(name, unseen -> new LinkedHashSet<>());
      right.stream().filter(other -> !other.equals(name)).forEach(known::add);
    }
  }

  private static List<List<String>> names(String side) {
    var names = new ArrayList<List<String>>();
    for (String name : side.split(",", -1)) {
      if (name.isBlank()) throw new IllegalArgumentException("a name is missing at a comma.");
      List<String> words = English.indexed(name);
      if (words.isEmpty()) {
        throw new IllegalArgumentException(
            "\"" + name.strip() + "\" holds nothing that can be looked for.");
      }
      if (words.size() > LONGEST_NAME) {
        throw new IllegalArgumentException("\"" + name.strip() + "\" has too many words.");
      }
      names.add(words);
    }
    return names;
  }

  /// A question's words in order, the longest known names taken together.
  List<Span> spans(List<String> words) {
    var spans = new ArrayList<Span>();
    int from = 0;
    while (from < words.size()) {
      Span span = spanAt(words, from);
      spans.add(span);
      from += span.words().size();
    }
    return spans;
  }

  private Span spanAt(List<String> words, int from) {
    for (int to = Math.min(words.size(), from + LONGEST_NAME); to > from; to--) {
      List<String> name = words.subList(from, to);
      SequencedSet<List<String>> known = others.get(name);
      if (known != null) return new Span(List.copyOf(name), List.copyOf(known));
    }
    return new Span(List.of(words.get(from)), List.of());
  }
}

package liaison.knowledge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Turns text into the numbers of the model's vocabulary: BERT's basic tokenizer (lower case,
/// accents off, punctuation and ideographs on their own), then the longest known piece first.
///
/// Special marks such as `[SEP]` have no power in a text: they fall apart into ordinary pieces.
///
/// Source: the tokenizer.json beside the model (BertNormalizer, BertPreTokenizer, WordPiece).
final class WordPieces {
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final long unknown;
  private final long start;
  private final long end;

  WordPieces(Map<String, Integer> vocabulary) {
    this.vocabulary = Map.copyOf(vocabulary);
    unknown = mark("[UNK]");
    start = mark("[CLS]");
    end = mark("[SEP]");
  }

  private long mark(String name) {
    Integer id = vocabulary.get(name);
    if (id == null) throw new IllegalArgumentException("The vocabulary has no " + name);
    return id;
  }

  /// The ids of a text between the model's start and end marks.
  ///
  /// @param most how many ids at the most; what goes beyond is left off
  long[] ids(String text, int most) {
    var ids = new Ids(most - 1);
    ids.add(start);
    for (String word : words(text)) {
      if (ids.full()) break;
      pieces(word, ids);
    }
    return ids.closedWith(end);
  }

  private void pieces(String word, Ids ids) {
    if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
      ids.add(unknown);
      return;
    }
    int before = ids.size;
    int from = 0;
    while (from < word.length()) {
      int to = word.length();
      Integer id = null;
      while (to > from && id == null) {
        String piece = word.substring(from, to);
        id = vocabulary.get(from == 0 ? piece : "##" + piece);
        if (id == null) to = word.offsetByCodePoints(to, -1);
      }
      if (id == null) {
        ids.size = before;
        ids.add(unknown);
        return;
      }
      ids.add(id);
      from = to;
    }
  }

  static List<String> words(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD);
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    plain
        .codePoints()
        .forEach(c -> {
          int type = Character.getType(c);
          if (type == Character.NON_SPACING_MARK || dropped(c, type)) return;
          boolean space = Character.isWhitespace(c) || type == Character.SPACE_SEPARATOR;
          boolean alone = !space && (punctuation(c, type) || ideograph(c));
          if ((space || alone) && !word.isEmpty()) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
            word.setLength(0);
          }
          if (alone) words.add(Character.toString(c).toLowerCase(Locale.ROOT));
          else if (!space) word.appendCodePoint(c);
        });
    if (!word.isEmpty()) words.add(word.toString().toLowerCase(Locale.ROOT));
    return words;
  }

  private static boolean dropped(int c, int type) {
    if (c == '\t' || c == '\n' || c == '\r') return false;
    return c == 0
        || c == 0xFFFD
        || type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.PRIVATE_USE
        || type == Character.SURROGATE;
  }

  private static boolean punctuation(int c, int type) {
    boolean ascii =
        (c >= 33 && c <= 47)
            || (c >= 58 && c <= 64)
            || (c >= 91 && c <= 96)
            || (c >= 123 && c <= 126);
    return ascii
        || type == Character.CONNECTOR_PUNCTUATION
        || type == Character.DASH_PUNCTUATION
        || type == Character.START_PUNCTUATION
        || type == Character.END_PUNCTUATION
        || type == Character.INITIAL_QUOTE_PUNCTUATION
        || type == Character.FINAL_QUOTE_PUNCTUATION
        || type == Character.OTHER_PUNCTUATION;
  }

  private static boolean ideograph(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }

  /// A list of ids that takes no more than its room.
  private static final class Ids {
    private final int room;
    private long[] ids;
    private int size;

    Ids(int room) {
      this.room = room;
      ids = new long[Math.min(room, 32) + 1];
    }

    boolean full() {
      return size >= room;
    }

    void add(long id) {
      if (full()) return;
      if (size + 1 >= ids.length) ids = Arrays.copyOf(ids, Math.min(room + 1, 2 * ids.length));
      ids[size++] = id;
    }

    long[] closedWith(long end) {
      long[] closed = Arrays.copyOf(ids, size + 1);
      closed[size] = end;
      return closed;
    }
  }
}

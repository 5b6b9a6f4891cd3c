package liaison.answering;

import java.util.List;
import java.util.regex.Pattern;
import liaison.knowledge.Passage;
import liaison.knowledge.Sentence;
import liaison.knowledge.Sentence.Form;
import org.jspecify.annotations.Nullable;

/// Whole sentences of a passage that follow each other, to be quoted.
///
/// @param from the first sentence
/// @param to the last sentence
record Excerpt(Passage passage, int from, int to) {
  private static final int MOST_SENTENCES = 3;
  private static final int MOST_ITEMS = 12;

  /// A list up to this length (characters) is quoted whole, with the words that lead in to it.
  private static final int SHORT_LIST = 700;

  /// A sentence that says so much of the one before it cannot stand without it.
  private static final Pattern LEANS =
      Pattern.compile(
          "(?i)^\\W*(it|this|these|those|they|such|he|she|that|however|therefore|in particular|also|otherwise|for example|instead)\\b"
              + "|\\b(therefore|thus|hence)\\b");

  /// The sentence with what belongs to it: the list that it leads in or stands in, the sentence
  /// that it leans on, and the other good sentences beside it.
  ///
  /// @param good the numbers of the passage's sentences that speak of the question too
  static Excerpt around(Passage passage, int sentence, List<Integer> good) {
    if (form(passage, sentence) == Form.ITEM) return list(passage, sentence);
    int from = sentence;
    int to = sentence;
    if (form(passage, sentence) == Form.PROSE) {
      if (leans(passage, from)) from--;
      while (to - from + 1 < MOST_SENTENCES && isGood(passage, to + 1, good)) to++;
      while (to - from + 1 < MOST_SENTENCES && isGood(passage, from - 1, good)) from--;
      if (form(passage, to + 1) == Form.ITEM && to == sentence) to = endOfList(passage, to);
    }
    return new Excerpt(passage, from, to);
  }

  private static boolean leans(Passage passage, int sentence) {
    return form(passage, sentence - 1) == Form.PROSE
        && LEANS.matcher(passage.words(sentence)).find();
  }

  private static Excerpt list(Passage passage, int item) {
    int from = item;
    while (form(passage, from - 1) == Form.ITEM) from--;
    int to = endOfList(passage, from - 1);
    if (form(passage, from - 1) == Form.PROSE) from--;
    var whole = new Excerpt(passage, from, to);
    return to >= item && whole.quote().length() <= SHORT_LIST
        ? whole
        : new Excerpt(passage, item, item);
  }

  private static boolean isGood(Passage passage, int sentence, List<Integer> good) {
    return form(passage, sentence) == Form.PROSE && good.contains(sentence);
  }

  private static int endOfList(Passage passage, int leadIn) {
    int end = leadIn;
    while (form(passage, end + 1) == Form.ITEM && end - leadIn < MOST_ITEMS) end++;
    return end;
  }

  private static @Nullable Form form(Passage passage, int sentence) {
    List<Sentence> sentences = passage.sentences();
    return sentence < 0 || sentence >= sentences.size() ? null : sentences.get(sentence).form();
  }

  /// The very words of the source.
  String quote() {
    List<Sentence> sentences = passage.sentences();
    return passage.text().substring(sentences.get(from).start(), sentences.get(to).end());
  }
}

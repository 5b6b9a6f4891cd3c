package liaison.answering;

import java.util.List;
import liaison.knowledge.Passage;
import liaison.knowledge.Sentence;

/// Whole sentences of a passage that follow each other, to be quoted.
///
/// @param from the first sentence
/// @param to the last sentence
record Excerpt(Passage passage, int from, int to) {
  private static final int MOST_SENTENCES = 3;
  private static final int MOST_ITEMS = 12;

  /// The sentence with what belongs to it: the list that it leads in, and the other good sentences
  /// beside it.
  ///
  /// @param good the numbers of the passage's sentences that speak of the question too
  static Excerpt around(Passage passage, int sentence, List<Integer> good) {
    int from = sentence;
    int to = sentence;
    if (form(passage, sentence) == Sentence.Form.PROSE) {
      while (to - from + 1 < MOST_SENTENCES && isGood(passage, to + 1, good)) to++;
      while (to - from + 1 < MOST_SENTENCES && isGood(passage, from - 1, good)) from--;
      if (form(passage, to + 1) == Sentence.Form.ITEM && to == sentence)
        to = endOfList(passage, to);
    }
    return new Excerpt(passage, from, to);
  }

  private static boolean isGood(Passage passage, int sentence, List<Integer> good) {
    return form(passage, sentence) == Sentence.Form.PROSE && good.contains(sentence);
  }

  private static int endOfList(Passage passage, int leadIn) {
    int end = leadIn;
    while (form(passage, end + 1) == Sentence.Form.ITEM && end - leadIn < MOST_ITEMS) end++;
    return end;
  }

  private static Sentence.@org.jspecify.annotations.Nullable Form form(
      Passage passage, int sentence) {
    List<Sentence> sentences = passage.sentences();
    return sentence < 0 || sentence >= sentences.size() ? null : sentences.get(sentence).form();
  }

  /// The very words of the source.
  String quote() {
    List<Sentence> sentences = passage.sentences();
    return passage.text().substring(sentences.get(from).start(), sentences.get(to).end());
  }
}

package liaison.answering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import liaison.knowledge.Finding;
import liaison.knowledge.Passage;
import liaison.knowledge.Sentence;
import liaison.knowledge.Wording;

/// A sentence that may answer, and what speaks for it.
///
/// @param strength orders the sentences of one question: the greater, the better
/// @param sure how sure it is that the sentence speaks of what is asked, from 0 to 1; compared with
///   the confidence that is set
record Evidence(Finding finding, int sentence, double strength, double sure) {
  static final Comparator<Evidence> STRONGEST =
      Comparator.comparingDouble(Evidence::strength).reversed();

  private static final double WORDS = 0.5;
  private static final double MEANING = 0.5;
  private static final double FITTING_FORM = 0.15;
  private static final double PASSAGE = 0.25;

  /// What bge-small's cosines run from and to between a question and an unrelated sentence, and
  /// between a question and its answer.
  private static final double UNRELATED = 0.50;

  private static final double ANSWERING = 0.85;

  /// Whoever keeps the papers notes where a fact comes from in such lines; they answer nothing.
  private static final String SOURCE_LINE = "source:";

  /// The evidence in one finding; none for lines that only name a source.
  ///
  /// @param names the question's proper names and numbers, each as its own wording
  static List<Evidence> in(Finding finding, Wording wording, Asked asked, List<Wording> names) {
    Passage passage = finding.passage();
    String above = passage.document().title() + " " + String.join(" ", passage.headings());
    String everything = above + " " + passage.text();
    double aboutPassage = wording.coverage(everything);
    boolean namesHeld = names.stream().allMatch(name -> name.isIn(everything));
    List<Evidence> evidence = new ArrayList<>();
    for (int i = 0; i < passage.sentences().size(); i++) {
      String words = passage.words(i);
      if (words.toLowerCase(Locale.UK).startsWith(SOURCE_LINE)) continue;
      double meaning = finding.sentenceMeanings()[i];
      double spoken = 0.5 * wording.coverage(words) + 0.5 * wording.coverage(above + " " + words);
      boolean fits = asked.kind().isTelling() && asked.kind().isIn(words);
      double strength =
          WORDS * spoken
              + MEANING * meaning
              + (fits ? FITTING_FORM : 0)
              + PASSAGE * finding.score();
      double near = Math.clamp((meaning - UNRELATED) / (ANSWERING - UNRELATED), 0, 1);
      double sure = namesHeld ? 0.5 * near + 0.5 * aboutPassage : 0;
      evidence.add(new Evidence(finding, i, strength, sure));
    }
    return evidence;
  }

  Passage passage() {
    return finding.passage();
  }

  Sentence.Form form() {
    return passage().sentences().get(sentence).form();
  }
}

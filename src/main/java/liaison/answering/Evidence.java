package liaison.answering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import liaison.knowledge.Finding;
import liaison.knowledge.Passage;
import liaison.knowledge.Wording;
import org.jspecify.annotations.Nullable;

/// A sentence that may answer, and what speaks for it.
///
/// @param strength orders the sentences of one question: the greater, the better
/// @param sure how sure it is that the sentence speaks of what is asked, from 0 to 1; compared with
///   the confidence that is set
/// @param said the heading above the sentence, where that says what the sentence leaves out; or
///   null
record Evidence(
    Finding finding, int sentence, double strength, double sure, @Nullable String said) {
  static final Comparator<Evidence> STRONGEST =
      Comparator.comparingDouble(Evidence::strength).reversed();

  private static final double WORDS = 0.5;
  private static final double MEANING = 0.5;
  private static final double FITTING_FORM = 0.15;
  private static final double PASSAGE = 0.25;

  /// What stands below a question answers it.
  private static final double FITTING_QUESTION = 0.2;

  /// How much of the question such a heading must hold.
  private static final double SAME_QUESTION = 0.9;

  /// What makes it sure that a sentence speaks of what is asked: how near its meaning is, and how
  /// many of the question's words stand in its passage.
  private static final double NEAR = 0.6;

  private static final double ABOUT = 0.4;

  /// What bge-small's cosines run from and to between a question and an unrelated sentence, and
  /// between a question and its answer.
  private static final double UNRELATED = 0.50;

  private static final double ANSWERING = 0.85;

  /// How much more of the question a heading must speak of than the sentence below it.
  private static final double SAYS_MORE = 0.2;

  /// Whoever keeps the papers notes where a fact comes from in such lines; they answer nothing.
  private static final String SOURCE_LINE = "source:";

  /// The evidence in one finding; none for lines that only name a source.
  ///
  /// @param names the question's proper names and numbers
  static List<Evidence> in(Finding finding, Wording wording, Asked asked, Names names) {
    Passage passage = finding.passage();
    String above = passage.document().title() + " " + String.join(" ", passage.headings());
    String everything = above + " " + passage.text();
    double aboutPassage = wording.coverage(everything);
    boolean mustFit = asked.kind().isTelling();
    boolean namesHeld = names.areIn(passage);
    boolean asksTheSame =
        question(passage).filter(heading -> wording.coverage(heading) >= SAME_QUESTION).isPresent();
    @Nullable String heading = statement(passage);
    boolean headingFits =
        heading != null && (!asked.kind().isTelling() || asked.kind().isIn(heading));
    double headed = heading == null || !headingFits ? 0 : wording.coverage(heading);
    List<Evidence> evidence = new ArrayList<>();
    for (int i = 0; i < passage.sentences().size(); i++) {
      String words = passage.words(i);
      if (isSourceLine(words)) continue;
      double meaning = finding.sentenceMeanings()[i];
      double own = wording.coverage(words);
      double spoken = 0.5 * own + 0.5 * wording.coverage(above + " " + words);
      boolean fits =
          mustFit && (asked.kind().isIn(words) || (heading != null && asked.kind().isIn(heading)));
      double strength =
          WORDS * spoken
              + MEANING * meaning
              + (fits ? FITTING_FORM : 0)
              + PASSAGE * finding.score()
              + (asksTheSame ? FITTING_QUESTION : 0);
      double near = Math.clamp((meaning - UNRELATED) / (ANSWERING - UNRELATED), 0, 1);
      double sure = namesHeld && (fits || !mustFit) ? NEAR * near + ABOUT * aboutPassage : 0;
      @Nullable String said = headed >= own + SAYS_MORE ? heading : null;
      evidence.add(new Evidence(finding, i, strength, sure, said));
    }
    return evidence;
  }

  /// Whether a sentence only says where a note has its facts from.
  static boolean isSourceLine(String words) {
    return words.toLowerCase(Locale.UK).startsWith(SOURCE_LINE);
  }

  /// The nearest heading, where it asks something.
  private static Optional<String> question(Passage passage) {
    if (passage.headings().isEmpty()) return Optional.empty();
    return Optional.of(passage.headings().getLast()).filter(heading -> heading.endsWith("?"));
  }

  /// The nearest heading, where it may state something: not where it only asks.
  private static @Nullable String statement(Passage passage) {
    if (passage.headings().isEmpty()) return null;
    String heading = passage.headings().getLast();
    return heading.endsWith("?") || heading.equals(passage.text()) ? null : heading;
  }

  /// The heading to be quoted before the sentence, where it says what the sentence leaves out.
  Optional<String> heading() {
    return Optional.ofNullable(said);
  }

  Passage passage() {
    return finding.passage();
  }
}

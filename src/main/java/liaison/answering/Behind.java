package liaison.answering;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import liaison.knowledge.Document;
import liaison.knowledge.Finding;
import liaison.knowledge.Knowledge;
import liaison.knowledge.Passage;
import liaison.knowledge.Query;
import liaison.knowledge.Wording;

/// The paper behind a note.
///
/// The notes that ship tell in plain words what other papers say. Where such a paper is held too,
/// its own words belong beside the note, so that nobody has to trust the note alone.
final class Behind {
  /// Whose papers are notes about the papers of others.
  private static final String NOTES = "Parish Liaison notes";

  private static final int LOOKED_AT = 20;
  private static final double WORDS = 0.5;
  private static final double QUESTION = 0.3;

  /// How like a note a sentence must be: its cosine, and half the share of the note's words. Found
  /// on notes with and without their paper: with it at least 0.99, without it at most 0.92.
  private static final double SAME = 0.95;

  /// The same, where the sentence's share of the question's words counts too.
  private static final double SAME_AND_ASKED = 1.10;

  private final Knowledge knowledge;

  Behind(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  static boolean isNote(Document document) {
    return NOTES.equals(document.body());
  }

  /// The words of another paper, how like a note they are, and how much of the question they hold.
  private record Likeness(Passage passage, String words, double likeness, double asked) {
    double both() {
      return likeness + QUESTION * asked;
    }
  }

  /// The words of another paper that say what a note says; empty where none is held that does.
  ///
  /// @param question the words of the question that the note answers
  Optional<Citation> find(Excerpt note, Wording question) {
    if (knowledge.documents().stream().allMatch(Behind::isNote)) return Optional.empty();
    return IntStream.rangeClosed(note.from(), note.to())
        .mapToObj(note.passage()::words)
        .flatMap(words -> like(words, question))
        .filter(like -> like.likeness() >= SAME || like.both() >= SAME_AND_ASKED)
        .max(Comparator.comparingDouble(Likeness::both))
        .map(like -> Citation.of(like.passage(), like.words()));
  }

  private Stream<Likeness> like(String note, Wording question) {
    Wording wording = knowledge.wording(note);
    return knowledge.find(Query.of(note, LOOKED_AT)).stream()
        .filter(finding -> !isNote(finding.passage().document()))
        .flatMap(finding ->
            Stream.concat(
                sentences(finding, wording, question), headings(finding, wording, question)));
  }

  private static Stream<Likeness> sentences(Finding finding, Wording wording, Wording question) {
    Passage passage = finding.passage();
    String above = String.join(" ", passage.headings());
    return IntStream.range(0, passage.sentences().size())
        .mapToObj(i -> {
          String words = above + " " + passage.words(i);
          double covered = wording.coverage(words);
          double likeness = finding.sentenceMeanings()[i] + WORDS * covered;
          String quote = Excerpt.around(passage, i, List.of()).quote();
          return new Likeness(passage, quote, likeness, question.coverage(words));
        });
  }

  private static Stream<Likeness> headings(Finding finding, Wording wording, Wording question) {
    return finding.passage().headings().stream()
        .map(heading -> {
          double likeness = finding.meaning() + WORDS * wording.coverage(heading);
          return new Likeness(finding.passage(), heading, likeness, question.coverage(heading));
        });
  }
}

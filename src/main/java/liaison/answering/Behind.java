package liaison.answering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import liaison.knowledge.Document;
import liaison.knowledge.Finding;
import liaison.knowledge.Knowledge;
import liaison.knowledge.Passage;
import liaison.knowledge.Query;
import liaison.knowledge.Wording;
import org.jspecify.annotations.Nullable;

/// The paper behind a note.
///
/// The notes that ship tell in plain words what other papers say. Where such a paper is held too,
/// its own words belong beside the note, so that nobody has to trust the note alone.
final class Behind {
  /// Whose papers are notes about the papers of others.
  private static final String NOTES = "Parish Liaison notes";

  private static final int LOOKED_AT = 60;
  private static final double WORDS = 0.5;
  private static final double QUESTION = 0.3;

  /// How like a note a sentence must be: its cosine, and half the share of the note's words. Found
  /// on notes with and without their paper: with it at least 0.99, without it at most 0.92.
  private static final double SAME = 0.95;

  /// The same, where the sentence's share of the question's words counts too.
  private static final double SAME_AND_ASKED = 1.10;

  /// The two bars for a paper that the note itself names as its source.
  private static final double SAME_IN_SOURCE = 0.74;

  private static final double SAME_AND_ASKED_IN_SOURCE = 1.0;

  /// Shorter titles stand in a line by chance.
  private static final int SHORTEST_TITLE = 8;

  /// How much more of a note a heading must say than the words below it, to be quoted too.
  private static final double HEADING_SAYS_MORE = 0.2;

  private static final int MOST = 2;

  private final Knowledge knowledge;

  Behind(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  static boolean isNote(Document document) {
    return NOTES.equals(document.body());
  }

  /// The words of another paper, how like a note they are, and how much of the question they hold.
  ///
  /// @param heading the heading that says what the words leave out, or null
  private record Likeness(
      Passage passage, @Nullable String heading, String words, double likeness, double asked) {
    double both() {
      return likeness + QUESTION * asked;
    }

    boolean isEnough(Set<String> sources) {
      boolean named = sources.contains(passage.document().id());
      return likeness >= SAME
          || both() >= SAME_AND_ASKED
          || (named && likeness >= SAME_IN_SOURCE && both() >= SAME_AND_ASKED_IN_SOURCE);
    }

    Stream<Citation> citations() {
      return Stream.of(heading, words)
          .filter(Objects::nonNull)
          .map(quote -> Citation.of(passage, quote));
    }
  }

  /// The words of other papers that say what a note says, the likest first; none where no paper is
  /// held that does.
  ///
  /// @param question the words of the question that the note answers
  List<Citation> find(Excerpt note, Wording question) {
    Set<String> sources = sources(note.passage());
    List<Likeness> likest = new ArrayList<>();
    IntStream.rangeClosed(note.from(), note.to())
        .mapToObj(note.passage()::words)
        .flatMap(words ->
            like(words, question)
                .filter(like -> like.isEnough(sources))
                .max(Comparator.comparingDouble(Likeness::both))
                .stream())
        .sorted(Comparator.comparingDouble(Likeness::both).reversed())
        .filter(like -> likest.stream().noneMatch(other -> other.words().contains(like.words())))
        .limit(MOST)
        .forEach(likest::add);
    return likest.stream().flatMap(Likeness::citations).distinct().toList();
  }

  /// The ids of the papers that the note names where it says what its source is.
  private Set<String> sources(Passage note) {
    String lines =
        IntStream.range(0, note.sentences().size())
            .mapToObj(note::words)
            .filter(Evidence::isSourceLine)
            .collect(Collectors.joining(" "))
            .toLowerCase(Locale.UK);
    return knowledge.documents().stream()
        .filter(document -> !isNote(document))
        .filter(document -> document.title().length() >= SHORTEST_TITLE)
        .filter(document -> lines.contains(document.title().toLowerCase(Locale.UK)))
        .map(Document::id)
        .collect(Collectors.toSet());
  }

  private Stream<Likeness> like(String note, Wording question) {
    Wording wording = knowledge.wording(note);
    return knowledge.find(Query.of(note, LOOKED_AT).inPapers()).stream()
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
          String own = passage.words(i);
          String words = above + " " + own;
          double covered = wording.coverage(words);
          boolean more = covered >= wording.coverage(own) + HEADING_SAYS_MORE;
          double likeness = finding.sentenceMeanings()[i] + WORDS * covered;
          String quote = Excerpt.around(passage, i, List.of()).quote();
          @Nullable String heading = more ? telling(passage, wording) : null;
          return new Likeness(passage, heading, quote, likeness, question.coverage(words));
        });
  }

  /// The heading that says most of a note.
  private static @Nullable String telling(Passage passage, Wording wording) {
    return passage.headings().stream()
        .max(Comparator.comparingDouble(wording::coverage))
        .orElse(null);
  }

  private static Stream<Likeness> headings(Finding finding, Wording wording, Wording question) {
    return finding.passage().headings().stream()
        .map(heading -> {
          double likeness = finding.meaning() + WORDS * wording.coverage(heading);
          double asked = question.coverage(heading);
          return new Likeness(finding.passage(), null, heading, likeness, asked);
        });
  }
}

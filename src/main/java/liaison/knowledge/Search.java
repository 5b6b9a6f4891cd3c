package liaison.knowledge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.StoredFields;

/// One query answered from one view of the index.
///
/// Words and meaning are looked for apart and their scores put together. In a conversation the last
/// turn is looked for twice, alone and with its history, and the two are put together in turn, with
/// something more for the documents that the history speaks of.
final class Search {
  private final Shelf shelf;
  private final Synonyms synonyms;
  private final Encoder encoder;

  Search(Shelf shelf, Synonyms synonyms, Encoder encoder) {
    this.shelf = shelf;
    this.synonyms = synonyms;
    this.encoder = encoder;
  }

  /// What is looked for in one of the ways: words and meaning.
  private record Look(org.apache.lucene.search.Query words, float[] meaning) {}

  List<Finding> find(Query query) throws IOException {
    if (shelf.getIndexReader().numDocs() == 0) return List.of();
    List<Look> looks = looks(query);
    Candidates candidates =
        Candidates.of(
            shelf,
            looks.stream().map(Look::words).toList(),
            looks.stream().map(Look::meaning).toList(),
            query.papersOnly() ? Candidates.papers() : null);
    float[] any = encoder.anyQuestion();
    double[] anyMeanings = candidates.meanings(any);
    double[][] anySentences = candidates.sentenceMeanings(any);
    var scored = new ArrayList<Scored>();
    for (Look look : looks) scored.add(scored(candidates, look, anyMeanings, anySentences));
    double[] fused = scored.getFirst().fused();
    if (scored.size() > 1) fused = together(candidates, fused, scored.get(1).fused());
    return best(candidates, inHand(query, candidates, fused), scored.getLast(), query.limit());
  }

  private List<Look> looks(Query query) {
    String scenario = scenario(query);
    float[] last =
        encoder.question(scenario.isEmpty() ? query.text() : scenario + " " + query.text());
    var alone = new Look(words(query.text(), scenario).query(), last);
    if (query.history().isEmpty()) return List.of(alone);
    WordQuery words = words(query.text(), scenario);
    double weight = Tuning.HISTORY_WORDS;
    for (String earlier : query.history()) {
      words.add(earlier, weight);
      weight *= Tuning.HISTORY_DECAY;
    }
    float[] before = encoder.question(String.join(" ", query.history()));
    float[] mixed = new float[last.length];
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = (float) (Tuning.LAST_VECTOR * last[i] + (1 - Tuning.LAST_VECTOR) * before[i]);
    }
    return List.of(alone, new Look(words.query(), Encoder.ofLengthOne(mixed)));
  }

  private WordQuery words(String question, String scenario) {
    return new WordQuery(synonyms).add(question, 1).add(scenario, Tuning.SCENARIO);
  }

  /// The scenario, as far as it leaves room for the question behind it; empty where there is none.
  private static String scenario(Query query) {
    String scenario = query.scenario();
    if (scenario == null || scenario.isBlank()) return "";
    String[] words = scenario.strip().split("\\s+", Tuning.SCENARIO_WORDS + 1);
    int most = Math.min(words.length, Tuning.SCENARIO_WORDS);
    return String.join(" ", List.of(words).subList(0, most));
  }

  /// What one look says of each candidate.
  private record Scored(double[] words, double[] meanings, double[][] sentences, double[] fused) {}

  /// @param anyMeanings the cosines of the passages with any question at all
  /// @param anySentences the same of their sentences
  private static Scored scored(
      Candidates candidates, Look look, double[] anyMeanings, double[][] anySentences)
      throws IOException {
    double[] words = candidates.words(look.words());
    double[] meanings = candidates.meanings(look.meaning());
    double[][] sentences = candidates.sentenceMeanings(look.meaning());
    double[] own = new double[meanings.length];
    for (int i = 0; i < own.length; i++) {
      double passage = meanings[i] - Tuning.ANY_QUESTION * anyMeanings[i];
      double sentence = bestOwn(sentences[i], anySentences[i], passage);
      own[i] = Tuning.PASSAGE * passage + (1 - Tuning.PASSAGE) * sentence;
    }
    return new Scored(words, meanings, sentences, Ranking.fused(words, own));
  }

  private static double bestOwn(double[] sentences, double[] any, double none) {
    if (sentences.length == 0) return none;
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < sentences.length; i++) {
      best = Math.max(best, sentences[i] - Tuning.ANY_QUESTION * any[i]);
    }
    return best;
  }

  private static double[] together(Candidates candidates, double[] alone, double[] withHistory)
      throws IOException {
    String[] documents = candidates.documents();
    var bestOf = new HashMap<String, Double>();
    for (int i = 0; i < alone.length; i++) bestOf.merge(documents[i], withHistory[i], Math::max);
    double[] together = new double[alone.length];
    for (int i = 0; i < together.length; i++) {
      double turn = Tuning.LAST_TURN * alone[i] + (1 - Tuning.LAST_TURN) * withHistory[i];
      double document = Tuning.SAME_DOCUMENT * bestOf.getOrDefault(documents[i], 0.0);
      together[i] = (turn + document) / (1 + Tuning.SAME_DOCUMENT);
    }
    return together;
  }

  private static double[] inHand(Query query, Candidates candidates, double[] fused)
      throws IOException {
    String inHand = query.documentInHand();
    if (inHand == null) return fused;
    String[] documents = candidates.documents();
    double[] favoured = new double[fused.length];
    for (int i = 0; i < favoured.length; i++) {
      double more = inHand.equals(documents[i]) ? Tuning.IN_HAND : 0;
      favoured[i] = (fused[i] + more) / (1 + Tuning.IN_HAND);
    }
    return favoured;
  }

  private List<Finding> best(Candidates candidates, double[] score, Scored scored, int limit)
      throws IOException {
    List<Integer> order =
        IntStream.range(0, candidates.size())
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer i) -> -score[i])
                    .thenComparing(Comparator.naturalOrder()))
            .limit(Math.clamp(limit, 1, 100))
            .toList();
    StoredFields stored = shelf.storedFields();
    var findings = new ArrayList<Finding>();
    for (int i : order) {
      var entry = stored.document(candidates.passage(i));
      Document document = shelf.document(entry.get(Fields.DOCUMENT));
      if (document == null) throw new IllegalStateException("A passage without its document");
      findings.add(
          new Finding(
              Shelved.passage(entry, document),
              score[i],
              scored.words()[i],
              scored.meanings()[i],
              scored.sentences()[i]));
    }
    return findings;
  }
}

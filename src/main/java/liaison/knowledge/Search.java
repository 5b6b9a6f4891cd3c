package liaison.knowledge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.StoredFields;

/// One query answered from one view of the index.
///
/// Words and meaning are looked for apart and their scores put together. In a conversation the last
/// turn is looked for twice, alone and with its history, and the two are put together in turn.
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
            looks.stream().map(Look::meaning).toList());
    var scored = new ArrayList<Scored>();
    for (Look look : looks) scored.add(scored(candidates, look));
    double[] fused = scored.getFirst().fused();
    if (scored.size() > 1) fused = together(fused, scored.get(1).fused());
    return best(candidates, inHand(query, candidates, fused), scored.getLast(), query.limit());
  }

  private List<Look> looks(Query query) {
    String turn = turn(query);
    float[] last = encoder.question(turn);
    var alone = new Look(new WordQuery(synonyms).add(turn, 1).query(), last);
    if (query.history().isEmpty()) return List.of(alone);
    WordQuery words = new WordQuery(synonyms).add(turn, 1);
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

  /// The question behind its scenario, of which no more is taken than leaves room for the question.
  private static String turn(Query query) {
    String scenario = query.scenario();
    if (scenario == null || scenario.isBlank()) return query.text();
    String[] words = scenario.strip().split("\\s+", Tuning.SCENARIO_WORDS + 1);
    int most = Math.min(words.length, Tuning.SCENARIO_WORDS);
    return String.join(" ", List.of(words).subList(0, most)) + " " + query.text();
  }

  /// What one look says of each candidate.
  private record Scored(double[] words, double[] meanings, double[][] sentences, double[] fused) {}

  private static Scored scored(Candidates candidates, Look look) throws IOException {
    double[] words = candidates.words(look.words());
    double[] meanings = candidates.meanings(look.meaning());
    double[][] sentences = candidates.sentenceMeanings(look.meaning());
    double[] best = new double[sentences.length];
    for (int i = 0; i < best.length; i++) {
      best[i] = Arrays.stream(sentences[i]).max().orElse(meanings[i]);
    }
    return new Scored(words, meanings, sentences, Ranking.fused(words, meanings, best));
  }

  private static double[] together(double[] alone, double[] withHistory) {
    double[] together = new double[alone.length];
    for (int i = 0; i < together.length; i++) {
      together[i] = Tuning.LAST_TURN * alone[i] + (1 - Tuning.LAST_TURN) * withHistory[i];
    }
    return together;
  }

  private double[] inHand(Query query, Candidates candidates, double[] fused) throws IOException {
    String inHand = query.documentInHand();
    if (inHand == null) return fused;
    StoredFields stored = shelf.storedFields();
    double[] favoured = new double[fused.length];
    for (int i = 0; i < favoured.length; i++) {
      String id =
          stored.document(candidates.passage(i), Set.of(Fields.DOCUMENT)).get(Fields.DOCUMENT);
      favoured[i] = (fused[i] + (inHand.equals(id) ? Tuning.IN_HAND : 0)) / (1 + Tuning.IN_HAND);
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

package liaison.knowledge;

/// A passage found for a query, with what speaks for it.
///
/// @param score the fused score, from 0 to 1 among the findings of one query; it orders them, and
///   does not compare between queries
/// @param words its BM25 score; 0 where no word is shared
/// @param meaning the cosine between the query and the passage, from -1 to 1
/// @param sentenceMeanings the cosine between the query and each sentence of the passage, in order
public record Finding(
    Passage passage, double score, double words, double meaning, double[] sentenceMeanings) {

  /// The best of the sentence cosines; 0 where the passage has no sentence.
  public double bestSentenceMeaning() {
    double best = 0;
    for (double cosine : sentenceMeanings) best = Math.max(best, cosine);
    return best;
  }
}

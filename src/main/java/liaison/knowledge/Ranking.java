package liaison.knowledge;

/// Puts unlike scores together.
final class Ranking {
  private Ranking() {}

  /// One score for each candidate, from 0 to 1.
  ///
  /// @param words BM25
  /// @param meanings cosines with the passage
  /// @param sentences the best cosine with one of its sentences
  static double[] fused(double[] words, double[] meanings, double[] sentences) {
    double[] meant = new double[words.length];
    for (int i = 0; i < meant.length; i++) {
      meant[i] = Tuning.PASSAGE * meanings[i] + (1 - Tuning.PASSAGE) * sentences[i];
    }
    double[] byWords = spread(words);
    double[] byMeaning = spread(meant);
    double[] fused = new double[words.length];
    for (int i = 0; i < fused.length; i++) {
      fused[i] = Tuning.WORDS * byWords[i] + (1 - Tuning.WORDS) * byMeaning[i];
    }
    return fused;
  }

  /// Scores stretched so that the least is 0 and the greatest 1; where all are alike, 1 for what is
  /// above 0.
  static double[] spread(double[] scores) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      least = Math.min(least, score);
      most = Math.max(most, score);
    }
    double[] spread = new double[scores.length];
    for (int i = 0; i < spread.length; i++) {
      if (most > least) spread[i] = (scores[i] - least) / (most - least);
      else spread[i] = scores[i] > 0 ? 1 : 0;
    }
    return spread;
  }
}

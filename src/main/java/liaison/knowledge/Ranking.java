package liaison.knowledge;

import java.util.Arrays;

/// Puts unlike scores together.
final class Ranking {
  private Ranking() {}

  /// One score for each candidate, from 0 to 1; 1 for one that is best by its words and by its
  /// meaning.
  ///
  /// @param words BM25
  /// @param meanings of the passage and its best sentence, in cosine, on any level
  static double[] fused(double[] words, double[] meanings) {
    double[] byWords = spread(words);
    double best = Arrays.stream(meanings).max().orElse(0);
    double[] fused = new double[words.length];
    for (int i = 0; i < fused.length; i++) {
      double byMeaning = Math.max(0, 1 - (best - meanings[i]) / Tuning.NEAR);
      fused[i] = Tuning.WORDS * byWords[i] + (1 - Tuning.WORDS) * byMeaning;
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

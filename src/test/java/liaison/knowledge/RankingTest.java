package liaison.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankingTest {
  @Test
  void whatIsBestByWordsAndByMeaningScoresOne() {
    double[] fused = Ranking.fused(new double[] {7, 3, 0}, new double[] {0.6, 0.5, 0.1});
    assertThat(fused[0]).isEqualTo(1);
    assertThat(fused).isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Test
  void aSmallDifferenceInMeaningStaysSmallWhereAllLieClose() {
    double[] close = Ranking.fused(new double[] {0, 1}, new double[] {0.61, 0.60});
    assertThat(close[1]).isGreaterThan(close[0]);
    double[] far = Ranking.fused(new double[] {0, 1}, new double[] {0.80, 0.60});
    assertThat(far[0]).isGreaterThan(far[1]);
  }

  @Test
  void whatLiesFarFromTheBestHasNoneOfTheMeaningsScore() {
    double[] fused = Ranking.fused(new double[] {0, 0, 0}, new double[] {0.9, 0.6, -0.9});
    assertThat(fused[1]).isEqualTo(0);
    assertThat(fused[2]).isEqualTo(0);
  }

  @Test
  void theLevelOfTheMeaningsDoesNotMatter() {
    double[] high = Ranking.fused(new double[] {2, 1}, new double[] {0.70, 0.65});
    double[] low = Ranking.fused(new double[] {2, 1}, new double[] {0.10, 0.05});
    assertThat(low[1]).isCloseTo(high[1], within(1e-9));
  }

  @Test
  void nothingToRankIsNothing() {
    assertThat(Ranking.fused(new double[0], new double[0])).isEmpty();
  }
}

package dev.rapt.proof.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rapt.attention.AttentionInputs;
import dev.rapt.attention.AttentionRule;
import dev.rapt.attention.HeadRows;
import dev.rapt.attention.ScaledDotProductAttention;
import dev.rapt.attention.ScoreStage;
import dev.rapt.execution.Execution;
import dev.rapt.proof.passes.Randoms;
import dev.rapt.tensor.Scores;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Lesson 3. The dot product of two random vectors of d features has variance d: without the scale
 * {@code 1/sqrt(d)} softmax saturates as heads grow, and its gradient with it.
 */
class ScaleTest {
  private static final int QUERIES = 4000;
  private static final int KEYS = 8;

  @ParameterizedTest
  @CsvSource({"4, 0.53", "16, 0.75", "64, 0.87", "256, 0.94"})
  void withoutItTheLargestWeightGrowsWithTheHead(int size, double meanLargest) {
    Map<ScoreStage, Scores> unscaled = scores(size, AttentionRule.PLAIN.scaledBy(1));
    assertThat(variance(unscaled.get(ScoreStage.RAW)) / size).isCloseTo(1, within(0.05));
    assertThat(meanLargest(unscaled.get(ScoreStage.WEIGHTS))).isCloseTo(meanLargest, within(0.01));
  }

  @ParameterizedTest
  @CsvSource({"4", "16", "64", "256"})
  void withItTheLargestWeightHardlyDependsOnTheHead(int size) {
    Map<ScoreStage, Scores> scaled = scores(size, AttentionRule.PLAIN);
    assertThat(variance(scaled.get(ScoreStage.RAW))).isCloseTo(1, within(0.05));
    assertThat(meanLargest(scaled.get(ScoreStage.WEIGHTS))).isBetween(0.33, 0.37);
  }

  /** Of queries with eight keys each, all normal and independent. */
  private static Map<ScoreStage, Scores> scores(int size, AttentionRule rule) {
    RandomGenerator random = Randoms.of(size);
    HeadRows query = HeadRows.of(Randoms.tensor(random, 1, QUERIES, 1, 1, size));
    HeadRows key = HeadRows.of(Randoms.tensor(random, 1, QUERIES, 1, KEYS, size));
    return ScaledDotProductAttention.trace(
            Execution.shared(),
            AttentionInputs.of(query, key, key),
            rule,
            EnumSet.of(ScoreStage.RAW, ScoreStage.WEIGHTS))
        .scores();
  }

  private static double variance(Scores scores) {
    float[] values = scores.values();
    double mean = 0;
    for (float value : values) {
      mean += value / values.length;
    }
    double squares = 0;
    for (float value : values) {
      squares += (value - mean) * (value - mean);
    }
    return squares / values.length;
  }

  private static double meanLargest(Scores weights) {
    double sum = 0;
    for (int sequence = 0; sequence < QUERIES; sequence++) {
      float[] row = weights.head(sequence, 0).values();
      Arrays.sort(row);
      sum += row[KEYS - 1];
    }
    return sum / QUERIES;
  }
}

package dev.rapt.proof.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rapt.execution.Execution;
import dev.rapt.operation.Attention;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Scores;
import org.junit.jupiter.api.Test;

/** Lesson 4. Softmax shifted by the largest score of its row overflows nowhere. */
class StableSoftmaxTest {
  private static final double[] PUBLISHED = {0.0214, 0.7080, 0.1429, 0.0106, 0.1170};
  private static final float[] SCORES = {1.2f, 4.7f, 3.1f, 0.5f, 2.9f};

  @Test
  void oneRow() {
    assertClose(softmax(1, SCORES), 5e-5, PUBLISHED);
  }

  @Test
  void everyRowOfABatchIsItsOwn() {
    float[] rows = {0, 0, 0, 0, 0, 1.2f, 4.7f, 3.1f, 0.5f, 2.9f};
    float[] weights = softmax(2, rows);
    assertThat(weights).startsWith(0.2f, 0.2f, 0.2f, 0.2f, 0.2f);
    assertThat(java.util.Arrays.copyOfRange(weights, 5, 10)).isEqualTo(softmax(1, SCORES));
  }

  @Test
  void aScoreOfMinusInfinityHasWeightZero() {
    assertThat(softmax(1, 0, Float.NEGATIVE_INFINITY, 0)).containsExactly(0.5f, 0, 0.5f);
  }

  @Test
  void aShiftOfAllScoresChangesNothing() {
    assertClose(softmax(1, 10_001.25f, 10_004.75f), 1e-6, 0.029312230751356, 0.970687769248644);
    assertClose(softmax(1, -10_004.75f, -10_001.25f), 1e-6, 0.029312230751356, 0.970687769248644);
  }

  /** {@code e^88.7} is the edge of single precision: a naive softmax gives NaN beyond it. */
  @Test
  void scoresAtTheEdgeOfOverflowStayFinite() {
    assertClose(softmax(1, 88.7f, 88.8f), 1e-5, 0.475020812521060, 0.524979187478940);
    assertThat((float) Math.exp(88.8f)).isInfinite();
    assertThat(softmax(1, 1e4f, -1e4f)).containsExactly(1, 0);
  }

  private static float[] softmax(int rows, float... scores) {
    Offsets queries = Offsets.ofLengths(rows);
    Offsets keys = Offsets.ofLengths(scores.length / rows);
    return Attention.softmax(Execution.shared(), Scores.zeros(1, queries, keys).withValues(scores))
        .values();
  }

  private static void assertClose(float[] actual, double precision, double... expected) {
    assertThat(actual).hasSize(expected.length);
    for (int index = 0; index < expected.length; index++) {
      assertThat((double) actual[index]).isCloseTo(expected[index], within(precision));
    }
  }
}

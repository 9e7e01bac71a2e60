package dev.rapt.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import dev.rapt.execution.Execution;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Scores;
import org.junit.jupiter.api.Test;

/** Softmax of rows of scores. */
class AttentionSoftmaxTest {
  private static final Execution EXECUTION = Executions.any();
  private static final float INFINITE = Float.POSITIVE_INFINITY;

  @Test
  void aKnownRow() {
    assertThat(softmax(1.2f, 4.7f, 3.1f, 0.5f, 2.9f))
        .containsExactly(new float[] {0.0214f, 0.7080f, 0.1429f, 0.0106f, 0.1170f}, offset(5e-5f));
  }

  @Test
  void rowsAreIndependent() {
    Scores scores = Scores.zeros(1, Offsets.ofLengths(2), Offsets.ofLengths(3));
    Scores weights =
        Attention.softmax(EXECUTION, scores.withValues(new float[] {1, 2, 3, 500, 500, 500}));
    assertThat(weights.head(0, 0).get(0, 2)).isCloseTo(0.66524096f, within(1e-6f));
    assertThat(weights.head(0, 0).get(1, 2)).isCloseTo(1 / 3f, within(1e-7f));
  }

  @Test
  void minusInfinityGetsNothing() {
    assertThat(softmax(0, -INFINITE, 0)).containsExactly(0.5f, 0f, 0.5f);
    assertThat(softmax(-INFINITE, -7, -INFINITE)).containsExactly(0f, 1f, 0f);
  }

  @Test
  void hugeScoresStayFinite() {
    assertThat(softmax(1e4f, 1e4f)).containsExactly(0.5f, 0.5f);
    assertThat(softmax(-1e4f, -1e4f)).containsExactly(0.5f, 0.5f);
    assertThat(softmax(1e4f, -1e4f)).containsExactly(1f, 0f);
    assertThat(softmax(3e38f, -3e38f)).containsExactly(1f, 0f);
  }

  @Test
  void scoresAtTheLimitOfSinglePrecisionAreCorrect() {
    for (float shift : new float[] {-88.7f, -87.4f, 0f, 88.7f, 88.8f, 100f}) {
      float[] weights = softmax(shift, shift + 1);
      assertThat(weights[0]).isCloseTo(0.26894142f, within(5e-6f));
      assertThat(weights[1]).isCloseTo(0.73105858f, within(5e-6f));
    }
  }

  @Test
  void equalScoresGiveEqualWeightsThatAddUpToOne() {
    float[] weights = softmax(new float[1000]);
    for (float weight : weights) {
      assertThat(weight).isEqualTo(0.001f);
    }
  }

  @Test
  void nanOrNothingButComputedMinusInfinityIsNotHidden() {
    assertThat(softmax(0, Float.NaN, 1)).containsOnly(Float.NaN);
    assertThat(softmax(INFINITE, 0)[0]).isNaN();
    assertThat(softmax(-INFINITE, -INFINITE)).containsOnly(Float.NaN);
  }

  private static float[] softmax(float... row) {
    Scores scores = Scores.zeros(1, Offsets.ofLengths(1), Offsets.ofLengths(row.length));
    return Attention.softmax(EXECUTION, scores.withValues(row)).values();
  }
}

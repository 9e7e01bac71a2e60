package dev.rapt.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.execution.Execution;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Scores;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a causal mask hides takes no part, whatever it is. */
class AttentionMaskTest {
  private static final Execution EXECUTION = Executions.any();
  private static final int LENGTH = 100;
  private static final int WIDTH = 12;
  private static final int HEADS = 3;

  @ParameterizedTest
  @ValueSource(floats = {42f, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 3e38f})
  void noEarlierOutputMovesWhenALaterTokenDoes(float changed) {
    Sequences x = Doubles.random(1, Offsets.ofLengths(LENGTH), WIDTH);
    Sequences before = Attention.attendCausal(EXECUTION, x, x, x, HEADS, HEADS, 0.5);
    Sequences beforeInSteps = AttentionTest.steps(EXECUTION, x, x, x, HEADS, HEADS, 0.5, true);
    for (int position : new int[] {1, 11, 12, 59, 60, 61, 99}) {
      Sequences other = withRow(x, position, changed);
      float[] after =
          Attention.attendCausal(EXECUTION, other, other, other, HEADS, HEADS, 0.5)
              .matrix()
              .values();
      float[] afterInSteps =
          AttentionTest.steps(EXECUTION, other, other, other, HEADS, HEADS, 0.5, true)
              .matrix()
              .values();
      assertThat(head(after, position)).isEqualTo(head(before.matrix().values(), position));
      assertThat(head(afterInSteps, position))
          .isEqualTo(head(beforeInSteps.matrix().values(), position));
    }
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY})
  void whereItIsAttendedItDoesShow(float changed) {
    Sequences x = Doubles.random(1, Offsets.ofLengths(LENGTH), WIDTH);
    Sequences value = withRow(x, 50, changed);
    float[] after =
        Attention.attendCausal(EXECUTION, x, x, value, HEADS, HEADS, 0.5).matrix().values();
    for (int i = 50 * WIDTH; i < after.length; i++) {
      assertThat(Float.isFinite(after[i])).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY})
  void anEarlierQueryGetsNothingOfALaterKeyOrValue(float changed) {
    Sequences x = Doubles.random(1, Offsets.ofLengths(LENGTH), WIDTH);
    Sequences dOutput = Doubles.random(2, Offsets.ofLengths(LENGTH), WIDTH);
    Gradients clean = gradients(x, x, dOutput);
    Gradients dirty = gradients(withRow(x, 70, changed), x, dOutput);
    assertThat(head(dirty.query, 70)).isEqualTo(head(clean.query, 70));
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY})
  void aLaterKeyAndQueryGetNothingOfAnEarlierQuery(float changed) {
    Sequences x = Doubles.random(1, Offsets.ofLengths(LENGTH), WIDTH);
    Sequences dOutput = Doubles.random(2, Offsets.ofLengths(LENGTH), WIDTH);
    Sequences query = withRow(x, 30, changed);
    Gradients clean = gradients(x, x, dOutput);
    Gradients dirty = gradients(x, query, dOutput);
    int after = 31 * WIDTH;
    assertThat(Arrays.copyOfRange(dirty.key, after, dirty.key.length))
        .isEqualTo(Arrays.copyOfRange(clean.key, after, clean.key.length));
    assertThat(Arrays.copyOfRange(dirty.value, after, dirty.value.length))
        .isEqualTo(Arrays.copyOfRange(clean.value, after, clean.value.length));
  }

  private record Gradients(float[] query, float[] key, float[] value) {}

  /** The gradients of the steps, one after the other. */
  private static Gradients gradients(Sequences keyAndValue, Sequences query, Sequences dOutput) {
    Scores masked =
        Attention.maskCausal(
            EXECUTION, Attention.scores(EXECUTION, query, keyAndValue, HEADS, HEADS, 0.5), 0);
    Scores weights = Attention.softmax(EXECUTION, masked);
    Scores dWeights =
        Attention.weightedSumWeightsGradient(EXECUTION, keyAndValue, dOutput, HEADS, HEADS);
    Scores dScores = Attention.softmaxGradient(EXECUTION, weights, dWeights);
    return new Gradients(
        Attention.scoresQueryGradient(EXECUTION, keyAndValue, dScores, HEADS, 0.5)
            .matrix()
            .values(),
        Attention.scoresKeyGradient(EXECUTION, query, dScores, HEADS, 0.5).matrix().values(),
        Attention.weightedSumValueGradient(EXECUTION, weights, dOutput, HEADS).matrix().values());
  }

  private static float[] head(float[] values, int rows) {
    return Arrays.copyOf(values, rows * WIDTH);
  }

  private static Sequences withRow(Sequences x, int row, float number) {
    float[] values = x.matrix().toArray();
    Arrays.fill(values, row * WIDTH, (row + 1) * WIDTH, number);
    return x.withMatrix(Tensor.of(values, LENGTH, WIDTH));
  }
}

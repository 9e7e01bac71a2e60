package dev.rapt.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapt.execution.Execution;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** RMSNorm of each head of queries and keys. */
class HeadNormalizationTest {
  private static final Execution EXECUTION = Executions.any();
  private static final double EPSILON = 1e-3;
  private static final Offsets OFFSETS = Offsets.ofLengths(3, 0, 2);

  @Test
  void twoHeadsByHand() {
    Sequences x = Sequences.of(Tensor.of(new float[][] {{1, 7, 70, 10}}));
    Tensor gain = Tensor.of(new float[] {2, 4}, 2);
    Doubles.close(
        Normalization.rmsNormHeads(EXECUTION, x, gain, 0), new double[] {0.4, 5.6, 2.8, 0.8}, 1e-6);
  }

  @Test
  void valuesAndGradientsAreThoseOfTheDefinition() {
    for (int heads : new int[] {1, 3}) {
      for (int size : new int[] {1, 2, 17}) {
        Sequences x = Doubles.random(1, OFFSETS, heads * size);
        Tensor gain = Doubles.random(2, size);
        Sequences dOutput = Doubles.random(3, OFFSETS, heads * size);
        Doubles.close(
            Normalization.rmsNormHeads(EXECUTION, x, gain, EPSILON),
            reference(Doubles.of(x), Doubles.of(gain)),
            3e-6);
        Doubles.close(
            Normalization.rmsNormHeadsInputGradient(EXECUTION, x, gain, dOutput, EPSILON),
            Doubles.gradient(
                Doubles.of(x), Doubles.of(dOutput), at -> reference(at, Doubles.of(gain))),
            2e-5);
        Doubles.close(
            Normalization.rmsNormHeadsGainGradient(EXECUTION, x, gain, dOutput, EPSILON),
            Doubles.gradient(
                Doubles.of(gain), Doubles.of(dOutput), at -> reference(Doubles.of(x), at)),
            1e-5);
      }
    }
  }

  @Test
  void everyExecutionGivesTheSameBits() {
    Sequences x = Doubles.random(1, Offsets.ofLengths(200, 100), 4 * 33);
    Tensor gain = Doubles.random(2, 33);
    Execution first = Executions.all().get(0);
    for (Execution execution : Executions.all()) {
      assertThat(Normalization.rmsNormHeads(execution, x, gain, EPSILON))
          .isEqualTo(Normalization.rmsNormHeads(first, x, gain, EPSILON));
      assertThat(Normalization.rmsNormHeadsInputGradient(execution, x, gain, x, EPSILON))
          .isEqualTo(Normalization.rmsNormHeadsInputGradient(first, x, gain, x, EPSILON));
      assertThat(Normalization.rmsNormHeadsGainGradient(execution, x, gain, x, EPSILON))
          .isEqualTo(Normalization.rmsNormHeadsGainGradient(first, x, gain, x, EPSILON));
    }
  }

  @Test
  void aGainThatDoesNotDivideTheFeaturesIsRefused() {
    Sequences x = Sequences.of(Tensor.zeros(OFFSETS.total(), 12), OFFSETS);
    for (int size : new int[] {0, 5, 24}) {
      assertThatThrownBy(
              () -> Normalization.rmsNormHeads(EXECUTION, x, Tensor.zeros(size), EPSILON))
          .isInstanceOf(ShapeException.class)
          .hasMessageContaining("[rapt/heads-divide]")
          .hasMessageContaining("[" + size + "]")
          .hasMessageContaining("12 features")
          .hasMessageContaining("fix");
    }
    assertThatThrownBy(() -> Normalization.rmsNormHeads(EXECUTION, x, Tensor.zeros(2, 6), EPSILON))
        .hasMessageContaining("[rapt/wrong-rank]");
    Sequences other = Sequences.of(Tensor.zeros(4, 12));
    assertThatThrownBy(
            () ->
                Normalization.rmsNormHeadsInputGradient(
                    EXECUTION, x, Tensor.zeros(6), other, EPSILON))
        .hasMessageContaining("[rapt/row-count]");
  }

  private static double[] reference(double[] x, double[] gain) {
    double[] result = new double[x.length];
    for (int start = 0; start < x.length; start += gain.length) {
      double square = 0;
      for (int i = 0; i < gain.length; i++) {
        square += x[start + i] * x[start + i] / gain.length;
      }
      for (int i = 0; i < gain.length; i++) {
        result[start + i] = x[start + i] / Math.sqrt(square + EPSILON) * gain[i];
      }
    }
    return result;
  }
}

package dev.rapt.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rapt.execution.Execution;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Normalisations against double precision, and their gradients against central differences. */
class NormalizationTest {
  private static final Execution EXECUTION = Executions.any();
  private static final double EPSILON = 1e-3;
  private static final int ROWS = 3;

  @Test
  void aRowOfTwoByHand() {
    Tensor x = Tensor.of(new float[][] {{1, 3}});
    Tensor gain = Tensor.of(new float[] {2, 4}, 2);
    Tensor bias = Tensor.of(new float[] {10, 20}, 2);
    assertThat(Normalization.layerNorm(EXECUTION, x, gain, bias, 0))
        .isEqualTo(Tensor.of(new float[][] {{8, 24}}));
    assertThat(Normalization.layerNorm(EXECUTION, x, gain, 0))
        .isEqualTo(Tensor.of(new float[][] {{-2, 4}}));
    Tensor root = Normalization.rmsNorm(EXECUTION, Tensor.of(new float[][] {{1, 7}}), gain, 0);
    assertThat(root.get(0, 0)).isCloseTo(0.4f, within(1e-7f));
    assertThat(root.get(0, 1)).isCloseTo(5.6f, within(1e-6f));
    Tensor unit = Normalization.unitNorm(EXECUTION, Tensor.of(new float[][] {{3, 4}}), 1e-12);
    assertThat(unit.get(0, 0)).isCloseTo(0.6f, within(1e-7f));
    assertThat(unit.get(0, 1)).isCloseTo(0.8f, within(1e-7f));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 15, 16, 17, 100, 384})
  void valuesAreThoseOfTheDefinition(int width) {
    Tensor x = Doubles.random(1, ROWS, width);
    Tensor gain = Doubles.random(2, width);
    Tensor bias = Doubles.random(3, width);
    Doubles.close(
        Normalization.layerNorm(EXECUTION, x, gain, bias, EPSILON),
        layer(Doubles.of(x), Doubles.of(gain), Doubles.of(bias)),
        3e-6);
    Doubles.close(
        Normalization.rmsNorm(EXECUTION, x, gain, EPSILON),
        root(Doubles.of(x), Doubles.of(gain)),
        3e-6);
    Doubles.close(Normalization.unitNorm(EXECUTION, x, EPSILON), unit(Doubles.of(x), width), 3e-6);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 17})
  void gradientsAreThoseOfCentralDifferences(int width) {
    Tensor x = Doubles.random(1, ROWS, width);
    Tensor gain = Doubles.random(2, width);
    Tensor dOutput = Doubles.random(3, ROWS, width);
    double[] incoming = Doubles.of(dOutput);
    double[] noBias = new double[width];
    Doubles.close(
        Normalization.layerNormInputGradient(EXECUTION, x, gain, dOutput, EPSILON),
        Doubles.gradient(Doubles.of(x), incoming, at -> layer(at, Doubles.of(gain), noBias)),
        1e-5);
    Doubles.close(
        Normalization.layerNormGainGradient(EXECUTION, x, dOutput, EPSILON),
        Doubles.gradient(Doubles.of(gain), incoming, at -> layer(Doubles.of(x), at, noBias)),
        1e-5);
    Doubles.close(
        Normalization.rmsNormInputGradient(EXECUTION, x, gain, dOutput, EPSILON),
        Doubles.gradient(Doubles.of(x), incoming, at -> root(at, Doubles.of(gain))),
        1e-5);
    Doubles.close(
        Normalization.rmsNormGainGradient(EXECUTION, x, dOutput, EPSILON),
        Doubles.gradient(Doubles.of(gain), incoming, at -> root(Doubles.of(x), at)),
        1e-5);
    Doubles.close(
        Normalization.unitNormGradient(EXECUTION, x, dOutput, EPSILON),
        Doubles.gradient(Doubles.of(x), incoming, at -> unit(at, width)),
        1e-5);
  }

  @Test
  void aShortVectorIsDividedByEpsilonAndSoIsItsGradient() {
    Tensor x = Tensor.of(new float[][] {{0, 0}, {0.001f, 0}});
    Tensor dOutput = Tensor.of(new float[][] {{1, 2}, {3, 4}});
    assertThat(Normalization.unitNorm(EXECUTION, x, 0.5))
        .isEqualTo(Tensor.of(new float[][] {{0, 0}, {0.002f, 0}}));
    assertThat(Normalization.unitNormGradient(EXECUTION, x, dOutput, 0.5))
        .isEqualTo(Tensor.of(new float[][] {{2, 4}, {6, 8}}));
  }

  @Test
  void aLargeCommonTermOfARowDoesNotHurt() {
    Tensor x = Tensor.of(new float[][] {{4096, 4097, 4098, 4099}});
    Tensor ones = Tensor.of(new float[] {1, 1, 1, 1}, 4);
    Doubles.close(
        Normalization.layerNorm(EXECUTION, x, ones, 0),
        new double[] {-1.3416407865, -0.4472135955, 0.4472135955, 1.3416407865},
        1e-6);
  }

  @Test
  void everyExecutionGivesTheSameBits() {
    Tensor x = Doubles.random(1, 300, 385);
    Tensor gain = Doubles.random(2, 385);
    Tensor dOutput = Doubles.random(3, 300, 385);
    Execution first = Executions.all().get(0);
    for (Execution execution : Executions.all()) {
      assertThat(Normalization.layerNorm(execution, x, gain, gain, EPSILON))
          .isEqualTo(Normalization.layerNorm(first, x, gain, gain, EPSILON));
      assertThat(Normalization.layerNormInputGradient(execution, x, gain, dOutput, EPSILON))
          .isEqualTo(Normalization.layerNormInputGradient(first, x, gain, dOutput, EPSILON));
      assertThat(Normalization.layerNormGainGradient(execution, x, dOutput, EPSILON))
          .isEqualTo(Normalization.layerNormGainGradient(first, x, dOutput, EPSILON));
      assertThat(Normalization.unitNormGradient(execution, x, dOutput, EPSILON))
          .isEqualTo(Normalization.unitNormGradient(first, x, dOutput, EPSILON));
    }
  }

  @Test
  void wrongShapesAreRefused() {
    assertThatThrownBy(
            () -> Normalization.layerNorm(EXECUTION, Tensor.zeros(2, 4), Tensor.zeros(5), EPSILON))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("the gain does not have one number a feature")
        .hasMessageContaining("[4]")
        .hasMessageContaining("[5]");
    assertThatThrownBy(
            () ->
                Normalization.layerNorm(
                    EXECUTION, Tensor.zeros(2, 4), Tensor.zeros(4), Tensor.zeros(3), EPSILON))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("bias");
    assertThatThrownBy(
            () ->
                Normalization.rmsNormGainGradient(
                    EXECUTION, Tensor.zeros(2, 4), Tensor.zeros(3, 4), EPSILON))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/row-count]");
  }

  private static double[] layer(double[] x, double[] gain, double[] bias) {
    int width = gain.length;
    double[] result = new double[x.length];
    for (int start = 0; start < x.length; start += width) {
      double mean = 0;
      double square = 0;
      for (int i = 0; i < width; i++) {
        mean += x[start + i] / width;
      }
      for (int i = 0; i < width; i++) {
        square += (x[start + i] - mean) * (x[start + i] - mean) / width;
      }
      for (int i = 0; i < width; i++) {
        result[start + i] = (x[start + i] - mean) / Math.sqrt(square + EPSILON) * gain[i] + bias[i];
      }
    }
    return result;
  }

  private static double[] root(double[] x, double[] gain) {
    int width = gain.length;
    double[] result = new double[x.length];
    for (int start = 0; start < x.length; start += width) {
      double square = squares(x, start, width) / width;
      for (int i = 0; i < width; i++) {
        result[start + i] = x[start + i] / Math.sqrt(square + EPSILON) * gain[i];
      }
    }
    return result;
  }

  private static double[] unit(double[] x, int width) {
    double[] result = new double[x.length];
    for (int start = 0; start < x.length; start += width) {
      double length = Math.max(Math.sqrt(squares(x, start, width)), EPSILON);
      for (int i = 0; i < width; i++) {
        result[start + i] = x[start + i] / length;
      }
    }
    return result;
  }

  private static double squares(double[] x, int start, int width) {
    double sum = 0;
    for (int i = 0; i < width; i++) {
      sum += x[start + i] * x[start + i];
    }
    return sum;
  }
}

package dev.rapt.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rapt.Activation;
import dev.rapt.execution.Execution;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Activations against their definitions in double precision. */
class ActivationsTest {
  private static final Execution EXECUTION = Executions.any();

  /** Values of the definitions, computed with 30 digits. */
  @Test
  void knownValues() {
    assertThat(value(Activation.GELU, 1f)).isCloseTo(0.8413447461f, within(1.2e-7f));
    assertThat(value(Activation.GELU, -0.5f)).isCloseTo(-0.1542687694f, within(2e-8f));
    assertThat(value(Activation.GELU_TANH, 1f)).isCloseTo(0.8411919906f, within(1.2e-7f));
    assertThat(value(Activation.SILU, 1f)).isCloseTo(0.7310585786f, within(1.2e-7f));
    assertThat(value(Activation.SILU, -2f)).isCloseTo(-0.2384058440f, within(5e-8f));
    assertThat(value(Activation.RELU, -2f)).isZero();
    assertThat(value(Activation.RELU, 2f)).isEqualTo(2f);
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void valuesAreThoseOfTheDefinition(Activation activation) {
    Tensor x = grid();
    Tensor y = Activations.apply(EXECUTION, x, activation);
    for (int i = 0; i < x.elementCount(); i++) {
      double exact = definition(activation, x.values()[i]);
      assertThat((double) y.values()[i])
          .as("at %s", x.values()[i])
          .isCloseTo(exact, within(1.5e-7 * Math.max(1, Math.abs(exact))));
    }
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void gradientsAreThoseOfCentralDifferences(Activation activation) {
    Tensor x = grid();
    Tensor incoming = Doubles.random(1, 1, x.elementCount());
    double[] expected = new double[x.elementCount()];
    for (int i = 0; i < expected.length; i++) {
      double at = x.values()[i];
      double slope = (definition(activation, at + 1e-5) - definition(activation, at - 1e-5)) / 2e-5;
      expected[i] = slope * incoming.values()[i];
    }
    Doubles.close(Activations.gradient(EXECUTION, x, incoming, activation), expected, 3e-6);
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void farOutTheyAreTheIdentityAndZero(Activation activation) {
    for (float far : new float[] {30f, 200f, 1e4f, 1e18f}) {
      assertThat(value(activation, far)).isEqualTo(far);
      assertThat(value(activation, -far)).isCloseTo(0f, within(1e-10f));
      assertThat(slope(activation, far)).isEqualTo(1f);
      assertThat(slope(activation, -far)).isCloseTo(0f, within(1e-10f));
    }
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void nanStays(Activation activation) {
    assertThat(value(activation, Float.NaN)).isNaN();
  }

  @Test
  void aGradientOfAnotherShapeIsRefused() {
    assertThatThrownBy(
            () ->
                Activations.gradient(
                    EXECUTION, Tensor.zeros(2, 3), Tensor.zeros(2, 4), Activation.RELU))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("3, as in the input")
        .hasMessageContaining("4, in [2, 4]");
  }

  /** Both sides of 0, which itself is left out: ReLU has no derivative there. */
  private static Tensor grid() {
    float[] values = new float[301];
    for (int i = 0; i < values.length; i++) {
      values[i] = (i - 150) * 0.067f + 0.013f;
    }
    return Tensor.of(values, 1, values.length);
  }

  private static float value(Activation activation, float x) {
    return Activations.apply(EXECUTION, Tensor.of(new float[] {x}, 1, 1), activation).get(0, 0);
  }

  private static float slope(Activation activation, float x) {
    return Activations.gradient(
            EXECUTION,
            Tensor.of(new float[] {x}, 1, 1),
            Tensor.of(new float[] {1}, 1, 1),
            activation)
        .get(0, 0);
  }

  private static double definition(Activation activation, double x) {
    return switch (activation) {
      case RELU -> Math.max(x, 0);
      case GELU -> x * normalDistribution(x);
      case GELU_TANH ->
          0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)));
      case SILU -> x / (1 + Math.exp(-x));
    };
  }

  /** The integral of the normal density from 0, by Simpson's rule, and a half. */
  private static double normalDistribution(double x) {
    int steps = 2_000;
    double width = x / steps;
    double sum = 1 + Math.exp(-x * x / 2);
    for (int step = 1; step < steps; step++) {
      double at = step * width;
      sum += (step % 2 == 0 ? 2 : 4) * Math.exp(-at * at / 2);
    }
    return 0.5 + sum * width / 3 / Math.sqrt(2 * Math.PI);
  }
}

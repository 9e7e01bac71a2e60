package dev.rapt.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rapt.kernel.Numbers;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** Double-precision numbers beside tensors, and derivatives by central differences. */
final class Doubles {
  private static final double STEP = 1e-5;

  private Doubles() {}

  static Tensor random(int seed, int... shape) {
    int count = 1;
    for (int size : shape) {
      count *= size;
    }
    return Tensor.of(Numbers.random(seed, count), shape);
  }

  static Sequences random(int seed, Offsets offsets, int width) {
    return Sequences.of(random(seed, offsets.total(), width), offsets);
  }

  static double[] of(Tensor tensor) {
    float[] values = tensor.toArray();
    double[] doubles = new double[values.length];
    for (int i = 0; i < doubles.length; i++) {
      doubles[i] = values[i];
    }
    return doubles;
  }

  static double[] of(Sequences sequences) {
    return of(sequences.matrix());
  }

  static double dot(double[] a, double[] b) {
    assertThat(a).hasSameSizeAs(b);
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** The gradient of {@code dot(weights, function(x))} by central differences. */
  static double[] gradient(double[] x, double[] weights, UnaryOperator<double[]> function) {
    ToDoubleFunction<double[]> loss = at -> dot(weights, function.apply(at));
    double[] gradient = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double[] moved = x.clone();
      moved[i] = x[i] + STEP;
      double above = loss.applyAsDouble(moved);
      moved[i] = x[i] - STEP;
      gradient[i] = (above - loss.applyAsDouble(moved)) / (2 * STEP);
    }
    return gradient;
  }

  static void close(Tensor actual, double[] expected, double tolerance) {
    assertThat(of(actual)).hasSameSizeAs(expected);
    float[] values = actual.toArray();
    for (int i = 0; i < expected.length; i++) {
      double scale = Math.max(1, Math.abs(expected[i]));
      assertThat((double) values[i])
          .as("element %d", i)
          .isCloseTo(expected[i], within(tolerance * scale));
    }
  }

  static void close(Sequences actual, double[] expected, double tolerance) {
    close(actual.matrix(), expected, tolerance);
  }
}

package dev.rapt.operation;

import dev.rapt.Activation;
import dev.rapt.execution.Execution;
import dev.rapt.kernel.Span;
import dev.rapt.tensor.Rows;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;

/** The non-linear functions of {@link Activation}, number by number. */
public final class Activations {
  private static final int COST = 4;

  private Activations() {}

  /** {@code y = f(x)}, number by number, the shape of {@code x}. */
  public static <R extends Rows<R>> R apply(Execution execution, R x, Activation activation) {
    float[] input = x.matrix().values();
    float[] result = new float[input.length];
    Ranges.forEach(
        execution,
        result.length,
        COST,
        (from, to, scratch) ->
            execution
                .kernels()
                .activate(
                    activation,
                    new Span(input, from, to - from),
                    new Span(result, from, to - from)));
    return x.withMatrix(Tensor.of(result, x.matrix().shape()));
  }

  /**
   * {@code dx = dy * f'(x)} for {@code y = f(x)}, the shape of {@code x}.
   *
   * @param x the input of the activation
   * @param dOutput the gradient of its result
   * @throws ShapeException if the shapes differ
   */
  public static <R extends Rows<R>> R gradient(
      Execution execution, R x, R dOutput, Activation activation) {
    Shapes.same("input", x, "gradient", dOutput);
    float[] input = x.matrix().values();
    float[] gradient = dOutput.matrix().values();
    float[] result = new float[input.length];
    Ranges.forEach(
        execution,
        result.length,
        2 * COST,
        (from, to, scratch) ->
            execution
                .kernels()
                .activationGradient(
                    activation,
                    new Span(input, from, to - from),
                    new Span(gradient, from, to - from),
                    new Span(result, from, to - from)));
    return x.withMatrix(Tensor.of(result, x.matrix().shape()));
  }
}

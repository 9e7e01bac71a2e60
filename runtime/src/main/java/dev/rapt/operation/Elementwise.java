package dev.rapt.operation;

import dev.rapt.execution.Execution;
import dev.rapt.kernel.Kernels;
import dev.rapt.kernel.Span;
import dev.rapt.tensor.Rows;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import java.util.List;

/** Arithmetic number by number. */
public final class Elementwise {
  /** Drawing is a few multiplications. */
  private static final int DROPOUT_COST = 8;

  private Elementwise() {}

  /**
   * {@code a + b}, as a residual connection needs it; the gradient of either is that of the sum.
   *
   * @throws ShapeException if the shapes differ
   */
  public static <R extends Rows<R>> R add(Execution execution, R a, R b) {
    Shapes.same("first", a, "second", b);
    return a.withMatrix(combine(execution, a.matrix(), b.matrix(), Kernels::add));
  }

  /**
   * {@code a * b}, as a gate needs it. The gradient of either is the product of the other and the
   * gradient of the result.
   *
   * @throws ShapeException if the shapes differ
   */
  public static <R extends Rows<R>> R multiply(Execution execution, R a, R b) {
    Shapes.same("first", a, "second", b);
    return a.withMatrix(combine(execution, a.matrix(), b.matrix(), Kernels::multiply));
  }

  /**
   * {@code a + b + ..}, added from the first to the last: the gradient of what several steps read.
   *
   * @throws ShapeException if the shapes differ
   */
  @SafeVarargs
  public static <R extends Rows<R>> R sum(Execution execution, R first, R second, R... more) {
    R sum = add(execution, first, second);
    for (R part : more) {
      sum = add(execution, sum, part);
    }
    return sum;
  }

  /**
   * The same of a list of one or more.
   *
   * @throws ShapeException if the shapes differ
   */
  public static <R extends Rows<R>> R sum(Execution execution, List<R> parts) {
    R sum = parts.get(0);
    for (R part : parts.subList(1, parts.size())) {
      sum = add(execution, sum, part);
    }
    return sum;
  }

  /**
   * {@code a + b + ..} of tensors of any number of axes, as the gradient of a parameter needs it.
   *
   * @throws ShapeException if the shapes differ
   */
  public static Tensor addTensors(
      Execution execution, Tensor first, Tensor second, Tensor... more) {
    Shapes.sameShape(first, second);
    Tensor sum = combine(execution, first, second, Kernels::add);
    for (Tensor part : more) {
      sum = addTensors(execution, sum, part);
    }
    return sum;
  }

  /**
   * Features of which some are 0 and the others grow by {@code 1 / (1 - probability)}. It is
   * linear, so that its gradient is the same call with the gradient of its result.
   *
   * @param probability of a feature to become 0, at least 0 and below 1
   * @param seed of the layer
   * @param index which of the layer's, so that each drops others
   * @throws ShapeException if the probability is outside
   */
  public static <R extends Rows<R>> R dropout(
      Execution execution, R x, double probability, long seed, int index) {
    Dropout.require(probability);
    long own = Dropout.seed(seed, index);
    float[] values = x.matrix().values();
    float[] result = new float[values.length];
    Ranges.forEach(
        execution,
        result.length,
        DROPOUT_COST,
        (from, to, scratch) ->
            Dropout.apply(
                new Span(values, from, to - from),
                probability,
                own,
                new Span(result, from, to - from)));
    return x.withMatrix(Tensor.of(result, x.matrix().shape()));
  }

  /** One kernel of two operands. */
  private interface Combination {
    void apply(Kernels kernels, Span a, Span b, Span result);
  }

  private static Tensor combine(Execution execution, Tensor a, Tensor b, Combination combination) {
    float[] first = a.values();
    float[] second = b.values();
    float[] result = new float[first.length];
    Ranges.forEach(
        execution,
        result.length,
        1,
        (from, to, scratch) ->
            combination.apply(
                execution.kernels(),
                new Span(first, from, to - from),
                new Span(second, from, to - from),
                new Span(result, from, to - from)));
    return Tensor.of(result, a.shape());
  }
}

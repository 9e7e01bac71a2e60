package dev.rapt.operation;

import dev.rapt.execution.Execution;
import dev.rapt.kernel.Span;
import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;

/** One vector a sequence, {@code [B, T, D] -> [B, D]}, and the gradients. */
public final class Pooling {
  private Pooling() {}

  /**
   * The mean of all positions.
   *
   * @throws ShapeException if a sequence is empty
   */
  public static Tensor mean(Execution execution, Sequences x) {
    return pool(
        execution,
        x,
        (sequence, target) -> {
          RowSums total = new RowSums(execution.kernels(), x.width());
          for (int row = x.offsets().start(sequence); row < end(x, sequence); row++) {
            total.add(row(x, row));
          }
          total.take(x.offsets().length(sequence), target);
        });
  }

  /**
   * The first position.
   *
   * @throws ShapeException if a sequence is empty
   */
  public static Tensor first(Execution execution, Sequences x) {
    return pool(
        execution, x, (sequence, target) -> copy(row(x, x.offsets().start(sequence)), target));
  }

  /**
   * The last position.
   *
   * @throws ShapeException if a sequence is empty
   */
  public static Tensor last(Execution execution, Sequences x) {
    return pool(execution, x, (sequence, target) -> copy(row(x, end(x, sequence) - 1), target));
  }

  /**
   * {@code dx = dy / T} at each of the {@code T} positions of a sequence, the gradient of {@link
   * #mean}.
   *
   * @param x the input, for its lengths
   * @param dOutput {@code [B, D]}
   * @throws ShapeException if the shapes do not fit
   */
  public static Sequences meanGradient(Execution execution, Sequences x, Tensor dOutput) {
    return spread(
        execution,
        x,
        dOutput,
        (sequence, gradient, result) -> {
          float share = 1f / x.offsets().length(sequence);
          for (int row = x.offsets().start(sequence); row < end(x, sequence); row++) {
            Span target = new Span(result, row * x.width(), x.width());
            execution.kernels().scale(share, gradient, target);
          }
        });
  }

  /**
   * The gradient of {@link #first}: zeros but for the first position.
   *
   * @param x the input, for its lengths
   * @param dOutput {@code [B, D]}
   * @throws ShapeException if the shapes do not fit
   */
  public static Sequences firstGradient(Execution execution, Sequences x, Tensor dOutput) {
    return spread(
        execution,
        x,
        dOutput,
        (sequence, gradient, result) ->
            copy(gradient, new Span(result, x.offsets().start(sequence) * x.width(), x.width())));
  }

  /**
   * The gradient of {@link #last}: zeros but for the last position.
   *
   * @param x the input, for its lengths
   * @param dOutput {@code [B, D]}
   * @throws ShapeException if the shapes do not fit
   */
  public static Sequences lastGradient(Execution execution, Sequences x, Tensor dOutput) {
    return spread(
        execution,
        x,
        dOutput,
        (sequence, gradient, result) ->
            copy(gradient, new Span(result, (end(x, sequence) - 1) * x.width(), x.width())));
  }

  /** Pools one sequence. */
  @FunctionalInterface
  private interface Pool {
    void run(int sequence, Span target);
  }

  /** Hands the gradient of one pooled vector to its rows. */
  @FunctionalInterface
  private interface Spread {
    void run(int sequence, Span gradient, float[] result);
  }

  private static Tensor pool(Execution execution, Sequences x, Pool body) {
    noneEmpty(x);
    int width = x.width();
    float[] result = new float[x.batch() * width];
    Ranges.forEach(
        execution,
        x.batch(),
        (long) x.offsets().longest() * width,
        (from, to, scratch) -> {
          for (int sequence = from; sequence < to; sequence++) {
            body.run(sequence, new Span(result, sequence * width, width));
          }
        });
    return Tensor.of(result, x.batch(), width);
  }

  private static Sequences spread(Execution execution, Sequences x, Tensor dOutput, Spread body) {
    noneEmpty(x);
    int width = x.width();
    Shapes.matrix("gradient", dOutput, "[" + x.batch() + ", " + width + "]");
    if (dOutput.size(0) != x.batch() || dOutput.size(1) != width) {
      throw new ShapeException(
          Explanation.of("wrong-shape", "the gradient is not one vector a sequence")
              .with("needs", "[" + x.batch() + ", " + width + "]")
              .with("got", dOutput.toString()));
    }
    float[] gradient = dOutput.values();
    float[] result = new float[x.matrix().elementCount()];
    Ranges.forEach(
        execution,
        x.batch(),
        (long) x.offsets().longest() * width,
        (from, to, scratch) -> {
          for (int sequence = from; sequence < to; sequence++) {
            body.run(sequence, new Span(gradient, sequence * width, width), result);
          }
        });
    return x.withMatrix(Tensor.of(result, x.offsets().total(), width));
  }

  private static void noneEmpty(Sequences x) {
    for (int sequence = 0; sequence < x.batch(); sequence++) {
      if (x.offsets().length(sequence) == 0) {
        throw new ShapeException(
            Explanation.of("empty-sequence", "a sequence without positions cannot be pooled")
                .with("at", "sequence " + sequence + " of " + x.batch())
                .with("fix", "leave the sequence out of the batch"));
      }
    }
  }

  private static int end(Sequences x, int sequence) {
    return x.offsets().start(sequence + 1);
  }

  private static Span row(Sequences x, int row) {
    return new Span(x.matrix().values(), row * x.width(), x.width());
  }

  private static void copy(Span from, Span to) {
    System.arraycopy(from.values(), from.offset(), to.values(), to.offset(), from.length());
  }
}

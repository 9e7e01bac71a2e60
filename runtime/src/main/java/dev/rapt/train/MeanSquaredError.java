package dev.rapt.train;

import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.Rows;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;

/**
 * The mean of the squared differences, and its gradient. Sums are in double precision.
 *
 * <pre>{@code
 * loss = mean over all n numbers of  (y - t)^2
 * dy   = 2 (y - t) / n
 * }</pre>
 */
public final class MeanSquaredError {
  private MeanSquaredError() {}

  /**
   * The loss of vectors or of sequences of them.
   *
   * @param output y, {@code [B, D]} or {@code [B, T, D]}
   * @param targets t, of the shape of {@code output}
   * @return with the gradient of the output; the rows are counted
   * @throws ShapeException if the shapes differ
   */
  public static <R extends Rows<R>> Loss<R> of(R output, R targets) {
    Tensor matrix = output.matrix();
    if (!matrix.hasShape(targets.matrix().shape()) || !sameLengths(output, targets)) {
      throw new ShapeException(
          Explanation.of("target-count", "the targets do not have the shape of the output")
              .with("output", output.toString())
              .with("targets", targets.toString())
              .with("fix", "give a target for each number of the output"));
    }
    float[] y = matrix.values();
    float[] t = targets.matrix().values();
    float[] gradient = new float[y.length];
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      double difference = (double) y[i] - t[i];
      sum += difference * difference;
      gradient[i] = (float) (2 * difference / y.length);
    }
    return new Loss<>(
        y.length == 0 ? 0 : sum / y.length,
        matrix.size(0),
        output.withMatrix(Tensor.of(gradient, matrix.shape())));
  }

  private static boolean sameLengths(Rows<?> output, Rows<?> targets) {
    return !(output instanceof Sequences one)
        || targets instanceof Sequences other && one.offsets().equals(other.offsets());
  }
}

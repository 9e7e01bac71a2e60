package dev.rapt.train;

import dev.rapt.execution.Execution;
import dev.rapt.kernel.Kernels;
import dev.rapt.kernel.Span;
import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/**
 * Computes the cross-entropy of rows of logits.
 *
 * @param logits {@code [rows, V]}
 * @param targets the class of a row
 * @param smoothing the part of the target that is spread over all classes
 * @param places what a row is called in messages
 */
record SoftmaxLoss(
    Tensor logits,
    IntUnaryOperator targets,
    double smoothing,
    IntFunction<String> places,
    Execution execution) {
  /** Roughly how many elements are worth a thread. */
  private static final int BLOCK = 1 << 14;

  Loss<Tensor> compute() {
    int rows = logits.size(0);
    int classes = logits.size(1);
    long count = counted(rows, classes);
    float[] x = logits.values();
    float[] gradient = new float[x.length];
    double[] losses = new double[rows];
    int blockRows = Math.max(1, BLOCK / Math.max(1, classes));
    execution.parallel(
        (rows + blockRows - 1) / blockRows,
        (block, scratch) -> {
          for (int row = block * blockRows; row < Math.min(rows, (block + 1) * blockRows); row++) {
            int target = targets.applyAsInt(row);
            if (target != CrossEntropy.LEFT_OUT) {
              int offset = row * classes;
              losses[row] =
                  row(
                      new Span(x, offset, classes),
                      target,
                      count,
                      new Span(gradient, offset, classes));
            }
          }
        });
    double sum = 0;
    for (double loss : losses) {
      sum += loss;
    }
    return new Loss<>(count == 0 ? 0 : sum / count, count, Tensor.of(gradient, rows, classes));
  }

  private double row(Span x, int target, long count, Span gradient) {
    Kernels kernels = execution.kernels();
    float max = kernels.max(x);
    kernels.exponential(x, max, gradient);
    double sum = 0;
    double deviation = 0;
    for (int i = 0; i < x.length(); i++) {
      sum += gradient.values()[gradient.offset() + i];
      deviation += (double) x.values()[x.offset() + i] - max;
    }
    double shared = smoothing / x.length();
    for (int i = 0; i < x.length(); i++) {
      int at = gradient.offset() + i;
      double wanted = i == target ? 1 - smoothing + shared : shared;
      gradient.values()[at] = (float) ((gradient.values()[at] / sum - wanted) / count);
    }
    double right = (1 - smoothing) * ((double) x.values()[x.offset() + target] - max);
    // Without smoothing, a logit of negative infinity in another class is not multiplied by 0.
    double others = smoothing == 0 ? 0 : shared * deviation;
    return StrictMath.log(sum) - right - others;
  }

  private long counted(int rows, int classes) {
    long count = 0;
    for (int row = 0; row < rows; row++) {
      int target = targets.applyAsInt(row);
      if (target != CrossEntropy.LEFT_OUT) {
        if (target < 0 || target >= classes) {
          throw new ShapeException(
              Explanation.of("target", "the target at " + places.apply(row) + " is not a class")
                  .with("needs", "0 to " + (classes - 1) + ", or CrossEntropy.LEFT_OUT")
                  .with("got", Integer.toString(target))
                  .with("logits", logits.toString())
                  .with("fix", "give the index of a logit, or leave the position out"));
        }
        count++;
      }
    }
    return count;
  }
}

package dev.rapt.train;

import dev.rapt.execution.Execution;
import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import dev.rapt.tensor.Tokens;
import java.util.function.IntFunction;

/**
 * The cross-entropy between the softmax of logits and the target classes, with its gradient.
 *
 * <pre>{@code
 * p      = softmax(x)                              x  the logits of a row, [V]
 * q[c]   = (1 - s) [c = t] + s / V                 t  its target, s  the smoothing
 * loss   = mean over the counted rows of  - sum over c of  q[c] log p[c]
 * dx     = (p - q) / counted rows
 * }</pre>
 *
 * <p>Rows whose target is {@link #LEFT_OUT} are not counted, and their gradient is 0. Label
 * smoothing is that of Szegedy et al. 2016, section 7. The largest logit of each row is subtracted
 * first, so that no exponential overflows; sums are in double precision.
 *
 * @param smoothing s, at least 0 and below 1; 0 for none
 */
public record CrossEntropy(double smoothing) {
  /** The target of a row that is left out; as in PyTorch. */
  public static final int LEFT_OUT = -100;

  /**
   * Checks the smoothing.
   *
   * @throws ShapeException if it is not at least 0 and below 1
   */
  public CrossEntropy {
    if (!(smoothing >= 0 && smoothing < 1)) {
      throw new ShapeException(
          Explanation.of("label-smoothing", "the label smoothing is out of range")
              .with("needs", "at least 0 and below 1")
              .with("got", Double.toString(smoothing))
              .with("fix", "give the part of the target that all classes share; 0 for none"));
    }
  }

  /** Without label smoothing. */
  public static CrossEntropy standard() {
    return new CrossEntropy(0);
  }

  /** {@link #of(Sequences, Tokens, Execution)} on the shared execution. */
  public Loss<Sequences> of(Sequences logits, Tokens targets) {
    return of(logits, targets, Execution.shared());
  }

  /**
   * The loss over sequences: of the next token at each position, for example.
   *
   * @param logits {@code [B, T, V]}
   * @param targets {@code [B, T]}, classes below V or {@link #LEFT_OUT}
   * @return with the gradient of the logits, {@code [B, T, V]}
   * @throws ShapeException if the lengths differ or a target is not a class
   */
  public Loss<Sequences> of(Sequences logits, Tokens targets, Execution execution) {
    if (!logits.offsets().equals(targets.offsets())) {
      throw new ShapeException(
          Explanation.of("target-count", "the targets are not as long as the logits")
              .with("logits", "lengths " + logits.offsets())
              .with("targets", "lengths " + targets.offsets())
              .with("fix", "give a target, or CrossEntropy.LEFT_OUT, for each position"));
    }
    SoftmaxLoss loss =
        new SoftmaxLoss(
            logits.matrix(), targets::id, smoothing, row -> position(targets, row), execution);
    return loss.compute().through(logits::withMatrix);
  }

  /** {@link #of(Tensor, int[], Execution)} on the shared execution. */
  public Loss<Tensor> of(Tensor logits, int... targets) {
    return of(logits, targets, Execution.shared());
  }

  /**
   * The loss over classes, one for each vector.
   *
   * @param logits {@code [B, V]}
   * @param targets B classes below V, or {@link #LEFT_OUT}
   * @return with the gradient of the logits, {@code [B, V]}
   * @throws ShapeException if their number differs or a target is not a class
   */
  public Loss<Tensor> of(Tensor logits, int[] targets, Execution execution) {
    int rows = logits.matrix().size(0);
    if (targets.length != rows) {
      throw new ShapeException(
          Explanation.of("target-count", "there are not as many targets as rows of logits")
              .with("logits", logits + ", " + rows + " rows")
              .with("targets", Integer.toString(targets.length))
              .with("fix", "give a target, or CrossEntropy.LEFT_OUT, for each row"));
    }
    IntFunction<String> place = row -> "row " + row;
    return new SoftmaxLoss(logits, row -> targets[row], smoothing, place, execution).compute();
  }

  private static String position(Tokens targets, int row) {
    int sequence = 0;
    while (targets.offsets().start(sequence + 1) <= row) {
      sequence++;
    }
    return "position " + (row - targets.offsets().start(sequence)) + " of sequence " + sequence;
  }
}

package dev.rapt.train;

import dev.rapt.tensor.Explanation;

/**
 * A loss or a gradient that is {@code NaN} or infinite. Weights, moments and the number of steps
 * are those from before the step.
 */
public final class DivergedException extends ArithmeticException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final int step;

  DivergedException(Explanation explanation, int step) {
    super(explanation.text());
    this.code = explanation.code();
    this.step = step;
  }

  /** The stable code, without {@code rapt/}. */
  public String code() {
    return code;
  }

  /** The step that was refused, counted from 1. */
  public int step() {
    return step;
  }
}

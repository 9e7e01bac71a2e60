package dev.rapt.train;

import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.ShapeException;

/** The learning rate of each step. */
@FunctionalInterface
public interface Schedule {
  /**
   * The rate of a step.
   *
   * @param step counted from 1
   */
  double rate(int step);

  /** The same rate at all steps. */
  static Schedule constant(double rate) {
    require("rate", rate);
    return step -> rate;
  }

  /**
   * A straight line from a peak at step 1 to a floor that is reached after {@code steps} steps.
   *
   * <pre>{@code
   * rate(s) = floor + (peak - floor) (1 - p)      p = min(1, (s - 1) / steps)
   * }</pre>
   */
  static Schedule linear(double peak, double floor, int steps) {
    requireFall(peak, floor, steps);
    return step -> floor + (peak - floor) * (1 - progress(step, steps));
  }

  /**
   * Half a wave of the cosine from a peak at step 1 to a floor that is reached after {@code steps}
   * steps (Loshchilov and Hutter 2017, equation 5, without restarts).
   *
   * <pre>{@code
   * rate(s) = floor + (peak - floor) (1 + cos(pi p)) / 2      p = min(1, (s - 1) / steps)
   * }</pre>
   */
  static Schedule cosine(double peak, double floor, int steps) {
    requireFall(peak, floor, steps);
    // StrictMath: the rate has the same bits on every JDK.
    return step ->
        floor + (peak - floor) * (1 + StrictMath.cos(Math.PI * progress(step, steps))) / 2;
  }

  /**
   * This schedule after a linear warmup to its first rate.
   *
   * <pre>{@code
   * rate(s) = this.rate(1) s / (warmup + 1)      s <= warmup
   *           this.rate(s - warmup)              else
   * }</pre>
   *
   * @param warmup how many steps are added before; 0 for none
   */
  default Schedule afterWarmup(int warmup) {
    if (warmup < 0) {
      throw refused("the warm-up", "at least 0 steps", Integer.toString(warmup));
    }
    return step -> step <= warmup ? rate(1) * step / (warmup + 1.0) : rate(step - warmup);
  }

  private static double progress(int step, int steps) {
    return Math.min(1, (step - 1) / (double) steps);
  }

  private static void requireFall(double peak, double floor, int steps) {
    require("peak", peak);
    require("floor", floor);
    if (steps < 1) {
      throw refused("the number of steps", "at least 1", Integer.toString(steps));
    }
    if (floor > peak) {
      throw refused("the floor", "at most the peak, " + peak, Double.toString(floor));
    }
  }

  private static void require(String name, double rate) {
    if (!(rate >= 0) || rate == Double.POSITIVE_INFINITY) {
      throw refused("the " + name, "a finite number, 0 or above", Double.toString(rate));
    }
  }

  private static ShapeException refused(String what, String needs, String got) {
    return new ShapeException(
        Explanation.of("schedule", what + " of a schedule is out of range")
            .with("needs", needs)
            .with("got", got)
            .with("fix", "a rate of 1e-3 suits a small model, 2e-5 a published one"));
  }
}

package dev.rapt.train;

import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.ShapeException;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter 2019, algorithm 2; the rate multiplies
 * the decay, as in PyTorch).
 *
 * <pre>{@code
 * m  = b1 m + (1 - b1) g                         g  the gradient, clipped
 * v  = b2 v + (1 - b2) g^2                       s  the step, from 1;  r  the rate
 * w  = (1 - r decay) w - r (m / (1 - b1^s)) / (sqrt(v / (1 - b2^s)) + epsilon)
 * }</pre>
 *
 * <p>A step is computed in double precision; weights and moments are kept in single precision.
 *
 * @param firstMomentDecay b1, at least 0 and below 1
 * @param secondMomentDecay b2, at least 0 and below 1
 * @param epsilon keeps the divisor above 0
 * @param weightDecay at least 0; {@link Optimization#decaying} selects the weights that decay
 */
public record AdamW(
    double firstMomentDecay, double secondMomentDecay, double epsilon, double weightDecay)
    implements UpdateRule {
  /**
   * Checks the numbers.
   *
   * @throws ShapeException if one is out of range
   */
  public AdamW {
    require("firstMomentDecay", firstMomentDecay, 1, "at least 0 and below 1");
    require("secondMomentDecay", secondMomentDecay, 1, "at least 0 and below 1");
    require("epsilon", epsilon, Double.POSITIVE_INFINITY, "finite and at least 0");
    require("weightDecay", weightDecay, Double.POSITIVE_INFINITY, "finite and at least 0");
  }

  /** 0.9, 0.999, 1e-8 and a decay of 0.01: PyTorch's defaults. */
  public static AdamW standard() {
    return new AdamW(0.9, 0.999, 1e-8, 0.01);
  }

  /** With another weight decay. */
  public AdamW withWeightDecay(double other) {
    return new AdamW(firstMomentDecay, secondMomentDecay, epsilon, other);
  }

  @Override
  public String name() {
    return "AdamW";
  }

  @Override
  public int moments() {
    return 2;
  }

  @Override
  public void apply(Update update) {
    float[] weights = update.weights();
    float[] first = update.moments().get(0);
    float[] second = update.moments().get(1);
    // StrictMath: the same bits on every JDK.
    double firstCorrection = 1 - StrictMath.pow(firstMomentDecay, update.step());
    double secondCorrection = 1 - StrictMath.pow(secondMomentDecay, update.step());
    double kept = update.decays() ? 1 - update.rate() * weightDecay : 1;
    for (int i = update.from(); i < update.to(); i++) {
      double gradient = update.scale() * update.gradients()[i];
      double m = firstMomentDecay * first[i] + (1 - firstMomentDecay) * gradient;
      double v = secondMomentDecay * second[i] + (1 - secondMomentDecay) * gradient * gradient;
      double divisor = Math.sqrt(v / secondCorrection) + epsilon;
      // Without epsilon, a weight that never had a gradient stays.
      double change = m == 0 ? 0 : update.rate() * (m / firstCorrection) / divisor;
      weights[i] = (float) (kept * weights[i] - change);
      first[i] = (float) m;
      second[i] = (float) v;
    }
  }

  private static void require(String name, double value, double below, String needs) {
    if (!(value >= 0 && value < below)) {
      throw new ShapeException(
          Explanation.of("update-rule", name + " of AdamW is out of range")
              .with("needs", needs)
              .with("got", Double.toString(value))
              .with("fix", "begin with AdamW.standard()"));
    }
  }
}

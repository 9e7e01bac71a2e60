package dev.rapt.train;

import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.ShapeException;

/**
 * Stochastic gradient descent with momentum (Sutskever et al. 2013; the rate outside of the
 * momentum, as in PyTorch) and decoupled weight decay.
 *
 * <pre>{@code
 * m  = momentum m + g                 g  the gradient, clipped;  r  the rate
 * w  = (1 - r decay) w - r m
 * }</pre>
 *
 * <p>A step is computed in double precision; weights and moments are kept in single precision.
 *
 * @param momentum at least 0 and below 1; 0 for none
 * @param weightDecay at least 0; {@link Optimization#decaying} selects the weights that decay
 */
public record Sgd(double momentum, double weightDecay) implements UpdateRule {
  /**
   * Checks the numbers.
   *
   * @throws ShapeException if one is out of range
   */
  public Sgd {
    require("momentum", momentum, 1, "at least 0 and below 1");
    require("weightDecay", weightDecay, Double.POSITIVE_INFINITY, "finite and at least 0");
  }

  /** Without momentum and decay. */
  public static Sgd plain() {
    return new Sgd(0, 0);
  }

  /** With momentum and without decay. */
  public static Sgd withMomentum(double momentum) {
    return new Sgd(momentum, 0);
  }

  @Override
  public String name() {
    return momentum == 0 ? "SGD" : "SGD with momentum";
  }

  @Override
  public int moments() {
    return momentum == 0 ? 0 : 1;
  }

  @Override
  public void apply(Update update) {
    float[] weights = update.weights();
    double kept = update.decays() ? 1 - update.rate() * weightDecay : 1;
    for (int i = update.from(); i < update.to(); i++) {
      double m = update.scale() * update.gradients()[i];
      if (momentum != 0) {
        float[] moment = update.moments().get(0);
        m += momentum * moment[i];
        moment[i] = (float) m;
      }
      weights[i] = (float) (kept * weights[i] - update.rate() * m);
    }
  }

  private static void require(String name, double value, double below, String needs) {
    if (!(value >= 0 && value < below)) {
      throw new ShapeException(
          Explanation.of("update-rule", name + " of Sgd is out of range")
              .with("needs", needs)
              .with("got", Double.toString(value))
              .with("fix", "a momentum of 0.9 and no decay is usual"));
    }
  }
}

package dev.rapt.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rapt.parameter.ParameterSelection;
import dev.rapt.tensor.ShapeException;
import org.junit.jupiter.api.Test;

class UpdateRuleTest {
  private static final float[][] GRADIENTS = {
    {0.1f, -0.2f, 0.3f}, {0.4f, 0, -0.5f}, {-0.25f, 1.5f, 0.125f}, {0.0625f, 0.75f, -2}
  };

  @Test
  void adamWByHand() {
    // One step: m/(1 - b1) = g and v/(1 - b2) = g^2, so the change is rate g / (|g| + epsilon).
    Point weights = Point.of(2, 2, 2);
    Optimizer<Point> optimizer =
        Optimization.of(new AdamW(0.9, 0.99, 0.5, 0.25), Schedule.constant(0.5))
            .begin(Point.PARAMETERS, weights);

    optimizer.step(Point.gradient(1.5f, -0.5f, 0));

    // The table decays to (1 - 0.5 * 0.25) 2 = 1.75, the bias does not.
    assertNear(weights.table().values(), 1.75 - 0.5 * 1.5 / 2, 1.75 + 0.5 * 0.5 / 1, 1.75);
    assertNear(weights.bias().values(), 2 - 0.5 * 1.5 / 2, 2 + 0.5 * 0.5 / 1, 2);
  }

  @Test
  void adamWWithAConstantGradientMovesByTheRate() {
    // m/(1 - b1^s) = g and v/(1 - b2^s) = g^2 at every step s.
    Point weights = Point.of(0, 0, 0);
    Optimizer<Point> optimizer =
        Optimization.of(new AdamW(0.9, 0.999, 0, 0), Schedule.constant(0.01))
            .begin(Point.PARAMETERS, weights);

    for (int step = 0; step < 100; step++) {
      optimizer.step(Point.gradient(3, -1e-3f, 0));
    }

    assertThat(weights.bias().values()[0]).isEqualTo(-1, within(1e-5f));
    assertThat(weights.bias().values()[1]).isEqualTo(1, within(1e-5f));
    assertThat(weights.bias().values()[2]).isZero();
  }

  @Test
  void adamWIsThatOfPyTorch() {
    // PyTorch 2.13, float64: AdamW(lr=0.1), and AdamW(0.01, (0.8, 0.95), 1e-6, weight_decay=0.5).
    assertNear(
        after(AdamW.standard(), 0.1), 0.7547158825593974, -1.9491346765048219, 0.49413076701669356);
    assertNear(
        after(new AdamW(0.8, 0.95, 1e-6, 0.5), 0.01),
        0.9570112231562617,
        -1.9576842468537428,
        0.4911488904862352);
  }

  @Test
  void sgdWithMomentumIsThatOfPyTorch() {
    // PyTorch 2.13, float64: SGD(lr=0.1, momentum=0.9); the last step by hand: 2.0958 + 0.1 *
    // 1.9542.
    assertNear(after(Sgd.withMomentum(0.9), 0.1), 0.89846, -2.29122, 0.70858);
  }

  @Test
  void plainSgdFollowsTheGradient() {
    // 1 - 0.5 (0.1 + 0.4 - 0.25 + 0.0625), and so on.
    assertNear(after(Sgd.plain(), 0.5), 0.84375, -3.025, 1.5375);
  }

  @Test
  void sgdDecaysByTheRate() {
    Point weights = Point.of(4, 4, 4);
    Optimization.of(new Sgd(0, 0.5), Schedule.constant(0.5))
        .begin(Point.PARAMETERS, weights)
        .step(Point.gradient(1, 0, 0));

    assertThat(weights.table().values()).containsExactly(2.5f, 3, 3);
    assertThat(weights.bias().values()).containsExactly(3.5f, 4, 4);
  }

  @Test
  void numbersOutOfRangeAreNamed() {
    assertThatThrownBy(() -> new AdamW(1, 0.9, 1e-8, 0))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll("firstMomentDecay of AdamW", "below 1", "1.0", "fix");
    assertThatThrownBy(() -> new AdamW(0.9, 0.9, 1e-8, -1))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll("weightDecay of AdamW", "-1.0");
    assertThatThrownBy(() -> new Sgd(1.5, 0))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll("momentum of Sgd", "1.5");
  }

  private static float[] after(UpdateRule rule, double rate) {
    Point weights = Point.of(1, -2, 0.5f);
    Optimizer<Point> optimizer =
        Optimization.of(rule, Schedule.constant(rate))
            .decaying(ParameterSelection.all())
            .begin(Point.PARAMETERS, weights);
    for (float[] gradient : GRADIENTS) {
      optimizer.step(Point.gradient(gradient));
    }
    assertThat(weights.table().values()).isEqualTo(weights.bias().values());
    return weights.bias().values();
  }

  private static void assertNear(float[] values, double... expected) {
    for (int i = 0; i < expected.length; i++) {
      assertThat((double) values[i]).as("%s", i).isEqualTo(expected[i], within(1e-6));
    }
  }
}

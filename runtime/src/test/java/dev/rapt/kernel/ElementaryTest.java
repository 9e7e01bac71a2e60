package dev.rapt.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The exponential and the error function against double precision. */
class ElementaryTest {
  @Test
  void theExponentialIsWithinOneUlpWhereItIsNormal() {
    double worst = 0;
    for (float x = -87f; x < 88.7f; x += 0.00037f) {
      double exact = StrictMath.exp(x);
      double error = Math.abs(Elementary.exponential(x) - exact) / Math.ulp((float) exact);
      worst = Math.max(worst, error);
    }
    assertThat(worst).isLessThan(1.0);
  }

  @Test
  void theExponentialUnderflowsGradually() {
    for (float x = -103.9f; x < -87f; x += 0.0013f) {
      double exact = StrictMath.exp(x);
      assertThat((double) Elementary.exponential(x))
          .isBetween(exact - 2 * Float.MIN_VALUE, exact + Float.MIN_VALUE * 2);
    }
  }

  @Test
  void theExponentialHasItsLimits() {
    assertThat(Elementary.exponential(0f)).isEqualTo(1f);
    assertThat(Elementary.exponential(-0f)).isEqualTo(1f);
    assertThat(Elementary.exponential(88.72f)).isFinite();
    assertThat(Elementary.exponential(88.73f)).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(Elementary.exponential(Float.MAX_VALUE)).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(Elementary.exponential(Float.POSITIVE_INFINITY)).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(Elementary.exponential(-104f)).isZero();
    assertThat(Elementary.exponential(-Float.MAX_VALUE)).isZero();
    assertThat(Elementary.exponential(Float.NEGATIVE_INFINITY)).isZero();
    assertThat(Elementary.exponential(Float.NaN)).isNaN();
  }

  @Test
  void theComplementaryErrorFunctionIsWithinTenToTheMinusSeven() {
    double worst = 0;
    for (float a = 0f; a < 6f; a += 0.0107f) {
      float logarithm = Elementary.complementaryErrorLogarithm(a);
      double error = Math.abs(Elementary.exponential(logarithm) - (1 - errorFunction(a)));
      worst = Math.max(worst, error);
    }
    assertThat(worst).isLessThan(1.3e-7);
  }

  @Test
  void theComplementaryErrorFunctionVanishesFarOut() {
    float far = ActivationFormulas.GELU_BOUND * ActivationFormulas.INVERSE_ROOT_2;
    assertThat(Elementary.exponential(Elementary.complementaryErrorLogarithm(far))).isZero();
  }

  /** The integral of the bell curve by Simpson's rule. */
  private static double errorFunction(double x) {
    int steps = 2_000;
    double width = x / steps;
    double sum = 1 + Math.exp(-x * x);
    for (int step = 1; step < steps; step++) {
      double at = step * width;
      sum += (step % 2 == 0 ? 2 : 4) * Math.exp(-at * at);
    }
    return 2 / Math.sqrt(Math.PI) * sum * width / 3;
  }
}

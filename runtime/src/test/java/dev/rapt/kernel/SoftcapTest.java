package dev.rapt.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SoftcapTest {
  @Test
  void theHyperbolicTangentIsWithinTwoUlp() {
    IntStream.rangeClosed(-120_000, 120_000)
        .forEach(
            step -> {
              float x = step * 1e-4f;
              double want = Math.tanh(x);
              assertThat(Math.abs(Softcap.tanh(x) - want))
                  .as("tanh(%s)", x)
                  .isLessThanOrEqualTo(2 * Math.ulp((float) want));
            });
  }

  @Test
  void itKeepsNanAndSignsAndEndsAtOne() {
    assertThat(Softcap.tanh(Float.NaN)).isNaN();
    assertThat(Softcap.tanh(Float.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(Softcap.tanh(Float.NEGATIVE_INFINITY)).isEqualTo(-1);
    assertThat(Softcap.tanh(Float.MIN_VALUE)).isEqualTo(Float.MIN_VALUE);
    assertThat(Softcap.tanh(-0f)).isEqualTo(-0f);
  }
}

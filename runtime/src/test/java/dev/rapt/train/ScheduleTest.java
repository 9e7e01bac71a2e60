package dev.rapt.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rapt.tensor.ShapeException;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  @Test
  void aConstantRateIsTheSameAtAllSteps() {
    assertThat(Schedule.constant(0.1).rate(1)).isEqualTo(0.1);
    assertThat(Schedule.constant(0.1).rate(1_000_000)).isEqualTo(0.1);
  }

  @Test
  void aLineFallsEvenlyToItsFloorAndStaysThere() {
    Schedule line = Schedule.linear(1, 0.2, 4);

    assertThat(line.rate(1)).isEqualTo(1);
    assertThat(line.rate(2)).isEqualTo(0.8, within(1e-15));
    assertThat(line.rate(3)).isEqualTo(0.6, within(1e-15));
    assertThat(line.rate(5)).isEqualTo(0.2);
    assertThat(line.rate(50)).isEqualTo(0.2);
  }

  @Test
  void theCosineFallsSlowlyAtBothEnds() {
    Schedule cosine = Schedule.cosine(1, 0, 6);

    assertThat(cosine.rate(1)).isEqualTo(1);
    assertThat(cosine.rate(2)).isEqualTo((1 + Math.sqrt(3) / 2) / 2, within(1e-15));
    assertThat(cosine.rate(3)).isEqualTo(0.75, within(1e-15));
    assertThat(cosine.rate(4)).isEqualTo(0.5, within(1e-15));
    assertThat(cosine.rate(7)).isZero();
    assertThat(cosine.rate(8)).isZero();
  }

  @Test
  void theWarmUpRisesEvenlyToTheFirstRateAndComesBeforeTheRest() {
    Schedule warmed = Schedule.linear(1, 0, 10).afterWarmup(3);

    assertThat(warmed.rate(1)).isEqualTo(0.25);
    assertThat(warmed.rate(2)).isEqualTo(0.5);
    assertThat(warmed.rate(3)).isEqualTo(0.75);
    assertThat(warmed.rate(4)).isEqualTo(1);
    assertThat(warmed.rate(9)).isEqualTo(0.5);
    assertThat(warmed.rate(14)).isZero();
  }

  @Test
  void numbersOutOfRangeAreNamed() {
    assertThatThrownBy(() -> Schedule.constant(Double.NaN))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll("the rate of a schedule", "NaN", "fix");
    assertThatThrownBy(() -> Schedule.cosine(0.1, 0.2, 5))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll("the floor", "at most the peak, 0.1", "0.2");
    assertThatThrownBy(() -> Schedule.linear(1, 0, 0))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll("the number of steps", "0");
    assertThatThrownBy(() -> Schedule.constant(1).afterWarmup(-1))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll("warm-up", "-1");
  }
}

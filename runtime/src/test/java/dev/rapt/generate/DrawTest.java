package dev.rapt.generate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Numbers computed independently: SplitMix64, seeded by an output of SplitMix64. */
class DrawTest {
  @Test
  void numbersOfTheGenerator() {
    assertThat(Draw.of(0, 0, 0)).isEqualTo(0.6524484863740322);
    assertThat(Draw.of(42, 0, 1)).isEqualTo(0.9557467261317436);
    assertThat(Draw.of(42, 3, 7)).isEqualTo(0.48706373316641616);
    assertThat(Draw.of(-1, 1, 0)).isEqualTo(0.49717172900533024);
  }
}

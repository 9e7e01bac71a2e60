package dev.rapt.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Scores record which pairs are attended. */
class ScoresTest {
  private static final Scores SCORES =
      Scores.zeros(1, Offsets.ofLengths(2, 1), Offsets.ofLengths(3, 2));

  @Test
  void atFirstEveryPairIsAttended() {
    assertThat(SCORES.attends(0, 0, 0, 2)).isTrue();
    assertThat(SCORES.attends(1, 0, 0, 1)).isTrue();
    assertThat(SCORES.hasPairs()).isFalse();
  }

  @Test
  void bandsAndPairsIntersectInAnyOrder() {
    boolean[] one = {true, true, false, true, true, true, false, true};
    boolean[] other = {false, true, true, true, true, true, true, true};
    Scores scores = SCORES.withPairs(one).within(Band.causal(1)).withPairs(other);
    assertThat(scores).isEqualTo(SCORES.within(Band.causal(1)).withPairs(other).withPairs(one));
    assertThat(
            new boolean[] {
              scores.attends(0, 0, 0, 0),
              scores.attends(0, 0, 0, 1),
              scores.attends(0, 0, 0, 2),
              scores.attends(0, 0, 1, 2),
              scores.attends(1, 0, 0, 0),
              scores.attends(1, 0, 0, 1)
            })
        .containsExactly(false, true, false, true, false, true);
    assertThat(one).containsExactly(true, true, false, true, true, true, false, true);
  }

  @Test
  void otherNumbersKeepWhatIsAttended() {
    Scores scores = SCORES.within(Band.causal(0)).withPairs(new boolean[8]);
    Scores others = scores.withValues(new float[8]);
    assertThat(others.attends(0, 0, 0, 0)).isFalse();
    assertThat(others.band()).isEqualTo(Band.causal(0));
    assertThat(others).isEqualTo(scores).isNotEqualTo(SCORES);
  }

  @Test
  void pairsThatAreNotOneEachAreRefused() {
    assertThatThrownBy(() -> SCORES.withPairs(new boolean[7]))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/element-count]")
        .hasMessageContaining("8")
        .hasMessageContaining("7");
  }
}

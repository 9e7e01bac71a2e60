package dev.rapt.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapt.execution.Execution;
import dev.rapt.tensor.Band;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.ScoreBias;
import dev.rapt.tensor.Scores;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The gradient of a bias, by hand. */
class BiasGradientsTest {
  private static final Execution EXECUTION = Executions.any();

  /** Two heads, two queries, three keys. */
  private static final Scores GRADIENT =
      Scores.zeros(2, Offsets.ofLengths(2), Offsets.ofLengths(3))
          .withValues(new float[] {1, 2, 3, 4, 5, 6, 10, 20, 30, 40, 50, 60});

  @Test
  void aBiasOfEachPairReceivesTheGradientOfItsScore() {
    Tensor bias = Tensor.zeros(1, 2, 2, 3);
    assertThat(gradient(bias, GRADIENT)).isEqualTo(Tensor.of(GRADIENT.values(), 1, 2, 2, 3));
  }

  @Test
  void axesThatTheBiasDoesNotHaveAreSummed() {
    assertThat(gradient(Tensor.zeros(3), GRADIENT))
        .isEqualTo(Tensor.of(new float[] {55, 77, 99}, 3));
    assertThat(gradient(Tensor.zeros(2, 3), GRADIENT))
        .isEqualTo(Tensor.of(new float[][] {{11, 22, 33}, {44, 55, 66}}));
    assertThat(gradient(Tensor.zeros(2, 1, 3), GRADIENT))
        .isEqualTo(Tensor.of(new float[] {5, 7, 9, 50, 70, 90}, 2, 1, 3));
  }

  @Test
  void aBiasOfFewerKeysReceivesTheirsAlone() {
    assertThat(gradient(Tensor.zeros(2), GRADIENT)).isEqualTo(Tensor.of(new float[] {55, 77}, 2));
  }

  @Test
  void whatIsNotAttendedCountsZeroWhateverStandsThere() {

    Scores masked = GRADIENT.within(Band.causal(0));
    assertThat(gradient(Tensor.zeros(3), masked)).isEqualTo(Tensor.of(new float[] {55, 55, 0}, 3));
  }

  @Test
  void aHiddenPairReceivesNothing() {
    ScoreBias hiding = ScoreBias.of(Tensor.of(new float[] {0, Float.NEGATIVE_INFINITY, 0}, 3));
    Scores zeros = Scores.zeros(2, Offsets.ofLengths(2), Offsets.ofLengths(3));
    Scores weights =
        Attention.softmax(EXECUTION, Attention.addBias(EXECUTION, zeros, List.of(hiding)));
    Scores dScores = Attention.softmaxGradient(EXECUTION, weights, GRADIENT);
    assertThat(BiasGradients.of(EXECUTION, List.of(hiding), dScores).get(0).tensor())
        .isEqualTo(Tensor.of(new float[] {-11, 0, 11}, 3));
  }

  @Test
  void eachSequenceHasItsOwn() {
    Scores two =
        Scores.zeros(1, Offsets.ofLengths(1, 2), Offsets.ofLengths(2, 1))
            .withValues(new float[] {1, 2, 3, 4});
    assertThat(BiasGradients.of(EXECUTION, List.of(ScoreBias.of(Tensor.zeros(2)), bias(1)), two))
        .containsExactly(
            ScoreBias.of(Tensor.of(new float[] {1, 2}, 2)),
            ScoreBias.of(Tensor.of(new float[] {7}, 1)));
  }

  @Test
  void biasesThatSeveralLayersAddAreSummedSequenceBySequence() {
    List<ScoreBias> one = List.of(ScoreBias.of(Tensor.of(new float[] {1, 2}, 2)), bias(1));
    assertThat(BiasGradients.sum(EXECUTION, List.of(one, one, one)))
        .containsExactly(ScoreBias.of(Tensor.of(new float[] {3, 6}, 2)), bias(1));
    assertThat(BiasGradients.sum(EXECUTION, List.of(one))).isEqualTo(one);
  }

  @Test
  void noKeysAndNoQueriesGiveZeros() {
    Scores none = Scores.zeros(2, Offsets.ofLengths(0), Offsets.ofLengths(3));
    assertThat(gradient(Tensor.zeros(3), none)).isEqualTo(Tensor.zeros(3));
    Scores keyless = Scores.zeros(2, Offsets.ofLengths(2), Offsets.ofLengths(0));
    assertThat(gradient(Tensor.zeros(0), keyless)).isEqualTo(Tensor.zeros(0));
  }

  @Test
  void oneBiasTooFewIsAnError() {
    assertThatThrownBy(() -> BiasGradients.of(EXECUTION, List.of(), GRADIENT))
        .isInstanceOf(ShapeException.class);
    assertThatThrownBy(() -> gradient(Tensor.zeros(3, 1, 3), GRADIENT))
        .isInstanceOf(ShapeException.class);
  }

  private static ScoreBias bias(int keys) {
    return ScoreBias.of(Tensor.zeros(keys));
  }

  private static Tensor gradient(Tensor bias, Scores dScores) {
    return BiasGradients.of(EXECUTION, List.of(ScoreBias.of(bias)), dScores).get(0).tensor();
  }
}

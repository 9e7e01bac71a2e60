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
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cap of scores, and what is added to them. */
class ScoreTermsTest {
  private static final Execution EXECUTION = Executions.any();
  private static final float HIDDEN = Float.NEGATIVE_INFINITY;

  @Test
  void capsByHand() {
    assertThat(Attention.softcap(EXECUTION, row(0, 1e6f, -1e6f), 50).values())
        .containsExactly(0, 50, -50);
    Doubles.close(
        Tensor.of(Attention.softcap(EXECUTION, row(2, -1, 0.001f), 2).values(), 3),
        new double[] {1.5231883119, -0.9242343145, 0.0009999999},
        2e-7);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 3, 50})
  void theGradientOfTheCapIsThatOfCentralDifferences(double cap) {
    Tensor x = Doubles.random(1, 40);
    Tensor gradient = Doubles.random(2, 40);
    Scores scores = row(x.values());
    Scores capped = Attention.softcap(EXECUTION, scores, cap);
    Scores dScores = Attention.softcapGradient(EXECUTION, capped, row(gradient.values()), cap);
    Doubles.close(
        Tensor.of(dScores.values(), 40),
        Doubles.gradient(
            Doubles.of(x),
            Doubles.of(gradient),
            at -> {
              double[] result = new double[at.length];
              for (int i = 0; i < at.length; i++) {
                result[i] = cap * Math.tanh(at[i] / cap);
              }
              return result;
            }),
        1e-6);
  }

  @Test
  void atTheCapThereIsNoGradient() {
    Scores capped = Attention.softcap(EXECUTION, row(1e6f, -1e6f), 5);
    assertThat(Attention.softcapGradient(EXECUTION, capped, row(1, 1), 5).values())
        .containsExactly(0, 0);
  }

  @Test
  void nanIsNotCappedButItIsNotAttendedEither() {
    Scores capped = Attention.softcap(EXECUTION, row(Float.NaN, 1), 5);
    assertThat(capped.values()[0]).isNaN();
    Scores gradient = row(7, Float.NaN).withPairs(new boolean[] {false, true});
    float[] dScores = Attention.softcapGradient(EXECUTION, capped, gradient, 5).values();
    assertThat(dScores[0]).isZero();
    assertThat(dScores[1]).isNaN();
    assertThat(
            Attention.softcap(EXECUTION, row(Float.NaN, 1).within(Band.window(0, 0)), 5).values())
        .satisfies(values -> assertThat(values[0]).isNaN())
        .satisfies(values -> assertThat(values[1]).isEqualTo(HIDDEN));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 1e300, 1e-300})
  void aCapThatIsNotPositiveAndFiniteIsRefused(double cap) {
    for (ThrowingCallable call :
        List.<ThrowingCallable>of(
            () -> Attention.softcap(EXECUTION, row(1), cap),
            () -> Attention.softcapGradient(EXECUTION, row(1), row(1), cap))) {
      assertThatThrownBy(call)
          .isInstanceOf(ShapeException.class)
          .hasMessageContaining("[rapt/softcap]")
          .hasMessageContaining("above 0")
          .hasMessageContaining(Double.toString(cap))
          .hasMessageContaining("fix");
    }
  }

  @Test
  void alibiOfTwoHeadsByHand() {
    Scores scores = Scores.zeros(2, Offsets.ofLengths(2), Offsets.ofLengths(3));
    assertThat(Attention.addAlibi(EXECUTION, scores, 0).values())
        .containsExactly(
            0, -0x1p-4f, -0x1p-3f, -0x1p-4f, 0, -0x1p-4f, 0, -0x1p-8f, -0x1p-7f, -0x1p-8f, 0,
            -0x1p-8f);
    assertThat(Attention.addAlibi(EXECUTION, scores, 3).head(0, 0))
        .isEqualTo(
            Tensor.of(new float[][] {{-0.1875f, -0.125f, -0.0625f}, {-0.25f, -0.1875f, -0.125f}}));
    assertThat(Attention.addAlibi(EXECUTION, scores, -1).head(0, 0))
        .isEqualTo(
            Tensor.of(new float[][] {{-0.0625f, -0.125f, -0.1875f}, {0, -0.0625f, -0.125f}}));
  }

  @Test
  void alibiOfSixHeadsHasTheSlopesOfFourAndEveryOtherOfEight() {
    Scores scores = Scores.zeros(6, Offsets.ofLengths(1), Offsets.ofLengths(2));
    float[] values = Attention.addAlibi(EXECUTION, scores, 0).values();
    float[] slopes = {0.25f, 0.0625f, 0.015625f, 0.00390625f, 0.5f, 0.125f};
    for (int head = 0; head < 6; head++) {
      assertThat(values[2 * head]).isZero();
      assertThat(values[2 * head + 1]).isEqualTo(-slopes[head]);
    }
  }

  @Test
  void aBiasIsAddedAndMinusInfinityHides() {
    ScoreBias bias = ScoreBias.of(Tensor.of(new float[] {10, HIDDEN, 0.5f}, 3));
    Scores biased = Attention.addBias(EXECUTION, row(1, Float.NaN, Float.NaN), List.of(bias));
    assertThat(biased.values()[0]).isEqualTo(11);
    assertThat(biased.values()[1]).isEqualTo(HIDDEN);
    assertThat(biased.values()[2]).isNaN();
    assertThat(biased.attends(0, 0, 0, 1)).isFalse();
    assertThat(biased.attends(0, 0, 0, 2)).isTrue();
  }

  @Test
  void keysBeyondABiasAreNotAttended() {
    ScoreBias bias = ScoreBias.of(Tensor.of(new float[] {1}, 1));
    Scores biased = Attention.addBias(EXECUTION, row(1, 2, 3), List.of(bias));
    assertThat(biased.values()).containsExactly(2, HIDDEN, HIDDEN);
    assertThat(Attention.softmax(EXECUTION, biased).values()).containsExactly(1, 0, 0);
  }

  @Test
  void zeroAndOneAreNumbersNotAMask() {
    ScoreBias bias = ScoreBias.of(Tensor.of(new float[] {0, 1}, 2));
    Scores biased = Attention.addBias(EXECUTION, row(5, 5), List.of(bias));
    assertThat(biased.values()).containsExactly(5, 6);
    assertThat(biased.attends(0, 0, 0, 0)).isTrue();
  }

  @Test
  void aBiasAfterAMaskKeepsTheMask() {
    Scores masked = Attention.maskWindow(EXECUTION, row(1, 2, 3, 4), -1, 0, 2);
    ScoreBias bias = ScoreBias.of(Tensor.of(new float[] {1, HIDDEN, 1, 1}, 4));
    assertThat(Attention.addBias(EXECUTION, masked, List.of(bias)).values())
        .containsExactly(2, HIDDEN, 4, HIDDEN);
  }

  @Test
  void biasesThatDoNotFitAreRefused() {
    Scores scores = Scores.zeros(2, Offsets.ofLengths(3, 1), Offsets.ofLengths(4, 5));
    ScoreBias fits = ScoreBias.of(Tensor.zeros(2, 3, 4));
    refused(scores, "batch-size", List.of(fits));
    refused(scores, "mask-shape", List.of(fits, fits));
    ScoreBias whole = ScoreBias.of(Tensor.zeros(2, 1, 1, 4));
    refused(scores, "mask-shape", List.of(fits, whole));
    assertThat(Attention.addBias(EXECUTION, scores, List.of(fits, ScoreBias.of(Tensor.zeros(5)))))
        .isEqualTo(scores);
  }

  private static void refused(Scores scores, String code, List<ScoreBias> bias) {
    assertThatThrownBy(() -> Attention.addBias(EXECUTION, scores, bias))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/" + code + "]");
  }

  private static Scores row(float... values) {
    return Scores.zeros(1, Offsets.ofLengths(1), Offsets.ofLengths(values.length))
        .withValues(values);
  }
}

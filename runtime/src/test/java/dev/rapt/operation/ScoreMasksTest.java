package dev.rapt.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapt.execution.Execution;
import dev.rapt.tensor.KeepMask;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Scores;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Masks of scores, by hand. */
class ScoreMasksTest {
  private static final Execution EXECUTION = Executions.any();
  private static final float NAN = Float.NaN;

  @Test
  void causalHidesWhatComesAfterThePosition() {
    assertThat(seen(Attention.maskCausal(EXECUTION, scores(3, 3), 0)))
        .containsExactly("x..", "xx.", "xxx");
  }

  @Test
  void causalCountsFromTheOffset() {
    assertThat(seen(Attention.maskCausal(EXECUTION, scores(2, 4), 1)))
        .containsExactly("xx..", "xxx.");
    assertThat(seen(Attention.maskCausal(EXECUTION, scores(3, 2), -1)))
        .containsExactly("..", "x.", "xx");
    assertThat(seen(Attention.maskCausal(EXECUTION, scores(2, 2), 7))).containsExactly("xx", "xx");
  }

  @Test
  void aWindowBoundsBothSidesOfThePosition() {
    assertThat(seen(Attention.maskWindow(EXECUTION, scores(4, 4), 1, 0, 0)))
        .containsExactly("x...", "xx..", ".xx.", "..xx");
    assertThat(seen(Attention.maskWindow(EXECUTION, scores(3, 4), 0, 1, 1)))
        .containsExactly(".xx.", "..xx", "...x");
    assertThat(seen(Attention.maskWindow(EXECUTION, scores(3, 3), -1, 1, 0)))
        .containsExactly("xx.", "xxx", "xxx");
    assertThat(seen(Attention.maskWindow(EXECUTION, scores(3, 3), 1, -1, 0)))
        .containsExactly("xxx", "xxx", ".xx");
    assertThat(seen(Attention.maskWindow(EXECUTION, scores(2, 2), -1, -1, 0)))
        .containsExactly("xx", "xx");
  }

  @Test
  void aWindowOfNoKeyLeavesNone() {
    assertThat(seen(Attention.maskWindow(EXECUTION, scores(2, 3), 0, 0, 9)))
        .containsExactly("...", "...");
  }

  @Test
  void aKeepMaskHidesWhatIsFalseAndWhatIsBeyond() {
    KeepMask keep = KeepMask.of(new boolean[] {true, false, false, true}, 2, 2);
    assertThat(seen(Attention.maskKept(EXECUTION, scores(2, 3), List.of(keep))))
        .containsExactly("x..", ".x.");
    KeepMask forAll = KeepMask.of(new boolean[] {true, false, true}, 3);
    assertThat(seen(Attention.maskKept(EXECUTION, scores(2, 3), List.of(forAll))))
        .containsExactly("x.x", "x.x");
  }

  @Test
  void masksIntersectInAnyOrder() {
    KeepMask keep = KeepMask.of(new boolean[] {true, false, true}, 3);
    Scores one =
        Attention.maskKept(
            EXECUTION, Attention.maskCausal(EXECUTION, scores(3, 3), 0), List.of(keep));
    Scores other =
        Attention.maskCausal(
            EXECUTION, Attention.maskKept(EXECUTION, scores(3, 3), List.of(keep)), 0);
    assertThat(seen(one)).containsExactly("x..", "x..", "x.x");
    assertThat(other).isEqualTo(one);
  }

  @Test
  void eachSequenceHasItsOwnKeepMask() {
    Scores scores = Scores.zeros(1, Offsets.ofLengths(1, 2), Offsets.ofLengths(2, 1));
    Scores masked =
        Attention.maskKept(
            EXECUTION,
            scores,
            List.of(
                KeepMask.of(new boolean[] {false, true}, 2),
                KeepMask.of(new boolean[] {true, false}, 2, 1)));
    assertThat(masked.values())
        .containsExactly(Float.NEGATIVE_INFINITY, 0, 0, Float.NEGATIVE_INFINITY);
  }

  @Test
  void whatIsHiddenMayBeAnythingAndARowOfNothingIsZeros() {
    KeepMask keep = KeepMask.of(new boolean[] {true, false, false, false}, 2, 2);
    Scores scores = scores(2, 2).withValues(new float[] {3, NAN, NAN, NAN});
    Scores weights =
        Attention.softmax(EXECUTION, Attention.maskKept(EXECUTION, scores, List.of(keep)));
    assertThat(weights.values()).containsExactly(1, 0, 0, 0);
    Sequences value = Sequences.of(Tensor.of(new float[][] {{5}, {NAN}}));
    assertThat(Attention.weightedSum(EXECUTION, weights, value, 1).matrix().values())
        .containsExactly(5, 0);
    Scores gradient =
        Attention.softmaxGradient(
            EXECUTION, weights, scores.withValues(new float[] {2, NAN, NAN, NAN}));
    assertThat(gradient.values()).containsExactly(0, 0, 0, 0);
  }

  @Test
  void nanThatIsAttendedDoesNotReachTheOthersOfItsRow() {
    KeepMask keep = KeepMask.of(new boolean[] {true, false}, 2);
    Scores scores = scores(1, 2).withValues(new float[] {NAN, 1});
    float[] weights =
        Attention.softmax(EXECUTION, Attention.maskKept(EXECUTION, scores, List.of(keep))).values();
    assertThat(weights[0]).isNaN();
    assertThat(weights[1]).isZero();
  }

  @Test
  void whatIsAttendedIsNotReadFromTheScores() {
    float[] row = {Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY};
    assertThat(Attention.softmax(EXECUTION, scores(1, 2).withValues(row)).values())
        .containsOnly(NAN);
  }

  @Test
  void aWeightedSumTakesOnlyAttendedWeightsWhateverTheOthersAre() {
    KeepMask keep = KeepMask.of(new boolean[] {true, false}, 2);
    Scores masked =
        Attention.maskKept(EXECUTION, scores(1, 2).withValues(new float[] {3, 4}), List.of(keep));
    Sequences value = Sequences.of(Tensor.of(new float[][] {{5}, {7}}));
    assertThat(Attention.weightedSum(EXECUTION, masked, value, 1).matrix().values())
        .containsExactly(15);
  }

  @Test
  void aMaskThatKeepsEverythingIsBitIdenticalToNone() {
    Offsets offsets = Offsets.ofLengths(70, 33);
    Sequences x = Doubles.random(1, offsets, 24);
    Scores scores = Attention.scores(EXECUTION, x, x, 3, 3, 0.3);
    boolean[] all = new boolean[70];
    Arrays.fill(all, true);
    Scores kept =
        Attention.maskKept(
            EXECUTION,
            scores,
            List.of(KeepMask.of(all, 70), KeepMask.of(Arrays.copyOf(all, 33), 33)));
    assertThat(Attention.weightedSum(EXECUTION, Attention.softmax(EXECUTION, kept), x, 3))
        .isEqualTo(Attention.weightedSum(EXECUTION, Attention.softmax(EXECUTION, scores), x, 3));
  }

  @Test
  void keepMasksThatDoNotFitSayBothShapes() {
    Scores scores = Scores.zeros(2, Offsets.ofLengths(3, 1), Offsets.ofLengths(4, 5));
    KeepMask one = KeepMask.of(new boolean[12], 3, 4);
    assertThatThrownBy(() -> Attention.maskKept(EXECUTION, scores, List.of(one)))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/batch-size]")
        .hasMessageContaining("2")
        .hasMessageContaining("1")
        .hasMessageContaining("give one for each sequence");
    assertThatThrownBy(() -> Attention.maskKept(EXECUTION, scores, List.of(one, one)))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/mask-shape]")
        .hasMessageContaining("[1, 2, 1, 5]")
        .hasMessageContaining("[3, 4]")
        .hasMessageContaining("sequence 1");
    assertThatThrownBy(
            () ->
                Attention.maskKept(EXECUTION, scores, List.of(one, KeepMask.of(new boolean[6], 6))))
        .hasMessageContaining("[rapt/mask-shape]");
  }

  @Test
  void aBoundBelowMinusOneIsRefused() {
    assertThatThrownBy(() -> Attention.maskWindow(EXECUTION, scores(1, 1), -2, 0, 0))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/window]")
        .hasMessageContaining("-2");
  }

  private static Scores scores(int queries, int keys) {
    return Scores.zeros(1, Offsets.ofLengths(queries), Offsets.ofLengths(keys));
  }

  /** A line a query: x where the score is a number, a dot where it is minus infinity. */
  private static List<String> seen(Scores scores) {
    Tensor head = scores.head(0, 0);
    String[] lines = new String[head.size(0)];
    for (int query = 0; query < lines.length; query++) {
      StringBuilder line = new StringBuilder();
      for (int key = 0; key < head.size(1); key++) {
        boolean number = head.get(query, key) == 0;
        assertThat(scores.attends(0, 0, query, key)).isEqualTo(number);
        line.append(number ? 'x' : '.');
      }
      lines[query] = line.toString();
    }
    return List.of(lines);
  }
}

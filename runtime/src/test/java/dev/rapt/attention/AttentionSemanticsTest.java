package dev.rapt.attention;

import static dev.rapt.attention.ByHand.attends;
import static dev.rapt.attention.ByHand.bias;
import static dev.rapt.attention.ByHand.inputs;
import static dev.rapt.attention.ByHand.kept;
import static dev.rapt.attention.ByHand.row;
import static dev.rapt.attention.ByHand.steps;
import static dev.rapt.attention.ByHand.weights;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.execution.Execution;
import dev.rapt.tensor.CacheLengths;
import dev.rapt.tensor.KeepMask;
import dev.rapt.tensor.Lengths;
import dev.rapt.tensor.Scores;
import dev.rapt.tensor.Tensor;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What attention means, question by question; the expected numbers are calculated by hand. */
class AttentionSemanticsTest {
  private static final float INFINITY = Float.POSITIVE_INFINITY;
  private static final float NAN = Float.NaN;

  /** Queries and keys whose scores are all 0, so that all weights are equal. */
  private static final Tensor THREE_ZEROS = row(0, 0, 0);

  @Test
  void twoTokensByHand() {
    Tensor query = Tensor.of(new float[] {1, 0, 0, 1}, 1, 1, 2, 2);
    Tensor key = Tensor.of(new float[] {0, 1, 1, 0}, 1, 1, 2, 2);
    Tensor value = Tensor.of(new float[] {2, 0, 0, 3}, 1, 1, 2, 2);
    double[] want = {0.66047690, 2.00928465, 1.33952310, 0.99071535};
    attends(query, key, value, AttentionRule.PLAIN, want);
    double[] causal = {2, 0, 1.33952310, 0.99071535};
    attends(query, key, value, causal(), causal);
  }

  @Test
  void aRowWithoutKeysIsZerosWhateverItsQuery() {
    AttentionRule rule = kept(false, false, false, true, true, false);
    Tensor query = row(NAN, 1);
    attends(query, THREE_ZEROS, row(3, 5, 7), rule, 0, 4);
    assertThat(weights(query, THREE_ZEROS, rule)).containsExactly(0, 0, 0, 0.5f, 0.5f, 0);
  }

  @Test
  void aRowOfMaskedPairsAndInfiniteBiasesTogetherIsZeros() {
    AttentionRule rule = kept(true, false, false).adding(bias(-INFINITY, 0, 0));
    attends(row(1), row(1, 2, 3), row(3, 5, 7), rule, 0);
  }

  @Test
  void noKeysAtAllGiveZeros() {
    attends(row(1, 2), row(), row(), AttentionRule.PLAIN, 0, 0);
  }

  @Test
  void maskedNanAndInfinityDoNotLeak() {
    AttentionRule rule = kept(true, false, false, true, true, true);
    attends(row(0, 0), row(0, NAN, 0), row(1, INFINITY, NAN), rule, 1, NAN);
  }

  @Test
  void anAttendedInfinityShows() {
    attends(row(0), THREE_ZEROS, row(1, INFINITY, 2), AttentionRule.PLAIN, INFINITY);
  }

  @Test
  void computedScoresOfMinusInfinityAreNotAnEmptyRow() {
    attends(row(1), row(-INFINITY), row(1), AttentionRule.PLAIN, NAN);
  }

  @Test
  void aNanThatIsAttendedToLeavesNoWeightOnMaskedKeys() {
    AttentionRule rule = kept(true, false, true);
    assertThat(weights(row(1), row(NAN, 0, 0), rule)).containsExactly(NAN, 0, NAN);
  }

  @Test
  void noSentinelStandsForMaskedPairs() {
    AttentionRule rule = kept(true, false);
    attends(row(1), row(-1e30f, 0), row(3, 7), rule, 3);
    attends(row(1), row(-3e38f, -3e38f), row(3, 7), AttentionRule.PLAIN, 5);
    attends(row(1, 1), row(-1e30f, 0), row(3, 7), causal(), 3, 7);
  }

  @Test
  void scoresWhereTheExponentialOverflowsGiveCorrectWeights() {
    double half = 1 / (1 + Math.E);
    for (float shift : new float[] {-1e4f, -88.8f, -88.7f, -87.4f, 0, 87.4f, 88.7f, 88.8f, 1e4f}) {
      attends(row(1), row(shift, shift), row(2, 4), AttentionRule.PLAIN, 3);
    }
    for (float shift : new float[] {-88.5f, -87.5f, 0, 87.5f, 88.5f}) {
      double want = 2 * half + 4 * (1 - half);
      attends(row(1), row(shift, shift + 1), row(2, 4), AttentionRule.PLAIN, want);
    }
  }

  @Test
  void largeScoresStayFinite() {
    Tensor key = row(1e15f, -1e15f, 1e15f);
    attends(row(1e15f, -1e15f), key, row(2, 8, 4), AttentionRule.PLAIN, 3, 8);
  }

  @Test
  void aScaleOfZeroIsNotTheDefault() {
    attends(row(9), row(1, 2, 3), row(1, 2, 6), AttentionRule.PLAIN.scaledBy(0), 3);
  }

  @Test
  void theScaleIsThatOfTheKeySize() {
    Tensor four = Tensor.of(new float[] {1, 1, 1, 1}, 1, 1, 1, 4);
    TracedAttention traced = steps(four, four, row(5), AttentionRule.PLAIN);
    assertThat(traced.scores().get(ScoreStage.RAW).values()).containsExactly(2);
  }

  @Test
  void theCapComesAfterTheScaleAndBeforeTheBias() {
    AttentionRule rule = AttentionRule.PLAIN.scaledBy(0.5).cappedAt(2).adding(bias(10, -INFINITY));
    Map<ScoreStage, Scores> scores = steps(row(4), row(1, 1e9f), row(1, 1), rule).scores();
    Close.to(new double[] {2, 2e9}, scores.get(ScoreStage.RAW).values(), 1e-6, "raw");
    double capped = 2 * Math.tanh(1);
    Close.to(new double[] {capped, 2}, scores.get(ScoreStage.CAPPED).values(), 1e-6, "capped");
    Close.to(
        new double[] {capped + 10, -INFINITY},
        scores.get(ScoreStage.BIASED).values(),
        1e-6,
        "biased");
    assertThat(scores.get(ScoreStage.WEIGHTS).values()).containsExactly(1, 0);
  }

  @Test
  void biasesAddAndMasksIntersect() {
    AttentionRule biased = AttentionRule.PLAIN.adding(bias(1, 0)).adding(bias(-1, 2));
    double e = Math.exp(2);
    attends(row(0), row(0, 0), row(1, 5), biased, (1 + 5 * e) / (1 + e));
    AttentionRule masked =
        kept(true, true, false)
            .seeing(new Visibility.Kept(KeepMask.of(new boolean[] {false, true, true}, 3)))
            .seeing(new Visibility.Padded(Lengths.of(2)));
    attends(row(0), THREE_ZEROS, row(3, 5, 7), masked, 5);
  }

  @Test
  void zerosAndOnesAreABiasNotAMask() {
    double e = Math.E;
    AttentionRule rule = AttentionRule.PLAIN.adding(bias(1, 0, 1));
    attends(row(0), THREE_ZEROS, row(1, 2, 3), rule, (e + 2 + 3 * e) / (2 * e + 1));
  }

  @Test
  void keysBeyondAShorterMaskAreNotAttendedTo() {
    attends(row(0), THREE_ZEROS, row(1, 3, NAN), kept(true, true), 2);
    attends(row(0), THREE_ZEROS, row(1, 3, NAN), AttentionRule.PLAIN.adding(bias(0, 0)), 2);
  }

  @Test
  void causalCountsFromTheFirstKeyWithoutACache() {
    AttentionRule rule = causal();
    attends(row(0, 0), THREE_ZEROS, row(2, 4, 9), rule, 2, 3);
  }

  @Test
  void causalCountsFromThePastWithACacheInside() {
    AttentionInputs inputs =
        AttentionInputs.after(
            new KeyValues(HeadRows.of(row(0)), HeadRows.of(row(2))),
            HeadRows.of(row(0, 0)),
            new KeyValues(HeadRows.of(row(0, 0)), HeadRows.of(row(4, 9))));
    AttentionRule rule = causal();
    attends(inputs, rule, 3, 5);
    assertThat(inputs.present().value().headsFirst()).isEqualTo(row(2, 4, 9));
  }

  @Test
  void causalCountsFromTheLastKeyWithACacheOutside() {
    AttentionRule rule = causal().seeing(new Visibility.Cached(CacheLengths.of(2)));
    attends(row(0), THREE_ZEROS, row(2, 4, NAN), rule, 3);
  }

  @Test
  void aNegativeOffsetLeavesTheFirstQueriesEmpty() {
    AttentionRule rule = causal().seeing(new Visibility.Cached(CacheLengths.of(1)));
    attends(row(0, 0, 0), THREE_ZEROS, row(2, NAN, NAN), rule, 0, 0, 2);
  }

  @Test
  void lengthsOfPaddingKeepTheCausalOffsetAtZero() {
    AttentionRule rule = causal().seeing(new Visibility.Padded(Lengths.of(2)));
    attends(row(0, 0, 0), THREE_ZEROS, row(2, 4, NAN), rule, 2, 3, 3);
  }

  @Test
  void aLengthOfZeroIsAnEmptyRow() {
    AttentionRule rule = AttentionRule.PLAIN.seeing(new Visibility.Padded(Lengths.of(0)));
    attends(row(0), THREE_ZEROS, row(NAN, NAN, NAN), rule, 0);
    AttentionRule cached = causal().seeing(new Visibility.Cached(CacheLengths.of(0)));
    attends(row(0, NAN), THREE_ZEROS, row(NAN, NAN, NAN), cached, 0, 0);
  }

  @Test
  void aPublishedSlidingWindowCountsItsOwnPosition() {
    int published = 2;
    AttentionRule rule = causal().seeing(new Visibility.Window(published - 1, -1));
    attends(row(0, 0, 0), THREE_ZEROS, row(2, 4, 8), rule, 2, 3, 6);
  }

  @Test
  void theWindowsBoundsAreKeysBeforeAndAfter() {
    AttentionRule rule = AttentionRule.PLAIN.seeing(new Visibility.Window(0, 1));
    attends(row(0, 0, 0), THREE_ZEROS, row(2, 4, 8), rule, 3, 6, 8);
  }

  @Test
  void linearBiasesFallWithTheDistanceFromThePosition() {
    AttentionInputs inputs =
        AttentionInputs.after(
            new KeyValues(HeadRows.of(row(0, 0)), HeadRows.of(row(0, 0))),
            HeadRows.of(row(0)),
            new KeyValues(HeadRows.of(row(0)), HeadRows.of(row(0))));
    AttentionRule rule = AttentionRule.PLAIN.adding(new ScoreTerm.Alibi());
    assertThat(biased(inputs, rule)).containsExactly(-2 * 0x1p-8f, -0x1p-8f, 0);
    AttentionRule cached = rule.seeing(new Visibility.Cached(CacheLengths.of(2)));
    assertThat(biased(inputs(row(0), THREE_ZEROS, THREE_ZEROS), cached))
        .containsExactly(-0x1p-8f, 0, -INFINITY);
  }

  @Test
  void theSlopesAreThePublishedOnes() {
    assertThat(AlibiSlopes.of(8))
        .containsExactly(0.5f, 0.25f, 0.125f, 0x1p-4f, 0x1p-5f, 0x1p-6f, 0x1p-7f, 0x1p-8f);
    assertThat(AlibiSlopes.of(6)).containsExactly(0.25f, 0x1p-4f, 0x1p-6f, 0x1p-8f, 0.5f, 0.125f);
    assertThat(AlibiSlopes.of(12))
        .startsWith(AlibiSlopes.of(8))
        .endsWith(0.70710678f, 0.35355339f, 0.176776695f, 0.088388348f);
  }

  private static float[] biased(AttentionInputs inputs, AttentionRule rule) {
    Set<ScoreStage> stage = EnumSet.of(ScoreStage.BIASED);
    return ScaledDotProductAttention.trace(Execution.shared(), inputs, rule, stage)
        .scores()
        .get(ScoreStage.BIASED)
        .values();
  }

  private static AttentionRule causal() {
    return AttentionRule.PLAIN.seeing(new Visibility.Causal());
  }
}

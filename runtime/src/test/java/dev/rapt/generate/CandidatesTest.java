package dev.rapt.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Which tokens may be drawn, and how likely each is. */
class CandidatesTest {
  private static final float LOG_2 = 0.69314718f;
  private static final Sampling.Random RANDOM = Sampling.seeded(1);

  /** Probabilities 1/8, 1/2, 1/8, 1/4. */
  private static final float[] HALVES = {0, 2 * LOG_2, 0, LOG_2};

  @Test
  void allTokensByDefault() {
    assertThat(Candidates.of(HALVES, RANDOM).ids()).containsExactly(0, 1, 2, 3);
    assertThat(probabilities(HALVES, RANDOM))
        .containsExactly(new double[] {0.125, 0.5, 0.125, 0.25}, within(1e-7));
  }

  @Test
  void aTemperatureIsAPowerOfTheProbabilities() {
    assertThat(probabilities(HALVES, RANDOM.atTemperature(0.5)))
        .containsExactly(new double[] {1 / 22.0, 16 / 22.0, 1 / 22.0, 4 / 22.0}, within(1e-7));
    assertThat(probabilities(HALVES, RANDOM.atTemperature(1e-300))).containsExactly(0, 1, 0, 0);
    assertThat(probabilities(HALVES, RANDOM.atTemperature(1e300)))
        .containsExactly(0.25, 0.25, 0.25, 0.25);
  }

  @Test
  void theMostLikelyK() {
    assertThat(ids(RANDOM.amongTopK(1))).containsExactly(1);
    assertThat(ids(RANDOM.amongTopK(2))).containsExactly(1, 3);
    assertThat(ids(RANDOM.amongTopK(3))).as("of equal ones the lower").containsExactly(0, 1, 3);
    assertThat(ids(RANDOM.amongTopK(4))).containsExactly(0, 1, 2, 3);
    assertThat(ids(RANDOM.amongTopK(50))).containsExactly(0, 1, 2, 3);
  }

  @Test
  void theNucleus() {
    assertThat(ids(RANDOM.withinTopP(1e-9))).containsExactly(1);
    assertThat(ids(RANDOM.withinTopP(0.49))).containsExactly(1);
    assertThat(ids(RANDOM.withinTopP(0.51))).containsExactly(1, 3);
    assertThat(ids(RANDOM.withinTopP(0.74))).containsExactly(1, 3);
    assertThat(ids(RANDOM.withinTopP(0.76))).as("of equal ones the lower").containsExactly(0, 1, 3);
    assertThat(ids(RANDOM.withinTopP(0.88))).containsExactly(0, 1, 2, 3);
    assertThat(ids(RANDOM.withinTopP(1))).containsExactly(0, 1, 2, 3);
  }

  @Test
  void theNucleusIsThatOfTheMostLikelyK() {
    // 1/2 and 1/4 become two thirds and one third.
    assertThat(ids(RANDOM.amongTopK(2).withinTopP(0.65))).containsExactly(1);
    assertThat(ids(RANDOM.amongTopK(2).withinTopP(0.68))).containsExactly(1, 3);
  }

  @Test
  void theNucleusIsThatOfTheTemperature() {
    assertThat(ids(RANDOM.atTemperature(0.5).withinTopP(0.7))).containsExactly(1);
  }

  @Test
  void negativeInfinityIsNeverDrawn() {
    float[] logits = {Float.NEGATIVE_INFINITY, 1, Float.NEGATIVE_INFINITY};
    Candidates candidates = Candidates.of(logits, RANDOM.amongTopK(3));
    assertThat(candidates.at(0)).isEqualTo(1);
    assertThat(candidates.at(Math.nextDown(1.0))).isEqualTo(1);
  }

  @Test
  void zeroAndMinusZeroAreEqual() {
    float[] logits = {-0f, 0f, -0f};
    assertThat(Candidates.of(logits, RANDOM.amongTopK(1)).ids()).containsExactly(0);
  }

  @Test
  void aShareSelectsTheTokenAtWhichTheRunningSumPassesIt() {
    Candidates candidates = new Candidates(new int[] {4, 7, 9}, new double[] {1, 0, 3});
    assertThat(candidates.at(0)).isEqualTo(4);
    assertThat(candidates.at(0.2499)).isEqualTo(4);
    assertThat(candidates.at(0.25)).isEqualTo(9);
    assertThat(candidates.at(Math.nextDown(1.0))).isEqualTo(9);
  }

  @Property(tries = 300)
  void asASortOfThemAll(
      @ForAll @Size(min = 1, max = 60) List<@FloatRange(min = -9, max = 9) Float> drawn,
      @ForAll @IntRange(min = 1, max = 70) int k,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double p) {
    float[] logits = new float[drawn.size()];
    for (int id = 0; id < logits.length; id++) {
      logits[id] = Math.round(drawn.get(id));
    }
    List<Integer> sorted =
        IntStream.range(0, logits.length)
            .boxed()
            .sorted(Comparator.<Integer>comparingDouble(id -> -logits[id]).thenComparing(id -> id))
            .limit(k)
            .toList();
    double sum = sorted.stream().mapToDouble(id -> Math.exp(logits[id])).sum();
    double within = 0;
    int count = 0;
    while (within / sum < p - 1e-12) {
      within += Math.exp(logits[sorted.get(count++)]);
    }
    assertThat(
            Arrays.stream(Candidates.of(logits, RANDOM.amongTopK(k).withinTopP(p)).ids()).boxed())
        .containsExactlyInAnyOrderElementsOf(sorted.subList(0, count));
  }

  private static int[] ids(Sampling.Random sampling) {
    return Arrays.stream(Candidates.of(HALVES, sampling).ids()).sorted().toArray();
  }

  private static double[] probabilities(float[] logits, Sampling.Random sampling) {
    double[] weights = Candidates.of(logits, sampling).weights();
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }
}

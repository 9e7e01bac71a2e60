package dev.rapt.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rapt.execution.Execution;
import dev.rapt.tensor.Band;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Scores;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dropout of attention's weights and of features. */
class DropoutTest {
  private static final Execution EXECUTION = Executions.any();
  private static final int QUERIES = 300;
  private static final int KEYS = 400;
  private static final int COUNT = 2 * QUERIES * KEYS;

  @Test
  void whatIsKeptGrows() {
    for (float weight : Attention.dropout(EXECUTION, ones(), 0.5, 1).values()) {
      assertThat(weight).isIn(0f, 2f);
    }
    for (float weight : Attention.dropout(EXECUTION, ones(), 0.2, 1).values()) {
      assertThat(weight).isIn(0f, 1.25f);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.1, 0.5, 0.9})
  void thePartThatIsDroppedIsTheProbability(double probability) {
    double deviation = Math.sqrt(probability * (1 - probability) / COUNT);
    for (long seed : new long[] {0, 1, -1, Long.MIN_VALUE, 0x9e3779b97f4a7c15L}) {
      float[] weights = Attention.dropout(EXECUTION, ones(), probability, seed).values();
      assertThat(dropped(weights) / (double) COUNT).isCloseTo(probability, within(5 * deviation));
      double mean = 0;
      for (float weight : weights) {
        mean += weight / (double) COUNT;
      }
      assertThat(mean).isCloseTo(1, within(5 * deviation / (1 - probability)));
    }
  }

  @Test
  void neighboursAreDroppedIndependently() {
    float[] weights = Attention.dropout(EXECUTION, ones(), 0.5, 7).values();
    for (int distance : new int[] {1, 2, 64, KEYS}) {
      int both = 0;
      for (int i = 0; i + distance < COUNT; i++) {
        both += weights[i] == 0 && weights[i + distance] == 0 ? 1 : 0;
      }
      assertThat(both / (double) COUNT).isCloseTo(0.25, within(0.006));
    }
  }

  @Test
  void featuresAreDroppedLikeWeightsAndByThemselves() {
    Tensor ones = Tensor.of(ones().values(), COUNT / KEYS, KEYS);
    float[] one = Elementwise.dropout(EXECUTION, ones, 0.5, 3, 0).values();
    float[] two = Elementwise.dropout(EXECUTION, ones, 0.5, 3, 1).values();
    assertThat(dropped(one) / (double) COUNT).isCloseTo(0.5, within(0.006));
    assertThat(common(one, two)).isCloseTo(0.5, within(0.006));
    for (float feature : one) {
      assertThat(feature).isIn(0f, 2f);
    }
    for (Execution execution : Executions.all()) {
      assertThat(Elementwise.dropout(execution, ones, 0.5, 3, 0).values()).isEqualTo(one);
    }
    assertThatThrownBy(() -> Elementwise.dropout(EXECUTION, ones, 1, 3, 0))
        .isInstanceOf(ShapeException.class);
  }

  @Test
  void aSeedDropsTheSameAgainAndInEveryExecution() {
    Scores expected = Attention.dropout(Executions.all().get(0), ones(), 0.3, 42);
    for (Execution execution : Executions.all()) {
      assertThat(Attention.dropout(execution, ones(), 0.3, 42)).isEqualTo(expected);
    }
  }

  @Test
  void seedsOfLayersHaveNothingInCommon() {
    float[] one = Attention.dropout(EXECUTION, ones(), 0.5, Dropout.seed(3, 0)).values();
    float[] two = Attention.dropout(EXECUTION, ones(), 0.5, Dropout.seed(3, 1)).values();
    float[] other = Attention.dropout(EXECUTION, ones(), 0.5, Dropout.seed(4, 0)).values();
    assertThat(common(one, two)).isCloseTo(0.5, within(0.006));
    assertThat(common(one, other)).isCloseTo(0.5, within(0.006));
  }

  @Test
  void seedsOfATreeOfLayersDiffer() {
    Set<Long> seeds = new HashSet<>();
    for (long root = -50; root < 50; root++) {
      for (int layer = 0; layer < 50; layer++) {
        long seed = Dropout.seed(root, layer);
        seeds.add(seed);
        seeds.add(Dropout.seed(seed, 0));
        seeds.add(Dropout.seed(seed, 1));
      }
    }
    assertThat(seeds).hasSize(3 * 50 * 100);
  }

  @Test
  void aProbabilityOfZeroChangesNothing() {
    Scores weights = random();
    assertThat(Attention.dropout(EXECUTION, weights, 0, 5)).isEqualTo(weights);
  }

  @Test
  void itIsLinearSoThatItIsItsOwnGradient() {
    Scores weights = random();
    float[] factors = Attention.dropout(EXECUTION, ones(), 0.25, 5).values();
    float[] dropped = Attention.dropout(EXECUTION, weights, 0.25, 5).values();
    for (int i = 0; i < COUNT; i++) {
      assertThat(dropped[i]).isEqualTo(factors[i] * weights.values()[i]);
    }
  }

  @Test
  void whatIsDroppedOrNotAttendedIsZeroWhateverItWas() {
    float[] nan = new float[COUNT];
    Arrays.fill(nan, Float.NaN);
    Scores weights = ones().withValues(nan).within(Band.causal(0));
    float[] dropped = Attention.dropout(EXECUTION, weights, 0.5, 5).values();
    for (int query = 0; query < QUERIES; query++) {
      for (int key = query + 1; key < KEYS; key++) {
        assertThat(dropped[query * KEYS + key]).isZero();
      }
    }
    assertThat(dropped(dropped)).isLessThan(COUNT);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1, 1.5, Double.NaN})
  void whatIsNoProbabilityIsRefused(double probability) {
    assertThatThrownBy(() -> Attention.dropout(EXECUTION, ones(), probability, 1))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/dropout]")
        .hasMessageContaining("below 1")
        .hasMessageContaining(Double.toString(probability));
  }

  private static int dropped(float[] weights) {
    int dropped = 0;
    for (float weight : weights) {
      dropped += weight == 0 ? 1 : 0;
    }
    return dropped;
  }

  private static double common(float[] a, float[] b) {
    int common = 0;
    for (int i = 0; i < COUNT; i++) {
      common += (a[i] == 0) == (b[i] == 0) ? 1 : 0;
    }
    return common / (double) COUNT;
  }

  private static Scores ones() {
    float[] ones = new float[COUNT];
    Arrays.fill(ones, 1f);
    return scores().withValues(ones);
  }

  private static Scores random() {
    return scores().withValues(Doubles.random(1, COUNT).values());
  }

  private static Scores scores() {
    return Scores.zeros(2, Offsets.ofLengths(QUERIES), Offsets.ofLengths(KEYS));
  }
}

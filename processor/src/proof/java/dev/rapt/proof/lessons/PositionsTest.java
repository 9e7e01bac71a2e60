package dev.rapt.proof.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rapt.Input;
import dev.rapt.Layer;
import dev.rapt.Pairing;
import dev.rapt.PositionKind;
import dev.rapt.Rope;
import dev.rapt.Shape;
import dev.rapt.proof.passes.Randoms;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lesson 11. Four ways to give attention the position of a token. */
class PositionsTest {
  @Layer.Positions(PositionKind.SINUSOIDAL)
  @Input("B, T, D")
  record Sines() {}

  @Layer.Positions(PositionKind.LEARNED)
  @Input("B, T, D")
  record Learned(@Shape("P, D") Tensor table) {}

  @Layer.Attention(heads = "1", rope = @Rope(pairing = Pairing.HALVES))
  @Input("B, T, D")
  record Halves(
      @Shape("D, K") Tensor query, @Shape("D, K") Tensor key, @Shape("D, E") Tensor value) {}

  @Layer.Attention(heads = "1", rope = @Rope(pairing = Pairing.INTERLEAVED))
  @Input("B, T, D")
  record Interleaved(
      @Shape("D, K") Tensor query, @Shape("D, K") Tensor key, @Shape("D, E") Tensor value) {}

  @Layer.Attention(heads = "4", alibi = true)
  @Input("B, T, D")
  record Linear(
      @Shape("D, 4*K") Tensor query, @Shape("D, 4*K") Tensor key, @Shape("D, 4*K") Tensor value) {}

  private static final int LENGTH = 40;

  /** The same vector at every position. */
  private final Sequences same = Sequences.of(repeated(8));

  /** Vaswani et al. 2017, section 3.5: sines in even features, cosines in odd ones. */
  @Test
  void sinusoidsHaveWavelengthsThatGrowWithTheFeature() {
    Tensor added = PositionsTest_SinesGraph.forward(new Sines(), zeros()).sequence(0);
    for (int position = 0; position < LENGTH; position++) {
      for (int pair = 0; pair < 4; pair++) {
        double angle = position / Math.pow(10_000, 2 * pair / 8.0);
        assertThat((double) added.get(position, 2 * pair)).isCloseTo(Math.sin(angle), within(1e-6));
        assertThat((double) added.get(position, 2 * pair + 1))
            .isCloseTo(Math.cos(angle), within(1e-6));
      }
    }
  }

  @Test
  void learnedPositionsAreTheFirstRowsOfTheirTable() {
    Tensor table = Randoms.tensor(Randoms.of(1), 1, LENGTH, 8);
    assertThat(PositionsTest_LearnedGraph.forward(new Learned(table), zeros()).sequence(0))
        .isEqualTo(table);
  }

  @Test
  void rotatedInHalvesTheScoreDependsOnTheDistanceAlone() {
    Halves weights = PositionsTest_HalvesGraph.initialize(Randoms.of(1), 8, 8, 8);
    assertThatDiagonalsAreConstant(
        PositionsTest_HalvesGraph.trace(weights, same).scores().head(0, 0));
  }

  @Test
  void rotatedInterleavedTheScoreDependsOnTheDistanceAlone() {
    Interleaved weights = PositionsTest_InterleavedGraph.initialize(Randoms.of(1), 8, 8, 8);
    assertThatDiagonalsAreConstant(
        PositionsTest_InterleavedGraph.trace(weights, same).scores().head(0, 0));
  }

  /** The slopes of four heads are 1/4, 1/16, 1/64 and 1/256 (Press et al. 2021). */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void alibiTakesItsSlopeForEachPositionOfDistance(int head) {
    Linear weights =
        PositionsTest_LinearGraph.PARAMETERS.map(
            PositionsTest_LinearGraph.initialize(Randoms.of(1), 8, 2),
            tensor -> Tensor.zeros(tensor.shape()));
    Tensor looks = PositionsTest_LinearGraph.trace(weights, same).weights().head(0, head);
    double slope = Math.pow(2, -2 * (head + 1));
    for (int key = 0; key < LENGTH - 1; key++) {
      double ratio = looks.get(LENGTH - 1, key) / looks.get(LENGTH - 1, key + 1);
      assertThat(ratio).isCloseTo(Math.exp(-slope), within(1e-4));
    }
  }

  private static void assertThatDiagonalsAreConstant(Tensor scores) {
    for (int distance = -LENGTH + 1; distance < LENGTH; distance++) {
      int first = Math.max(0, -distance);
      for (int query = first; query < Math.min(LENGTH, LENGTH - distance); query++) {
        assertThat((double) scores.get(query, query + distance))
            .isCloseTo(scores.get(first, first + distance), within(1e-5));
      }
    }
    assertThat(scores.get(0, 1)).isNotEqualTo(scores.get(0, 2));
  }

  private static Sequences zeros() {
    return Sequences.of(Tensor.zeros(LENGTH, 8));
  }

  private static Tensor repeated(int width) {
    float[] vector = Randoms.tensor(Randoms.of(3), 1, width).values();
    float[][] rows = new float[LENGTH][];
    Arrays.fill(rows, vector);
    return Tensor.of(rows);
  }
}

package dev.rapt.proof.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.proof.passes.Randoms;
import dev.rapt.tensor.Scores;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Lesson 5. Several heads look at different places at once; together they have as many parameters
 * as one head of the whole width.
 */
class ManyHeadsTest {
  private final Sequences x = Sequences.of(Randoms.tensor(Randoms.of(7), 1, 5, 12));

  @Test
  void fourProjectionsOfTheWidthHoldFourTimesItsSquare() {
    Map<String, Long> dims = Map.of("D", 12L, "K", 3L);
    assertThat(Routing_FourHeadsGraph.SPEC.parameters().evaluate(dims)).isEqualTo(4 * 12 * 12);
    Map<String, Long> one = Map.of("D", 12L, "K", 12L);
    assertThat(Routing_WithOutputGraph.SPEC.parameters().evaluate(one)).isEqualTo(4 * 12 * 12);
  }

  @Test
  void oneHeadIsSingleHeadAttentionFollowedByTheOutputProjection() {
    Tensor query = Randoms.tensor(Randoms.of(1), 1, 12, 4);
    Tensor key = Randoms.tensor(Randoms.of(2), 1, 12, 4);
    Tensor value = Randoms.tensor(Randoms.of(3), 1, 12, 4);
    Tensor output = Randoms.tensor(Randoms.of(4), 1, 4, 12);
    Sequences single = Routing_OpenGraph.forward(new Routing.Open(query, key, value), x);
    assertThat(
            Routing_WithOutputGraph.forward(new Routing.WithOutput(query, key, value, output), x))
        .isEqualTo(Routing_MapGraph.forward(new Routing.Map(output), single));
  }

  /** Head h reads only its own columns of the projections. */
  @Test
  void eachHeadIsAttentionByItsOwnProjections() {
    Routing.FourHeads weights = Routing_FourHeadsGraph.initialize(Randoms.of(1), 12, 3);
    Routing_FourHeadsGraph.Trace trace = Routing_FourHeadsGraph.trace(weights, x);
    for (int head = 0; head < 4; head++) {
      Routing.Open own =
          new Routing.Open(
              columns(weights.query(), head),
              columns(weights.key(), head),
              columns(weights.value(), head));
      Routing_OpenGraph.Trace alone = Routing_OpenGraph.trace(own, x);
      assertThat(trace.weights().head(0, head)).isEqualTo(alone.weights().head(0, 0));
      assertThat(columns(trace.concatenated().sequence(0), head))
          .isEqualTo(alone.output().sequence(0));
    }
  }

  @Test
  void headsLookAtDifferentPlaces() {
    Routing.FourHeads weights = Routing_FourHeadsGraph.initialize(Randoms.of(1), 12, 3);
    Scores looks = Routing_FourHeadsGraph.trace(weights, x).weights();
    assertThat(looks.head(0, 0)).isNotEqualTo(looks.head(0, 1));
  }

  private static Tensor columns(Tensor matrix, int head) {
    float[][] part = new float[matrix.size(0)][];
    for (int row = 0; row < part.length; row++) {
      int start = row * 12 + head * 3;
      part[row] = Arrays.copyOfRange(matrix.values(), start, start + 3);
    }
    return Tensor.of(part);
  }
}

package dev.rapt.proof.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rapt.tensor.Scores;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import org.junit.jupiter.api.Test;

/**
 * Lesson 2. Two tokens, small enough to compute by hand: the first asks for what the second offers,
 * so that it takes more of the second's value than of its own.
 */
class TwoTokensTest {
  private static final double PRECISION = 1e-6;
  private static final Tensor IDENTITY = matrix(1, 0, 0, 1);
  private static final Tensor EXCHANGE = matrix(0, 1, 1, 0);
  private static final Tensor VALUES = matrix(2, 0, 0, 3);

  private final Sequences x = Sequences.of(IDENTITY);

  @Test
  void eachTokenTakesTwoThirdsOfTheOther() {
    Routing.Open weights = new Routing.Open(IDENTITY, EXCHANGE, VALUES);
    Routing_OpenGraph.Trace trace = Routing_OpenGraph.trace(weights, x);
    assertWeights(trace.weights(), 0.33023845, 0.66976155, 0.66976155, 0.33023845);
    assertOutput(trace.output(), 0.66047690, 2.00928465, 1.33952310, 0.99071535);
    assertOutput(
        Routing_OpenGraph.forward(weights, x), 0.66047690, 2.00928465, 1.33952310, 0.99071535);
  }

  @Test
  void underACausalMaskTheFirstSeesOnlyItself() {
    Routing.Causal weights = new Routing.Causal(IDENTITY, EXCHANGE, VALUES);
    Routing_CausalGraph.Trace trace = Routing_CausalGraph.trace(weights, x);
    assertWeights(trace.weights(), 1, 0, 0.66976155, 0.33023845);
    assertThat(trace.weights().head(0, 0).get(0, 1)).isZero();
    assertOutput(trace.output(), 2, 0, 1.33952310, 0.99071535);
    assertOutput(Routing_CausalGraph.forward(weights, x), 2, 0, 1.33952310, 0.99071535);
  }

  @Test
  void withoutTheScaleTheWeightsAreSharper() {
    Routing.Unscaled weights = new Routing.Unscaled(IDENTITY, EXCHANGE, VALUES);
    Routing_UnscaledGraph.Trace trace = Routing_UnscaledGraph.trace(weights, x);
    assertWeights(trace.weights(), 0.26894142, 0.73105858, 0.73105858, 0.26894142);
  }

  private static void assertWeights(Scores scores, double... expected) {
    assertClose(scores.head(0, 0), expected);
  }

  private static void assertOutput(Sequences output, double... expected) {
    assertClose(output.sequence(0), expected);
  }

  private static void assertClose(Tensor actual, double... expected) {
    assertThat(actual.shape()).containsExactly(2, 2);
    for (int index = 0; index < expected.length; index++) {
      assertThat((double) actual.get(index / 2, index % 2))
          .isCloseTo(expected[index], within(PRECISION));
    }
  }

  private static Tensor matrix(float... values) {
    return Tensor.of(values, 2, 2);
  }
}

package dev.rapt.proof.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import org.junit.jupiter.api.Test;

/**
 * Lesson 1. Attention is a lookup in a dictionary that can be differentiated: every entry answers,
 * weighted by how well its key matches. A discrete lookup is its limit.
 */
class DictionaryLookupTest {
  /** Three entries; the query of the first token is nearest to the key of the third. */
  private static final Tensor ENTRIES = Tensor.of(new float[][] {{1, 0}, {0, 1}, {0.8f, 0.9f}});

  private static final Tensor IDENTITY = Tensor.of(new float[][] {{1, 0}, {0, 1}});

  private final Sequences x = Sequences.of(ENTRIES);

  @Test
  void asTheScoresGrowOneWeightGoesToOneAndTheAnswerIsThatEntry() {
    double before = 0;
    for (float sharpness : new float[] {0, 1, 10, 100}) {
      double weight = routed(sharpness).weights().head(0, 0).get(2, 2);
      assertThat(weight).isGreaterThan(before);
      before = weight;
    }
    Routing_OpenGraph.Trace sharp = routed(1000);
    assertThat(sharp.weights().head(0, 0).get(2, 2)).isEqualTo(1);
    assertThat(sharp.output().sequence(0).get(2, 0)).isEqualTo(0.8f);
    assertThat(sharp.output().sequence(0).get(2, 1)).isEqualTo(0.9f);
  }

  @Test
  void equalScoresGiveTheMeanOfTheValues() {
    Routing_OpenGraph.Trace blunt = routed(0);
    for (int row = 0; row < 3; row++) {
      assertThat((double) blunt.output().sequence(0).get(row, 0)).isCloseTo(0.6, within(1e-6));
      assertThat((double) blunt.output().sequence(0).get(row, 1)).isCloseTo(1.9 / 3, within(1e-6));
    }
  }

  private Routing_OpenGraph.Trace routed(float sharpness) {
    Tensor query = Tensor.of(new float[][] {{sharpness, 0}, {0, sharpness}});
    return Routing_OpenGraph.trace(new Routing.Open(query, IDENTITY, IDENTITY), x);
  }
}

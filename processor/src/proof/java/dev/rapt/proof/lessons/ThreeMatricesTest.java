package dev.rapt.proof.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.proof.passes.Randoms;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import org.junit.jupiter.api.Test;

/**
 * Lesson 14. Query, key and value are three projections: what a token looks for, what it is found
 * by, and what it gives. With one for all, a token matches itself most and gives what is matched.
 */
class ThreeMatricesTest {
  private static final Tensor IDENTITY = Tensor.of(new float[][] {{1, 0}, {0, 1}});
  private static final Tensor EXCHANGE = Tensor.of(new float[][] {{0, 1}, {1, 0}});
  private static final Tensor VALUES = Tensor.of(new float[][] {{2, 0}, {0, 3}});

  private final Sequences x = Sequences.of(IDENTITY);

  @Test
  void withOneMatrixEachTokenMatchesItselfMost() {
    Tensor weights = routed(IDENTITY, IDENTITY, IDENTITY).weights().head(0, 0);
    assertThat(weights.get(0, 0)).isGreaterThan(weights.get(0, 1));
    assertThat(weights.get(1, 1)).isGreaterThan(weights.get(1, 0));
  }

  @Test
  void withAKeyOfItsOwnATokenCanMatchAnother() {
    Tensor weights = routed(IDENTITY, EXCHANGE, IDENTITY).weights().head(0, 0);
    assertThat(weights.get(0, 1)).isGreaterThan(weights.get(0, 0));
    assertThat(weights.get(1, 0)).isGreaterThan(weights.get(1, 1));
  }

  /** One matrix for query and key: what the first sees in the second, the second sees in it. */
  @Test
  void withoutAKeyOfItsOwnScoresAreSymmetric() {
    Tensor shared = Randoms.tensor(Randoms.of(1), 1, 2, 2);
    Tensor scores = routed(shared, shared, IDENTITY).scores().head(0, 0);
    assertThat(scores.get(0, 1)).isEqualTo(scores.get(1, 0));
  }

  @Test
  void withAValueOfItsOwnWhatIsGivenIsNotWhatWasMatched() {
    Tensor given = routed(IDENTITY, EXCHANGE, VALUES).output().sequence(0);
    Tensor matched = routed(IDENTITY, EXCHANGE, EXCHANGE).output().sequence(0);
    assertThat(given).isNotEqualTo(matched);
    assertThat(given.get(0, 1)).isGreaterThan(2);
  }

  private Routing_OpenGraph.Trace routed(Tensor query, Tensor key, Tensor value) {
    return Routing_OpenGraph.trace(new Routing.Open(query, key, value), x);
  }
}

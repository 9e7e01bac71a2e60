package dev.rapt.proof.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.inspect.OperationSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Lesson 12. Scores and weighted sum take work in T*T*D; step by step they also take memory in T*T,
 * fused only in T (verified by {@code LinearMemoryTest} of the runtime).
 */
class CostTest {
  @Test
  void scoresAndWeightedSumTakeFourOperationsForEachPairAndFeature() {
    long work = 0;
    for (String name : new String[] {"scores", "concatenated"}) {
      work += operation(name).cost().products().evaluate(dims(1000));
    }
    assertThat(work).isEqualTo(4L * 1000 * 1000 * 64);
  }

  @Test
  void twiceTheLengthIsFourTimesTheWorkOfThePairsAndTwiceThatOfTheProjections() {
    OperationSpecification scores = operation("scores");
    OperationSpecification query = operation("query");
    assertThat(scores.flops().evaluate(dims(2000)))
        .isEqualTo(4 * scores.flops().evaluate(dims(1000)));
    assertThat(query.flops().evaluate(dims(2000)))
        .isEqualTo(2 * query.flops().evaluate(dims(1000)));
  }

  @Test
  void stepByStepTheWeightsTakeMemoryForEachPair() {
    OperationSpecification weights = operation("weights");
    assertThat(weights.bytes().evaluate(dims(2000)))
        .isEqualTo(4 * weights.bytes().evaluate(dims(1000)));
  }

  private static OperationSpecification operation(String name) {
    return Routing_OpenGraph.SPEC.root().operations().stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Long> dims(long length) {
    return Map.of("B", 1L, "T", length, "D", 64L, "K", 64L, "E", 64L);
  }
}

package dev.rapt.proof.forms;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Batches for drawn declarations: short sequences, and now and then more than a tile of keys. */
final class DrawnCases {
  private static final int MOST_SEQUENCES = 3;

  private DrawnCases() {}

  /** Of all declarations that can take part. */
  static Arbitrary<DrawnCase> of(Predicate<Declaration> part) {
    List<Integer> indices =
        IntStream.range(0, DrawnLayers.DECLARATIONS.size())
            .filter(it -> part.test(DrawnLayers.DECLARATIONS.get(it)))
            .boxed()
            .toList();
    return Arbitraries.integers()
        .between(1, MOST_SEQUENCES)
        .flatMap(
            batch ->
                Combinators.combine(
                        Arbitraries.of(indices),
                        lengths(batch),
                        lengths(batch),
                        Arbitraries.longs())
                    .as(DrawnCase::new));
  }

  private static Arbitrary<List<Integer>> lengths(int batch) {
    return Arbitraries.frequencyOf(
            Tuple.of(18, evenly(1, 12)),
            Tuple.of(1, Arbitraries.just(0)),
            Tuple.of(1, evenly(250, 300)))
        .list()
        .ofSize(batch);
  }

  private static Arbitrary<Integer> evenly(int from, int to) {
    return Arbitraries.integers().between(from, to).withDistribution(RandomDistribution.uniform());
  }
}

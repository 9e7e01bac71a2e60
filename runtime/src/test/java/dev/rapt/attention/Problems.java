package dev.rapt.attention;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Problems at random: every option with every other, few rows or several tiles of them. */
final class Problems {
  private Problems() {}

  static Arbitrary<Problem> any() {
    return Combinators.combine(
            sizes(),
            Arbitraries.frequencyOf(entry(9, few()), entry(1, many())),
            options(),
            masks(),
            Arbitraries.longs())
        .as(Problem::new);
  }

  static Arbitrary<Problem.Sizes> sizes() {
    Arbitrary<Integer> headSizes = Arbitraries.of(1, 4, 8, 20, 33, 64, 128);
    return evenly(1, 12)
        .flatMap(
            heads ->
                Combinators.combine(
                        Arbitraries.integers().between(1, 3), divisors(heads), headSizes, headSizes)
                    .as(
                        (batch, groups, keySize, valueSize) ->
                            new Problem.Sizes(batch, groups, heads / groups, keySize, valueSize)));
  }

  private static Arbitrary<Integer> divisors(int number) {
    return Arbitraries.of(
        IntStream.rangeClosed(1, number).filter(it -> number % it == 0).boxed().toList());
  }

  static Arbitrary<Problem.Options> options() {
    Arbitrary<Integer> bounds =
        Arbitraries.frequencyOf(
            entry(2, Arbitraries.just(-1)), entry(1, Arbitraries.integers().between(0, 40)));
    Arbitrary<OptionalDouble> scales =
        Arbitraries.of(
            List.of(
                OptionalDouble.empty(),
                OptionalDouble.of(0.01),
                OptionalDouble.of(0.3),
                OptionalDouble.of(-0.2),
                OptionalDouble.of(0)));
    Arbitrary<OptionalDouble> caps =
        Arbitraries.of(
            List.of(
                OptionalDouble.empty(),
                OptionalDouble.of(0.5),
                OptionalDouble.of(3),
                OptionalDouble.of(50)));
    return Combinators.combine(
            scales,
            caps,
            Arbitraries.of(true, false),
            bounds,
            bounds,
            Arbitraries.frequencyOf(
                entry(3, Arbitraries.just(0)), entry(1, Arbitraries.integers().between(-9, 9))),
            Arbitraries.of(Problem.Lengths.values()),
            Arbitraries.of(true, false))
        .as(Problem.Options::new);
  }

  private static Arbitrary<Problem.Rows> few() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 20),
            Arbitraries.frequencyOf(
                entry(2, Arbitraries.just(0)), entry(1, Arbitraries.integers().between(1, 20))),
            Arbitraries.integers().between(0, 40))
        .as(Problem.Rows::new);
  }

  /** Several tiles of queries and of keys. */
  private static Arbitrary<Problem.Rows> many() {
    return Combinators.combine(evenly(50, 130), evenly(0, 400), evenly(200, 700))
        .as(Problem.Rows::new);
  }

  /** Numbers with equal probability, in which small ones are not preferred. */
  static Arbitrary<Integer> evenly(int from, int to) {
    return Arbitraries.integers().between(from, to).withDistribution(RandomDistribution.uniform());
  }

  private static Arbitrary<Problem.Masks> masks() {
    Arbitrary<Integer> axes =
        Arbitraries.frequencyOf(
            entry(2, Arbitraries.just(0)), entry(1, Arbitraries.integers().between(1, 4)));
    return Combinators.combine(axes, axes, Arbitraries.integers().between(0, 3))
        .as(Problem.Masks::new);
  }

  static <T> Tuple.Tuple2<Integer, Arbitrary<? extends T>> entry(
      int weight, Arbitrary<T> arbitrary) {
    return Tuple.of(weight, arbitrary);
  }
}

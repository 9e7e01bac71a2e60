package dev.rapt.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.attention.HeadCounts;
import dev.rapt.attention.ScaledDotProductAttention;
import dev.rapt.execution.Execution;
import dev.rapt.kernel.Numbers;
import dev.rapt.kernel.vector.VectorKernelSets;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Sequences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Decoding in any chunks is one causal pass over the whole sequences. */
class DecodingFormsTest {
  private static final int BATCH = 3;

  @Provide
  Arbitrary<LayerInputs.Sizes> sizes() {
    return Combinators.combine(
            Arbitraries.of(1, 2, 4),
            Arbitraries.of(1, 2, 4),
            Arbitraries.of(1, 4, 20, 33),
            Arbitraries.of(1, 8, 20, 33))
        .as(
            (groups, group, keySize, valueSize) ->
                new LayerInputs.Sizes(Math.min(4, groups * group), groups, keySize, valueSize));
  }

  @Provide
  Arbitrary<CausalReference> options() {
    return Combinators.combine(
            Arbitraries.of(-1, -1, 0, 5, 100, 270),
            Arbitraries.of(true, false),
            Arbitraries.of(0.0, 0.0, 2.5))
        .as(CausalReference::new);
  }

  /**
   * The number of new positions of each sequence at each step: none, one, a few, or more than a
   * block.
   */
  @Provide
  Arbitrary<List<int[]>> chunks() {
    return Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.of(0, 1)),
            Tuple.of(3, Arbitraries.integers().between(1, 9)),
            Tuple.of(1, Arbitraries.integers().between(200, 300)))
        .array(int[].class)
        .ofSize(BATCH)
        .list()
        .ofMinSize(1)
        .ofMaxSize(7);
  }

  @Property(tries = 60)
  void twoLayersInAnyChunks(
      @ForAll("sizes") LayerInputs.Sizes sizes,
      @ForAll("sizes") LayerInputs.Sizes otherSizes,
      @ForAll("options") CausalReference options,
      @ForAll("options") CausalReference otherOptions,
      @ForAll("chunks") List<int[]> chunks,
      @ForAll long seed) {
    int[] lengths = sum(chunks);
    LayerInputs first = LayerInputs.random(seed, lengths, sizes);
    LayerInputs second = LayerInputs.random(seed + 7, lengths, otherSizes);
    try (Cache cache = Cache.ofPositions(Arrays.stream(lengths).sum() + 1, BATCH)) {
      int[] from = new int[BATCH];
      for (int[] chunk : chunks) {
        int[] to = sum(List.of(from, chunk));
        Decoding decoding = cache.begin(Offsets.ofLengths(chunk));
        Sequences one = first.attend(Execution.shared(), decoding, options.rule(), from, to);
        Sequences two = second.attend(Execution.shared(), decoding, otherOptions.rule(), from, to);
        decoding.commit();
        for (int sequence = 0; sequence < BATCH; sequence++) {
          options.check(first, sequence, from[sequence], to[sequence], one);
          otherOptions.check(second, sequence, from[sequence], to[sequence], two);
        }
        from = to;
      }
      assertThat(cache.lengths()).isEqualTo(Offsets.ofLengths(lengths));
      assertThat(cache.free()).isEqualTo(1);
    }
  }

  @Property(tries = 20)
  void theBitsDependOnNeitherChunksNorThreadsNorKernels(
      @ForAll("sizes") LayerInputs.Sizes sizes,
      @ForAll("options") CausalReference options,
      @ForAll("chunks") List<int[]> chunks,
      @ForAll long seed) {
    int[] lengths = sum(chunks);
    LayerInputs layer = LayerInputs.random(seed, lengths, sizes);
    Sequences whole =
        ScaledDotProductAttention.attend(
            Execution.shared(),
            layer.query(),
            layer.key(),
            layer.value(),
            new HeadCounts(layer.heads(), layer.keyValueHeads()),
            options.rule());
    for (Execution execution : executions()) {
      try (Cache cache = Cache.ofPositions(Arrays.stream(lengths).sum() + 1, BATCH)) {
        int[] from = new int[BATCH];
        for (int[] chunk : chunks) {
          int[] to = sum(List.of(from, chunk));
          Decoding decoding = cache.begin(Offsets.ofLengths(chunk));
          Sequences part = layer.attend(execution, decoding, options.rule(), from, to);
          decoding.commit();
          assertThat(Numbers.bits(part.matrix().values()))
              .as(execution.toString())
              .isEqualTo(Numbers.bits(LayerInputs.part(whole, from, to).matrix().values()));
          from = to;
        }
      }
    }
  }

  private static List<Execution> executions() {
    List<Execution> executions = new ArrayList<>();
    VectorKernelSets.all()
        .forEach(
            kernels -> {
              executions.add(Execution.withThreads(1).withKernels(kernels));
              executions.add(Execution.withThreads(3).withKernels(kernels));
            });
    return executions;
  }

  private static int[] sum(List<int[]> chunks) {
    return IntStream.range(0, BATCH)
        .map(sequence -> chunks.stream().mapToInt(chunk -> chunk[sequence]).sum())
        .toArray();
  }
}

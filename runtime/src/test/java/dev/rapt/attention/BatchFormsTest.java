package dev.rapt.attention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.execution.Execution;
import dev.rapt.kernel.Matrix;
import dev.rapt.tensor.KeepMask;
import dev.rapt.tensor.Lengths;
import dev.rapt.tensor.ScoreBias;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Batches, padding and heads are only arrangements: each sequence and each head is independent. */
class BatchFormsTest {
  private static final Execution EXECUTION = Execution.shared();

  @Provide
  Arbitrary<Problem.Sizes> sizes() {
    return Problems.sizes();
  }

  @Provide
  Arbitrary<Problem.Options> options() {
    return Problems.options();
  }

  @Provide
  Arbitrary<int[]> lengths() {
    return Arbitraries.frequencyOf(
            Problems.entry(9, Arbitraries.integers().between(0, 30)),
            Problems.entry(1, Problems.evenly(0, 300)))
        .array(int[].class)
        .ofSize(3);
  }

  @Property(tries = 100)
  void aBatchIsItsSequencesOneByOneToTheBit(
      @ForAll("sizes") Problem.Sizes sizes,
      @ForAll("options") Problem.Options options,
      @ForAll("lengths") int[] queries,
      @ForAll("lengths") int[] keys,
      @ForAll long seed) {
    Batch batch = Batch.random(sizes, queries, keys, seed);
    List<ScoreBias> biases =
        IntStream.range(0, queries.length)
            .mapToObj(b -> bias(seed + b, sizes.heads(), queries[b], keys[b]))
            .toList();
    List<KeepMask> masks =
        IntStream.range(0, queries.length).mapToObj(b -> mask(seed + b, keys[b])).toList();
    AttentionRule rule = Rules.of(options);
    Sequences together =
        batch.attend(
            rule.adding(new ScoreTerm.BiasedEach(biases)).seeing(new Visibility.KeptEach(masks)));
    for (int b = 0; b < queries.length; b++) {
      Sequences alone =
          batch
              .only(b)
              .attend(
                  rule.adding(new ScoreTerm.Biased(biases.get(b)))
                      .seeing(new Visibility.Kept(masks.get(b))));
      assertThat(alone.matrix()).isEqualTo(together.sequence(b));
    }
  }

  @Property(tries = 100)
  void paddedWithLengthsIsRagged(
      @ForAll("sizes") Problem.Sizes sizes,
      @ForAll("options") Problem.Options options,
      @ForAll("lengths") int[] queries,
      @ForAll("lengths") int[] keys,
      @ForAll long seed) {
    Batch batch = Batch.random(sizes, queries, keys, seed);
    Sequences ragged = batch.attend(Rules.of(options));
    Tensor padded =
        ScaledDotProductAttention.attend(
            EXECUTION,
            Ragged.padded(batch.query(), 310),
            Ragged.padded(batch.key(), 305),
            Ragged.padded(batch.value(), 305),
            batch.heads(),
            Rules.of(options).seeing(new Visibility.Padded(Lengths.of(keys))));
    Sequences prefixes = Ragged.part(Sequences.of(padded), new int[3], queries);
    Close.to(ragged.matrix(), prefixes.matrix(), 1e-6);
  }

  @Property(tries = 100)
  void eachHeadIsAttentionOfOneHeadToTheBit(
      @ForAll("sizes") Problem.Sizes sizes,
      @ForAll("options") Problem.Options options,
      @ForAll("lengths") int[] queries,
      @ForAll("lengths") int[] keys,
      @ForAll long seed) {
    Batch batch = Batch.random(sizes, queries, keys, seed);
    AttentionRule rule = Rules.withoutAlibi(options);
    Sequences together = batch.attend(rule);
    for (int head = 0; head < sizes.heads(); head++) {
      Sequences alone =
          ScaledDotProductAttention.attend(
              EXECUTION,
              head(batch.query(), sizes.heads(), head),
              head(batch.key(), sizes.groups(), head / sizes.group()),
              head(batch.value(), sizes.groups(), head / sizes.group()),
              HeadCounts.of(1),
              rule);
      assertThat(alone).isEqualTo(head(together, sizes.heads(), head));
    }
  }

  @Property(tries = 50)
  void headsFirstAndConcatenatedHeadsAreBitIdentical(
      @ForAll("sizes") Problem.Sizes sizes,
      @ForAll("options") Problem.Options options,
      @ForAll long seed) {
    int[] queries = {7, 7};
    int[] keys = {270, 270};
    Batch batch = Batch.random(sizes, queries, keys, seed);
    Tensor first =
        ScaledDotProductAttention.attend(
            EXECUTION,
            HeadRows.of(batch.query(), sizes.heads()).headsFirst(),
            HeadRows.of(batch.key(), sizes.groups()).headsFirst(),
            HeadRows.of(batch.value(), sizes.groups()).headsFirst(),
            Rules.of(options));
    assertThat(HeadRows.of(first).sequences()).isEqualTo(batch.attend(Rules.of(options)));
  }

  private static ScoreBias bias(long seed, int heads, int queries, int keys) {
    float[] values = Ragged.random(seed, new int[] {heads * queries}, keys).matrix().values();
    for (int i = 0; i < values.length; i += 5) {
      values[i] = Float.NEGATIVE_INFINITY;
    }
    return ScoreBias.of(Tensor.of(values, 1, heads, queries, keys));
  }

  private static KeepMask mask(long seed, int keys) {
    Random random = new Random(seed);
    boolean[] values = new boolean[keys];
    for (int i = 0; i < keys; i++) {
      values[i] = random.nextInt(4) > 0;
    }
    return KeepMask.of(values, keys);
  }

  private static Sequences head(Sequences x, int heads, int head) {
    int size = x.width() / heads;
    int rows = x.offsets().total();
    float[] values = new float[rows * size];
    Matrix view = new Matrix(x.matrix().values(), head * size, x.width(), 1, rows, size);
    for (int row = 0; row < rows; row++) {
      System.arraycopy(
          view.values(), view.offset() + row * view.rowStride(), values, row * size, size);
    }
    return Sequences.of(Tensor.of(values, rows, size), x.offsets());
  }
}

package dev.rapt.attention;

import dev.rapt.execution.Execution;
import dev.rapt.tensor.CacheLengths;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Decoding with a cache, token by token and in chunks, is one causal pass. */
class DecodingFormsTest {
  private static final Execution EXECUTION = Execution.shared();
  private static final double TOLERANCE = 1e-5;
  private static final int CAPACITY = 330;

  @Provide
  Arbitrary<Problem.Sizes> sizes() {
    return Problems.sizes();
  }

  @Provide
  Arbitrary<Problem.Options> options() {
    return Problems.options().map(Problem.Options::notAhead);
  }

  /** The number of tokens of each sequence before the first step, prefilled at once. */
  @Provide
  Arbitrary<int[]> prefills() {
    return Arbitraries.frequencyOf(
            Problems.entry(4, Arbitraries.integers().between(0, 20)),
            Problems.entry(1, Problems.evenly(250, 300)))
        .array(int[].class)
        .ofSize(3);
  }

  @Provide
  Arbitrary<int[]> chunks() {
    return Arbitraries.of(1, 1, 1, 2, 5).array(int[].class).ofMinSize(1).ofMaxSize(6);
  }

  @Property(tries = 60)
  void aCacheInside(
      @ForAll("sizes") Problem.Sizes sizes,
      @ForAll("options") Problem.Options options,
      @ForAll("prefills") int[] prefills,
      @ForAll("chunks") int[] chunks,
      @ForAll long seed) {
    AttentionRule rule = Rules.of(options).seeing(new Visibility.Causal());
    int[] ends = plus(prefills, Arrays.stream(chunks).sum());
    Batch whole = Batch.random(sizes, ends, ends, seed);
    Sequences want = whole.attend(rule);
    int[] done = new int[prefills.length];
    KeyValues past = whole.keyValues(done, done);
    for (int[] next : steps(prefills, chunks)) {
      AttentionInputs inputs =
          AttentionInputs.after(past, whole.queries(done, next), whole.keyValues(done, next));
      Sequences got = ScaledDotProductAttention.attend(EXECUTION, inputs, rule).sequences();
      Close.to(Ragged.part(want, done, next).matrix(), got.matrix(), TOLERANCE);
      past = inputs.present();
      done = next;
    }
  }

  @Property(tries = 60)
  void aCacheOutside(
      @ForAll("sizes") Problem.Sizes sizes,
      @ForAll("options") Problem.Options options,
      @ForAll("prefills") int[] prefills,
      @ForAll("chunks") int[] chunks,
      @ForAll long seed) {
    AttentionRule rule = Rules.of(options).seeing(new Visibility.Causal());
    int[] ends = plus(prefills, Arrays.stream(chunks).sum());
    Batch whole = Batch.random(sizes, ends, ends, seed);
    Sequences want = whole.attend(rule);
    int[] done = prefills;
    int[] none = new int[prefills.length];
    for (int chunk : chunks) {
      int[] next = plus(done, chunk);
      KeyValues filled = whole.keyValues(none, next);
      Tensor got =
          ScaledDotProductAttention.attend(
              EXECUTION,
              Ragged.padded(Ragged.part(whole.query(), done, next), chunk),
              Ragged.padded(filled.key().sequences(), CAPACITY),
              Ragged.padded(filled.value().sequences(), CAPACITY),
              whole.heads(),
              rule.seeing(new Visibility.Cached(CacheLengths.of(next))));
      Close.to(Ragged.part(want, done, next).matrix(), Sequences.of(got).matrix(), TOLERANCE);
      done = next;
    }
  }

  private static List<int[]> steps(int[] prefills, int[] chunks) {
    List<int[]> steps = new ArrayList<>(List.of(prefills));
    for (int chunk : chunks) {
      steps.add(plus(steps.get(steps.size() - 1), chunk));
    }
    return steps;
  }

  private static int[] plus(int[] lengths, int more) {
    return Arrays.stream(lengths).map(length -> length + more).toArray();
  }
}

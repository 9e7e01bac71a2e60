package dev.rapt.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.execution.Execution;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a cache shares, copies, resets and releases. */
class CacheTest {
  private static final LayerInputs.Sizes SIZES = new LayerInputs.Sizes(2, 1, 4, 4);
  private static final CausalReference CAUSAL = new CausalReference(-1, false, 0);
  private static final int LONG = 600;

  private final LayerInputs one = LayerInputs.random(1, new int[] {LONG}, SIZES);
  private final LayerInputs other = LayerInputs.random(2, new int[] {LONG}, SIZES);

  @Test
  void aNewCacheIsEmpty() {
    Cache cache = Cache.ofPositions(100, 3);
    assertThat(cache.batch()).isEqualTo(3);
    assertThat(cache.lengths()).isEqualTo(Offsets.ofLengths(0, 0, 0));
    assertThat(cache.capacity()).isEqualTo(100);
    assertThat(cache.free()).isEqualTo(100);
    assertThat(cache).hasToString("3 sequences of lengths [0, 0, 0], 100 of 100 positions free");
  }

  @Test
  void nothingHappensBeforeTheCommit() {
    Cache cache = Cache.ofPositions(100);
    Decoding decoding = cache.begin(Offsets.ofLengths(7));
    one.attend(Execution.shared(), decoding, CAUSAL.rule(), new int[] {0}, new int[] {7});
    assertThat(cache.lengths()).isEqualTo(Offsets.ofLengths(0));
    assertThat(cache.free()).isEqualTo(100);
    decoding.commit();
    assertThat(cache.lengths()).isEqualTo(Offsets.ofLengths(7));
    assertThat(cache.free()).isEqualTo(93);
  }

  @Test
  void aPassThatIsAbandonedChangesNothing() {
    Cache cache = Cache.ofPositions(LONG);
    read(cache, one, 0, 300);
    Decoding left = cache.begin(Offsets.ofLengths(250));
    other.attend(Execution.shared(), left, CAUSAL.rule(), new int[] {300}, new int[] {550});
    read(cache, one, 300, 310);
    assertThat(cache.lengths()).isEqualTo(Offsets.ofLengths(310));
    assertThat(cache.free()).isEqualTo(LONG - 310);
  }

  @Test
  void valuesThatAreNotFiniteAndWereNeverCommittedDoNotShow() {
    LayerInputs poisoned = poisoned();
    Cache cache = Cache.ofPositions(LONG);
    read(cache, one, 0, 10);
    Decoding left = cache.begin(Offsets.ofLengths(10));
    poisoned.attend(Execution.shared(), left, CAUSAL.rule(), new int[] {10}, new int[] {20});
    read(cache, one, 10, 20);
    cache.reset();
    readPoisoned(cache, poisoned);
    cache.reset();
    read(cache, one, 0, 20);
  }

  @Test
  void aValueThatIsNotFiniteShowsFromItsPositionOn() {
    Cache cache = Cache.ofPositions(LONG);
    Sequences got = readPoisoned(cache, poisoned());
    for (int position = 0; position < 20; position++) {
      assertThat(Float.isNaN(got.matrix().get(position, 0)))
          .as("position %d", position)
          .isEqualTo(position >= 12);
    }
    assertThat(got.matrix().get(19, 1)).isFinite();
  }

  @Test
  void aForkSharesFullBlocksAndCopiesTheLastWhenItGrows() {
    Cache cache = Cache.ofPositions(2000);
    read(cache, one, 0, 2 * Cache.BLOCK + 10);
    int before = cache.free();
    Cache fork = cache.fork();
    assertThat(cache.free()).as("a fork takes nothing").isEqualTo(before);
    assertThat(fork.lengths()).isEqualTo(cache.lengths());
    read(fork, one, 522, 523);
    assertThat(cache.free()).as("one new position, and ten copied").isEqualTo(before - 11);
    read(cache, one, 522, 525);
    assertThat(cache.free()).as("what is left is its own").isEqualTo(before - 14);
    fork.close();
    assertThat(cache.free()).isEqualTo(before - 3);
    read(cache, one, 525, 530);
    cache.close();
    assertThat(cache.free()).isEqualTo(2000);
  }

  @Test
  void forksContinueIndependently() {
    LayerInputs branch = spliced(one, other, 300);
    Cache cache = Cache.ofPositions(2000);
    read(cache, one, 0, 300);
    Cache fork = cache.fork();
    read(fork, branch, 300, 320);
    read(cache, one, 300, 340);
    read(fork, branch, 320, 330);
    read(cache.fork(), one, 340, 350);
    read(cache, one, 340, 345);
  }

  @Test
  void forksThatAreReadTogetherCopyWhatTheyShareOnce() {
    Cache cache = Cache.ofPositions(100);
    read(cache, one, 0, 10);
    Cache both = Cache.join(List.of(cache, cache.fork()));
    read(both, both(one, spliced(one, other, 10)), 10, 12);
    assertThat(cache.free()).isEqualTo(100 - 12 - 12);
    both.reset(0);
    assertThat(cache.free()).isEqualTo(100 - 12);
    both.close();
    assertThat(cache.free()).isEqualTo(100);
  }

  @Test
  void aForkOfAFullBlockCopiesNothing() {
    Cache cache = Cache.ofPositions(Cache.BLOCK + 2);
    read(cache, one, 0, Cache.BLOCK);
    Cache fork = cache.fork();
    read(fork, one, Cache.BLOCK, Cache.BLOCK + 1);
    read(cache, one, Cache.BLOCK, Cache.BLOCK + 1);
    assertThat(cache.free()).isZero();
  }

  @Test
  void sequencesOfDifferentLengthShareThePool() {
    Cache cache = Cache.ofPositions(12, 2);
    read(cache.sequence(1), one, 0, 9);
    read(cache.sequence(0), other, 0, 3);
    assertThat(cache.lengths()).isEqualTo(Offsets.ofLengths(3, 9));
    assertThat(cache.free()).isZero();
    cache.reset(1);
    assertThat(cache.lengths()).isEqualTo(Offsets.ofLengths(3, 0));
    read(cache.sequence(0), other, 3, 12);
  }

  @Test
  void sequencesComeAndGo() {
    Cache first = Cache.ofPositions(100);
    read(first, one, 0, 5);
    Cache second = first.empty(1);
    read(Cache.join(List.of(second, first)), both(other, one), new int[] {0, 5}, new int[] {4, 6});
    first.close();
    assertThat(second.free()).isEqualTo(96);
    read(second, other, 4, 30);
    assertThat(second.lengths()).isEqualTo(Offsets.ofLengths(30));
  }

  @Test
  void aSequenceOrAJoinIsNotACopy() {
    Cache cache = Cache.ofPositions(100, 2);
    read(cache.sequence(1), one, 0, 5);
    Cache swapped = Cache.join(List.of(cache.sequence(1), cache.sequence(0)));
    assertThat(swapped.lengths()).isEqualTo(Offsets.ofLengths(5, 0));
    swapped.reset();
    assertThat(cache.lengths()).isEqualTo(Offsets.ofLengths(0, 0));
  }

  @Test
  void anEmptyCacheServesAnotherModel() {
    Cache cache = Cache.ofPositions(100);
    read(cache, one, 0, 5);
    cache.reset();
    LayerInputs wider = LayerInputs.random(3, new int[] {20}, new LayerInputs.Sizes(4, 4, 20, 33));
    read(cache, wider, 0, 20);
  }

  @Test
  void aModelWithoutAttentionOnlyCounts() {
    Cache cache = Cache.ofPositions(100);
    cache.begin(Offsets.ofLengths(60)).commit();
    assertThat(cache.lengths()).isEqualTo(Offsets.ofLengths(60));
    assertThat(cache.begin(Offsets.ofLengths(1)).past()).isEqualTo(Offsets.ofLengths(60));
  }

  @Test
  void closingTwiceIsClosingOnce() {
    Cache cache = Cache.ofPositions(100);
    Cache fork = cache.fork();
    cache.close();
    cache.close();
    read(fork, one, 0, 5);
    fork.close();
    assertThat(fork.free()).isEqualTo(100);
  }

  private static LayerInputs poisoned() {
    LayerInputs clean = LayerInputs.random(1, new int[] {20}, new LayerInputs.Sizes(1, 1, 4, 4));
    float[] values = clean.value().matrix().toArray();
    values[12 * 4] = Float.NaN;
    values[15 * 4] = Float.POSITIVE_INFINITY;
    return new LayerInputs(
        clean.query(), clean.key(), Sequences.of(Tensor.of(values, 20, 4)), 1, 1);
  }

  private static Sequences readPoisoned(Cache cache, LayerInputs poisoned) {
    Decoding decoding = cache.begin(Offsets.ofLengths(20));
    Sequences got =
        poisoned.attend(Execution.shared(), decoding, CAUSAL.rule(), new int[] {0}, new int[] {20});
    decoding.commit();
    return got;
  }

  /** The beginning of one sequence, then another. */
  private static LayerInputs spliced(LayerInputs begin, LayerInputs rest, int at) {
    return new LayerInputs(
        spliced(begin.query(), rest.query(), at),
        spliced(begin.key(), rest.key(), at),
        spliced(begin.value(), rest.value(), at),
        begin.heads(),
        begin.keyValueHeads());
  }

  private static Sequences spliced(Sequences begin, Sequences rest, int at) {
    float[] values = rest.matrix().toArray();
    System.arraycopy(begin.matrix().values(), 0, values, 0, at * begin.width());
    return rest.withMatrix(Tensor.of(values, rest.matrix().shape()));
  }

  private static LayerInputs both(LayerInputs a, LayerInputs b) {
    return new LayerInputs(
        Sequences.of(List.of(a.query().matrix(), b.query().matrix())),
        Sequences.of(List.of(a.key().matrix(), b.key().matrix())),
        Sequences.of(List.of(a.value().matrix(), b.value().matrix())),
        a.heads(),
        a.keyValueHeads());
  }

  private static void read(Cache cache, LayerInputs layer, int from, int to) {
    int[] starts = new int[cache.batch()];
    int[] ends = new int[cache.batch()];
    Arrays.fill(starts, from);
    Arrays.fill(ends, to);
    read(cache, layer, starts, ends);
  }

  /** Decodes these positions, and checks the results. */
  private static void read(Cache cache, LayerInputs layer, int[] from, int[] to) {
    assertThat(cache.lengths()).isEqualTo(Offsets.ofLengths(from));
    int[] next = new int[from.length];
    Arrays.setAll(next, sequence -> to[sequence] - from[sequence]);
    Decoding decoding = cache.begin(Offsets.ofLengths(next));
    Sequences got = layer.attend(Execution.shared(), decoding, CAUSAL.rule(), from, to);
    decoding.commit();
    for (int sequence = 0; sequence < next.length; sequence++) {
      CAUSAL.check(layer, sequence, from[sequence], to[sequence], got);
    }
  }
}

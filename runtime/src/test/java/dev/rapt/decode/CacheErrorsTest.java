package dev.rapt.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rapt.attention.AttentionRule;
import dev.rapt.attention.Visibility;
import dev.rapt.execution.Execution;
import dev.rapt.tensor.KeepMask;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A wrong use gets a message with the conflicting values and the fix, and changes nothing. */
class CacheErrorsTest {
  private static final AttentionRule RULE = AttentionRule.PLAIN.seeing(new Visibility.Causal());

  private final Cache cache = Cache.ofPositions(20, 2);

  @Test
  void morePositionsThanTheCacheHasRoomFor() {
    read(cache, 7, 5);
    fails(
        () -> cache.begin(Offsets.ofLengths(4, 5)),
        "cache-overflow",
        "needs   9 positions",
        "free    8 of 20 positions",
        "fix     create the cache with more positions");
    unchanged(7, 5);
    read(cache, 4, 4);
    fails(() -> cache.begin(Offsets.ofLengths(0, 1)), "cache-overflow", "0 of 20");
  }

  @Test
  void noRoomForTheCopyOfSharedPositions() {
    read(cache, 10, 5);
    Cache fork = cache.fork();
    fails(
        () -> fork.begin(Offsets.ofLengths(1, 0)),
        "cache-overflow",
        "needs   11 positions, 10 of them copies of positions that a fork shares",
        "free    5 of 20");
    unchanged(10, 5);
    fork.close();
    read(cache, 1, 0);
  }

  @Test
  void aBatchOfADifferentSize() {
    fails(
        () -> cache.begin(Offsets.ofLengths(1, 1, 1)),
        "batch-size",
        "cache   2 sequences",
        "got     3 sequences, of lengths [1, 1, 1]");
  }

  @Test
  void aCacheThatIsClosed() {
    Cache second = cache.sequence(1);
    second.close();
    fails(() -> cache.begin(Offsets.ofLengths(1, 1)), "cache-closed", "sequence 1", "before close");
    fails(cache::lengths, "cache-closed", "sequence 1");
    fails(cache::fork, "cache-closed", "sequence 1");
    fails(cache::reset, "cache-closed", "sequence 1");
    fails(() -> second.reset(0), "cache-closed", "sequence 0");
    fails(() -> second.empty(1), "cache-closed", "sequence 0");
    assertThat(cache).hasToString("2 sequences closed, 20 of 20 positions free");
    assertThat(cache.sequence(0).lengths()).isEqualTo(Offsets.ofLengths(0));
  }

  @Test
  void cachesOfDifferentPools() {
    fails(
        () -> Cache.join(List.of(cache, Cache.ofPositions(30))),
        "cache-join",
        "different pools",
        "20 of 20 positions",
        "30 of 30 positions",
        "empty()");
  }

  @Test
  void aSequenceThatIsJoinedTwice() {
    fails(
        () -> Cache.join(List.of(cache, cache.sequence(0))),
        "cache-join",
        "twice",
        "sequences  3",
        "different  2",
        "fork()");
  }

  @Test
  void nothingToJoin() {
    fails(() -> Cache.join(List.of()), "cache-join", "no caches");
  }

  @Test
  void aSizeBelowOne() {
    fails(() -> Cache.ofPositions(0), "cache-size", "positions  0", "sequences  1");
    fails(() -> Cache.ofPositions(5, -1), "cache-size", "positions  5", "sequences  -1");
    fails(() -> cache.empty(0), "cache-size", "sequences  0");
  }

  @Test
  void aSequenceThatDoesNotExist() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> cache.sequence(2));
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> cache.reset(-1));
  }

  @Test
  void aModelWithOtherHeads() {
    read(cache, 3, 0);
    Decoding decoding = cache.begin(Offsets.ofLengths(1, 1));
    attend(decoding, 8, 1, 1);
    fails(
        () -> attend(decoding, 12, 1, 1),
        "cache-model",
        "layer   1",
        "cache   2 heads, keys of size 4, values of size 4",
        "got     2 heads, keys of size 6, values of size 6",
        "reset()");
    unchanged(3, 0);
  }

  @Test
  void aModelWithMoreLayers() {
    read(cache, 3, 0);
    Decoding decoding = cache.begin(Offsets.ofLengths(1, 1));
    attend(decoding, 8, 1, 1);
    attend(decoding, 8, 1, 1);
    fails(() -> attend(decoding, 8, 1, 1), "cache-model", "cache   2 attention layers", "one more");
    unchanged(3, 0);
  }

  @Test
  void aModelWithFewerLayers() {
    read(cache, 3, 0);
    Decoding decoding = cache.begin(Offsets.ofLengths(1, 1));
    attend(decoding, 8, 1, 1);
    fails(decoding::commit, "cache-model", "cache   2 attention layers", "got     1");
    unchanged(3, 0);
  }

  @Test
  void aFailedFirstPassDoesNotFixTheShapes() {
    attend(cache.begin(Offsets.ofLengths(3, 1)), 12, 3, 1);
    read(cache, 3, 1);
  }

  @Test
  void aPassThatHasEnded() {
    Decoding committed = cache.begin(Offsets.ofLengths(1, 0));
    committed.commit();
    fails(committed::commit, "cache-pass", "it was committed");
    Decoding left = cache.begin(Offsets.ofLengths(1, 0));
    cache.reset();
    fails(
        () -> attend(left, 8, 1, 0), "cache-pass", "another use of the cache followed", "begin()");
    Decoding replaced = cache.begin(Offsets.ofLengths(1, 0));
    cache.sequence(1).begin(Offsets.ofLengths(1));
    fails(replaced::commit, "cache-pass", "has ended");
    unchanged(0, 0);
  }

  @Test
  void queriesOrKeysOfOtherLengths() {
    Decoding decoding = cache.begin(Offsets.ofLengths(2, 1));
    fails(
        () -> attend(decoding, 8, 1, 2),
        "sequence-lengths",
        "query",
        "needs   lengths [2, 1]",
        "got     sequences of lengths [1, 2] and width 8");
    Sequences x = zeros(8, 2, 1);
    fails(
        () -> decoding.attend(Execution.shared(), x, zeros(8, 3, 0), x, 2, 2, RULE),
        "sequence-lengths",
        "key",
        "[3, 0]");
    fails(
        () -> decoding.attend(Execution.shared(), x, x, zeros(8, 3, 0), 2, 2, RULE),
        "sequence-lengths",
        "[3, 0]");
  }

  @Test
  void headsThatDoNotFit() {
    Decoding decoding = cache.begin(Offsets.ofLengths(2, 1));
    Sequences x = zeros(12, 2, 1);
    fails(
        () -> decoding.attend(Execution.shared(), x, x, x, 5, 2, RULE), "heads-divide", "5", "12");
    fails(() -> decoding.attend(Execution.shared(), x, x, x, 3, 2, RULE), "heads-divide", "3", "2");
  }

  @Test
  void aMaskThatDoesNotCoverThePast() {
    read(cache, 3, 1);
    Decoding decoding = cache.begin(Offsets.ofLengths(1, 1));
    KeepMask five = KeepMask.of(new boolean[5], 5);
    AttentionRule rule = RULE.seeing(new Visibility.KeptEach(List.of(five, five)));
    Sequences x = zeros(8, 1, 1);
    fails(
        () -> decoding.attend(Execution.shared(), x, x, x, 2, 2, rule),
        "mask-shape",
        "[1, 2, 1, 4]",
        "mask [5]");
    attend(decoding, 8, 1, 1);
    attend(decoding, 8, 1, 1);
    decoding.commit();
    unchanged(4, 2);
  }

  private void unchanged(int... lengths) {
    Offsets expected = Offsets.ofLengths(lengths);
    assertThat(cache.lengths()).isEqualTo(expected);
    assertThat(cache.free()).isEqualTo(20 - expected.total());
  }

  /** A pass of two layers, each of two heads of size 4. */
  private static void read(Cache cache, int... lengths) {
    Decoding decoding = cache.begin(Offsets.ofLengths(lengths));
    attend(decoding, 8, lengths);
    attend(decoding, 8, lengths);
    decoding.commit();
  }

  private static void attend(Decoding decoding, int width, int... lengths) {
    Sequences x = zeros(width, lengths);
    decoding.attend(Execution.shared(), x, x, x, 2, 2, RULE);
  }

  private static Sequences zeros(int width, int... lengths) {
    Offsets offsets = Offsets.ofLengths(lengths);
    return Sequences.of(Tensor.zeros(offsets.total(), width), offsets);
  }

  private static void fails(ThrowingCallable call, String code, String... parts) {
    assertThatExceptionOfType(ShapeException.class)
        .isThrownBy(call)
        .satisfies(problem -> assertThat(problem.code()).isEqualTo(code))
        .satisfies(problem -> assertThat(problem.getMessage()).contains(parts));
  }
}

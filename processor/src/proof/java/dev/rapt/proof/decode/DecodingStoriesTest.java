package dev.rapt.proof.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapt.decode.Cache;
import dev.rapt.proof.models.gpt.MiniGpt;
import dev.rapt.proof.models.gpt.MiniGptGraph;
import dev.rapt.proof.models.gpt.TinyGpt2;
import dev.rapt.proof.models.gpt.TinyGpt2Graph;
import dev.rapt.proof.passes.Inputs;
import dev.rapt.proof.passes.Randoms;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tokens;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A cache between two calls of a generated {@code decode}: forks, and calls that fail. */
class DecodingStoriesTest {
  private static final MiniGpt WEIGHTS =
      Decodable.weights(MiniGptGraph.PARAMETERS, MiniGptGraph.initialize(Randoms.of(1)));
  private static final TinyGpt2 LEARNED =
      Decodable.weights(TinyGpt2Graph.PARAMETERS, TinyGpt2Graph.initialize(Randoms.of(1)));

  @Test
  void afterAForkBothGoOnIndependently() {
    Cache first = Cache.ofPositions(100);
    decode(first, 5, 9, 2);
    Cache second = first.fork();
    decode(first, 7);
    decode(second, 8);
    close(decode(first, 1, 30), 5, 9, 2, 7, 1, 30);
    close(decode(second, 3, 3, 40), 5, 9, 2, 8, 3, 3, 40);
    assertThat(first.lengths()).isEqualTo(Offsets.ofLengths(6));
    assertThat(second.lengths()).isEqualTo(Offsets.ofLengths(7));
  }

  @Test
  void overflowLeavesTheLengthsAndItGoesOn() {
    Cache cache = Cache.ofPositions(4);
    decode(cache, 5, 9, 2);
    assertThatThrownBy(() -> decode(cache, 7, 1))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/cache-overflow]")
        .hasMessageContaining("2 positions")
        .hasMessageContaining("1 of 4 positions");
    assertThat(cache.lengths()).isEqualTo(Offsets.ofLengths(3));
    close(decode(cache, 7), 5, 9, 2, 7);
  }

  @Test
  void positionsBeyondTheLearnedOnesLeaveTheLengthsAndItGoesOn() {
    Cache cache = Cache.ofPositions(100, 2);
    TinyGpt2Graph.decode(LEARNED, Tokens.of(new int[] {1}, new int[] {2, 3, 4, 5}), cache);
    Tokens tooLong = Tokens.of(new int[] {6}, new int[] {7, 8, 1});
    assertThatThrownBy(() -> TinyGpt2Graph.decode(LEARNED, tooLong, cache))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/position-table]")
        .hasMessageContaining("at most 6 positions")
        .hasMessageContaining("4 past and 3 new")
        .hasMessageContaining("sequence 1, position 6");
    assertThat(cache.lengths()).isEqualTo(Offsets.ofLengths(1, 4));
    assertThat(cache.free()).isEqualTo(95);
    Tokens last = Tokens.of(new int[] {6}, new int[] {7, 8});
    Chunks.assertClose(
        TinyGpt2Graph.decode(LEARNED, last, cache).sequence(1).toArray(),
        rows(
            TinyGpt2Graph.forward(LEARNED, Tokens.of(new int[] {2, 3, 4, 5, 7, 8}))
                .sequence(0)
                .toArray(),
            4,
            6));
  }

  @Test
  void aLengthThatIsDeclaredHoldsWithThePast() {
    Cache cache = Cache.ofPositions(100, 2);
    Continued.Short weights = Continued_ShortGraph.initialize(Randoms.of(1));
    Sequences three = Inputs.sequences(4, 1, 3).x();
    Continued_ShortGraph.decode(weights, three, cache);
    assertThatThrownBy(
            () -> Continued_ShortGraph.decode(weights, Inputs.sequences(4, 1, 2).x(), cache))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/sequence-length]")
        .hasMessageContaining("at most 4")
        .hasMessageContaining("3 past and 2 new")
        .hasMessageContaining("sequence 1, position 4");
    assertThat(cache.lengths()).isEqualTo(Offsets.ofLengths(1, 3));
    Continued_ShortGraph.decode(weights, Inputs.sequences(4, 3, 1).x(), cache);
    assertThat(cache.lengths()).isEqualTo(Offsets.ofLengths(4, 4));
  }

  @Test
  void aTokenThatIsNoneLeavesTheLengths() {
    Cache cache = Cache.ofPositions(4);
    assertThatThrownBy(() -> decode(cache, 64))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/token-id]");
    assertThat(cache.lengths()).isEqualTo(Offsets.ofLengths(0));
  }

  @Test
  void aBatchOfAnotherSizeIsRefused() {
    Cache cache = Cache.ofPositions(100, 2);
    assertThatThrownBy(() -> decode(cache, 5))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/batch-size]")
        .hasMessageContaining("2 sequences")
        .hasMessageContaining("1 sequences");
  }

  @Test
  void aCacheOfAnotherModelIsRefused() {
    Cache cache = Cache.ofPositions(100);
    decode(cache, 5);
    assertThatThrownBy(() -> TinyGpt2Graph.decode(LEARNED, Tokens.of(new int[] {1}), cache))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/cache-model]");
    close(decode(cache, 9), 5, 9);
  }

  private static float[] decode(Cache cache, int... tokens) {
    return MiniGptGraph.decode(WEIGHTS, Tokens.of(tokens), cache).matrix().toArray();
  }

  /** That the logits are the last of a pass over all tokens. */
  private static void close(float[] actual, int... all) {
    float[] expected = MiniGptGraph.forward(WEIGHTS, Tokens.of(all)).matrix().toArray();
    Chunks.assertClose(
        actual, rows(expected, all.length - actual.length / MiniGptGraph.V, all.length));
  }

  private static float[] rows(float[] all, int from, int to) {
    int width = all.length / to;
    return Arrays.copyOfRange(all, from * width, to * width);
  }
}

package dev.rapt.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rapt.decode.Cache;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import dev.rapt.tensor.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Tokens are generated one after the other, each from all before it. */
class GenerationTest {
  private static final int[] PROMPT = {3, 1, 4};

  @Test
  void eachTokenFollowsFromAllBeforeIt() {
    Cache cache = Cache.ofPositions(100);
    int[] got = Generation.ofAtMost(20).run(FakeModel.reading(), PROMPT, cache, token -> {});
    assertThat(got).isEqualTo(byHand(PROMPT, 20));
    assertThat(cache.lengths()).as("all but the last").isEqualTo(Offsets.ofLengths(22));
  }

  @Test
  void theListenerReceivesEachTokenAsItIsChosen() {
    Cache cache = Cache.ofPositions(100);
    List<String> received = new ArrayList<>();
    int[] got =
        Generation.ofAtMost(3)
            .run(
                FakeModel.reading(),
                PROMPT,
                cache,
                token -> received.add(token + " at " + cache.lengths().length(0)));
    assertThat(received).containsExactly(got[0] + " at 3", got[1] + " at 4", got[2] + " at 5");
  }

  @Test
  void aStopIdEndsTheSequenceAndIsPartOfIt() {
    int[] whole = byHand(PROMPT, 20);
    int stop = whole[6];
    int first = Arrays.stream(whole).boxed().toList().indexOf(stop);
    assertThat(
            Generation.ofAtMost(20)
                .stoppingAt(stop, FakeModel.TOKENS)
                .run(FakeModel.reading(), PROMPT, Cache.ofPositions(100), token -> {}))
        .isEqualTo(Arrays.copyOf(whole, first + 1));
  }

  @Test
  void promptsOfAnyLengthGiveTheSameAsAlone() {
    int[] longer = new int[700];
    Arrays.setAll(longer, i -> i * i % FakeModel.TOKENS);
    int[][] prompts = {PROMPT, longer, {9}, Arrays.copyOf(longer, 256)};
    int[] whole = byHand(PROMPT, 8);
    Cache cache = Cache.ofPositions(2000, 4);
    List<List<Integer>> received =
        List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Tokens got =
        Generation.ofAtMost(8)
            .stoppingAt(whole[7])
            .run(
                FakeModel.reading(),
                Tokens.of(prompts),
                cache,
                (sequence, token) -> received.get(sequence).add(token));
    for (int sequence = 0; sequence < prompts.length; sequence++) {
      int[] alone =
          Generation.ofAtMost(8)
              .stoppingAt(whole[7])
              .run(FakeModel.reading(), prompts[sequence], Cache.ofPositions(800), token -> {});
      assertThat(got.sequence(sequence)).isEqualTo(alone);
      assertThat(received.get(sequence)).isEqualTo(Arrays.stream(alone).boxed().toList());
      assertThat(alone).isEqualTo(Arrays.copyOf(byHand(prompts[sequence], 8), alone.length));
      assertThat(cache.lengths().length(sequence))
          .isEqualTo(prompts[sequence].length + alone.length - 1);
    }
  }

  @Test
  void longPromptsAreReadInChunks() {
    List<String> read = new ArrayList<>();
    Step model = FakeModel.saying(0, 1);
    Step counting =
        (next, cache) -> {
          read.add(next.offsets().toString());
          return model.logits(next, cache);
        };
    Generation.ofAtMost(3)
        .run(
            counting,
            Tokens.of(new int[600], new int[10]),
            Cache.ofPositions(1000, 2),
            (sequence, token) -> {});
    assertThat(read).containsExactly("[256, 10]", "[256, 1]", "[88, 1]", "[1, 0]", "[1, 0]");
  }

  @Test
  void aConversationContinuesInItsCache() {
    Cache cache = Cache.ofPositions(100);
    Step model = FakeModel.reading();
    int[] first = Generation.ofAtMost(4).run(model, PROMPT, cache, token -> {});
    int[] more = {first[3], 5, 6};
    int[] second = Generation.ofAtMost(4).run(model, more, cache, token -> {});
    List<Integer> all = new ArrayList<>(list(PROMPT));
    all.addAll(list(first));
    all.addAll(List.of(5, 6));
    assertThat(second).isEqualTo(byHand(array(all), 4));
  }

  @Test
  void amongEqualLogitsTheLowestIdIsChosen() {
    int[] got =
        Generation.ofAtMost(1)
            .run(FakeModel.saying(0, 2, 2, 1), PROMPT, Cache.ofPositions(10), token -> {});
    assertThat(got).containsExactly(1);
  }

  @Test
  void lackOfRoomIsReportedBeforeTheFirstStep() {
    Step never =
        (next, cache) -> {
          throw new AssertionError("the model was asked");
        };
    Cache cache = Cache.ofPositions(12);
    fails(
        () -> Generation.ofAtMost(11).run(never, PROMPT, cache, token -> {}),
        "cache-overflow",
        "needs   13 positions",
        "free    12 of 12 positions");
    fails(
        () -> Generation.ofAtMost(Integer.MAX_VALUE).run(never, PROMPT, cache, token -> {}),
        "cache-overflow",
        "free    12 of 12 positions");
    Generation.ofAtMost(10).run(FakeModel.reading(), PROMPT, cache, token -> {});
    assertThat(cache.free()).isZero();
  }

  @Test
  void logitsThatAllowNoChoice() {
    fails(saying(0, Float.NaN, 1), "logits", "sequence 0", "NaN for token 1", "trace()");
    fails(saying(0, 1, Float.POSITIVE_INFINITY), "logits", "Infinity for token 2");
    float never = Float.NEGATIVE_INFINITY;
    fails(saying(never, never), "logits", "none among 2");
    fails(saying(), "logits", "none among 0");
  }

  @Test
  void logitsOfOtherTokens() {
    Step wrong = (next, cache) -> Sequences.of(Tensor.zeros(1, 1, 5));
    fails(
        () -> Generation.ofAtMost(2).run(wrong, PROMPT, Cache.ofPositions(10), token -> {}),
        "sequence-lengths",
        "needs   lengths [3]",
        "got     sequences of lengths [1] and width 5");
  }

  @Test
  void aPromptThatIsEmpty() {
    fails(
        () ->
            Generation.ofAtMost(2)
                .run(
                    FakeModel.reading(),
                    Tokens.of(PROMPT, new int[0]),
                    Cache.ofPositions(10, 2),
                    (sequence, token) -> {}),
        "empty-sequence",
        "the prompt of sequence 1");
  }

  @Test
  void aCacheForAnotherBatch() {
    fails(
        () ->
            Generation.ofAtMost(2)
                .run(FakeModel.reading(), PROMPT, Cache.ofPositions(10, 2), token -> {}),
        "batch-size",
        "2 sequences");
  }

  @Test
  void aLimitBelowOne() {
    fails(() -> Generation.ofAtMost(0), "generation-limit", "at least 1", "0");
  }

  private static ThrowingCallable saying(float... logits) {
    return () ->
        Generation.ofAtMost(2)
            .run(FakeModel.saying(logits), PROMPT, Cache.ofPositions(10), token -> {});
  }

  private static int[] byHand(int[] prompt, int count) {
    List<Integer> all = new ArrayList<>(list(prompt));
    for (int i = 0; i < count; i++) {
      all.add(FakeModel.after(all));
    }
    return array(all.subList(prompt.length, all.size()));
  }

  private static List<Integer> list(int[] ids) {
    return Arrays.stream(ids).boxed().collect(Collectors.toList());
  }

  private static int[] array(List<Integer> ids) {
    return ids.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void fails(ThrowingCallable call, String code, String... parts) {
    assertThatExceptionOfType(ShapeException.class)
        .isThrownBy(call)
        .satisfies(problem -> assertThat(problem.code()).isEqualTo(code))
        .satisfies(problem -> assertThat(problem.getMessage()).contains(parts));
  }
}

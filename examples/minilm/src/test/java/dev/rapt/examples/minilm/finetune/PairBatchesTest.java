package dev.rapt.examples.minilm.finetune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairBatchesTest {
  /** Of 12 questions, each with one of three answers. */
  private static final List<EncodedPair> PAIRS =
      IntStream.range(0, 12).mapToObj(i -> pair("question " + i, "answer " + i % 3)).toList();

  @Test
  void noBatchHasATextTwice() {
    assertThat(new PairBatches(PAIRS, 5, 1).epoch(0))
        .hasSize(4)
        .allSatisfy(
            batch ->
                assertThat(batch)
                    .hasSize(3)
                    .extracting(pair -> pair.texts().second())
                    .doesNotHaveDuplicates());
    List<EncodedPair> sameQuestion = List.of(pair("q", "a"), pair("q", "b"), pair("r", "c"));
    assertThat(new PairBatches(sameQuestion, 5, 1).epoch(0))
        .singleElement()
        .satisfies(
            batch ->
                assertThat(batch)
                    .extracting(pair -> pair.texts().first())
                    .containsExactlyInAnyOrder("q", "r"));
  }

  @Test
  void eachPairIsInOneBatchOfAnEpoch() {
    List<EncodedPair> used = new ArrayList<>();
    new PairBatches(PAIRS, 2, 1).epoch(0).forEach(used::addAll);
    assertThat(used).containsExactlyInAnyOrderElementsOf(PAIRS);
  }

  @Test
  void noBatchIsLargerThanWanted() {
    assertThat(new PairBatches(PAIRS, 2, 1).epoch(0))
        .hasSize(6)
        .allSatisfy(batch -> assertThat(batch).hasSize(2));
  }

  @Test
  void theOrderFollowsFromTheSeedAndTheEpoch() {
    List<List<EncodedPair>> first = new PairBatches(PAIRS, 3, 1).epoch(0);
    assertThat(new PairBatches(PAIRS, 3, 1).epoch(0)).isEqualTo(first);
    assertThat(new PairBatches(PAIRS, 3, 1).epoch(1)).isNotEqualTo(first);
    assertThat(new PairBatches(PAIRS, 3, 2).epoch(0)).isNotEqualTo(first);
  }

  @Test
  void pairsThatCannotBeToldApartMakeNoBatch() {
    List<EncodedPair> sameAnswer = List.of(pair("q", "a"), pair("r", "a"));
    assertThat(new PairBatches(sameAnswer, 5, 1).epoch(0)).isEmpty();
  }

  private static EncodedPair pair(String first, String second) {
    return new EncodedPair(new Pair(first, second), new int[0], new int[0]);
  }
}

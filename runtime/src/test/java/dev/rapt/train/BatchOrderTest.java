package dev.rapt.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rapt.tensor.ShapeException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchOrderTest {
  @Test
  void anEpochTakesEachExampleOnceAndItsLastBatchWhatRemains() {
    BatchOrder order = new BatchOrder(10, 4, 7, true);

    assertThat(order.stepsPerEpoch()).isEqualTo(3);
    for (int epoch = 0; epoch < 3; epoch++) {
      int first = epoch * 3;
      assertThat(IntStream.range(first, first + 3).mapToObj(order::batchAt))
          .extracting(batch -> batch.length)
          .containsExactly(4, 4, 2);
      assertThat(
              IntStream.range(first, first + 3).flatMap(step -> Arrays.stream(order.batchAt(step))))
          .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }
  }

  @Test
  void theOrderFollowsFromSeedAndEpochAlone() {
    BatchOrder order = new BatchOrder(50, 4, 7, true);

    assertThat(order.order(3)).isEqualTo(new BatchOrder(50, 9, 7, true).order(3));
    assertThat(order.order(3)).isNotEqualTo(order.order(4));
    assertThat(order.order(3)).isNotEqualTo(new BatchOrder(50, 4, 8, true).order(3));
  }

  @Test
  void unshuffledIsTheOrderOfTheExamples() {
    BatchOrder order = new BatchOrder(5, 2, 7, false);

    assertThat(order.batchAt(0)).containsExactly(0, 1);
    assertThat(order.batchAt(2)).containsExactly(4);
    assertThat(order.batchAt(3)).containsExactly(0, 1);
  }

  @Test
  void everyPlaceIsAsLikelyForEachExample() {
    // 24,000 orders of 4: each example is at each place 6,000 times, standard deviation 67.
    int[][] counts = new int[4][4];
    for (int epoch = 0; epoch < 24_000; epoch++) {
      int[] order = new BatchOrder(4, 1, 1, true).order(epoch);
      for (int place = 0; place < 4; place++) {
        counts[place][order[place]]++;
      }
    }
    for (int[] place : counts) {
      for (int count : place) {
        assertThat(count).isCloseTo(6000, within(335));
      }
    }
  }

  @Test
  void nothingToTakeIsRefused() {
    assertThatThrownBy(() -> new BatchOrder(0, 4, 7, true))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll("0 examples, 4 in a batch");
  }
}

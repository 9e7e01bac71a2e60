package dev.rapt.proof.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rapt.execution.Execution;
import dev.rapt.operation.Attention;
import dev.rapt.proof.models.gpt.MiniGpt;
import dev.rapt.proof.models.gpt.MiniGptGraph;
import dev.rapt.proof.models.llama.SmallLlama;
import dev.rapt.proof.models.llama.SmallLlamaGraph;
import dev.rapt.proof.passes.Randoms;
import dev.rapt.tensor.Scores;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import dev.rapt.tensor.Tokens;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Lesson 6. A mask is added before softmax, as minus infinity. Multiplying by 0 and 1 instead leaks
 * the future before softmax, and loses weight after it.
 */
class MasksTest {
  private static final Tensor IDENTITY = Tensor.of(new float[][] {{1, 0}, {0, 1}});
  private static final Tensor EXCHANGE = Tensor.of(new float[][] {{0, 1}, {1, 0}});
  private static final Tensor VALUES = Tensor.of(new float[][] {{2, 0}, {0, 3}});
  private static final float[] LOWER = {1, 0, 1, 1};

  @Test
  void changingTheLastTokenMovesNoEarlierOutput() {
    MiniGpt gpt = MiniGptGraph.initialize(Randoms.of(1));
    SmallLlama llama = SmallLlamaGraph.initialize(Randoms.of(1));
    int[] ids = Randoms.of(2).ints(90, 0, 64).toArray();
    int[] changed = ids.clone();
    changed[89] = (ids[89] + 1) % 64;
    assertOnlyLastRowDiffers(
        MiniGptGraph.forward(gpt, Tokens.of(ids)), MiniGptGraph.forward(gpt, Tokens.of(changed)));
    assertOnlyLastRowDiffers(
        SmallLlamaGraph.forward(llama, Tokens.of(ids)),
        SmallLlamaGraph.forward(llama, Tokens.of(changed)));
  }

  @Test
  void aPrefixAloneGivesTheOutputsThatItHasInTheWhole() {
    MiniGpt gpt = MiniGptGraph.initialize(Randoms.of(1));
    int[] ids = Randoms.of(2).ints(90, 0, 64).toArray();
    Sequences whole = MiniGptGraph.forward(gpt, Tokens.of(ids));
    Sequences prefix = MiniGptGraph.forward(gpt, Tokens.of(Arrays.copyOf(ids, 37)));
    for (int row = 0; row < 37; row++) {
      assertThat(row(prefix, row)).isEqualTo(row(whole, row));
    }
  }

  @Test
  void futureWeightsAreExactlyZero() {
    Tensor weights = causal().weights().head(0, 0);
    assertThat(weights.get(0, 1)).isZero();
    assertThat(weights.get(0, 0)).isOne();
  }

  @Test
  void multipliedIntoTheScoresAMaskLeaksTheFuture() {
    Scores masked = multiplied(open().scores());
    Tensor weights = Attention.softmax(Execution.shared(), masked).head(0, 0);
    assertThat(weights.get(0, 0)).isEqualTo(0.5f);
    assertThat(weights.get(0, 1)).isEqualTo(0.5f);
  }

  @Test
  void multipliedIntoTheWeightsAMaskLeavesRowsThatDoNotSumToOne() {
    Tensor weights = multiplied(open().weights()).head(0, 0);
    assertThat((double) weights.get(0, 0) + weights.get(0, 1)).isCloseTo(0.33, within(0.005));
  }

  private static Routing_CausalGraph.Trace causal() {
    return Routing_CausalGraph.trace(
        new Routing.Causal(IDENTITY, EXCHANGE, VALUES), Sequences.of(IDENTITY));
  }

  private static Routing_OpenGraph.Trace open() {
    return Routing_OpenGraph.trace(
        new Routing.Open(IDENTITY, EXCHANGE, VALUES), Sequences.of(IDENTITY));
  }

  private static Scores multiplied(Scores scores) {
    float[] values = scores.values().clone();
    for (int index = 0; index < values.length; index++) {
      values[index] *= LOWER[index];
    }
    return scores.withValues(values);
  }

  private static void assertOnlyLastRowDiffers(Sequences before, Sequences after) {
    int last = before.matrix().size(0) - 1;
    for (int row = 0; row < last; row++) {
      assertThat(row(after, row)).isEqualTo(row(before, row));
    }
    assertThat(row(after, last)).isNotEqualTo(row(before, last));
  }

  private static float[] row(Sequences sequences, int row) {
    int width = sequences.width();
    return Arrays.copyOfRange(sequences.matrix().values(), row * width, (row + 1) * width);
  }
}

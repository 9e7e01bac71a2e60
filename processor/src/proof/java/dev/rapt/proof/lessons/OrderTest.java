package dev.rapt.proof.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.proof.layers.Attentions;
import dev.rapt.proof.layers.Attentions_CausalGraph;
import dev.rapt.proof.layers.Attentions_PlainGraph;
import dev.rapt.proof.models.bert.TinyBert;
import dev.rapt.proof.models.bert.TinyBertGraph;
import dev.rapt.proof.passes.Randoms;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import dev.rapt.tensor.Tokens;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Lesson 7. Attention alone does not know the order of its tokens: a causal mask or positions tell
 * it.
 */
class OrderTest {
  /** {@code I work , you work , he}, then the same words as {@code he , you work I work ,}. */
  private static final int[] SENTENCE = {0, 1, 2, 3, 1, 2, 4};

  private static final int[] PERMUTATION = {6, 2, 3, 1, 0, 4, 5};

  private final Tensor table = Randoms.tensor(Randoms.of(5), 1, 5, 6);

  @Test
  void withoutMaskAndPositionsPermutedTokensGivePermutedOutputs() {
    Attentions.Plain plain = Attentions_PlainGraph.initialize(Randoms.of(1));
    Sequences inOrder = Attentions_PlainGraph.forward(plain, embedded(SENTENCE));
    Sequences permuted = Attentions_PlainGraph.forward(plain, embedded(permuted(SENTENCE)));
    assertThat(largestDifference(inOrder, permuted)).isLessThan(1e-6);
  }

  @Test
  void underACausalMaskTheyDoNot() {
    Attentions.Causal causal = Attentions_CausalGraph.initialize(Randoms.of(1));
    Sequences inOrder = Attentions_CausalGraph.forward(causal, embedded(SENTENCE));
    Sequences permuted = Attentions_CausalGraph.forward(causal, embedded(permuted(SENTENCE)));
    assertThat(largestDifference(inOrder, permuted)).isGreaterThan(1e-2);
  }

  @Test
  void withPositionsThePooledSentenceIsAnother() {
    TinyBert bert =
        TinyBertGraph.PARAMETERS.map(
            TinyBertGraph.initialize(Randoms.of(1)),
            tensor -> Randoms.tensor(Randoms.of(tensor.elementCount()), 0.5, tensor.shape()));
    int[] words = {0, 1, 2, 3, 4, 5};
    int[] reversed = {5, 4, 3, 2, 1, 0};
    Tokens tokens = Tokens.of(words);
    Tensor forwards = TinyBertGraph.forward(bert, tokens, tokens.filled(0));
    Tensor backwards = TinyBertGraph.forward(bert, Tokens.of(reversed), tokens.filled(0));
    double largest = 0;
    for (int feature = 0; feature < 8; feature++) {
      largest = Math.max(largest, Math.abs(forwards.get(0, feature) - backwards.get(0, feature)));
    }
    assertThat(largest).isGreaterThan(1e-3);
  }

  private Sequences embedded(int[] ids) {
    float[] values = new float[ids.length * 6];
    for (int row = 0; row < ids.length; row++) {
      System.arraycopy(table.values(), ids[row] * 6, values, row * 6, 6);
    }
    return Sequences.of(Tensor.of(values, ids.length, 6));
  }

  private static int[] permuted(int[] ids) {
    return Arrays.stream(PERMUTATION).map(from -> ids[from]).toArray();
  }

  /** Of each output from that of the same token in the other order. */
  private static double largestDifference(Sequences inOrder, Sequences permuted) {
    double largest = 0;
    for (int row = 0; row < PERMUTATION.length; row++) {
      for (int feature = 0; feature < inOrder.width(); feature++) {
        largest =
            Math.max(
                largest,
                Math.abs(
                    permuted.matrix().get(row, feature)
                        - inOrder.matrix().get(PERMUTATION[row], feature)));
      }
    }
    return largest;
  }
}

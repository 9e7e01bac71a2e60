package dev.rapt.proof.misuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapt.parameter.NotFiniteException;
import dev.rapt.proof.models.bert.TinyBert;
import dev.rapt.proof.models.bert.TinyBertGraph;
import dev.rapt.proof.models.gpt.TinyMiniGpt;
import dev.rapt.proof.models.gpt.TinyMiniGptGraph;
import dev.rapt.proof.passes.Randoms;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import dev.rapt.tensor.Tokens;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/**
 * What a generated class answers when it is given what does not fit: V = 7, P = 6, D = 8, N = 2.
 */
class MisuseTest {
  private static final TinyBert BERT = TinyBertGraph.initialize(Randoms.of(1));
  private static final TinyMiniGpt GPT = TinyMiniGptGraph.initialize(Randoms.of(1));
  private static final Tokens TOKENS = Tokens.of(new int[] {1, 2, 3}, new int[] {4, 5});

  /** All ways to compute give the same message. */
  private static void refused(Tokens tokens, Tokens types, String message) {
    refused(() -> TinyBertGraph.forward(BERT, tokens, types), message);
    refused(() -> TinyBertGraph.trace(BERT, tokens, types), message);
    refused(() -> TinyBertGraph.tape(BERT, tokens, types), message);
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(ShapeException.class).hasMessage(message.stripTrailing());
  }

  private static TinyBert with(String path, UnaryOperator<Tensor> change) {
    return TinyBertGraph.PARAMETERS.map(
        BERT, (parameter, tensor) -> parameter.path().equals(path) ? change.apply(tensor) : tensor);
  }

  @Test
  void aTokenOutsideTheVocabularyIsFoundInItsSequence() {
    Tokens tokens = Tokens.of(new int[] {1, 2}, new int[] {3, 4, 7});
    refused(
        tokens,
        tokens.filled(0),
        """
        [rapt/token-id] a token id is outside the table
            needs   0 up to 6, for the table [7, 8]
            got     7
            at      sequence 1, position 2, counted from 0
            fix     make the token ids with the tokenizer that belongs to the weights
        """);
  }

  @Test
  void aNegativeTokenIsOutsideToo() {
    Tokens tokens = Tokens.of(new int[] {}, new int[] {-1});
    assertThatThrownBy(() -> TinyBertGraph.forward(BERT, tokens, tokens.filled(0)))
        .hasMessageContainingAll("got     -1", "sequence 1, position 0");
  }

  @Test
  void aTypeOutsideItsTableIsNamedAsAType() {
    refused(
        TOKENS,
        Tokens.of(new int[] {0, 1, 0}, new int[] {0, 2}),
        """
        [rapt/token-id] a type id is outside the table
            needs   0 up to 1, for the table [2, 8]
            got     2
            at      sequence 1, position 1, counted from 0
            fix     make the type ids with the tokenizer that belongs to the weights
        """);
  }

  @Test
  void aSequenceLongerThanTheTableOfPositions() {
    Tokens tokens = Tokens.of(new int[] {1, 2}, new int[] {1, 2, 3, 4, 5, 6, 1});
    refused(
        tokens,
        tokens.filled(0),
        """
        [rapt/position-table] a sequence is longer than the table of positions
            needs   at most 6 positions, P of the table [6, 8]
            got     7 positions, in sequence 1
            at      sequence 1, position 6
            fix     shorten the sequence, or declare a longer table
        """);
  }

  @Test
  void typesOfOtherLengthsThanTheTokens() {
    refused(
        TOKENS,
        Tokens.of(new int[] {0, 0}, new int[] {0, 0, 0}),
        """
        [rapt/sequence-lengths] tokens and types differ in lengths
            tokens  [3, 2]
            types   [2, 3]
        """);
    refused(
        TOKENS,
        Tokens.of(new int[] {0, 0, 0, 0, 0}),
        """
        [rapt/batch-size] tokens and types are batches of different size
            tokens  2 sequences
            types   1 sequences
        """);
  }

  @Test
  void anEmptySequenceHasNoMean() {
    Tokens tokens = Tokens.of(new int[] {1}, new int[] {});
    refused(
        tokens,
        tokens.filled(0),
        """
        [rapt/empty-sequence] a sequence without positions cannot be pooled
            at      sequence 1 of 2
            fix     leave the sequence out of the batch
        """);
  }

  @Test
  void anEmptyBatchGivesAnEmptyOne() {
    Tokens none = Tokens.of();
    assertThat(TinyBertGraph.forward(BERT, none, none).shape()).containsExactly(0, 8);
    TinyBertGraph.Tape tape = TinyBertGraph.tape(BERT, none, none);
    assertThat(TinyBertGraph.backward(BERT, tape, Tensor.zeros(0, 8)).parameters())
        .isEqualTo(TinyBertGraph.PARAMETERS.map(BERT, tensor -> Tensor.zeros(tensor.shape())));
    assertThat(TinyMiniGptGraph.forward(GPT, none).batch()).isZero();
    assertThat(TinyMiniGptGraph.trace(GPT, none).output().width()).isEqualTo(9);
    assertThat(TinyMiniGptGraph.forward(GPT, Tokens.of(new int[] {})).sequence(0).shape())
        .containsExactly(0, 9);
  }

  @Test
  void aParameterOfAnotherShape() {
    TinyBert broken = with("blocks.1.mlp.down", tensor -> Tensor.zeros(8, 12));
    refused(
        () -> TinyBertGraph.forward(broken, TOKENS, TOKENS.filled(0)),
        """
        [rapt/parameter-shape] blocks.1.mlp.down has the wrong shape
            declared  [F, D]
            needs     [12, 8]
            got       [8, 12]
            fix       give blocks.1.mlp.down a tensor of shape [12, 8]
        """);
  }

  @Test
  void aParameterThatIsNull() {
    TinyBert broken = with("blocks.1.attention.query", tensor -> null);
    assertThatThrownBy(() -> TinyBertGraph.forward(broken, TOKENS, TOKENS.filled(0)))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("blocks.1.attention.query is null");
  }

  @Test
  void aListOfAnotherLength() {
    TinyBert broken =
        new TinyBert(
            BERT.words(),
            BERT.positions(),
            BERT.types(),
            BERT.norm(),
            List.of(BERT.blocks().get(0)),
            BERT.pool(),
            BERT.unit());
    refused(
        () -> TinyBertGraph.forward(broken, TOKENS, TOKENS.filled(0)),
        """
        [rapt/repeat-count] blocks has the wrong number of layers
            needs   2, from @Repeat
            got     1
            fix     give blocks 2 layers, or declare another number
        """);
  }

  @Test
  void aGradientOfAnotherShapeThanTheOutput() {
    TinyBertGraph.Tape tape = TinyBertGraph.tape(BERT, TOKENS, TOKENS.filled(0));
    refused(
        () -> TinyBertGraph.backward(BERT, tape, Tensor.zeros(3, 8)),
        """
        [rapt/gradient-shape] dOutput has another shape than the output
            needs   [2, 8]
            got     [3, 8]
            fix     give backward the gradient of the output of the same tape
        """);
    assertThatThrownBy(() -> TinyBertGraph.backward(BERT, tape, Tensor.zeros(2, 7)))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll("gradient-shape", "needs   [2, 8]", "got     [2, 7]");
  }

  @Test
  void aGradientWhoseSequencesHaveOtherLengths() {
    TinyMiniGptGraph.Tape tape = TinyMiniGptGraph.tape(GPT, TOKENS);
    Sequences other = Sequences.of(Tensor.zeros(5, 9), Offsets.ofLengths(2, 3));
    assertThatThrownBy(() -> TinyMiniGptGraph.backward(GPT, tape, other))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll("gradient-shape", "[3, 2]", "[2, 3]");
  }

  @Test
  void numbersThatAreNoneAreFoundOnRequest() {
    TinyBert broken =
        with(
            "blocks.0.attention.key",
            tensor -> {
              float[] values = tensor.toArray();
              values[19] = Float.NaN;
              return Tensor.of(values, tensor.shape());
            });
    TinyBertGraph.PARAMETERS.requireFinite(BERT);
    assertThatThrownBy(() -> TinyBertGraph.PARAMETERS.requireFinite(broken))
        .isInstanceOf(NotFiniteException.class)
        .hasMessageContainingAll("blocks.0.attention.key", "got     NaN at [2, 3] of [8, 8]");
  }
}

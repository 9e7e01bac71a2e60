package dev.rapt.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.rapt.execution.Execution;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Scores;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attention step by step and at once. */
class AttentionTest {
  private static final Execution EXECUTION = Executions.any();
  private static final double ROOT_HALF = 1 / Math.sqrt(2);

  /** X is the identity, and so are the queries; keys are exchanged, values (2, 0) and (0, 3). */
  private static final Sequences QUERY = sequence(new float[][] {{1, 0}, {0, 1}});

  private static final Sequences KEY = sequence(new float[][] {{0, 1}, {1, 0}});
  private static final Sequences VALUE = sequence(new float[][] {{2, 0}, {0, 3}});

  @Test
  void twoTokensByHand() {
    Scores weights =
        Attention.softmax(EXECUTION, Attention.scores(EXECUTION, QUERY, KEY, 1, 1, ROOT_HALF));
    Doubles.close(
        weights.head(0, 0), new double[] {0.33023845, 0.66976155, 0.66976155, 0.33023845}, 1e-6);
    double[] expected = {0.66047690, 2.00928465, 1.33952310, 0.99071535};
    Doubles.close(Attention.weightedSum(EXECUTION, weights, VALUE, 1), expected, 1e-6);
    Doubles.close(Attention.attend(EXECUTION, QUERY, KEY, VALUE, 1, 1, ROOT_HALF), expected, 1e-6);
  }

  @Test
  void twoTokensByHandCausal() {
    Scores scores =
        Attention.maskCausal(
            EXECUTION, Attention.scores(EXECUTION, QUERY, KEY, 1, 1, ROOT_HALF), 0);
    assertThat(scores.head(0, 0).get(0, 1)).isEqualTo(Float.NEGATIVE_INFINITY);
    Scores weights = Attention.softmax(EXECUTION, scores);
    Doubles.close(weights.head(0, 0), new double[] {1, 0, 0.66976155, 0.33023845}, 1e-6);
    assertThat(weights.head(0, 0).get(0, 1)).isZero();
    double[] expected = {2, 0, 1.33952310, 0.99071535};
    Doubles.close(Attention.weightedSum(EXECUTION, weights, VALUE, 1), expected, 1e-6);
    Doubles.close(
        Attention.attendCausal(EXECUTION, QUERY, KEY, VALUE, 1, 1, ROOT_HALF), expected, 1e-6);
  }

  @Test
  void twoTokensByHandUnscaled() {
    Scores weights = Attention.softmax(EXECUTION, Attention.scores(EXECUTION, QUERY, KEY, 1, 1, 1));
    assertThat(Doubles.of(weights.head(0, 0)))
        .containsExactly(
            new double[] {0.26894142, 0.73105858, 0.73105858, 0.26894142}, offset(1e-6));
  }

  static Stream<Arguments> cases() {
    Offsets ragged = Offsets.ofLengths(5, 0, 1, 64, 130);
    Offsets other = Offsets.ofLengths(3, 2, 0, 70, 40);
    return Stream.of(
        Arguments.of(ragged, ragged, 1, 1, 8, 8),
        Arguments.of(ragged, ragged, 4, 4, 32, 32),
        Arguments.of(ragged, ragged, 6, 2, 5, 7),
        Arguments.of(ragged, other, 2, 1, 33, 3),
        Arguments.of(other, ragged, 3, 3, 1, 40));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isThatOfDoublePrecision(
      Offsets queries, Offsets keys, int heads, int keyValueHeads, int keySize, int valueSize) {
    Sequences query = Doubles.random(1, queries, heads * keySize);
    Sequences key = Doubles.random(2, keys, keyValueHeads * keySize);
    Sequences value = Doubles.random(3, keys, keyValueHeads * valueSize);
    double scale = 1 / Math.sqrt(keySize);
    for (boolean causal : new boolean[] {false, true}) {
      double[] expected =
          new ReferenceAttention(
                  queries, keys, heads, keyValueHeads, keySize, valueSize, scale, causal)
              .run(Doubles.of(query), Doubles.of(key), Doubles.of(value));
      Doubles.close(
          attend(EXECUTION, query, key, value, heads, keyValueHeads, scale, causal),
          expected,
          3e-6);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void atOnceHasTheBitsOfStepByStepInEveryExecution(
      Offsets queries, Offsets keys, int heads, int keyValueHeads, int keySize, int valueSize) {
    Sequences query = Doubles.random(1, queries, heads * keySize);
    Sequences key = Doubles.random(2, keys, keyValueHeads * keySize);
    Sequences value = Doubles.random(3, keys, keyValueHeads * valueSize);
    for (boolean causal : new boolean[] {false, true}) {
      Sequences expected =
          steps(Executions.all().get(0), query, key, value, heads, keyValueHeads, 0.3, causal);
      for (Execution execution : Executions.all()) {
        assertThat(steps(execution, query, key, value, heads, keyValueHeads, 0.3, causal))
            .isEqualTo(expected);
        assertThat(attend(execution, query, key, value, heads, keyValueHeads, 0.3, causal))
            .isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aLongSequenceOfManyTilesHasTheBitsOfStepByStep(boolean causal) {
    Offsets offsets = Offsets.ofLengths(1000, 3);
    Sequences x = Doubles.random(1, offsets, 16);
    assertThat(attend(EXECUTION, x, x, x, 2, 2, 0.4, causal))
        .isEqualTo(steps(EXECUTION, x, x, x, 2, 2, 0.4, causal));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aBatchIsItsSequencesOneByOne(boolean causal) {
    Offsets offsets = Offsets.ofLengths(7, 70, 1, 0, 33);
    Sequences x = Doubles.random(1, offsets, 24);
    Sequences batch = attend(EXECUTION, x, x, x, 3, 3, 0.4, causal);
    for (int sequence = 0; sequence < offsets.batch(); sequence++) {
      Sequences alone = Sequences.of(x.sequence(sequence));
      assertThat(attend(EXECUTION, alone, alone, alone, 3, 3, 0.4, causal).matrix())
          .isEqualTo(batch.sequence(sequence));
    }
  }

  @Test
  void queriesWithoutKeysGiveZeros() {
    Sequences query = Doubles.random(1, Offsets.ofLengths(3), 4);
    Sequences none = Doubles.random(2, Offsets.ofLengths(0), 4);
    for (boolean causal : new boolean[] {false, true}) {
      assertThat(attend(EXECUTION, query, none, none, 2, 2, 1, causal).matrix())
          .isEqualTo(Tensor.zeros(3, 4));
      assertThat(steps(EXECUTION, query, none, none, 2, 2, 1, causal).matrix())
          .isEqualTo(Tensor.zeros(3, 4));
    }
  }

  static Sequences steps(
      Execution execution,
      Sequences query,
      Sequences key,
      Sequences value,
      int heads,
      int keyValueHeads,
      double scale,
      boolean causal) {
    Scores scores = Attention.scores(execution, query, key, heads, keyValueHeads, scale);
    Scores masked = causal ? Attention.maskCausal(execution, scores, 0) : scores;
    return Attention.weightedSum(
        execution, Attention.softmax(execution, masked), value, keyValueHeads);
  }

  private static Sequences sequence(float[][] rows) {
    return Sequences.of(Tensor.of(rows));
  }

  private static Sequences attend(
      Execution execution,
      Sequences query,
      Sequences key,
      Sequences value,
      int heads,
      int keyValueHeads,
      double scale,
      boolean causal) {
    return causal
        ? Attention.attendCausal(execution, query, key, value, heads, keyValueHeads, scale)
        : Attention.attend(execution, query, key, value, heads, keyValueHeads, scale);
  }
}

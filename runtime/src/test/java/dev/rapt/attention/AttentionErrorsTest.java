package dev.rapt.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rapt.execution.Execution;
import dev.rapt.tensor.CacheLengths;
import dev.rapt.tensor.KeepMask;
import dev.rapt.tensor.Lengths;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.ScoreBias;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A wrong use gets a message in the form of the processor's, with the conflicting values. */
class AttentionErrorsTest {
  private static final Tensor X = Tensor.zeros(2, 3, 4, 8);

  @Test
  void aLengthAboveTheKeys() {
    fails(
        seeing(new Visibility.Padded(Lengths.of(4, 5))),
        "length-above-keys",
        "length  5, of sequence 1",
        "keys    4");
    fails(seeing(new Visibility.Cached(CacheLengths.of(9, 1))), "length-above-keys", "9", "4");
  }

  @Test
  void lengthsThatAreNegative() {
    fails(() -> Lengths.of(3, -1), "negative-length", "sequence 1", "-1");
    fails(() -> CacheLengths.of(-2), "negative-length", "sequence 0", "-2");
  }

  @Test
  void lengthsOfAnotherBatch() {
    fails(seeing(new Visibility.Padded(Lengths.of(4))), "batch-size", "sequences  2", "[4]");
  }

  @Test
  void aScaleThatIsNotFinite() {
    fails(() -> AttentionRule.PLAIN.scaledBy(Double.NaN), "scale", "finite", "NaN");
    fails(() -> AttentionRule.PLAIN.scaledBy(1e39), "scale", "single precision", "1.0E39");
  }

  @Test
  void aCapThatIsNotPositiveAndFinite() {
    fails(() -> AttentionRule.PLAIN.cappedAt(0), "softcap", "above 0", "0.0", "omit the cap");
    fails(() -> AttentionRule.PLAIN.cappedAt(-1), "softcap", "-1.0");
    fails(() -> AttentionRule.PLAIN.cappedAt(Double.POSITIVE_INFINITY), "softcap", "Infinity");
  }

  @Test
  void aWindowBelowMinusOne() {
    fails(() -> new Visibility.Window(-2, 3), "window", "left    -2", "right   3");
  }

  @Test
  void queryHeadsThatAreNotAMultiple() {
    fails(
        () -> attend(Tensor.zeros(2, 4, 4, 8), X, X),
        "heads-divide",
        "query heads      4",
        "key/value heads  3");
  }

  @Test
  void headsThatDoNotDivideTheFeatures() {
    fails(() -> HeadRows.of(Tensor.zeros(1, 2, 10), 3), "heads-divide", "3", "10 features");
    fails(() -> HeadRows.of(Tensor.zeros(1, 2, 10), 0), "heads-divide", "0", "10 features");
  }

  @Test
  void queryAndKeyOfDifferentSize() {
    fails(() -> attend(Tensor.zeros(2, 3, 4, 9), X, X), "head-size", "query   9", "key     8");
  }

  @Test
  void batchesOfDifferentSize() {
    fails(() -> attend(Tensor.zeros(1, 3, 4, 8), X, X), "batch-size", "1 sequences", "2 sequences");
  }

  @Test
  void keysAndValuesThatDiffer() {
    fails(() -> attend(X, X, Tensor.zeros(2, 3, 5, 8)), "sequence-lengths", "[4, 4]", "[5, 5]");
    fails(() -> attend(X, X, Tensor.zeros(2, 1, 4, 8)), "head-count", "3 heads", "1 heads");
  }

  @Test
  void aPastThatDoesNotFit() {
    KeyValues past = keyValues(Tensor.zeros(2, 3, 2, 7));
    fails(
        () -> AttentionInputs.after(past, HeadRows.of(X), keyValues(X)),
        "wrong-shape",
        "size 7",
        "size 8");
  }

  @Test
  void positionsGivenTwice() {
    AttentionInputs inputs = AttentionInputs.after(keyValues(X), HeadRows.of(X), keyValues(X));
    fails(
        () -> attend(inputs, new Visibility.Cached(CacheLengths.of(8, 8))),
        "cache-twice",
        "past     8 keys");
  }

  @Test
  void aMaskThatDoesNotFit() {
    fails(
        seeing(new Visibility.Kept(KeepMask.of(new boolean[8], 2, 4))),
        "mask-shape",
        "[2, 3, 4, 4]",
        "mask [2, 4]");
    fails(seeing(new Visibility.Kept(KeepMask.of(new boolean[5], 5))), "mask-shape", "mask [5]");
    AttentionRule biased =
        AttentionRule.PLAIN.adding(new ScoreTerm.Biased(ScoreBias.of(Tensor.zeros(2, 4, 4))));
    fails(
        () -> ScaledDotProductAttention.attend(Execution.shared(), X, X, X, biased),
        "mask-shape",
        "[2, 3, 4, 4]",
        "bias [2, 4, 4]");
  }

  @Test
  void aMaskOfZeroOrFiveAxes() {
    fails(() -> KeepMask.of(new boolean[1]), "wrong-rank", "1 to 4 axes", "[]");
    fails(() -> KeepMask.of(new boolean[1], 1, 1, 1, 1, 1), "wrong-rank", "[1, 1, 1, 1, 1]");
    fails(() -> ScoreBias.of(Tensor.zeros()), "wrong-rank", "1 to 4 axes", "[]");
    fails(() -> KeepMask.of(new boolean[3], 2, 2), "element-count", "has 4 elements", "3");
  }

  @Test
  void oneMaskForARaggedBatch() {
    Sequences ragged = Sequences.of(Tensor.zeros(5, 8), Offsets.ofLengths(2, 3));
    AttentionRule one =
        AttentionRule.PLAIN.seeing(new Visibility.Kept(KeepMask.of(new boolean[2], 2)));
    fails(() -> attend(ragged, one), "ragged-mask", "[2, 3]", "mask [2]", "one for each sequence");
    AttentionRule each =
        AttentionRule.PLAIN.seeing(
            new Visibility.KeptEach(List.of(KeepMask.of(new boolean[2], 2))));
    fails(() -> attend(ragged, each), "batch-size", "sequences  2", "got        1");
  }

  @Test
  void tensorsOfTheWrongRank() {
    fails(() -> HeadRows.of(Tensor.zeros(2, 3)), "wrong-rank", "[B, H, T, K]", "[2, 3]");
    fails(() -> HeadRows.of(X, 3), "wrong-rank", "[B, T, H*K]", "[2, 3, 4, 8]");
    fails(() -> HeadRows.of(Tensor.zeros(2, 3, 4, 0)), "head-size", "[2, 3, 4, 0]");
  }

  @Test
  void aRaggedResultAsADenseTensor() {
    Sequences ragged = Sequences.of(Tensor.zeros(5, 8), Offsets.ofLengths(2, 3));
    fails(() -> HeadRows.of(ragged, 2).headsFirst(), "sequence-lengths", "2 pos", "3 pos");
  }

  private static ThrowingCallable seeing(Visibility visibility) {
    AttentionRule rule = AttentionRule.PLAIN.seeing(visibility);
    return () -> ScaledDotProductAttention.attend(Execution.shared(), X, X, X, rule);
  }

  private static void attend(Tensor query, Tensor key, Tensor value) {
    ScaledDotProductAttention.attend(Execution.shared(), query, key, value, AttentionRule.PLAIN);
  }

  private static void attend(AttentionInputs inputs, Visibility visibility) {
    ScaledDotProductAttention.attend(
        Execution.shared(), inputs, AttentionRule.PLAIN.seeing(visibility));
  }

  private static void attend(Sequences x, AttentionRule rule) {
    ScaledDotProductAttention.attend(Execution.shared(), x, x, x, HeadCounts.of(2), rule);
  }

  private static KeyValues keyValues(Tensor x) {
    return new KeyValues(HeadRows.of(x), HeadRows.of(x));
  }

  private static void fails(ThrowingCallable call, String code, String... parts) {
    assertThatExceptionOfType(ShapeException.class)
        .isThrownBy(call)
        .satisfies(
            failure ->
                assertThat(failure)
                    .hasMessageStartingWith("[rapt/" + code + "] ")
                    .hasMessageContainingAll(parts));
  }
}

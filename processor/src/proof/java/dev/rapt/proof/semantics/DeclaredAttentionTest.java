package dev.rapt.proof.semantics;

import static dev.rapt.proof.semantics.Paths.everywhere;
import static dev.rapt.proof.semantics.Paths.stepwise;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.tensor.KeepMask;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.ScoreBias;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a declared attention layer means; expected numbers are worked out by hand. */
class DeclaredAttentionTest {
  private static final float INFINITY = Float.POSITIVE_INFINITY;
  private static final float NAN = Float.NaN;

  @Test
  void aScaleOfZeroIsNotTheDefault() {
    Bare.Even even = new Bare.Even();
    Sequences x = tokens(new float[][] {{9, 1, 2}, {9, 5, 4}, {9, 7, 9}});
    everywhere(
        List.of(
            on -> Bare_EvenGraph.forward(even, x, on),
            on -> Bare_EvenGraph.trace(even, x, on).output(),
            on -> Bare_EvenGraph.tape(even, x, on).output(),
            on -> stepwise(x, (token, cache) -> Bare_EvenGraph.decode(even, token, cache, on))),
        2,
        3,
        5);
    Bare_EvenGraph.Tape tape = Bare_EvenGraph.tape(even, x);
    float third = 1 / 3f;
    assertThat(Bare_EvenGraph.backward(even, tape, ones(3)).input().matrix().values())
        .containsExactly(
            new float[] {0, 0, 1 + 0.5f + third, 0, 0, 0.5f + third, 0, 0, third}, Paths.NEAR);
  }

  @Test
  void noSentinelStandsForMaskedPairs() {
    Bare.Causal causal = new Bare.Causal();
    Sequences x = tokens(new float[][] {{1, -1e30f, 3}, {1, 0, 7}});
    everywhere(
        List.of(
            on -> Bare_CausalGraph.forward(causal, x, on),
            on -> Bare_CausalGraph.trace(causal, x, on).output(),
            on -> Bare_CausalGraph.tape(causal, x, on).output(),
            on -> stepwise(x, (token, cache) -> Bare_CausalGraph.decode(causal, token, cache, on))),
        3,
        7);
  }

  @Test
  void scoresWhereTheExponentialOverflowsGiveCorrectWeights() {
    Bare.Causal causal = new Bare.Causal();
    Bare.Plain plain = new Bare.Plain();
    double part = 1 / (1 + Math.E);
    for (float shift : new float[] {-1e4f, -88.5f, -87.5f, 0, 87.5f, 88.5f, 1e4f}) {
      Sequences x = tokens(new float[][] {{1, shift, 2}, {1, shift + 1, 4}});
      double both = 2 * part + 4 * (1 - part);
      everywhere(
          List.of(
              on -> Bare_CausalGraph.forward(causal, x, on),
              on -> Bare_CausalGraph.trace(causal, x, on).output(),
              on ->
                  stepwise(x, (token, cache) -> Bare_CausalGraph.decode(causal, token, cache, on))),
          2,
          both);
      everywhere(
          List.of(
              on -> Bare_PlainGraph.forward(plain, x, on),
              on -> Bare_PlainGraph.trace(plain, x, on).output()),
          both,
          both);
    }
  }

  @Test
  void computedScoresOfMinusInfinityAreNotAnEmptyRow() {
    Bare.Causal causal = new Bare.Causal();
    Bare.Sliding sliding = new Bare.Sliding();
    Sequences x = tokens(new float[][] {{1e30f, -1e30f, 1}, {0, 0, 1}});
    everywhere(
        List.of(
            on -> Bare_CausalGraph.forward(causal, x, on),
            on -> Bare_CausalGraph.trace(causal, x, on).output(),
            on -> Bare_CausalGraph.tape(causal, x, on).output(),
            on -> stepwise(x, (token, cache) -> Bare_CausalGraph.decode(causal, token, cache, on)),
            on -> Bare_SlidingGraph.forward(sliding, x, on),
            on -> Bare_SlidingGraph.trace(sliding, x, on).output()),
        NAN,
        1);
  }

  /** The first token shows in its own output and the next, whose window contains it. */
  @ParameterizedTest
  @ValueSource(floats = {NAN, INFINITY})
  void whatIsOutsideTheWindowDoesNotLeak(float hidden) {
    Bare.Sliding sliding = new Bare.Sliding();
    Sequences x = tokens(new float[][] {{0, 0, hidden}, {0, 1, 2}, {0, 3, 4}, {0, 5, 8}});
    everywhere(
        List.of(
            on -> Bare_SlidingGraph.forward(sliding, x, on),
            on -> Bare_SlidingGraph.trace(sliding, x, on).output(),
            on -> Bare_SlidingGraph.tape(sliding, x, on).output(),
            on ->
                stepwise(x, (token, cache) -> Bare_SlidingGraph.decode(sliding, token, cache, on))),
        NAN,
        NAN,
        3,
        6);
    Bare_SlidingGraph.Tape tape = Bare_SlidingGraph.tape(sliding, x);
    Tensor gradient = Bare_SlidingGraph.backward(sliding, tape, ones(4)).input().matrix();
    // The weights are halves: a query gains half of (value - mean) * key, for each key.
    assertThat(row(gradient, 2)).containsExactly(new float[] {1, 0, 1}, Paths.NEAR);
    assertThat(row(gradient, 3)).containsExactly(new float[] {2, 0, 0.5f}, Paths.NEAR);
  }

  @ParameterizedTest
  @ValueSource(floats = {NAN, INFINITY, -INFINITY})
  void aHiddenMemoryDoesNotLeakIntoOutputWeightsOrGradients(float hidden) {
    Bare.Crossed crossed = new Bare.Crossed();
    List<KeepMask> keep = List.of(KeepMask.of(new boolean[] {true, false, true}, 3));
    Sequences x = tokens(new float[][] {{0}, {1}});
    Sequences memory = tokens(new float[][] {{0, 1}, {hidden, hidden}, {1, 3}});
    double part = Math.E / (1 + Math.E);
    everywhere(
        List.of(
            on -> Bare_CrossedGraph.forward(crossed, x, memory, keep, on),
            on -> Bare_CrossedGraph.trace(crossed, x, memory, keep, on).output(),
            on -> Bare_CrossedGraph.tape(crossed, x, memory, keep, on).output()),
        2,
        1 + 2 * part);
    Bare_CrossedGraph.Trace trace = Bare_CrossedGraph.trace(crossed, x, memory, keep);
    assertThat(trace.weights().head(0, 0).values())
        .containsExactly(
            new float[] {0.5f, 0, 0.5f, (float) (1 - part), 0, (float) part}, Paths.NEAR);
    Bare_CrossedGraph.Tape tape = Bare_CrossedGraph.tape(crossed, x, memory, keep);
    Bare_CrossedGraph.Gradients gradients = Bare_CrossedGraph.backward(crossed, tape, ones(2));
    float slope = (float) (2 * part * (1 - part));
    assertThat(gradients.input().matrix().values())
        .containsExactly(new float[] {0.5f, slope}, Paths.NEAR);
    assertThat(gradients.memory().matrix().values())
        .containsExactly(
            new float[] {-slope, (float) (1.5 - part), 0, 0, slope, (float) (0.5 + part)},
            Paths.NEAR);
  }

  @Test
  void anEmptyRowHasZerosAsOutputWeightsAndGradients() {
    Bare.Crossed crossed = new Bare.Crossed();
    boolean[] secondOnly = {false, false, true, true};
    List<KeepMask> keep = List.of(KeepMask.of(secondOnly, 2, 2));
    Sequences x = tokens(new float[][] {{NAN}, {0}});
    Sequences memory = tokens(new float[][] {{0, 1}, {0, 3}});
    everywhere(
        List.of(
            on -> Bare_CrossedGraph.forward(crossed, x, memory, keep, on),
            on -> Bare_CrossedGraph.trace(crossed, x, memory, keep, on).output(),
            on -> Bare_CrossedGraph.tape(crossed, x, memory, keep, on).output()),
        0,
        2);
    assertThat(Bare_CrossedGraph.trace(crossed, x, memory, keep).weights().values())
        .containsExactly(0, 0, 0.5f, 0.5f);
    Bare_CrossedGraph.Tape tape = Bare_CrossedGraph.tape(crossed, x, memory, keep);
    Bare_CrossedGraph.Gradients gradients = Bare_CrossedGraph.backward(crossed, tape, ones(2));
    assertThat(gradients.input().matrix().values()).containsExactly(0, 0);
    assertThat(gradients.memory().matrix().values()).containsExactly(0, 0.5f, 0, 0.5f);
  }

  @Test
  void aMemoryOfNoKeysGivesZeros() {
    Bare.Crossed crossed = new Bare.Crossed();
    KeepMask all = KeepMask.of(new boolean[] {true}, 1);
    List<KeepMask> keep = List.of(all, KeepMask.of(new boolean[0], 0));
    Sequences x = Sequences.of(Tensor.of(new float[][] {{1}, {1}, {1}}), Offsets.ofLengths(1, 2));
    Sequences memory = Sequences.of(Tensor.of(new float[][] {{2, 5}}), Offsets.ofLengths(1, 0));
    everywhere(
        List.of(
            on -> Bare_CrossedGraph.forward(crossed, x, memory, keep, on),
            on -> Bare_CrossedGraph.trace(crossed, x, memory, keep, on).output()),
        5,
        0,
        0);
    Bare_CrossedGraph.Tape tape = Bare_CrossedGraph.tape(crossed, x, memory, keep);
    Sequences dOutput = x.withMatrix(Tensor.of(new float[] {1, 1, 1}, 3, 1));
    assertThat(Bare_CrossedGraph.backward(crossed, tape, dOutput).input().matrix().values())
        .containsExactly(0, 0, 0);
  }

  @Test
  void keysBeyondAShorterMaskAreHidden() {
    Bare.Kept kept = new Bare.Kept();
    List<KeepMask> keep = List.of(KeepMask.of(new boolean[] {true, true}, 2));
    Sequences x = tokens(new float[][] {{0, 0, 2}, {0, 0, 4}, {0, 0, 90}});
    everywhere(
        List.of(
            on -> Bare_KeptGraph.forward(kept, x, keep, on),
            on -> Bare_KeptGraph.trace(kept, x, keep, on).output(),
            on -> Bare_KeptGraph.tape(kept, x, keep, on).output()),
        2,
        3,
        3);
  }

  /** What a mask hides, a bias hides too, to the bit and whatever is there. */
  @Test
  void aBiasOfMinusInfinityIsAMask() {
    Bare.Kept kept = new Bare.Kept();
    Bare.Biased biased = new Bare.Biased();
    Sequences x = tokens(new float[][] {{0.3f, 1, 2}, {1, NAN, 4}, {2, 0.7f, 9}, {1, 0.1f, 3}});
    List<KeepMask> keep = List.of(KeepMask.of(new boolean[] {true, false, true, true}, 4));
    List<ScoreBias> bias = List.of(ScoreBias.of(Tensor.of(new float[] {0, -INFINITY, 0, 0}, 4)));
    Bare_KeptGraph.Trace masked = Bare_KeptGraph.trace(kept, x, keep);
    Bare_BiasedGraph.Trace disabled = Bare_BiasedGraph.trace(biased, x, bias);
    assertThat(disabled.weights().values()).isEqualTo(masked.weights().values());
    assertThat(disabled.output()).isEqualTo(masked.output());
    assertThat(row(masked.output().matrix(), 3)[0]).isFinite();
    assertThat(Bare_BiasedGraph.forward(biased, x, bias))
        .isEqualTo(Bare_KeptGraph.forward(kept, x, keep));
    Sequences dOutput = x.withMatrix(Tensor.of(new float[] {1, 0, 1, 1}, 4, 1));
    Sequences gradient =
        Bare_KeptGraph.backward(kept, Bare_KeptGraph.tape(kept, x, keep), dOutput).input();
    assertThat(
            Bare_BiasedGraph.backward(biased, Bare_BiasedGraph.tape(biased, x, bias), dOutput)
                .input())
        .isEqualTo(gradient);
    assertThat(row(gradient.matrix(), 2)).doesNotContain(NAN, 0);
  }

  private static Sequences tokens(float[][] rows) {
    return Sequences.of(Tensor.of(rows));
  }

  private static Sequences ones(int rows) {
    float[][] ones = new float[rows][1];
    for (float[] row : ones) {
      row[0] = 1;
    }
    return tokens(ones);
  }

  private static float[] row(Tensor matrix, int row) {
    float[] values = new float[matrix.width()];
    System.arraycopy(matrix.values(), row * values.length, values, 0, values.length);
    return values;
  }
}

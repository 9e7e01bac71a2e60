package dev.rapt.proof.passes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapt.proof.layers.Crossed;
import dev.rapt.proof.layers.Crossed_CrossGraph;
import dev.rapt.proof.layers.Crossed_LateGraph;
import dev.rapt.proof.layers.Positioned;
import dev.rapt.proof.layers.Positioned_FreeGraph;
import dev.rapt.proof.layers.Sighted;
import dev.rapt.proof.layers.Sighted_KeptGraph;
import dev.rapt.tensor.KeepMask;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a root checks of its side inputs, and of sizes that are read from weights. */
class SideInputsTest {
  private static final Crossed.Cross CROSS = Crossed_CrossGraph.initialize(Randoms.of(1));

  private static Sequences sequences(int width, int... lengths) {
    return Inputs.sequences(width, lengths).x();
  }

  @Test
  void aMemoryOfFewerSequencesIsAnError() {
    assertThatThrownBy(() -> Crossed_CrossGraph.forward(CROSS, sequences(5, 2, 2), sequences(3, 4)))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("batch-size")
        .hasMessageContaining("x and memory")
        .hasMessageContaining("2 sequences")
        .hasMessageContaining("1 sequences");
  }

  @Test
  void aMemoryOfAnotherWidthIsAnError() {
    assertThatThrownBy(() -> Crossed_CrossGraph.forward(CROSS, sequences(5, 2), sequences(4, 4)))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("memory has the wrong number of features")
        .hasMessageContaining("3")
        .hasMessageContaining("4");
  }

  @Test
  void oneMaskTooFewIsAnError() {
    Sighted.Kept kept = Sighted_KeptGraph.initialize(Randoms.of(1));
    KeepMask all = KeepMask.of(new boolean[] {true, true}, 2);
    assertThatThrownBy(() -> Sighted_KeptGraph.forward(kept, sequences(6, 2, 2), List.of(all)))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("keep has not one element for each sequence of x")
        .hasMessageContaining("2 sequences")
        .hasMessageContaining("1 elements");
  }

  @Test
  void aQueryBeforeTheMemoryGivesZerosAndHasNoGradient() {
    Crossed.Late late = Crossed_LateGraph.initialize(Randoms.of(1));
    Sequences x = sequences(5, 3);
    Crossed_LateGraph.Tape tape = Crossed_LateGraph.tape(late, x, sequences(3, 4));
    assertThat(rows(tape.output(), 0, 2)).containsOnly(0f);
    assertThat(rows(tape.output(), 2, 3)).doesNotContain(0f);
    Crossed_LateGraph.Gradients gradients =
        Crossed_LateGraph.backward(late, tape, tape.output().withMatrix(ones(3, 5)));
    assertThat(rows(gradients.input(), 0, 2)).containsOnly(0f);
  }

  @Test
  void anOddHeadThatWeightsTellCannotTurn() {
    Positioned.Free odd = Positioned_FreeGraph.initialize(Randoms.of(1), 4, 3);
    assertThatThrownBy(() -> Positioned_FreeGraph.forward(odd, sequences(4, 2)))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("K / 2 is not a whole number")
        .hasMessageContaining("3 / 2");
  }

  @Test
  void anEvenHeadThatWeightsTellTurns() {
    Positioned.Free even = Positioned_FreeGraph.initialize(Randoms.of(1), 4, 2);
    Sequences x = sequences(4, 3);
    assertThat(Positioned_FreeGraph.trace(even, x).rotatedQuery())
        .isNotEqualTo(Positioned_FreeGraph.trace(even, x).query());
  }

  private static Tensor ones(int rows, int columns) {
    Tensor ones = Tensor.zeros(rows, columns);
    Arrays.fill(ones.values(), 1);
    return ones;
  }

  private static Float[] rows(Sequences sequences, int from, int to) {
    int width = sequences.width();
    Float[] values = new Float[(to - from) * width];
    for (int index = 0; index < values.length; index++) {
      values[index] = sequences.matrix().values()[from * width + index];
    }
    return values;
  }
}

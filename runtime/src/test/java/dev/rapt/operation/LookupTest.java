package dev.rapt.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapt.execution.Execution;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import dev.rapt.tensor.Tokens;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Rows of tables for tokens and positions. */
class LookupTest {
  private static final Execution EXECUTION = Executions.any();
  private static final Tensor TABLE = Tensor.of(new float[][] {{1, 2}, {3, 4}, {5, 6}});
  private static final Tokens IDS = Tokens.of(new int[] {2, 0}, new int[] {}, new int[] {2});

  @Test
  void eachTokenBecomesItsRow() {
    Sequences embedded = Lookup.embed(EXECUTION, IDS, TABLE);
    assertThat(embedded.offsets()).isEqualTo(IDS.offsets());
    assertThat(embedded.matrix()).isEqualTo(Tensor.of(new float[][] {{5, 6}, {1, 2}, {5, 6}}));
  }

  @Test
  void theGradientOfATableIsTheSumOverItsUses() {
    Sequences dOutput =
        Sequences.of(Tensor.of(new float[][] {{1, 10}, {2, 20}, {4, 40}}), IDS.offsets());
    assertThat(Lookup.embedGradient(EXECUTION, IDS, dOutput, TABLE))
        .isEqualTo(Tensor.of(new float[][] {{2, 20}, {0, 0}, {5, 50}}));
  }

  @Test
  void anIdOutsideTheTableIsNamedWithItsPosition() {
    Tokens ids = Tokens.of(new int[] {0}, new int[] {}, new int[] {1, 3});
    assertThatThrownBy(() -> Lookup.embed(EXECUTION, ids, TABLE))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/token-id]")
        .hasMessageContaining("sequence 2, position 1")
        .hasMessageContaining("0 up to 2");
    assertThatThrownBy(() -> Lookup.embed(EXECUTION, Tokens.of(new int[] {-1}), TABLE))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("-1");
  }

  @Test
  void rowsOfASideInputAreAdded() {
    Sequences x = Sequences.of(Tensor.of(new float[][] {{10, 0}, {0, 10}, {0, 0}}), IDS.offsets());
    assertThat(Lookup.addEmbedded(EXECUTION, x, IDS, TABLE).matrix())
        .isEqualTo(Tensor.of(new float[][] {{15, 6}, {1, 12}, {5, 6}}));
  }

  @Test
  void aSideInputOfOtherLengthsIsRefused() {
    Sequences x = Sequences.of(Tensor.zeros(3, 2), Offsets.ofLengths(3));
    assertThatThrownBy(() -> Lookup.addEmbedded(EXECUTION, x, IDS, TABLE))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/sequence-lengths]")
        .hasMessageContaining("[3]")
        .hasMessageContaining("[2, 0, 1]");
  }

  @Test
  void positionsBeginAnewInEachSequence() {
    Sequences x = Sequences.of(Tensor.zeros(4, 2), Offsets.ofLengths(1, 0, 3));
    assertThat(Lookup.addPositions(EXECUTION, x, TABLE).matrix())
        .isEqualTo(Tensor.of(new float[][] {{1, 2}, {1, 2}, {3, 4}, {5, 6}}));
  }

  @Test
  void theGradientOfPositionsIsTheSumOverTheSequences() {
    Sequences dOutput =
        Sequences.of(Tensor.of(new float[][] {{1, 2}, {10, 20}, {3, 4}}), Offsets.ofLengths(2, 1));
    assertThat(Lookup.addPositionsGradient(EXECUTION, dOutput, TABLE))
        .isEqualTo(Tensor.of(new float[][] {{4, 6}, {10, 20}, {0, 0}}));
  }

  @Test
  void aSequenceLongerThanTheTableIsNamed() {
    Sequences x = Sequences.of(Tensor.zeros(5, 2), Offsets.ofLengths(1, 4));
    assertThatThrownBy(() -> Lookup.addPositions(EXECUTION, x, TABLE))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/position-table]")
        .hasMessageContaining("at most 3 positions")
        .hasMessageContaining("4 positions, in sequence 1")
        .hasMessageContaining("sequence 1, position 3");
  }

  @Test
  void sinusoidsByHand() {
    Sequences x = Sequences.of(Tensor.zeros(3, 4));
    Doubles.close(
        Lookup.addSinusoids(EXECUTION, x),
        new double[] {
          0,
          1,
          0,
          1,
          0.8414709848,
          0.5403023059,
          0.0099998333,
          0.9999500004,
          0.9092974268,
          -0.4161468365,
          0.0199986667,
          0.9998000067
        },
        1e-7);
  }

  @Test
  void positionsGoOnAfterAPast() {
    Sequences x = Sequences.of(Tensor.zeros(3, 2), Offsets.ofLengths(1, 0, 2));
    assertThat(Lookup.addPositions(EXECUTION, x, TABLE, Offsets.ofLengths(2, 9, 1)).matrix())
        .isEqualTo(Tensor.of(new float[][] {{5, 6}, {3, 4}, {5, 6}}));
    assertThatThrownBy(() -> Lookup.addPositions(EXECUTION, x, TABLE, Offsets.ofLengths(0, 0, 2)))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/position-table]")
        .hasMessageContaining("at most 3 positions")
        .hasMessageContaining("2 past and 2 new positions, in sequence 2")
        .hasMessageContaining("sequence 2, position 3");
    assertThatThrownBy(() -> Lookup.addPositions(EXECUTION, x, TABLE, Offsets.ofLengths(1)))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/batch-size]");
  }

  @Test
  void sinusoidsGoOnAfterAPastToTheBit() {
    Sequences whole = Lookup.addSinusoids(EXECUTION, Doubles.random(1, Offsets.ofLengths(9), 6));
    float[] all = Doubles.random(1, 9, 6).values();
    Sequences next = Sequences.of(Tensor.of(Arrays.copyOfRange(all, 4 * 6, 7 * 6), 3, 6));
    assertThat(Lookup.addSinusoids(EXECUTION, next, Offsets.ofLengths(4)).matrix().values())
        .isEqualTo(Arrays.copyOfRange(whole.matrix().values(), 4 * 6, 7 * 6));
    assertThatThrownBy(() -> Lookup.addSinusoids(EXECUTION, next, Offsets.ofLengths(1, 1)))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/batch-size]");
  }

  @Test
  void gradientsOfTablesAreTheSameInEveryExecution() {
    int[] many = new int[3000];
    for (int i = 0; i < many.length; i++) {
      many[i] = i * 7 % 11;
    }
    Tokens ids = Tokens.of(many);
    Sequences dOutput = Doubles.random(1, ids.offsets(), 130);
    Tensor table = Tensor.zeros(11, 130);
    Tensor expected = Lookup.embedGradient(Executions.all().get(0), ids, dOutput, table);
    for (Execution execution : Executions.all()) {
      assertThat(Lookup.embedGradient(execution, ids, dOutput, table)).isEqualTo(expected);
    }
  }
}

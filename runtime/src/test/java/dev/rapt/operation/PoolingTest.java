package dev.rapt.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapt.execution.Execution;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** One vector a sequence. */
class PoolingTest {
  private static final Execution EXECUTION = Executions.any();
  private static final Sequences X =
      Sequences.of(
          Tensor.of(new float[][] {{1, 10}, {3, 20}, {5, 60}, {7, 70}}), Offsets.ofLengths(3, 1));

  @Test
  void meanFirstAndLastByHand() {
    assertThat(Pooling.mean(EXECUTION, X)).isEqualTo(Tensor.of(new float[][] {{3, 30}, {7, 70}}));
    assertThat(Pooling.first(EXECUTION, X)).isEqualTo(Tensor.of(new float[][] {{1, 10}, {7, 70}}));
    assertThat(Pooling.last(EXECUTION, X)).isEqualTo(Tensor.of(new float[][] {{5, 60}, {7, 70}}));
  }

  @Test
  void gradientsGoBackToTheRowsThatWereUsed() {
    Tensor dOutput = Tensor.of(new float[][] {{3, 6}, {1, 2}});
    assertThat(Pooling.meanGradient(EXECUTION, X, dOutput).matrix())
        .isEqualTo(Tensor.of(new float[][] {{1, 2}, {1, 2}, {1, 2}, {1, 2}}));
    assertThat(Pooling.firstGradient(EXECUTION, X, dOutput).matrix())
        .isEqualTo(Tensor.of(new float[][] {{3, 6}, {0, 0}, {0, 0}, {1, 2}}));
    assertThat(Pooling.lastGradient(EXECUTION, X, dOutput).matrix())
        .isEqualTo(Tensor.of(new float[][] {{0, 0}, {0, 0}, {3, 6}, {1, 2}}));
  }

  @Test
  void anEmptySequenceIsNamed() {
    Sequences x = Sequences.of(Tensor.zeros(3, 2), Offsets.ofLengths(3, 0));
    assertThatThrownBy(() -> Pooling.mean(EXECUTION, x))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/empty-sequence]")
        .hasMessageContaining("sequence 1 of 2");
    assertThatThrownBy(() -> Pooling.last(EXECUTION, x)).isInstanceOf(ShapeException.class);
  }

  @Test
  void aGradientOfAnotherShapeIsRefused() {
    assertThatThrownBy(() -> Pooling.meanGradient(EXECUTION, X, Tensor.zeros(3, 2)))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[2, 2]")
        .hasMessageContaining("[3, 2]");
  }
}

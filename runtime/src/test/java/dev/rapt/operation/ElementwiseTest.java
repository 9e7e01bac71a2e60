package dev.rapt.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapt.execution.Execution;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sums and products number by number. */
class ElementwiseTest {
  private static final Execution EXECUTION = Executions.any();

  @Test
  void addsAndMultiplies() {
    Tensor a = Tensor.of(new float[][] {{1, 2}, {3, 4}});
    Tensor b = Tensor.of(new float[][] {{5, 6}, {7, 8}});
    assertThat(Elementwise.add(EXECUTION, a, b))
        .isEqualTo(Tensor.of(new float[][] {{6, 8}, {10, 12}}));
    assertThat(Elementwise.multiply(EXECUTION, a, b))
        .isEqualTo(Tensor.of(new float[][] {{5, 12}, {21, 32}}));
  }

  @Test
  void sumsSeveral() {
    Tensor a = Tensor.of(new float[][] {{1, 2}});
    Tensor b = Tensor.of(new float[][] {{3, 4}});
    assertThat(Elementwise.sum(EXECUTION, List.of(a))).isEqualTo(a);
    assertThat(Elementwise.sum(EXECUTION, List.of(a, b, b)))
        .isEqualTo(Tensor.of(new float[][] {{7, 10}}));
  }

  @Test
  void inputsAreNotChanged() {
    Tensor a = Tensor.of(new float[][] {{1, 2}});
    Tensor b = Tensor.of(new float[][] {{5, 6}});
    Elementwise.add(EXECUTION, a, b);
    assertThat(a).isEqualTo(Tensor.of(new float[][] {{1, 2}}));
    assertThat(b).isEqualTo(Tensor.of(new float[][] {{5, 6}}));
  }

  @Test
  void sequencesKeepTheirLengths() {
    Sequences x = Doubles.random(1, Offsets.ofLengths(2, 0, 3), 4);
    assertThat(Elementwise.add(EXECUTION, x, x).offsets()).isEqualTo(x.offsets());
  }

  @Test
  void tensorsOfAnyNumberOfAxesAreAdded() {
    Tensor vector = Tensor.of(new float[] {1, 2, 3}, 3);
    assertThat(Elementwise.addTensors(EXECUTION, vector, vector))
        .isEqualTo(Tensor.of(new float[] {2, 4, 6}, 3));
    Tensor cube = Doubles.random(1, 2, 3, 4);
    assertThat(Elementwise.addTensors(EXECUTION, cube, Tensor.zeros(2, 3, 4))).isEqualTo(cube);
  }

  @Test
  void manyNumbersAreTheSameOnAnyThreads() {
    Tensor a = Doubles.random(1, 700, 501);
    Tensor b = Doubles.random(2, 700, 501);
    Tensor expected = Elementwise.multiply(Executions.all().get(0), a, b);
    for (Execution execution : Executions.all()) {
      assertThat(Elementwise.multiply(execution, a, b)).isEqualTo(expected);
    }
  }

  @Test
  void otherShapesAreRefused() {
    assertThatThrownBy(() -> Elementwise.add(EXECUTION, Tensor.zeros(2, 3), Tensor.zeros(3, 3)))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/row-count]");
    assertThatThrownBy(
            () -> Elementwise.multiply(EXECUTION, Tensor.zeros(2, 3), Tensor.zeros(2, 4)))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/wrong-width]");
    assertThatThrownBy(() -> Elementwise.addTensors(EXECUTION, Tensor.zeros(6), Tensor.zeros(2, 3)))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("first")
        .hasMessageContaining("[6]")
        .hasMessageContaining("[2, 3]");
  }
}

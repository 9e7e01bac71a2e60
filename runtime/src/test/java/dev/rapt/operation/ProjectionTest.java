package dev.rapt.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapt.Activation;
import dev.rapt.execution.Execution;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Linear maps and their gradients. */
class ProjectionTest {
  private static final Execution EXECUTION = Executions.any();

  @Test
  void aLinearMapByHand() {
    Tensor x = Tensor.of(new float[][] {{1, 2}, {3, 4}});
    Tensor weight = Tensor.of(new float[][] {{1, 0, 2}, {0, 1, 3}});
    Tensor bias = Tensor.of(new float[] {10, 20, 30}, 3);
    assertThat(Projection.linear(EXECUTION, x, weight, bias))
        .isEqualTo(Tensor.of(new float[][] {{11, 22, 38}, {13, 24, 48}}));
    assertThat(Projection.linear(EXECUTION, x, weight))
        .isEqualTo(Tensor.of(new float[][] {{1, 2, 8}, {3, 4, 18}}));
  }

  @ParameterizedTest
  @CsvSource({"1,1,1", "0,5,4", "7,33,65", "6,384,32", "50,800,270", "1,500,1000", "3,0,4"})
  void aLinearMapIsTheSumOfProducts(int rows, int inputs, int outputs) {
    Tensor x = Doubles.random(1, rows, inputs);
    Tensor weight = Doubles.random(2, inputs, outputs);
    Tensor bias = Doubles.random(3, outputs);
    double[] expected = product(x, weight);
    for (int i = 0; i < expected.length; i++) {
      expected[i] += bias.get(i % outputs);
    }
    Doubles.close(Projection.linear(EXECUTION, x, weight, bias), expected, 1e-4);
  }

  @Test
  void packedWeightsGiveTheBitsOfDenseOnes() {
    Sequences x = Doubles.random(1, Offsets.ofLengths(3, 0, 70), 100);
    Tensor weight = Doubles.random(2, 100, 130);
    for (Execution execution : Executions.all()) {
      assertThat(Projection.linear(execution, x, weight.pack()))
          .isEqualTo(Projection.linear(execution, x, weight));
      assertThat(
              Projection.linearInputGradient(
                  execution, weight.pack(), Projection.linear(execution, x, weight)))
          .isEqualTo(
              Projection.linearInputGradient(
                  execution, weight, Projection.linear(execution, x, weight)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1,1,1",
    "1,384,1000",
    "2,40,7",
    "3,500,33",
    "4,1000,90",
    "5,17,70",
    "0,3,4",
    "2,0,9",
    "2,3,0"
  })
  void aFewRowsAreBitIdenticalToTheSameAmongMany(int rows, int inputs, int outputs) {
    Tensor all = Doubles.random(1, 20, inputs);
    Tensor few = Tensor.of(Arrays.copyOf(all.values(), rows * inputs), rows, inputs);
    Tensor weight = Doubles.random(2, inputs, outputs);
    Tensor bias = Doubles.random(3, outputs);
    Tensor table = Doubles.random(4, outputs, inputs);
    for (Execution execution : Executions.all()) {
      assertThat(Projection.linear(execution, few, weight, bias, Activation.GELU).values())
          .isEqualTo(
              firstRows(Projection.linear(execution, all, weight, bias, Activation.GELU), rows));
      assertThat(Projection.unembed(execution, few, table).values())
          .isEqualTo(firstRows(Projection.unembed(execution, all, table), rows));
    }
  }

  private static float[] firstRows(Tensor tensor, int rows) {
    return Arrays.copyOf(tensor.values(), rows * tensor.size(1));
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void aFusedActivationGivesTheBitsOfASeparateOne(Activation activation) {
    Tensor x = Doubles.random(1, 70, 100);
    Tensor weight = Doubles.random(2, 100, 130);
    Tensor bias = Doubles.random(3, 130);
    for (Execution execution : Executions.all()) {
      Tensor separate =
          Activations.apply(execution, Projection.linear(execution, x, weight, bias), activation);
      assertThat(Projection.linear(execution, x, weight, bias, activation)).isEqualTo(separate);
    }
  }

  @Test
  void everyExecutionGivesTheSameBits() {
    Tensor x = Doubles.random(1, 200, 300);
    Tensor weight = Doubles.random(2, 300, 500);
    Tensor gradient = Doubles.random(3, 200, 500);
    Execution first = Executions.all().get(0);
    for (Execution execution : Executions.all()) {
      assertThat(Projection.linear(execution, x, weight))
          .isEqualTo(Projection.linear(first, x, weight));
      assertThat(Projection.linearInputGradient(execution, weight, gradient))
          .isEqualTo(Projection.linearInputGradient(first, weight, gradient));
      assertThat(Projection.linearWeightGradient(execution, x, gradient))
          .isEqualTo(Projection.linearWeightGradient(first, x, gradient));
      assertThat(Projection.linearBiasGradient(execution, gradient))
          .isEqualTo(Projection.linearBiasGradient(first, gradient));
    }
  }

  @Test
  void aRowIsTheSameAloneAndInABatch() {
    Tensor x = Doubles.random(1, 100, 90);
    Tensor weight = Doubles.random(2, 90, 70);
    float[] rows = x.values();
    Tensor whole = Projection.linear(EXECUTION, x, weight);
    for (int row : new int[] {0, 5, 6, 99}) {
      Tensor one = Tensor.of(Arrays.copyOfRange(rows, row * 90, row * 90 + 90), 1, 90);
      assertThat(Projection.linear(EXECUTION, one, weight).values())
          .isEqualTo(Arrays.copyOfRange(whole.values(), row * 70, row * 70 + 70));
    }
  }

  @Test
  void gradientsAreThoseOfCentralDifferences() {
    int rows = 4;
    int inputs = 5;
    int outputs = 3;
    Tensor x = Doubles.random(1, rows, inputs);
    Tensor weight = Doubles.random(2, inputs, outputs);
    Tensor dOutput = Doubles.random(3, rows, outputs);
    double[] incoming = Doubles.of(dOutput);
    Doubles.close(
        Projection.linearInputGradient(EXECUTION, weight, dOutput),
        Doubles.gradient(
            Doubles.of(x), incoming, at -> product(at, Doubles.of(weight), rows, inputs, outputs)),
        1e-5);
    Doubles.close(
        Projection.linearWeightGradient(EXECUTION, x, dOutput),
        Doubles.gradient(
            Doubles.of(weight), incoming, at -> product(Doubles.of(x), at, rows, inputs, outputs)),
        1e-5);
    Doubles.close(
        Projection.linearBiasGradient(EXECUTION, dOutput),
        Doubles.gradient(new double[outputs], incoming, at -> repeat(at, rows)),
        1e-5);
  }

  @Test
  void unembeddingIsTheProductWithTheTransposedTable() {
    Tensor x = Doubles.random(1, 7, 40);
    Tensor table = Doubles.random(2, 90, 40);
    Tensor gradient = Doubles.random(3, 7, 90);
    assertThat(Projection.unembed(EXECUTION, x, table))
        .isEqualTo(Projection.linear(EXECUTION, x, turned(table)));
    assertThat(Projection.unembedInputGradient(EXECUTION, table, gradient))
        .isEqualTo(Projection.linearInputGradient(EXECUTION, turned(table), gradient));
    assertThat(Projection.unembedTableGradient(EXECUTION, x, gradient))
        .isEqualTo(turned(Projection.linearWeightGradient(EXECUTION, x, gradient)));
  }

  @Test
  void columnsAreCutOutAndTheirGradientPutBack() {
    Tensor x = Tensor.of(new float[][] {{1, 2, 3, 4}, {5, 6, 7, 8}});
    Tensor middle = Projection.columns(EXECUTION, x, 1, 3);
    assertThat(middle).isEqualTo(Tensor.of(new float[][] {{2, 3}, {6, 7}}));
    assertThat(Projection.columnsGradient(EXECUTION, x, middle, 1))
        .isEqualTo(Tensor.of(new float[][] {{0, 2, 3, 0}, {0, 6, 7, 0}}));
    assertThat(Projection.columns(EXECUTION, x, 2, 2).shape()).containsExactly(2, 0);
  }

  @Test
  void slicesSideBySideAreWhatTheyWereCutFrom() {
    Tensor x = Tensor.of(new float[][] {{1, 2, 3, 4}, {5, 6, 7, 8}});
    assertThat(
            Projection.concatenate(
                EXECUTION,
                Projection.columns(EXECUTION, x, 0, 1),
                Projection.columns(EXECUTION, x, 1, 3),
                Projection.columns(EXECUTION, x, 3, 4)))
        .isEqualTo(x);
    assertThatThrownBy(
            () -> Projection.concatenate(EXECUTION, Tensor.zeros(2, 1), Tensor.zeros(3, 1)))
        .isInstanceOf(ShapeException.class);
  }

  @Test
  void anInputOfAnotherWidthIsExplained() {
    assertThatThrownBy(() -> Projection.linear(EXECUTION, Tensor.zeros(2, 5), Tensor.zeros(4, 3)))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/wrong-width]")
        .hasMessageContaining("needs")
        .hasMessageContaining("4, as the weight [4, 3] has rows")
        .hasMessageContaining("5, in [2, 5]");
  }

  @Test
  void wrongShapesAreRefused() {
    Tensor x = Tensor.zeros(2, 4);
    Tensor weight = Tensor.zeros(4, 3);
    refused("wrong-width", () -> Projection.linear(EXECUTION, x, weight, Tensor.zeros(4)));
    refused("wrong-rank", () -> Projection.linear(EXECUTION, x, weight, Tensor.zeros(1, 3)));
    refused("wrong-rank", () -> Projection.linear(EXECUTION, x, Tensor.zeros(12)));
    refused("wrong-rank", () -> Projection.linear(EXECUTION, Tensor.zeros(2, 2, 4), weight));
    refused("wrong-width", () -> Projection.linearInputGradient(EXECUTION, weight, x));
    refused("row-count", () -> Projection.linearWeightGradient(EXECUTION, x, Tensor.zeros(3, 3)));
    refused("wrong-width", () -> Projection.unembed(EXECUTION, x, Tensor.zeros(9, 5)));
    refused(
        "wrong-width", () -> Projection.unembedInputGradient(EXECUTION, weight, x.reshape(1, 8)));
    refused("column-range", () -> Projection.columns(EXECUTION, x, 2, 5));
    refused("column-range", () -> Projection.columns(EXECUTION, x, -1, 2));
    refused("column-range", () -> Projection.columns(EXECUTION, x, 3, 2));
    refused("column-range", () -> Projection.columnsGradient(EXECUTION, x, x, 1));
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ShapeException.class, thrown -> assertThat(thrown.code()).isEqualTo(code));
  }

  private static Tensor turned(Tensor matrix) {
    float[] values = new float[matrix.elementCount()];
    for (int row = 0; row < matrix.size(0); row++) {
      for (int column = 0; column < matrix.size(1); column++) {
        values[column * matrix.size(0) + row] = matrix.get(row, column);
      }
    }
    return Tensor.of(values, matrix.size(1), matrix.size(0));
  }

  private static double[] product(Tensor x, Tensor weight) {
    return product(Doubles.of(x), Doubles.of(weight), x.size(0), weight.size(0), weight.size(1));
  }

  private static double[] product(double[] a, double[] b, int rows, int inner, int columns) {
    double[] result = new double[rows * columns];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        for (int k = 0; k < inner; k++) {
          result[row * columns + column] += a[row * inner + k] * b[k * columns + column];
        }
      }
    }
    return result;
  }

  private static double[] repeat(double[] row, int rows) {
    double[] result = new double[rows * row.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = row[i % row.length];
    }
    return result;
  }
}

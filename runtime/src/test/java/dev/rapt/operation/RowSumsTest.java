package dev.rapt.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rapt.execution.Execution;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import dev.rapt.tensor.Tokens;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sums over a million rows: right to a millionth, with the same bits everywhere. */
class RowSumsTest {
  private static final int ROWS = 1_000_000;
  private static final float[] VALUES = {0.1f, 1f / 3, 1e-3f};
  private static final double EPSILON = 1e-5;
  private static final Tensor EQUAL = rows(column -> VALUES[column]);
  private static final Tensor DRAWN = drawn();
  private static final double MILLIONTH = 1e-6;

  @Test
  void theGradientOfABiasOfEqualRows() {
    Tensor gradient = sameEverywhere(it -> Projection.linearBiasGradient(it, EQUAL));
    for (int column = 0; column < VALUES.length; column++) {
      assertRight(gradient.get(column), ROWS * (double) VALUES[column]);
    }
  }

  @Test
  void theGradientOfABiasOfDrawnRows() {
    Tensor gradient = sameEverywhere(it -> Projection.linearBiasGradient(it, DRAWN));
    for (int column = 0; column < VALUES.length; column++) {
      assertRight(gradient.get(column), sum(DRAWN, column, 0, 1));
    }
  }

  @Test
  void theGradientOfAGain() {
    Tensor x = rows(column -> 1 - column);
    double normalized = 1 / Math.sqrt(2.0 / 3 + EPSILON);
    Tensor gradient =
        sameEverywhere(it -> Normalization.layerNormGainGradient(it, x, EQUAL, EPSILON));
    assertRight(gradient.get(0), ROWS * VALUES[0] * normalized);
    assertRight(gradient.get(2), -ROWS * VALUES[2] * normalized);
  }

  @Test
  void aMeanOfALongSequence() {
    Sequences x = Sequences.of(EQUAL, Offsets.ofLengths(ROWS));
    Tensor mean = sameEverywhere(it -> Pooling.mean(it, x));
    for (int column = 0; column < VALUES.length; column++) {
      assertRight(mean.get(0, column), VALUES[column]);
    }
  }

  @Test
  void theGradientOfATableThatManyRowsShare() {
    Tokens types = Tokens.of(IntStream.range(0, ROWS).map(row -> row % 2).toArray());
    Sequences dOutput = Sequences.of(DRAWN, Offsets.ofLengths(ROWS));
    Tensor table = Tensor.zeros(3, VALUES.length);
    Tensor gradient = sameEverywhere(it -> Lookup.embedGradient(it, types, dOutput, table));
    for (int column = 0; column < VALUES.length; column++) {
      assertRight(gradient.get(0, column), sum(DRAWN, column, 0, 2));
      assertRight(gradient.get(1, column), sum(DRAWN, column, 1, 2));
      assertThat(gradient.get(2, column)).isZero();
    }
  }

  private static void assertRight(float actual, double expected) {
    assertThat((double) actual).isCloseTo(expected, within(MILLIONTH * Math.abs(expected)));
  }

  private static Tensor sameEverywhere(Function<Execution, Tensor> operation) {
    List<Execution> executions = Executions.all();
    Execution first = executions.get(0);
    Execution last = executions.get(executions.size() - 1);
    List<Tensor> all = Stream.of(first, last, Executions.any()).map(operation).toList();
    assertThat(all).allMatch(all.get(0)::equals);
    return all.get(0);
  }

  private static double sum(Tensor rows, int column, int first, int step) {
    double sum = 0;
    for (int row = first; row < ROWS; row += step) {
      sum += rows.get(row, column);
    }
    return sum;
  }

  private static Tensor rows(Function<Integer, Number> value) {
    float[] values = new float[ROWS * VALUES.length];
    for (int index = 0; index < values.length; index++) {
      values[index] = value.apply(index % VALUES.length).floatValue();
    }
    return Tensor.of(values, ROWS, VALUES.length);
  }

  private static Tensor drawn() {
    Random random = new Random(5);
    float[] values = new float[ROWS * VALUES.length];
    for (int index = 0; index < values.length; index++) {
      values[index] = random.nextFloat();
    }
    return Tensor.of(values, ROWS, VALUES.length);
  }
}

package dev.rapt.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rapt.Pairing;
import dev.rapt.execution.Execution;
import dev.rapt.kernel.Numbers;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rotary position embedding. */
class RotationTest {
  private static final Execution EXECUTION = Executions.any();
  private static final double BASE = 10_000;

  @Test
  void atPositionOneTheFirstPairTurnsByOneRadian() {
    double cosine = 0.5403023059;
    double sine = 0.8414709848;
    Sequences x = sequence(new float[][] {{1, 0, 0, 0}, {1, 0, 0, 0}});
    Doubles.close(
        Rotation.rotate(EXECUTION, x, 1, 4, BASE, Pairing.HALVES),
        new double[] {1, 0, 0, 0, cosine, 0, sine, 0},
        1e-7);
    Doubles.close(
        Rotation.rotate(EXECUTION, x, 1, 4, BASE, Pairing.INTERLEAVED),
        new double[] {1, 0, 0, 0, cosine, sine, 0, 0},
        1e-7);
  }

  @Test
  void theSecondOfTwoPairsTurnsByOneHundredth() {
    double cosine = 0.9999500004;
    double sine = 0.0099998333;
    Sequences x = sequence(new float[][] {{0, 0, 0, 0}, {0, 1, 0, 2}, {0, 0, 3, 0}});
    float[] halves = Rotation.rotate(EXECUTION, x, 1, 4, BASE, Pairing.HALVES).matrix().values();
    assertThat((double) halves[5]).isCloseTo(cosine - 2 * sine, within(1e-6));
    assertThat((double) halves[7]).isCloseTo(2 * cosine + sine, within(1e-6));
    float[] interleaved =
        Rotation.rotate(EXECUTION, x, 1, 4, BASE, Pairing.INTERLEAVED).matrix().values();
    assertThat((double) interleaved[10]).isCloseTo(3 * 0.9998000067, within(1e-6));
    assertThat((double) interleaved[11]).isCloseTo(3 * 0.0199986667, within(1e-6));
  }

  @ParameterizedTest
  @EnumSource
  void isAComplexProductInDoublePrecision(Pairing pairing) {
    Sequences x = Doubles.random(1, Offsets.ofLengths(70, 0, 3), 3 * 12);
    for (int size : new int[] {2, 6, 12}) {
      for (double base : new double[] {100, 10_000, 1e6}) {
        Doubles.close(
            Rotation.rotate(EXECUTION, x, 3, size, base, pairing),
            reference(Doubles.of(x), x.offsets(), 12, size, base, pairing),
            1e-6);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theGradientIsThatOfCentralDifferences(Pairing pairing) {
    Sequences x = Doubles.random(1, Offsets.ofLengths(3, 2), 2 * 6);
    Sequences dOutput = Doubles.random(2, x.offsets(), 2 * 6);
    Doubles.close(
        Rotation.rotateGradient(EXECUTION, dOutput, 2, 4, BASE, pairing),
        Doubles.gradient(
            Doubles.of(x),
            Doubles.of(dOutput),
            at -> reference(at, x.offsets(), 6, 4, BASE, pairing)),
        1e-6);
  }

  @ParameterizedTest
  @EnumSource
  void theGradientTurnsBack(Pairing pairing) {
    Sequences x = Doubles.random(1, Offsets.ofLengths(500), 2 * 16);
    Sequences there = Rotation.rotate(EXECUTION, x, 2, 16, BASE, pairing);
    Doubles.close(
        Rotation.rotateGradient(EXECUTION, there, 2, 16, BASE, pairing), Doubles.of(x), 1e-6);
  }

  @ParameterizedTest
  @EnumSource
  void productsOfQueriesAndKeysDependOnTheirDistanceOnly(Pairing pairing) {
    int size = 64;
    int length = 3000;
    Sequences query = everywhere(1, length, size);
    Sequences key = everywhere(2, length, size);
    double[] q = Doubles.of(Rotation.rotate(EXECUTION, query, 1, size, BASE, pairing));
    double[] k = Doubles.of(Rotation.rotate(EXECUTION, key, 1, size, BASE, pairing));
    double norms = Math.sqrt(product(q, 0, q, 0, size) * product(k, 0, k, 0, size));
    for (int distance : new int[] {0, 1, 31, 32, 500}) {
      double expected = product(q, 0, k, distance, size);
      for (int start : new int[] {1, 31, 32, 33, 1000, 2499}) {
        assertThat(product(q, start, k, start + distance, size) / norms)
            .isCloseTo(expected / norms, within(1e-5));
      }
    }
    assertThat(product(q, 0, k, 1, size)).isNotCloseTo(product(q, 0, k, 500, size), within(0.1));
  }

  @ParameterizedTest
  @EnumSource
  void featuresBeyondTheSizePassThrough(Pairing pairing) {
    Sequences x = Doubles.random(1, Offsets.ofLengths(40), 2 * 10);
    float[] before = x.matrix().values();
    float[] after = Rotation.rotate(EXECUTION, x, 2, 4, BASE, pairing).matrix().values();
    for (int head = 0; head < 2 * 40; head++) {
      assertThat(Arrays.copyOfRange(after, head * 10 + 4, head * 10 + 10))
          .isEqualTo(Arrays.copyOfRange(before, head * 10 + 4, head * 10 + 10));
    }
    assertThat(Arrays.copyOfRange(after, 20, 24)).isNotEqualTo(Arrays.copyOfRange(before, 20, 24));
  }

  @ParameterizedTest
  @EnumSource
  void whatFollowsAPastIsThatOfTheWholeToTheBit(Pairing pairing) {
    Sequences whole = Doubles.random(1, Offsets.ofLengths(100), 8);
    Tensor expected = Rotation.rotate(EXECUTION, whole, 2, 4, BASE, pairing).matrix();
    int[] starts = {0, 1, 31, 32, 63, 64, 99};
    for (int sequence = 0; sequence + 1 < starts.length; sequence++) {
      int from = starts[sequence];
      int to = starts[sequence + 1];
      Sequences next =
          Sequences.of(
              Tensor.of(
                  Arrays.copyOfRange(whole.matrix().values(), from * 8, to * 8), to - from, 8));
      assertThat(
              Rotation.rotate(EXECUTION, next, 2, 4, BASE, pairing, Offsets.ofLengths(from))
                  .matrix()
                  .values())
          .isEqualTo(Arrays.copyOfRange(expected.values(), from * 8, to * 8));
    }
  }

  @Test
  void eachSequenceHasItsOwnPast() {
    Sequences x = sequence(new float[][] {{1, 0}, {1, 0}, {1, 0}});
    Sequences ragged = Sequences.of(x.matrix(), Offsets.ofLengths(1, 0, 2));
    Doubles.close(
        Rotation.rotate(
            EXECUTION, ragged, 1, 2, BASE, Pairing.HALVES, Offsets.ofLengths(7, 9, 100_000)),
        new double[] {
          Math.cos(7),
          Math.sin(7),
          Math.cos(100_000),
          Math.sin(100_000),
          Math.cos(100_001),
          Math.sin(100_001)
        },
        1e-7);
  }

  @Test
  void theOffsetIsThePositionOfTheFirstRow() {
    Sequences x = sequence(new float[][] {{1, 0}, {1, 0}, {1, 0}});
    Doubles.close(
        Rotation.rotate(EXECUTION, x, 1, 2, BASE, Pairing.HALVES, -1),
        new double[] {Math.cos(1), -Math.sin(1), 1, 0, Math.cos(1), Math.sin(1)},
        1e-7);
    Doubles.close(
        Rotation.rotate(EXECUTION, x, 1, 2, BASE, Pairing.HALVES, -40, Offsets.ofLengths(5)),
        new double[] {
          Math.cos(35), -Math.sin(35), Math.cos(34), -Math.sin(34), Math.cos(33), -Math.sin(33)
        },
        1e-7);
  }

  @ParameterizedTest
  @EnumSource
  void theGradientTurnsBackFromTheOffset(Pairing pairing) {
    Sequences x = Doubles.random(1, Offsets.ofLengths(100), 2 * 16);
    Sequences there = Rotation.rotate(EXECUTION, x, 2, 16, BASE, pairing, -50);
    Doubles.close(
        Rotation.rotateGradient(EXECUTION, there, 2, 16, BASE, pairing, -50), Doubles.of(x), 1e-6);
  }

  @ParameterizedTest
  @EnumSource
  void everyExecutionGivesTheSameBits(Pairing pairing) {
    Sequences x = Doubles.random(1, Offsets.ofLengths(300, 0, 77), 6 * 34);
    Execution first = Executions.all().get(0);
    Sequences expected = Rotation.rotate(first, x, 6, 34, BASE, pairing);
    Sequences gradient = Rotation.rotateGradient(first, x, 6, 34, BASE, pairing);
    for (Execution execution : Executions.all()) {
      assertThat(Rotation.rotate(execution, x, 6, 34, BASE, pairing)).isEqualTo(expected);
      assertThat(Rotation.rotateGradient(execution, x, 6, 34, BASE, pairing)).isEqualTo(gradient);
    }
  }

  @Test
  void nanOfOnePairStaysThere() {
    Sequences x = sequence(new float[][] {{1, Float.NaN, 1, 1}});
    float[] rotated = Rotation.rotate(EXECUTION, x, 1, 4, BASE, Pairing.HALVES).matrix().values();
    assertThat(rotated[0]).isEqualTo(1);
    assertThat(rotated[2]).isEqualTo(1);
    assertThat(rotated[1]).isNaN();
  }

  @Test
  void anEmptyBatchGivesAnEmptyBatch() {
    Sequences none = Sequences.of(Tensor.zeros(0, 8), Offsets.ofLengths());
    assertThat(Rotation.rotate(EXECUTION, none, 2, 4, BASE, Pairing.HALVES)).isEqualTo(none);
  }

  @Test
  void sizesThatDoNotFitAreAnErrorWithBothSizesAndTheFix() {
    for (int size : new int[] {-2, 0, 3, 6}) {
      assertThatThrownBy(() -> rotate(size, BASE))
          .isInstanceOf(ShapeException.class)
          .hasMessageContaining("[rapt/rotary-size]")
          .hasMessageContaining("from 2 up to 4")
          .hasMessageContaining(Integer.toString(size))
          .hasMessageContaining("fix");
    }
  }

  @Test
  void otherMistakesAreRejected() {
    refused("rotary-base", () -> rotate(4, 0));
    refused("rotary-base", () -> rotate(4, -1));
    refused("rotary-base", () -> rotate(4, Double.NaN));
    refused("rotary-base", () -> rotate(4, Double.POSITIVE_INFINITY));
    Sequences x = Sequences.of(Tensor.zeros(2, 8));
    refused("heads-divide", () -> Rotation.rotate(EXECUTION, x, 3, 2, BASE, Pairing.HALVES));
    refused(
        "batch-size",
        () -> Rotation.rotate(EXECUTION, x, 2, 4, BASE, Pairing.HALVES, Offsets.ofLengths(1, 2)));
  }

  private static Sequences rotate(int size, double base) {
    Sequences x = Sequences.of(Tensor.zeros(2, 8));
    return Rotation.rotate(EXECUTION, x, 2, size, base, Pairing.HALVES);
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ShapeException.class, thrown -> assertThat(thrown.code()).isEqualTo(code));
  }

  /** {@code (x1 + i*x2) * exp(i * position * base^(-2*pair/size))} for each pair. */
  private static double[] reference(
      double[] x, Offsets offsets, int headSize, int size, double base, Pairing pairing) {
    int width = x.length / offsets.total();
    double[] result = x.clone();
    for (int sequence = 0; sequence < offsets.batch(); sequence++) {
      for (int position = 0; position < offsets.length(sequence); position++) {
        for (int head = 0; head < width / headSize; head++) {
          int start = (offsets.start(sequence) + position) * width + head * headSize;
          for (int pair = 0; pair < size / 2; pair++) {
            int one = start + (pairing == Pairing.HALVES ? pair : 2 * pair);
            int two = start + (pairing == Pairing.HALVES ? pair + size / 2 : 2 * pair + 1);
            double angle = position / Math.pow(base, 2.0 * pair / size);
            result[one] = x[one] * Math.cos(angle) - x[two] * Math.sin(angle);
            result[two] = x[one] * Math.sin(angle) + x[two] * Math.cos(angle);
          }
        }
      }
    }
    return result;
  }

  private static Sequences everywhere(int seed, int length, int width) {
    float[] row = Numbers.random(seed, width);
    float[] values = new float[length * width];
    for (int position = 0; position < length; position++) {
      System.arraycopy(row, 0, values, position * width, width);
    }
    return Sequences.of(Tensor.of(values, length, width));
  }

  private static double product(double[] a, int row, double[] b, int other, int width) {
    double sum = 0;
    for (int i = 0; i < width; i++) {
      sum += a[row * width + i] * b[other * width + i];
    }
    return sum;
  }

  private static Sequences sequence(float[][] rows) {
    return Sequences.of(Tensor.of(rows));
  }
}

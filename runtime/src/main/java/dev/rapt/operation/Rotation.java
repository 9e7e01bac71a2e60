package dev.rapt.operation;

import dev.rapt.Pairing;
import dev.rapt.execution.Execution;
import dev.rapt.kernel.Scratch;
import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;

/**
 * Rotary position embedding (Su et al. 2021, section 3.2.2): pair i of the first {@code size}
 * features of each head turns by {@code position * base^(-2i/size)}; the other features stay.
 */
public final class Rotation {
  private static final int COST = 4;

  private Rotation() {}

  /**
   * Rotates; the position of a row is its index in its sequence.
   *
   * @param x queries or keys, {@code [B, T, H*K]}
   * @param heads H
   * @param size how many features of a head are rotated, even, at most K
   * @param base of the angles
   * @throws ShapeException if the heads do not divide the features, the size is odd, below 2 or
   *     above K, or the base is not positive and finite
   */
  public static Sequences rotate(
      Execution execution, Sequences x, int heads, int size, double base, Pairing pairing) {
    return rotate(execution, x, heads, size, base, pairing, 0);
  }

  /**
   * {@link #rotate(Execution, Sequences, int, int, double, Pairing)} of what follows a past; the
   * bits are those of the whole.
   *
   * @param past how many positions of each sequence come before
   * @throws ShapeException as without a past, or if the past is not of as many sequences
   */
  public static Sequences rotate(
      Execution execution,
      Sequences x,
      int heads,
      int size,
      double base,
      Pairing pairing,
      Offsets past) {
    return rotate(execution, x, heads, size, base, pairing, 0, past);
  }

  /**
   * {@link #rotate(Execution, Sequences, int, int, double, Pairing)} of queries that stand
   * elsewhere among the keys of a memory.
   *
   * @param offset the position of the first row of each sequence, which may be negative
   * @throws ShapeException as without an offset
   * @throws ArithmeticException if a position is no {@code int}
   */
  public static Sequences rotate(
      Execution execution,
      Sequences x,
      int heads,
      int size,
      double base,
      Pairing pairing,
      int offset) {
    return rotate(
        execution, x, heads, size, base, pairing, offset, Offsets.none(x.offsets().batch()));
  }

  /**
   * The same of what follows a past.
   *
   * @param offset the position of the first row of the past, which may be negative
   * @param past how many positions of each sequence come before
   * @throws ShapeException as without a past, or if the past is not of as many sequences
   * @throws ArithmeticException if a position is no {@code int}
   */
  public static Sequences rotate(
      Execution execution,
      Sequences x,
      int heads,
      int size,
      double base,
      Pairing pairing,
      int offset,
      Offsets past) {
    int[] positions = RowPositions.from(offset, x.offsets(), past);
    return turn(execution, x, heads, size, base, pairing, positions, 1f);
  }

  /**
   * The gradient of {@link #rotate(Execution, Sequences, int, int, double, Pairing)}: the rotation
   * back.
   *
   * @param dRotated {@code [B, T, H*K]}
   * @throws ShapeException as {@code rotate}
   */
  public static Sequences rotateGradient(
      Execution execution, Sequences dRotated, int heads, int size, double base, Pairing pairing) {
    return rotateGradient(execution, dRotated, heads, size, base, pairing, 0);
  }

  /**
   * The gradient of {@link #rotate(Execution, Sequences, int, int, double, Pairing, int)}.
   *
   * @param dRotated {@code [B, T, H*K]}
   * @param offset the position of the first row of each sequence
   * @throws ShapeException as {@code rotate}
   * @throws ArithmeticException as {@code rotate}
   */
  public static Sequences rotateGradient(
      Execution execution,
      Sequences dRotated,
      int heads,
      int size,
      double base,
      Pairing pairing,
      int offset) {
    Offsets none = Offsets.none(dRotated.offsets().batch());
    int[] positions = RowPositions.from(offset, dRotated.offsets(), none);
    return turn(execution, dRotated, heads, size, base, pairing, positions, -1f);
  }

  private static Sequences turn(
      Execution execution,
      Sequences x,
      int heads,
      int size,
      double base,
      Pairing pairing,
      int[] positions,
      float direction) {
    int headSize = Heads.size("x", x, "heads", heads);
    requireSize(size, headSize);
    requireBase(base);
    RotaryAngles angles = new RotaryAngles(size, base, positions);
    int width = x.width();
    float[] result = x.matrix().toArray();
    Ranges.forEach(
        execution,
        positions.length,
        (long) COST * width,
        (from, to, scratch) -> {
          float[] cosines = scratch.take(Scratch.Use.ROW, size / 2);
          float[] sines = scratch.take(Scratch.Use.SECOND_ROW, size / 2);
          for (int row = from; row < to; row++) {
            angles.of(positions[row], cosines, sines);
            for (int head = 0; head < heads; head++) {
              int start = row * width + head * headSize;
              turn(result, start, size, pairing, cosines, sines, direction);
            }
          }
        });
    return x.withMatrix(Tensor.of(result, positions.length, width));
  }

  private static void turn(
      float[] x,
      int start,
      int size,
      Pairing pairing,
      float[] cosines,
      float[] sines,
      float direction) {
    int step = pairing == Pairing.HALVES ? 1 : 2;
    int distance = pairing == Pairing.HALVES ? size / 2 : 1;
    for (int pair = 0; pair < size / 2; pair++) {
      int at = start + pair * step;
      float first = x[at];
      float second = x[at + distance];
      float sine = direction * sines[pair];
      x[at] = first * cosines[pair] - second * sine;
      x[at + distance] = second * cosines[pair] + first * sine;
    }
  }

  private static void requireSize(int size, int headSize) {
    if (size < 2 || size % 2 != 0 || size > headSize) {
      throw new ShapeException(
          Explanation.of("rotary-size", "the rotary size does not fit the heads")
              .with("needs", "an even number from 2 up to " + headSize + ", the size of a head")
              .with("got", Integer.toString(size))
              .with(
                  "fix", "rotate as many features as the model was trained with, all by default"));
    }
  }

  private static void requireBase(double base) {
    if (!(base > 0) || !Double.isFinite(base)) {
      throw new ShapeException(
          Explanation.of("rotary-base", "the base of the rotary angles is not positive and finite")
              .with("needs", "a finite number above 0, such as 10000")
              .with("got", Double.toString(base)));
    }
  }
}

package dev.rapt.kernel;

import dev.rapt.tensor.PackedStorage;

/**
 * The right operand of a matrix product, in the order of {@link PackedStorage}: panels of {@link
 * PackedStorage#WIDTH} columns, each row by row, the last padded with zeros.
 *
 * @param values the array
 * @param offset the position of the first number of the first panel
 * @param stride the distance from one panel to the next
 * @param rows the number of rows
 * @param columns the number of columns without padding
 */
public record Panels(float[] values, int offset, int stride, int rows, int columns) {
  /** The panels of a packed matrix. */
  public static Panels of(PackedStorage storage) {
    return dense(storage.panels(), storage.rows(), storage.columns());
  }

  /** Consecutive panels from the beginning of an array. */
  public static Panels dense(float[] values, int rows, int columns) {
    return new Panels(values, 0, rows * PackedStorage.WIDTH, rows, columns);
  }

  /**
   * The number of elements in the panels of a matrix, including padding.
   *
   * @throws ArithmeticException if there are more than an array can hold
   */
  public static int size(int rows, int columns) {
    return Math.toIntExact((long) count(columns) * rows * PackedStorage.WIDTH);
  }

  /** The number of panels for a number of columns. */
  public static int count(int columns) {
    return (columns + PackedStorage.WIDTH - 1) / PackedStorage.WIDTH;
  }

  /** The number of panels. */
  public int count() {
    return count(columns);
  }

  /** The position of the first number of a panel. */
  public int start(int panel) {
    return offset + panel * stride;
  }

  /** The rows from {@code from} up to, not including, {@code to}. */
  public Panels rows(int from, int to) {
    return new Panels(values, offset + from * PackedStorage.WIDTH, stride, to - from, columns);
  }

  /** The panels from {@code from} up to, not including, {@code to}. */
  public Panels panels(int from, int to) {
    int end = Math.min(columns, to * PackedStorage.WIDTH);
    return new Panels(values, start(from), stride, rows, end - from * PackedStorage.WIDTH);
  }
}

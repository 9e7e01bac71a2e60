package dev.rapt.kernel;

import java.util.Objects;

/**
 * A view of an array as a matrix: element {@code (r, c)} is at {@code offset + r * rowStride + c *
 * columnStride}. So one product works for matrices, their transposes, and the heads of attention.
 *
 * @param values the array
 * @param offset the position of element {@code (0, 0)}
 * @param rowStride the distance from one row to the next
 * @param columnStride the distance from one column to the next
 * @param rows the number of rows
 * @param columns the number of columns
 */
public record Matrix(
    float[] values, int offset, int rowStride, int columnStride, int rows, int columns) {
  /**
   * Checks the bounds.
   *
   * @throws IndexOutOfBoundsException if an element lies outside the array
   */
  public Matrix {
    Objects.checkIndex(rows, Integer.MAX_VALUE);
    Objects.checkIndex(columns, Integer.MAX_VALUE);
    if (rows > 0 && columns > 0) {
      Objects.checkIndex(offset, values.length);
      long last = offset + (rows - 1L) * rowStride + (columns - 1L) * columnStride;
      Objects.checkIndex(last, values.length);
    }
  }

  /** A whole array as a matrix, row by row. */
  public static Matrix of(float[] values, int rows, int columns) {
    return new Matrix(values, 0, columns, 1, rows, columns);
  }

  /** The transposed view. */
  public Matrix transposed() {
    return new Matrix(values, offset, columnStride, rowStride, columns, rows);
  }

  /** The rows from {@code from} up to, not including, {@code to}. */
  public Matrix rows(int from, int to) {
    return new Matrix(
        values, offset + from * rowStride, rowStride, columnStride, to - from, columns);
  }

  /** The columns from {@code from} up to, not including, {@code to}. */
  public Matrix columns(int from, int to) {
    return new Matrix(
        values, offset + from * columnStride, rowStride, columnStride, rows, to - from);
  }

  /** One row, whose columns must be adjacent in memory. */
  public Span row(int row) {
    if (columnStride != 1) {
      throw new IllegalStateException("the columns of a row are not adjacent: " + columnStride);
    }
    return new Span(values, offset + row * rowStride, columns);
  }
}

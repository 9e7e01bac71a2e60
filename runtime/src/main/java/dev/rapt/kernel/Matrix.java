package dev.rapt.kernel;

import java.util.Objects;

/**
 * A view of an array as a matrix: element {@code (r, c)} is at {@code offset + r * rowStride + c *
 * columnStride}. One product so serves matrices, their transposes, and the heads of attention.
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

  /** A whole array, row by row. */
  public static Matrix of(float[] values, int rows, int columns) {
    return new Matrix(values, 0, columns, 1, rows, columns);
  }

  /** Rows and columns exchanged. */
  public Matrix transposed() {
    return new Matrix(values, offset, columnStride, rowStride, columns, rows);
  }

  /** The rows from one up to another, which is not included. */
  public Matrix rows(int from, int to) {
    return new Matrix(
        values, offset + from * rowStride, rowStride, columnStride, to - from, columns);
  }

  /** The columns from one up to another, which is not included. */
  public Matrix columns(int from, int to) {
    return new Matrix(
        values, offset + from * columnStride, rowStride, columnStride, rows, to - from);
  }

  /** One row, whose columns must be neighbours. */
  public Span row(int row) {
    if (columnStride != 1) {
      throw new IllegalStateException("the columns of a row are not neighbours: " + columnStride);
    }
    return new Span(values, offset + row * rowStride, columns);
  }
}

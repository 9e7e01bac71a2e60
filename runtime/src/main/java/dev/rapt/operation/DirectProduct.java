package dev.rapt.operation;

import dev.rapt.execution.Execution;
import dev.rapt.kernel.Kernels;
import dev.rapt.kernel.Matrix;
import dev.rapt.kernel.Span;

/**
 * The product of few rows and a matrix that is read where it lies. Packing it would cost more than
 * the product: the step of a decoder reads a whole table of tokens for one row.
 *
 * <p>Each element is the chain of fused multiply-adds of {@link Kernels#multiplyAdd}.
 */
final class DirectProduct {
  private static final int MOST_ROWS = 3;

  /** Independent chains, as many as hide the latency of an addition. */
  private static final int CHAINS = 8;

  private DirectProduct() {}

  /** Whether it is the faster way. */
  static boolean suits(Matrix left, Matrix right) {
    return left.rows() <= MOST_ROWS && (right.columnStride() == 1 || right.rowStride() == 1);
  }

  /** {@code result = left * right}. */
  static void run(
      Execution execution, Matrix left, Matrix right, Matrix result, Epilogue epilogue) {
    Ranges.forEach(
        execution,
        right.columns(),
        (long) left.rows() * right.rows(),
        (from, to, scratch) -> {
          Matrix part = right.columns(from, to);
          Matrix target = result.columns(from, to);
          if (right.columnStride() == 1) {
            byRows(execution.kernels(), left, part, target);
          } else {
            byColumns(left, part, target);
          }
          epilogue.finish(execution.kernels(), target, from, scratch);
        });
  }

  /** The rows of the right one by one, each scaled. */
  private static void byRows(Kernels kernels, Matrix left, Matrix right, Matrix result) {
    for (int inner = 0; inner < right.rows(); inner++) {
      Span values = right.row(inner);
      for (int row = 0; row < left.rows(); row++) {
        kernels.addScaled(at(left, row, inner), values, result.row(row));
      }
    }
  }

  /** Inner products with the columns of the right, whose elements are neighbours. */
  private static void byColumns(Matrix left, Matrix right, Matrix result) {
    float[][] rows = copies(left);
    int column = 0;
    for (; column <= right.columns() - CHAINS; column += CHAINS) {
      for (int row = 0; row < rows.length; row++) {
        Span target = result.row(row);
        chains(rows[row], right, column, target.values(), target.offset() + column);
      }
    }
    for (; column < right.columns(); column++) {
      for (int row = 0; row < rows.length; row++) {
        Span target = result.row(row);
        target.values()[target.offset() + column] = chain(rows[row], right, column);
      }
    }
  }

  private static float[][] copies(Matrix left) {
    float[][] rows = new float[left.rows()][left.columns()];
    for (int row = 0; row < rows.length; row++) {
      for (int inner = 0; inner < left.columns(); inner++) {
        rows[row][inner] = at(left, row, inner);
      }
    }
    return rows;
  }

  private static void chains(float[] row, Matrix right, int column, float[] result, int to) {
    float[] values = right.values();
    int step = right.columnStride();
    int at0 = right.offset() + column * step;
    int at1 = at0 + step;
    int at2 = at1 + step;
    int at3 = at2 + step;
    int at4 = at3 + step;
    int at5 = at4 + step;
    int at6 = at5 + step;
    int at7 = at6 + step;
    float sum0 = 0;
    float sum1 = 0;
    float sum2 = 0;
    float sum3 = 0;
    float sum4 = 0;
    float sum5 = 0;
    float sum6 = 0;
    float sum7 = 0;
    for (int inner = 0; inner < row.length; inner++) {
      float factor = row[inner];
      sum0 = Math.fma(factor, values[at0 + inner], sum0);
      sum1 = Math.fma(factor, values[at1 + inner], sum1);
      sum2 = Math.fma(factor, values[at2 + inner], sum2);
      sum3 = Math.fma(factor, values[at3 + inner], sum3);
      sum4 = Math.fma(factor, values[at4 + inner], sum4);
      sum5 = Math.fma(factor, values[at5 + inner], sum5);
      sum6 = Math.fma(factor, values[at6 + inner], sum6);
      sum7 = Math.fma(factor, values[at7 + inner], sum7);
    }
    result[to] = sum0;
    result[to + 1] = sum1;
    result[to + 2] = sum2;
    result[to + 3] = sum3;
    result[to + 4] = sum4;
    result[to + 5] = sum5;
    result[to + 6] = sum6;
    result[to + 7] = sum7;
  }

  private static float chain(float[] row, Matrix right, int column) {
    int from = right.offset() + column * right.columnStride();
    float sum = 0;
    for (int inner = 0; inner < row.length; inner++) {
      sum = Math.fma(row[inner], right.values()[from + inner], sum);
    }
    return sum;
  }

  private static float at(Matrix matrix, int row, int column) {
    return matrix
        .values()[matrix.offset() + row * matrix.rowStride() + column * matrix.columnStride()];
  }
}

package dev.rapt.kernel.scalar;

import dev.rapt.kernel.Matrix;
import dev.rapt.kernel.Panels;
import dev.rapt.tensor.PackedStorage;

/**
 * The matrix product: each row of the right operand, times a factor, is added to a row of the
 * result.
 *
 * <p>The JIT vectorises a loop only if all arrays have the same index. So, where several rows of
 * the result use them, rows of some panels are first copied to separate arrays.
 */
final class ScalarProduct {
  private static final int WIDTH = PackedStorage.WIDTH;

  /** The panels of a block: a row of it and a few of the right operand share the nearest cache. */
  private static final int PANELS = 8;

  /** The inner indices of a block. */
  private static final int DEPTH = 64;

  private ScalarProduct() {}

  static void multiplyAdd(Matrix left, Panels right, Matrix result) {
    if (left.rows() == 0 || right.columns() == 0) {
      return;
    }
    int panels = Math.min(PANELS, right.count());
    float[][] rows = new float[Math.min(DEPTH, right.rows())][panels * WIDTH];
    float[] sums = new float[panels * WIDTH];
    for (int panel = 0; panel < right.count(); panel += PANELS) {
      Panels part = right.panels(panel, Math.min(right.count(), panel + PANELS));
      int column = panel * WIDTH;
      Matrix target = result.columns(column, column + part.columns());
      for (int inner = 0; inner < right.rows(); inner += DEPTH) {
        int end = Math.min(right.rows(), inner + DEPTH);
        copyRows(part.rows(inner, end), rows);
        block(left.columns(inner, end), rows, target, sums);
      }
    }
  }

  private static void copyRows(Panels part, float[][] rows) {
    for (int panel = 0; panel < part.count(); panel++) {
      for (int inner = 0; inner < part.rows(); inner++) {
        int from = part.start(panel) + inner * WIDTH;
        System.arraycopy(part.values(), from, rows[inner], panel * WIDTH, WIDTH);
      }
    }
  }

  private static void block(Matrix left, float[][] rows, Matrix result, float[] sums) {
    int columns = result.columns();
    for (int row = 0; row < left.rows(); row++) {
      int target = result.offset() + row * result.rowStride();
      System.arraycopy(result.values(), target, sums, 0, columns);
      row(left.values(), left.offset() + row * left.rowStride(), left, rows, sums, columns);
      System.arraycopy(sums, 0, result.values(), target, columns);
    }
  }

  private static void row(
      float[] factors, int from, Matrix left, float[][] rows, float[] sums, int length) {
    int step = left.columnStride();
    int inner = 0;
    for (; inner <= left.columns() - 4; inner += 4) {
      int at = from + inner * step;
      addFour(
          factors[at],
          rows[inner],
          factors[at + step],
          rows[inner + 1],
          factors[at + 2 * step],
          rows[inner + 2],
          factors[at + 3 * step],
          rows[inner + 3],
          sums,
          length);
    }
    for (; inner < left.columns(); inner++) {
      addOne(factors[from + inner * step], rows[inner], sums, length);
    }
  }

  private static void addFour(
      float f0,
      float[] b0,
      float f1,
      float[] b1,
      float f2,
      float[] b2,
      float f3,
      float[] b3,
      float[] sums,
      int length) {
    for (int i = 0; i < length; i++) {
      float first = Math.fma(f1, b1[i], Math.fma(f0, b0[i], sums[i]));
      sums[i] = Math.fma(f3, b3[i], Math.fma(f2, b2[i], first));
    }
  }

  private static void addOne(float factor, float[] b, float[] sums, int length) {
    for (int i = 0; i < length; i++) {
      sums[i] = Math.fma(factor, b[i], sums[i]);
    }
  }
}

package dev.rapt.operation;

import dev.rapt.kernel.Kernels;
import dev.rapt.kernel.Matrix;
import dev.rapt.kernel.Panels;
import dev.rapt.kernel.Scratch;

/**
 * Products with a left operand that is only partly there: what is masked takes no part at all, so
 * that nothing leaks from it. Blocks of rows go through the full product as far as all their rows
 * reach; the corner is done pair by pair. Each element of the result stays one chain of fused
 * multiply-adds in ascending order.
 */
final class TriangularProduct {
  private static final int BLOCK = 12;

  private TriangularProduct() {}

  /**
   * {@code result += left * right}, where row {@code i} of the left operand has its first {@code
   * visible + i} columns.
   *
   * @param right {@code [k, n]}
   * @param packed the same, packed
   * @param visible how many columns row 0 has
   */
  static void lower(
      Kernels kernels,
      Matrix left,
      Matrix right,
      Panels packed,
      Matrix result,
      int visible,
      Scratch scratch) {
    for (int top = 0; top < left.rows(); top += BLOCK) {
      int bottom = Math.min(left.rows(), top + BLOCK);
      int common = Math.min(right.rows(), visible + top);
      kernels.multiplyAdd(
          left.rows(top, bottom).columns(0, common),
          packed.rows(0, common),
          result.rows(top, bottom),
          scratch);
      for (int row = top + 1; row < bottom; row++) {
        int end = Math.min(right.rows(), visible + row);
        pairs(kernels, left, right, result, row, common, end);
      }
    }
  }

  /**
   * {@code result += left * right}, where row {@code i} of the left operand has the columns from
   * {@code i} on.
   *
   * @param right {@code [k, n]}
   * @param packed the same, packed
   */
  static void upper(
      Kernels kernels, Matrix left, Matrix right, Panels packed, Matrix result, Scratch scratch) {
    for (int top = 0; top < Math.min(left.rows(), right.rows()); top += BLOCK) {
      int bottom = Math.min(left.rows(), top + BLOCK);
      int common = Math.min(right.rows(), bottom);
      for (int row = top; row < bottom; row++) {
        pairs(kernels, left, right, result, row, row, common);
      }
      kernels.multiplyAdd(
          left.rows(top, bottom).columns(common, right.rows()),
          packed.rows(common, right.rows()),
          result.rows(top, bottom),
          scratch);
    }
  }

  private static void pairs(
      Kernels kernels, Matrix left, Matrix right, Matrix result, int row, int from, int to) {
    int start = left.offset() + row * left.rowStride();
    for (int inner = from; inner < to; inner++) {
      float factor = left.values()[start + inner * left.columnStride()];
      kernels.addScaled(factor, right.row(inner), result.row(row));
    }
  }
}

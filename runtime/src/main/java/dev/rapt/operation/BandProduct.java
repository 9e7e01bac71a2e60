package dev.rapt.operation;

import dev.rapt.kernel.Kernels;
import dev.rapt.kernel.Matrix;
import dev.rapt.kernel.Panels;
import dev.rapt.kernel.Scratch;
import dev.rapt.tensor.Band;

/**
 * Products with a left operand of which only a band counts: what is outside takes no part at all,
 * so that nothing leaks from it. Blocks of rows go through the full product over the columns that
 * all their rows have; the corners are done pair by pair. Each element of the result stays one
 * chain of fused multiply-adds in ascending order.
 */
final class BandProduct {
  private static final int BLOCK = 12;

  private BandProduct() {}

  /**
   * {@code result += left * right}, where the left operand has only the columns of a band.
   *
   * @param right {@code [k, n]}
   * @param packed the same, packed
   */
  static void add(
      Kernels kernels,
      Matrix left,
      Matrix right,
      Panels packed,
      Matrix result,
      Band band,
      Scratch scratch) {
    int columns = right.rows();
    if (band.covers(left.rows(), columns)) {
      kernels.multiplyAdd(left, packed, result, scratch);
      return;
    }
    for (int top = 0; top < left.rows(); top += BLOCK) {
      int bottom = Math.min(left.rows(), top + BLOCK);
      int from = band.first(bottom - 1, columns);
      int to = Math.max(from, band.end(top, columns));
      for (int row = top; row < bottom; row++) {
        int end = Math.min(from, band.end(row, columns));
        pairs(kernels, left, right, result, row, band.first(row, columns), end);
      }
      kernels.multiplyAdd(
          left.rows(top, bottom).columns(from, to),
          packed.rows(from, to),
          result.rows(top, bottom),
          scratch);
      for (int row = top; row < bottom; row++) {
        int first = Math.max(to, band.first(row, columns));
        pairs(kernels, left, right, result, row, first, band.end(row, columns));
      }
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

package dev.rapt.kernel;

import java.util.Arrays;

/** Copies the left operand of a product into strips: {@code [strip][k][M]}, padded with zeros. */
final class LeftPacking {
  private LeftPacking() {}

  static void pack(Matrix left, int rows, float[] packed) {
    int depth = left.columns();
    for (int top = 0; top < left.rows(); top += rows) {
      int height = Math.min(rows, left.rows() - top);
      int start = top * depth;
      if (height < rows) {
        Arrays.fill(packed, start, start + rows * depth, 0f);
      }
      int from = left.offset() + top * left.rowStride();
      if (left.rowStride() == 1) {
        for (int inner = 0; inner < depth; inner++) {
          int source = from + inner * left.columnStride();
          int target = start + inner * rows;
          for (int row = 0; row < height; row++) {
            packed[target + row] = left.values()[source + row];
          }
        }
      } else {
        for (int row = 0; row < height; row++) {
          column(
              left.values(),
              from + row * left.rowStride(),
              left.columnStride(),
              packed,
              start + row,
              rows,
              depth);
        }
      }
    }
  }

  private static void column(
      float[] source, int from, int step, float[] target, int to, int stride, int count) {
    for (int i = 0; i < count; i++) {
      target[to + i * stride] = source[from + i * step];
    }
  }
}

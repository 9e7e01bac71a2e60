package dev.rapt.kernel;

import dev.rapt.tensor.PackedStorage;

/**
 * A matrix product around a {@link Microkernel}: blocks of the inner index, whose part of the left
 * operand is packed; panels; and strips of rows. A tile that reaches beyond the edge of the result
 * is computed in a padded array.
 */
public final class BlockedProduct {
  private static final int WIDTH = PackedStorage.WIDTH;

  /** The inner indices of a block: its part of a panel stays in the nearest caches. */
  private static final int DEPTH = 384;

  private final Microkernel microkernel;

  /** A product around the given microkernel. */
  public BlockedProduct(Microkernel microkernel) {
    this.microkernel = microkernel;
  }

  /** {@code result += left * right}, as {@link Kernels#multiplyAdd} specifies. */
  public void multiplyAdd(Matrix left, Panels right, Matrix result, Scratch scratch) {
    int rows = microkernel.rows();
    int strips = (left.rows() + rows - 1) / rows;
    for (int inner = 0; inner < left.columns(); inner += DEPTH) {
      int depth = Math.min(DEPTH, left.columns() - inner);
      float[] packed = scratch.take(Scratch.Use.LEFT, strips * rows * depth);
      LeftPacking.pack(left.columns(inner, inner + depth), rows, packed);
      block(packed, right.rows(inner, inner + depth), result, scratch);
    }
  }

  private void block(float[] packed, Panels right, Matrix result, Scratch scratch) {
    int rows = microkernel.rows();
    float[] edge = scratch.take(Scratch.Use.EDGE, rows * WIDTH);
    for (int panel = 0; panel < right.count(); panel++) {
      int column = panel * WIDTH;
      int width = Math.min(WIDTH, right.columns() - column);
      for (int row = 0; row < result.rows(); row += rows) {
        int height = Math.min(rows, result.rows() - row);
        int from = row * right.rows();
        int to = result.offset() + row * result.rowStride() + column;
        if (width == WIDTH && height == rows) {
          microkernel.run(
              packed,
              from,
              right.values(),
              right.start(panel),
              right.rows(),
              result.values(),
              to,
              result.rowStride());
        } else {
          Matrix part = result.rows(row, row + height).columns(column, column + width);
          copy(part, edge, true);
          microkernel.run(
              packed, from, right.values(), right.start(panel), right.rows(), edge, 0, WIDTH);
          copy(part, edge, false);
        }
      }
    }
  }

  private static void copy(Matrix part, float[] edge, boolean in) {
    for (int row = 0; row < part.rows(); row++) {
      int start = part.offset() + row * part.rowStride();
      if (in) {
        System.arraycopy(part.values(), start, edge, row * WIDTH, part.columns());
      } else {
        System.arraycopy(edge, row * WIDTH, part.values(), start, part.columns());
      }
    }
  }
}

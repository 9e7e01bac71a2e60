package dev.rapt.operation;

import dev.rapt.kernel.Kernels;
import dev.rapt.kernel.Span;
import java.util.Arrays;

/**
 * The sum of rows, column by column: blocks of sixteen rows in single precision, added in double.
 * So the error is at most a millionth of the sum of the magnitudes, however many rows there are.
 * The rows count in the order in which they come. For one thread.
 */
final class RowSums {
  /** The error of a block is at most fifteen roundings, each of 6e-8. */
  private static final int BLOCK = 16;

  private final Kernels kernels;
  private final Span block;
  private final double[] blocks;
  private int rows;

  RowSums(Kernels kernels, int width) {
    this.kernels = kernels;
    this.block = Span.of(new float[width]);
    this.blocks = new double[width];
  }

  void add(Span row) {
    kernels.add(block, row, block);
    counted();
  }

  /** Adds {@code a * b}. */
  void addProduct(Span a, Span b) {
    kernels.multiplyAdd(a, b, block);
    counted();
  }

  /** Writes the sum, divided, and begins anew. */
  void take(double divisor, Span result) {
    closeBlock();
    for (int column = 0; column < blocks.length; column++) {
      result.values()[result.offset() + column] = (float) (blocks[column] / divisor);
    }
    Arrays.fill(blocks, 0);
  }

  private void counted() {
    rows++;
    if (rows == BLOCK) {
      closeBlock();
    }
  }

  private void closeBlock() {
    float[] sums = block.values();
    for (int column = 0; column < sums.length; column++) {
      blocks[column] += sums[column];
    }
    Arrays.fill(sums, 0f);
    rows = 0;
  }
}

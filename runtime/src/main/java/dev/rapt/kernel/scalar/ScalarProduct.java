package dev.rapt.kernel.scalar;

import dev.rapt.kernel.Matrix;
import dev.rapt.kernel.Panels;
import dev.rapt.kernel.Scratch;
import dev.rapt.tensor.PackedStorage;

/** The matrix product: each row of the right operand, scaled, is added to a row of the result. */
final class ScalarProduct {
  /** Rows are independent of each other. */
  static final int ROWS = 1;

  private static final int WIDTH = PackedStorage.WIDTH;

  private ScalarProduct() {}

  static void multiplyAdd(Matrix left, Panels right, Matrix result, Scratch scratch) {
    for (int panel = 0; panel < right.count(); panel++) {
      int column = panel * WIDTH;
      int width = Math.min(WIDTH, right.columns() - column);
      for (int row = 0; row < left.rows(); row++) {
        int to = result.offset() + row * result.rowStride() + column;
        for (int inner = 0; inner < right.rows(); inner++) {
          float factor =
              left.values()[left.offset() + row * left.rowStride() + inner * left.columnStride()];
          ScalarElements.addScaled(
              factor,
              right.values(),
              right.start(panel) + inner * WIDTH,
              result.values(),
              to,
              width);
        }
      }
    }
  }
}

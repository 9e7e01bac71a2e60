package dev.rapt.operation;

import dev.rapt.Activation;
import dev.rapt.kernel.Kernels;
import dev.rapt.kernel.Matrix;
import dev.rapt.kernel.Scratch;
import dev.rapt.kernel.Span;
import org.jspecify.annotations.Nullable;

/**
 * What follows a matrix product while a tile of it is still in the cache.
 *
 * @param bias added to every row
 * @param activation applied last
 */
record Epilogue(float @Nullable [] bias, @Nullable Activation activation) {
  static final Epilogue NONE = new Epilogue(null, null);

  /**
   * Finishes a tile.
   *
   * @param tile its columns neighbours
   * @param column where the tile's columns begin in the whole
   */
  void finish(Kernels kernels, Matrix tile, int column, Scratch scratch) {
    if (bias == null && activation == null) {
      return;
    }
    for (int index = 0; index < tile.rows(); index++) {
      Span row = tile.row(index);
      if (bias != null) {
        kernels.add(row, new Span(bias, column, row.length()), row);
      }
      if (activation != null) {
        Span input = new Span(scratch.take(Scratch.Use.ROW, row.length()), 0, row.length());
        System.arraycopy(row.values(), row.offset(), input.values(), 0, row.length());
        kernels.activate(activation, input, row);
      }
    }
  }
}

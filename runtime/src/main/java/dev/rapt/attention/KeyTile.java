package dev.rapt.attention;

import dev.rapt.kernel.Kernels;
import dev.rapt.kernel.Matrix;
import dev.rapt.kernel.Panels;
import dev.rapt.kernel.Scratch;
import dev.rapt.tensor.PackedStorage;

/**
 * Keys whose scores are computed together: a tile begins at a multiple of {@link #KEYS}.
 *
 * @param from the first key
 * @param to the key after the last
 */
record KeyTile(int from, int to) {
  /**
   * The number of keys in a tile, a multiple of the panel width. Another number would change the
   * rounding of results.
   */
  static final int KEYS = 8 * PackedStorage.WIDTH;

  /**
   * Products with queries, {@code [queries, keys of the tile]}, in {@link Scratch.Use#SCORES}.
   *
   * @param packed keys transposed, {@code [K, keys]}
   * @param at the column of the first key in them, a multiple of {@link #KEYS}
   */
  Matrix products(Kernels kernels, Matrix queries, Panels packed, int at, Scratch scratch) {
    int panels = Panels.count(to - from);
    // The padding of the panels is computed too: whole panels need no special case at the edge.
    int width = panels * PackedStorage.WIDTH;
    Panels part =
        new Panels(
            packed.values(),
            packed.start(at / PackedStorage.WIDTH),
            packed.stride(),
            packed.rows(),
            width);
    float[] scores = scratch.zeros(Scratch.Use.SCORES, queries.rows() * width);
    kernels.multiplyAdd(queries, part, Matrix.of(scores, queries.rows(), width), scratch);
    return new Matrix(scores, 0, width, 1, queries.rows(), to - from);
  }
}

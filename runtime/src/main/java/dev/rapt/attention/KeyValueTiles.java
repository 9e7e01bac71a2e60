package dev.rapt.attention;

import dev.rapt.kernel.Kernels;
import dev.rapt.kernel.Matrix;
import dev.rapt.kernel.Scratch;
import dev.rapt.kernel.ValueRows;

/** The packed keys and values of one head of one sequence, in tiles. */
interface KeyValueTiles {
  /** Packs or finds the keys and values of one head. */
  interface Source {
    /**
     * Provides a range of keys and values.
     *
     * @param head the key/value head
     * @param first the first key that is needed, a multiple of {@link KeyTile#KEYS}
     * @param end the key after the last
     * @param scratch {@link Scratch.Use#RIGHT} and {@link Scratch.Use#VALUES} are used as long as
     *     the tiles are
     */
    KeyValueTiles open(int sequence, int head, int first, int end, Scratch scratch);
  }

  /**
   * Products of queries with the keys of a tile, {@code [queries, keys of the tile]}, in {@link
   * Scratch.Use#SCORES}.
   *
   * @param queries {@code [queries, K]}
   */
  Matrix products(Kernels kernels, Matrix queries, KeyTile tile, Scratch scratch);

  /**
   * {@code result += weights * values} of a tile, over the attended pairs.
   *
   * @param weights {@code [queries, keys of the tile]}, 0 where a query does not attend
   * @param result {@code [queries, E]}
   * @param pairs tells which pairs are attended; asked only for values that are not finite
   */
  void addWeighted(
      Kernels kernels,
      Matrix weights,
      KeyTile tile,
      Matrix result,
      ValueRows.Pairs pairs,
      Scratch scratch);
}

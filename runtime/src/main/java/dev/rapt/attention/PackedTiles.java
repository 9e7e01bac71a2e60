package dev.rapt.attention;

import dev.rapt.kernel.Kernels;
import dev.rapt.kernel.Matrix;
import dev.rapt.kernel.Packing;
import dev.rapt.kernel.Panels;
import dev.rapt.kernel.Scratch;
import dev.rapt.kernel.ValueRows;

/**
 * Consecutive keys and values, packed together.
 *
 * @param first the first key
 * @param keys transposed, {@code [K, keys]}
 * @param values {@code [keys, E]}
 */
record PackedTiles(int first, Panels keys, ValueRows values) implements KeyValueTiles {
  /**
   * Packs keys and values.
   *
   * @param first the first key, a multiple of {@link KeyTile#KEYS}
   * @param keys {@code [keys, K]}
   * @param values {@code [keys, E]}
   */
  static PackedTiles of(int first, Matrix keys, Matrix values, Scratch scratch) {
    return new PackedTiles(
        first,
        Packing.pack(keys.transposed(), Scratch.Use.RIGHT, scratch),
        ValueRows.of(values, scratch));
  }

  @Override
  public Matrix products(Kernels kernels, Matrix queries, KeyTile tile, Scratch scratch) {
    return tile.products(kernels, queries, keys, tile.from() - first, scratch);
  }

  @Override
  public void addWeighted(
      Kernels kernels,
      Matrix weights,
      KeyTile tile,
      Matrix result,
      ValueRows.Pairs pairs,
      Scratch scratch) {
    values.addWeighted(kernels, weights, tile.from() - first, result, pairs, scratch);
  }
}

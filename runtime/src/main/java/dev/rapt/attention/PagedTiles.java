package dev.rapt.attention;

import dev.rapt.kernel.Kernels;
import dev.rapt.kernel.Matrix;
import dev.rapt.kernel.Scratch;
import dev.rapt.kernel.ValueRows;
import java.util.List;

/**
 * Keys and values in pages. Each page is one tile, packed when it was written.
 *
 * @param pages the pages of one sequence
 * @param head the key/value head
 */
record PagedTiles(List<KeyValuePage> pages, int head) implements KeyValueTiles {
  @Override
  public Matrix products(Kernels kernels, Matrix queries, KeyTile tile, Scratch scratch) {
    return tile.products(kernels, queries, page(tile).keys(head), 0, scratch);
  }

  @Override
  public void addWeighted(
      Kernels kernels,
      Matrix weights,
      KeyTile tile,
      Matrix result,
      ValueRows.Pairs pairs,
      Scratch scratch) {
    page(tile).values(head).addWeighted(kernels, weights, 0, result, pairs, scratch);
  }

  private KeyValuePage page(KeyTile tile) {
    return pages.get(tile.from() / KeyTile.KEYS);
  }
}

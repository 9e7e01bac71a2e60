package dev.rapt.attention;

import dev.rapt.execution.Execution;
import dev.rapt.kernel.Kernels;
import dev.rapt.kernel.Matrix;
import dev.rapt.kernel.Scratch;

/**
 * Attention in tiles of queries and keys (Dao et al. 2022; Milakov and Gimelshein 2018): a thread
 * holds the scores of one tile at a time, so memory grows with Tq + Tk. The tile of a key depends
 * only on its index, so the result is bit-identical whatever the other queries, sequences and
 * threads are.
 */
final class TiledAttention {
  /** A multiple of the rows that the kernels compute at once. */
  private static final int QUERIES_A_TILE = 60;

  /** Tiles that share the packed keys and values of their head. */
  private static final int TILES_AN_ITEM = 8;

  private static final int QUERIES_AN_ITEM = QUERIES_A_TILE * TILES_AN_ITEM;

  private final AttentionPlan plan;
  private final HeadRows query;
  private final KeyValueTiles.Source source;
  private final HeadRows output;

  private TiledAttention(
      AttentionPlan plan, HeadRows query, int valueSize, KeyValueTiles.Source source) {
    this.plan = plan;
    this.query = query;
    this.source = source;
    this.output = query.zeros(valueSize);
  }

  /** Attention over keys and values in arrays, packed for each head. */
  static TiledAttention of(AttentionPlan plan, HeadRows query, KeyValues present) {
    return new TiledAttention(
        plan,
        query,
        present.value().size(),
        (sequence, head, first, end, scratch) ->
            PackedTiles.of(
                first,
                present.key().head(sequence, head).rows(first, end),
                present.value().head(sequence, head).rows(first, end),
                scratch));
  }

  /** Attention over keys and values in pages, read in place. */
  static TiledAttention of(AttentionPlan plan, HeadRows query, PagedKeyValues present) {
    return new TiledAttention(
        plan,
        query,
        present.shape().valueSize(),
        (sequence, head, first, end, scratch) ->
            new PagedTiles(present.pages().get(sequence), head));
  }

  HeadRows run(Execution execution) {
    int heads = query.heads();
    int longest = query.offsets().longest();
    int chunks = (longest + QUERIES_AN_ITEM - 1) / QUERIES_AN_ITEM;
    execution.parallel(
        Math.multiplyExact(query.batch() * heads, chunks),
        (item, scratch) -> {
          int sequence = item / (heads * chunks);
          int head = item / chunks % heads;
          int from = item % chunks * QUERIES_AN_ITEM;
          int to = Math.min(query.length(sequence), from + QUERIES_AN_ITEM);
          if (from < to) {
            queries(execution.kernels(), sequence, head, from, to, scratch);
          }
        });
    return output;
  }

  private void queries(Kernels kernels, int sequence, int head, int from, int to, Scratch scratch) {
    int first = firstKey(sequence, from);
    int end = plan.positions().end(sequence, to - 1);
    if (first >= end) {
      return;
    }
    KeyValueTiles tiles = source.open(sequence, head / plan.shape().group(), first, end, scratch);
    ScoreRow row = new ScoreRow(plan, kernels, sequence, head, KeyTile.KEYS);
    Matrix queries = query.head(sequence, head);
    Matrix results = output.head(sequence, head);
    for (int top = from; top < to; top += QUERIES_A_TILE) {
      int bottom = Math.min(to, top + QUERIES_A_TILE);
      RunningSoftmax softmax = new RunningSoftmax(kernels, results.rows(top, bottom));
      int tileTop = top;
      int last = plan.positions().end(sequence, bottom - 1);
      for (int key = firstKey(sequence, top); key < last; key += KeyTile.KEYS) {
        KeyTile tile = new KeyTile(key, Math.min(last, key + KeyTile.KEYS));
        Matrix scores = tiles.products(kernels, queries.rows(top, bottom), tile, scratch);
        softmax.turnIntoWeights(row, top, key, scores);
        tiles.addWeighted(
            kernels,
            scores,
            tile,
            results.rows(top, bottom),
            (query, column) -> plan.attends(sequence, head, tileTop + query, tile.from() + column),
            scratch);
      }
      softmax.finish();
    }
  }

  /** The first key of the tile that contains the first visible key. */
  private int firstKey(int sequence, int query) {
    int first = plan.positions().first(sequence, query);
    return first - first % KeyTile.KEYS;
  }
}

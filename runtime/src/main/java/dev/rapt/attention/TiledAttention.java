package dev.rapt.attention;

import dev.rapt.execution.Execution;
import dev.rapt.kernel.Kernels;
import dev.rapt.kernel.Matrix;
import dev.rapt.kernel.Packing;
import dev.rapt.kernel.Panels;
import dev.rapt.kernel.Scratch;
import dev.rapt.kernel.ValueRows;

/**
 * Attention in tiles of queries and keys (Dao et al. 2022; Milakov and Gimelshein 2018): a thread
 * holds the scores of one tile at a time, so that memory grows with Tq + Tk. The keys of a tile
 * depend on nothing but their index, so that no other query, sequence or thread changes a bit.
 */
final class TiledAttention {
  /** A multiple of the rows that the kernels compute at once. */
  private static final int QUERIES_A_TILE = 60;

  /** Tiles that share the packed keys and values of their head. */
  private static final int TILES_AN_ITEM = 8;

  private static final int QUERIES_AN_ITEM = QUERIES_A_TILE * TILES_AN_ITEM;

  private final AttentionPlan plan;
  private final AttentionInputs inputs;
  private final HeadRows output;

  TiledAttention(AttentionPlan plan) {
    this.plan = plan;
    this.inputs = plan.inputs();
    this.output = inputs.query().zeros(inputs.present().value().size());
  }

  HeadRows run(Execution execution) {
    int heads = inputs.query().heads();
    int longest = inputs.query().offsets().longest();
    int chunks = (longest + QUERIES_AN_ITEM - 1) / QUERIES_AN_ITEM;
    execution.parallel(
        Math.multiplyExact(inputs.query().batch() * heads, chunks),
        (item, scratch) -> {
          int sequence = item / (heads * chunks);
          int head = item / chunks % heads;
          int from = item % chunks * QUERIES_AN_ITEM;
          int to = Math.min(inputs.queries(sequence), from + QUERIES_AN_ITEM);
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
    int shared = head / inputs.group();
    KeyValues present = inputs.present();
    Matrix keys = present.key().head(sequence, shared).rows(first, end);
    Matrix values = present.value().head(sequence, shared).rows(first, end);
    Panels packed = Packing.pack(keys.transposed(), Scratch.Use.RIGHT, scratch);
    ValueRows valueRows = ValueRows.of(values, scratch);
    ScoreRow row = new ScoreRow(plan, kernels, sequence, head, KeyTile.KEYS);
    Matrix queries = inputs.query().head(sequence, head);
    Matrix results = output.head(sequence, head);
    for (int top = from; top < to; top += QUERIES_A_TILE) {
      int bottom = Math.min(to, top + QUERIES_A_TILE);
      RunningSoftmax softmax = new RunningSoftmax(kernels, results.rows(top, bottom));
      int tileTop = top;
      int last = plan.positions().end(sequence, bottom - 1);
      for (int key = firstKey(sequence, top); key < last; key += KeyTile.KEYS) {
        int tileKey = key;
        KeyTile tile = new KeyTile(key, Math.min(last, key + KeyTile.KEYS));
        Matrix scores =
            tile.products(kernels, queries.rows(top, bottom), packed, key - first, scratch);
        softmax.turnIntoWeights(row, top, key, scores);
        valueRows.addWeighted(
            kernels,
            scores,
            key - first,
            results.rows(top, bottom),
            (query, column) -> plan.attends(sequence, head, tileTop + query, tileKey + column),
            scratch);
      }
      softmax.finish();
    }
  }

  /** The first key of the tile that holds the first key seen. */
  private int firstKey(int sequence, int query) {
    int first = plan.positions().first(sequence, query);
    return first - first % KeyTile.KEYS;
  }
}

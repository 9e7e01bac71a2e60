package dev.rapt.operation;

import dev.rapt.execution.Execution;
import dev.rapt.kernel.Kernels;
import dev.rapt.kernel.Matrix;
import dev.rapt.kernel.Packing;
import dev.rapt.kernel.Panels;
import dev.rapt.kernel.Scratch;
import dev.rapt.kernel.Span;
import dev.rapt.tensor.Band;
import dev.rapt.tensor.PackedStorage;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;

/**
 * Attention in tiles of queries: of the scores only those of one tile exist at a time, for each
 * thread.
 *
 * @param query {@code [B, T, H*K]}
 * @param key {@code [B, S, G*K]}
 * @param value {@code [B, S, G*E]}
 * @param heads H
 * @param group {@code H / G}
 * @param scale what multiplies the scores
 * @param causal whether a query sees only the keys up to its own position
 */
record FusedAttention(
    Sequences query,
    Sequences key,
    Sequences value,
    int heads,
    int group,
    float scale,
    boolean causal) {
  /** A multiple of the rows that the kernels compute at once. */
  private static final int QUERIES_A_TILE = 60;

  /** Tiles that share the packed keys and values of their head. */
  private static final int TILES_AN_ITEM = 8;

  private static final int QUERIES_AN_ITEM = QUERIES_A_TILE * TILES_AN_ITEM;

  Sequences run(Execution execution) {
    int width = heads * valueSize();
    float[] result = new float[Math.multiplyExact(query.offsets().total(), width)];
    int chunks = (query.offsets().longest() + QUERIES_AN_ITEM - 1) / QUERIES_AN_ITEM;
    execution.parallel(
        query.batch() * heads * chunks,
        (item, scratch) -> {
          int sequence = item / (heads * chunks);
          int head = item / chunks % heads;
          int from = item % chunks * QUERIES_AN_ITEM;
          int to = Math.min(query.offsets().length(sequence), from + QUERIES_AN_ITEM);
          if (from < to) {
            Matrix target = Heads.view(result, query.offsets(), width, sequence, head, valueSize());
            queries(execution.kernels(), sequence, head, from, to, target, scratch);
          }
        });
    return query.withMatrix(Tensor.of(result, query.offsets().total(), width));
  }

  private void queries(
      Kernels kernels, int sequence, int head, int from, int to, Matrix result, Scratch scratch) {
    int keys = visible(key.offsets().length(sequence), to);
    Matrix keyRows = Heads.view(key, sequence, head / group, keySize()).rows(0, keys);
    Matrix values = Heads.view(value, sequence, head / group, valueSize()).rows(0, keys);
    Panels packedKeys = Packing.pack(keyRows.transposed(), Scratch.Use.RIGHT, scratch);
    Panels packedValues = Packing.pack(values, Scratch.Use.VALUES, scratch);
    Matrix queries = Heads.view(query, sequence, head, keySize());
    for (int top = from; top < to; top += QUERIES_A_TILE) {
      int bottom = Math.min(to, top + QUERIES_A_TILE);
      Matrix weights = weights(kernels, queries.rows(top, bottom), packedKeys, top, scratch);
      Matrix target = result.rows(top, bottom);
      int seen = weights.columns();
      BandProduct.add(
          kernels,
          weights,
          values.rows(0, seen),
          packedValues.rows(0, seen),
          target,
          causal ? Band.causal(top) : Band.ALL,
          scratch);
    }
  }

  /** The softmax of the scores of one tile, {@code [tile, keys that its last query sees]}. */
  private Matrix weights(Kernels kernels, Matrix queries, Panels keys, int top, Scratch scratch) {
    int seen = visible(keys.columns(), top + queries.rows());
    int panels = Panels.count(seen);
    // The padding of the panels is computed too: whole panels need no edge.
    int stride = panels * PackedStorage.WIDTH;
    float[] tile = scratch.zeros(Scratch.Use.SCORES, queries.rows() * stride);
    Panels padded = new Panels(keys.values(), keys.offset(), keys.stride(), keys.rows(), stride);
    kernels.multiplyAdd(queries, padded, Matrix.of(tile, queries.rows(), stride), scratch);
    for (int row = 0; row < queries.rows(); row++) {
      Span scores = new Span(tile, row * stride, visible(seen, top + row + 1));
      kernels.scale(scale, scores, scores);
      kernels.softmax(scores, scores);
    }
    return new Matrix(tile, 0, stride, 1, queries.rows(), seen);
  }

  private int visible(int keys, int queries) {
    return causal ? Math.min(keys, queries) : keys;
  }

  private int keySize() {
    return query.width() / heads;
  }

  private int valueSize() {
    return value.width() / (heads / group);
  }
}

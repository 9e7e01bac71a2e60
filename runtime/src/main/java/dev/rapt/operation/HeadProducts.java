package dev.rapt.operation;

import dev.rapt.execution.Execution;
import dev.rapt.kernel.Kernels;
import dev.rapt.kernel.Matrix;
import dev.rapt.kernel.Packing;
import dev.rapt.kernel.Panels;
import dev.rapt.kernel.Scratch;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Scores;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;

/** The matrix products of attention, head by head. */
final class HeadProducts {
  private HeadProducts() {}

  /** {@code query keyᵀ}, for each head, not scaled. */
  static Scores outer(Execution execution, Sequences query, Sequences key, int heads, int group) {
    Scores result = Scores.zeros(heads, query.offsets(), key.offsets());
    int size = query.width() / heads;
    execution.parallel(
        query.batch() * heads,
        (item, scratch) -> {
          int sequence = item / heads;
          int head = item % heads;
          Matrix keys = Heads.view(key, sequence, head / group, size).transposed();
          Panels panels = pack(keys, Scratch.Use.RIGHT, scratch);
          execution
              .kernels()
              .multiplyAdd(
                  Heads.view(query, sequence, head, size),
                  panels,
                  Heads.view(result, sequence, head),
                  scratch);
        });
    return result;
  }

  /** {@code weights value}, for each head, over the keys that each query sees. */
  static Sequences overKeys(Execution execution, Scores weights, Sequences value, int group) {
    int heads = weights.heads();
    int size = value.width() / (heads / group);
    int width = Math.multiplyExact(heads, size);
    Offsets queries = weights.queries();
    float[] result = new float[Math.multiplyExact(queries.total(), width)];
    execution.parallel(
        queries.batch() * heads,
        (item, scratch) -> {
          int sequence = item / heads;
          int head = item % heads;
          Matrix values = Heads.view(value, sequence, head / group, size);
          Panels panels = pack(values, Scratch.Use.RIGHT, scratch);
          Matrix target = Heads.view(result, queries, width, sequence, head, size);
          Matrix left = Heads.view(weights, sequence, head);
          Kernels kernels = execution.kernels();
          if (weights.causal()) {
            TriangularProduct.lower(kernels, left, values, panels, target, 1, scratch);
          } else {
            kernels.multiplyAdd(left, panels, target, scratch);
          }
        });
    return Sequences.of(Tensor.of(result, queries.total(), width), queries);
  }

  /**
   * {@code weightsᵀ x}, for each key/value head summed over its query heads, over the queries that
   * see each key.
   *
   * @param x {@code [B, T, H*E]}
   */
  static Sequences overQueries(Execution execution, Scores weights, Sequences x, int group) {
    int heads = weights.heads() / group;
    int size = x.width() / weights.heads();
    int width = heads * size;
    Offsets keys = weights.keys();
    float[] result = new float[Math.multiplyExact(keys.total(), width)];
    execution.parallel(
        keys.batch() * heads,
        (item, scratch) -> {
          int sequence = item / heads;
          int head = item % heads;
          Matrix target = Heads.view(result, keys, width, sequence, head, size);
          for (int member = head * group; member < (head + 1) * group; member++) {
            Matrix right = Heads.view(x, sequence, member, size);
            Panels panels = pack(right, Scratch.Use.RIGHT, scratch);
            Matrix left = Heads.view(weights, sequence, member).transposed();
            Kernels kernels = execution.kernels();
            if (weights.causal()) {
              TriangularProduct.upper(kernels, left, right, panels, target, scratch);
            } else {
              kernels.multiplyAdd(left, panels, target, scratch);
            }
          }
        });
    return Sequences.of(Tensor.of(result, keys.total(), width), keys);
  }

  static Panels pack(Matrix matrix, Scratch.Use use, Scratch scratch) {
    float[] values = scratch.take(use, Panels.size(matrix.rows(), matrix.columns()));
    Panels panels = Panels.dense(values, matrix.rows(), matrix.columns());
    Packing.pack(matrix, panels, 0, panels.count());
    return panels;
  }
}

package dev.rapt.operation;

import dev.rapt.execution.Execution;
import dev.rapt.kernel.Kernels;
import dev.rapt.kernel.Matrix;
import dev.rapt.kernel.Packing;
import dev.rapt.kernel.Panels;
import dev.rapt.kernel.Scratch;
import dev.rapt.kernel.ValueRows;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Scores;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;

/** The matrix products of attention, head by head. */
final class HeadProducts {
  private HeadProducts() {}

  /** {@code query key^T}, for each head, not scaled. */
  static Scores outer(Execution execution, Sequences query, Sequences key, int heads, int group) {
    Scores result = Scores.zeros(heads, query.offsets(), key.offsets());
    int size = query.width() / heads;
    execution.parallel(
        query.batch() * heads,
        (item, scratch) -> {
          int sequence = item / heads;
          int head = item % heads;
          Matrix keys = Heads.view(key, sequence, head / group, size).transposed();
          Panels panels = Packing.pack(keys, Scratch.Use.RIGHT, scratch);
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

  /** {@code weights value}, for each head, over the attended keys. */
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
          Matrix target = Heads.view(result, queries, width, sequence, head, size);
          addAttended(execution.kernels(), weights, sequence, head, values, target, scratch);
        });
    return Sequences.of(Tensor.of(result, queries.total(), width), queries);
  }

  /**
   * {@code weights^T x}, for each key/value head summed over its query heads, over the queries that
   * attend to each key.
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
            Matrix rows = Heads.view(x, sequence, member, size);
            addAttendedTransposed(
                execution.kernels(), weights, sequence, member, rows, target, scratch);
          }
        });
    return Sequences.of(Tensor.of(result, keys.total(), width), keys);
  }

  /** {@code result += left * right} over the attended pairs of one head. */
  private static void addAttended(
      Kernels kernels,
      Scores weights,
      int sequence,
      int head,
      Matrix values,
      Matrix result,
      Scratch scratch) {
    Matrix left = Heads.view(weights, sequence, head);
    if (weights.hasPairs()) {
      ValueRows.of(values, scratch)
          .addWeighted(
              kernels,
              ScoreRows.attended(weights, sequence, head, scratch),
              0,
              result,
              (query, key) -> weights.attends(sequence, head, query, key),
              scratch);
    } else {
      Panels packed = Packing.pack(values, Scratch.Use.RIGHT, scratch);
      BandProduct.add(kernels, left, values, packed, result, weights.band(), scratch);
    }
  }

  /** {@code result += left^T * right} over the attended pairs of one head. */
  private static void addAttendedTransposed(
      Kernels kernels,
      Scores weights,
      int sequence,
      int head,
      Matrix x,
      Matrix result,
      Scratch scratch) {
    Matrix left = Heads.view(weights, sequence, head).transposed();
    if (weights.hasPairs()) {
      ValueRows.of(x, scratch)
          .addWeighted(
              kernels,
              ScoreRows.attended(weights, sequence, head, scratch).transposed(),
              0,
              result,
              (key, query) -> weights.attends(sequence, head, query, key),
              scratch);
    } else {
      Panels packed = Packing.pack(x, Scratch.Use.RIGHT, scratch);
      BandProduct.add(kernels, left, x, packed, result, weights.band().transposed(), scratch);
    }
  }
}
